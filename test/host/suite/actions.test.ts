import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, closeAll, faulty, open, ruleOf, untilFound } from './editor';

describe('改正', () => {
  afterEach(closeAll);

  it('灯泡给出改法，选了就改', async () => {
    const document = await open(faulty);
    const found = await untilFound(document, (rules) => rules.includes('jiezhi'));
    const actions = await actionsAt(document, found.find((it) => ruleOf(it) === 'jiezhi')!.range);
    const fix = actions.find(({ edit }) => edit)!;
    assert.ok(fix.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    assert.match(document.getText(), /截至10月底/u);
    await untilFound(document, (rules) => !rules.includes('jiezhi'));
  });

  it('灯泡里有“不再提示这一处”和“为什么？”', async () => {
    const document = await open(faulty);
    const found = await untilFound(document, (rules) => rules.includes('placeholder'));
    const actions = await actionsAt(document, found.find((it) => ruleOf(it) === 'placeholder')!.range);
    assert.ok(actions.some(({ title }) => title === '不再提示这一处'));
    const why = actions.find(({ title }) => title.startsWith('为什么？'))!;
    assert.deepEqual(why.command!.arguments, ['placeholder']);
  });

  it('全部改正只动可以放心改的', async () => {
    const document = await open(`${faulty}截止9月底，又开工3个。\n`);
    const found = await untilFound(document, (rules) => rules.filter((it) => it === 'jiezhi').length === 2);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [fixAll] = await actionsAt(document, whole, 'source.fixAll.hegao');
    assert.ok(await vscode.workspace.applyEdit(fixAll!.edit!));
    assert.equal(document.getText(), `${faulty}截止9月底，又开工3个。\n`.replaceAll('截止', '截至'));
    await untilFound(document, (rules) => rules.length === found.length - 2);
  });

  it('命令也能全部改正', async () => {
    const document = await open(faulty);
    await untilFound(document, (rules) => rules.includes('jiezhi'));
    await vscode.commands.executeCommand('hegao.fixAll');
    assert.match(document.getText(), /截至10月底/u);
  });
});
