// The packed extension, used as a writer would: typed into, mended with the light bulb, saved, checked before submission.
// Every step is proven by what the editor shows; pictures of it go to dist/shots.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { packExtension, vsix } from '../../scripts/package.mjs';
import { openPage } from '../../scripts/page.mjs';
import { installExtension, makeDataFolder, pageAddress, remoteUri, remove, startServer, temporaryFolder } from '../../scripts/server.mjs';
import { root } from '../../scripts/setup.mjs';

const shots = path.join(root, 'dist/shots');
const draftText = '在全县调度会上的讲话\n\n同志们：\n\n一、突出重点，抓好项目建设\n\n今年新签约项目77个，请XX镇抓好落实。\n\n三、加强领导，抓好任务落实\n';

describe('装好的扩展', function () {
  const limit = { timeout: 120_000 };
  const folder = temporaryFolder('hegao-drafts-');
  const draft = path.join(folder, '讲话稿.txt');
  let dataFolder, server, browser, page;

  before(async () => {
    fs.mkdirSync(shots, { recursive: true });
    fs.writeFileSync(draft, draftText);
    fs.writeFileSync(path.join(folder, '新稿.gw'), '');
    packExtension();
    dataFolder = makeDataFolder({ 'workbench.colorTheme': 'Default Light Modern', 'window.menuBarVisibility': 'hidden' });
    installExtension(dataFolder, vsix);
    server = await startServer(dataFolder);
    ({ browser, page } = await openPage());
    page.setDefaultTimeout(limit.timeout);
    await open(draft);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    for (const it of [dataFolder, folder]) if (it) remove(it);
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot('failed');
  });

  const shoot = (name) => page?.screenshot({ path: path.join(shots, `${name}.png`) });
  const open = async (file) => {
    await page.goto(pageAddress(server, folder, [['openFile', remoteUri(server, file)]]));
    await page.locator('.monaco-editor .view-lines').first().waitFor();
  };
  const status = (text) => page.locator('.statusbar-item', { hasText: text }).first();
  const appears = (wanted, patience) => wanted.waitFor({ timeout: patience }).then(() => true, () => false);
  /** Repeats a key until what it calls up is there: the editor swallows keys while it is busy. */
  const pressFor = async (keys, wanted) => {
    while (!await appears(wanted, 2000)) await page.keyboard.press(keys);
  };
  /** The same with a click. */
  const clickFor = async (link, wanted, options) => {
    do await link.click({ timeout: 10_000, ...options }).catch(() => undefined);
    while (!await appears(wanted, 10_000));
  };
  /** Runs a command; clicked by its name, for Enter takes what is first in a list that a busy editor may not have sorted out yet. */
  const command = async (title, name = title) => {
    const input = page.locator('.quick-input-widget input');
    await pressFor('F1', input);
    await input.fill(`>${title}`);
    await page.locator('.quick-input-list .label-name', { hasText: name }).first().click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const goTo = async (line, column) => {
    const input = page.locator('.quick-input-widget input');
    await pressFor('Control+G', input);
    await input.fill(`:${line}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.keyboard.press('Home');
    for (let i = 1; i < column; i++) await page.keyboard.press('ArrowRight');
  };
  const fileHolds = async (words) => {
    for await (const _ of fs.promises.watch(draft)) if (fs.readFileSync(draft, 'utf8').includes(words)) return;
  };

  it('小于 1 MB，不带 node_modules', () => {
    assert.ok(fs.statSync(vsix).size < 1_000_000);
    const [installed] = fs.readdirSync(path.join(dataFolder, 'extensions')).filter((it) => it.startsWith('hegao.'));
    const files = fs.readdirSync(path.join(dataFolder, 'extensions', installed), { recursive: true });
    assert.ok(files.includes(path.join('dist', 'extension.js')) && files.includes(path.join('docs', 'rules', 'jiezhi.md')));
    assert.deepEqual(files.filter((it) => it.includes('node_modules') || it.endsWith('.ts')), []);
  });

  it('打字就出现波浪线，问题列表里写明是什么问题', async () => {
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page.locator('.monaco-editor .view-lines').first().click();
    await goTo(7, 1);
    await page.keyboard.insertText('截止10月底，');
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await status('核稿：必错').waitFor();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: '应为“截至”' }).waitFor();
    await shoot('1-problems');
  });

  it('点问题后面的规则名，打开它的说明', async () => {
    await page.locator('.markers-panel .monaco-list-row a', { hasText: 'heading-seq-gap' }).click({ modifiers: ['Control'] });
    await page.locator('.tab.active', { hasText: 'heading-seq-gap.md' }).waitFor();
    await page.locator('.view-line', { hasText: '同级标题的序号应当连续' }).waitFor();
    await command('View: Close Editor', /^View: Close Editor$/u);
  });

  it('灯泡改正，存盘之后文件里是改好的', async () => {
    const saved = fileHolds('截至10月底');
    await page.locator('.markers-panel .monaco-list-row', { hasText: '应为“截至”' }).dblclick();
    await pressFor('Control+Period', page.locator('.action-widget', { hasText: '改为“截至”' }));
    await shoot('2-quick-fix');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .squiggly-warning').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    await saved;
    assert.equal(fs.readFileSync(draft, 'utf8'), draftText.replace('今年新', '截至10月底，今年新'));
  });

  it('送审前检查：报告在旁边打开，点一下就到那一处', async () => {
    await page.keyboard.press('Control+J');
    await page.keyboard.press('ArrowRight');
    await command('核稿：送审前检查');
    const report = page.locator('.editor-instance', { hasText: '不通过' }).last();
    await report.waitFor();
    await report.locator('.detected-link').first().waitFor();
    await shoot('3-report');
    await clickFor(report.locator('.detected-link', { hasText: /第.9.行第.1.列/u }).first(), status(/(?:Ln|行) 9/u), { position: { x: 20, y: 8 } });
  });

  it('状态栏点一下，也做送审前检查；报告里点规则，打开它的说明', async () => {
    await status('核稿：必错').click();
    const report = page.locator('.editor-instance', { hasText: '不通过' }).last();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await clickFor(report.locator('.detected-link', { hasText: /占位符/u }).first(), preview.locator('h1', { hasText: '占位符' }));
    await shoot('4-rule-page');
  });

  it('写作片段紧跟在汉字后面展开', async () => {
    await open(path.join(folder, '新稿.gw'));
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.insertText('今天的会上');
    await page.keyboard.type('jh3dyj');
    await pressFor('Control+Space', page.locator('.suggest-widget .monaco-list-row', { hasText: 'jh3dyj' }).first());
    await shoot('5-snippet');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /^今天的会上下面，我就主题讲三点意见。/u }).waitFor();
    await page.locator('.view-line', { hasText: /三、加强领导/u }).waitFor();
  });

  it('公文着色：标题、序号、数字、引语、占位符', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(
      '一、统一思想认识\n（一）压实责任\n同志们：\n一是抓项目，二是抓招商。统一是好事，万一要改。\n完成67个，增长12.5%，投资1.2亿元。\n'
      + '做到“三个到位”，落实《云溪县条例》，请XX镇负责。');
    await page.locator('.view-line', { hasText: '三个到位' }).waitFor();
    const expected = [
      [1, 1, 'markup.heading.1'], [1, 4, 'entity.name.section'], [2, 1, 'markup.heading.2'], [3, 1, 'salutation'], [4, 1, 'control.marker'],
      [4, 7, 'control.marker'], [5, 3, 'constant.numeric'], [5, 5, 'other.unit'], [5, 9, 'constant.numeric'], [5, 21, 'other.unit'],
      [6, 4, 'string.quoted'], [6, 13, 'support.type.title'], [6, 22, 'illegal.placeholder'],
    ];
    await goTo(1, 1);
    await shoot('6-colours');
    await command('Inspect Editor Tokens and Scopes');
    const inspector = page.locator('.token-inspect-widget');
    for (const [line, column, scope] of expected) {
      await goTo(line, column);
      await inspector.filter({ hasText: scope }).waitFor();
    }
    await goTo(4, 14);
    await inspector.filter({ hasNotText: 'marker' }).waitFor();
  });
});
