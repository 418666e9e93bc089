import assert from 'node:assert/strict';
import { createLinter } from '../../../src/core/lint/linter';
import { documentRule, paragraphRule } from '../../../src/core/lint/rule';
import { createLinter as createFullLinter, lint } from '../../../src/core';
import { writeDraft } from '../../../bench/text';

const head = { group: 'wording', severity: 'warning', title: '', why: '', options: {}, bad: [], good: [] } as const;
const marks = paragraphRule({
  ...head, id: 'marks', triggers: { words: ['甲'] },
  *check({ text }) { for (let at = text.indexOf('甲'); at >= 0; at = text.indexOf('甲', at + 1)) yield { span: { start: at, end: at + 1 }, message: '甲' }; },
});

describe('linter', () => {
  it('turns a rule that throws into one finding that names it, and goes on with the others', () => {
    const broken = [
      paragraphRule({ ...head, id: 'broken', triggers: { words: ['甲'] }, check: () => { throw new Error('坏了'); } }),
      documentRule({ ...head, id: 'broken-too', check: () => { throw new Error('也坏了'); } }),
    ];
    const found = createLinter([...broken, marks]).lint('甲乙');
    assert.deepEqual(found.map((it) => it.rule).sort(), ['broken', 'broken-too', 'marks']);
    assert.match(found.find((it) => it.rule === 'broken')!.message, /broken.*坏了/u);
  });

  it('wakes a rule only where its words stand', () => {
    let calls = 0;
    const counting = paragraphRule({ ...head, id: 'counting', triggers: { words: ['丙'] }, check: () => { calls++; return []; } });
    createLinter([counting]).lint('甲\n乙\n丙\n丁');
    assert.equal(calls, 1);
  });

  it('reads a paragraph again only when it changed', () => {
    let calls = 0;
    const counting = paragraphRule({ ...head, id: 'counting', triggers: { words: ['甲'] }, check: () => { calls++; return []; } });
    const linter = createLinter([counting]);
    linter.lint('甲一\n甲二\n甲三\n');
    linter.lint('甲一\n甲二改\n甲三\n');
    assert.equal(calls, 4);
    linter.lint('甲三\n甲二改\n甲一\n');
    assert.equal(calls, 4, 'what changed places is found by its text');
  });

  it('keeps offsets of the original around characters that nobody sees', () => {
    assert.deepEqual(createLinter([marks]).lint('\u200b乙\u00a0甲\u200b').map((it) => it.span), [{ start: 3, end: 4 }]);
  });

  it('lets settings set severities and switch rules off', () => {
    assert.deepEqual(createLinter([marks], { rules: { marks: 'off' } }).lint('甲'), []);
    assert.equal(createLinter([marks], { rules: { marks: 'error' } }).lint('甲')[0]!.severity, 'error');
  });

  it('speaks inside tables only where a rule says so', () => {
    const everywhere = paragraphRule({ ...marks, id: 'everywhere', everywhere: true } as never);
    assert.deepEqual(createLinter([marks, everywhere]).lint('| 甲 | 1 |').map((it) => it.rule), ['everywhere']);
  });
});

describe('mercy while drafting', () => {
  const text = '我讲三点意见。\n一、提高认识\n二、狠抓落实\n';
  const rules = (cursor?: number): string[] => createFullLinter().lint(text, cursor === undefined ? {} : { cursor }).map((it) => it.rule);

  it('holds back what is not finished while the cursor is in it', () => assert.deepEqual(rules(text.length - 1), []));
  it('says it on save', () => assert.deepEqual(rules(), ['announced-count-mismatch']));
  it('holds nothing back that is wrong in any case', () => {
    const wrong = '我讲两点意见。\n一、形势\n二、任务\n三、要求';
    assert.deepEqual(createFullLinter().lint(wrong, { cursor: wrong.length }).map((it) => it.rule), ['announced-count-mismatch']);
  });
  for (const unfinished of [
    '“三个进一步”：一是氛围进一步浓厚；二是机制进一步健全；三是成', '“三不”：一是不推诿；二是不扯皮；三是', '完成67个，完成全年任务的83.57%', '各乡（镇', '讲话中提到“三个',
    '他写道：“春天来了。山绿了，', '确保XX',
  ]) {
    it(`lets the sentence be written: ${unfinished}`, () => {
      assert.deepEqual(createFullLinter().lint(unfinished, { cursor: unfinished.length }), []);
      const done = `${unfinished}年底前完成。\n`;
      if (unfinished !== '完成67个，完成全年任务的83.57%') assert.ok(createFullLinter().lint(done).length > 0);
    });
  }
  it('speaks again when the sentence is ended, or when the cursor goes back into it', () => {
    const text = '完成67个，完成全年任务的83.57%。';
    assert.equal(createFullLinter().lint(text, { cursor: text.length }).length, 1);
    assert.equal(createFullLinter().lint(text, { cursor: 6 }).length, 1);
  });
  it('says what is missing far from the cursor', () => {
    const two = `做好三项工作：一是抓招商；二是抓项目。\n${'全县上下要统一思想。\n'.repeat(3)}`;
    assert.deepEqual(createFullLinter().lint(two, { cursor: two.length - 2 }).map((it) => it.rule), ['announced-count-mismatch']);
  });
});

describe('set phrases of one\'s own', () => {
  const sets = [{ label: '三个提升', members: ['产业提升', '城乡提升', '民生提升', '治理提升'] }, { label: '四个新云溪', members: ['产业新云溪', '生态新云溪', '文化新云溪', '幸福新云溪'] }];
  const told = (text: string, lexicon = {}): string[] => createFullLinter({ lexicon }).lint(text).map((it) => it.rule);
  it('are names and announce nothing', () => {
    const text = '推进“三个提升”：产业提升、城乡提升、民生提升、治理提升。';
    assert.notDeepEqual(told(text), []);
    assert.deepEqual(told(text, { sets }), []);
  });
  it('must be told in full', () => {
    const text = '建设“四个新云溪”，即产业新云溪、生态新云溪、文化新云溪。';
    assert.deepEqual(told(text), ['frame-count']);
    assert.deepEqual(told(text, { sets }), ['set-phrase-membership']);
  });
  it('stand for the public ones of their label', () => {
    const text = '增强“四个意识”，即政治意识、大局意识、责任意识、看齐意识。';
    assert.deepEqual(told(text), ['set-phrase-membership']);
    assert.deepEqual(told(text, { sets: [{ label: '四个意识', members: ['政治意识', '大局意识', '责任意识', '看齐意识'] }] }), []);
  });
});

describe('texts that break things', () => {
  const hostile: Record<string, string> = {
    'a line of 200,000 characters': '全县新签约项目77个，'.repeat(20_000), 'all brackets unclosed': '（《“【'.repeat(50_000), 'nothing but 一是': '一是'.repeat(100_000),
    'all digits': '7'.repeat(200_000), 'all newlines': '\n'.repeat(200_000), 'one character': '县'.repeat(200_000),
    'announcements over and over': '我讲三点意见。\n一、甲\n（一）乙\n（二）乙\n'.repeat(16_000),
    'frames in one line': '做到“三个到位”：一是责任到位；二是措施到位。'.repeat(40_000), 'the same number': '二、甲\n'.repeat(80_000),
    'shares of one total over and over': '全县干部8642人，女干部2610人，占31.2%，党员2610人，占31.2%。'.repeat(5000),
    'accounts over and over': '全年收入合计32.4亿元，支出合计31.2亿元。\n收支相抵，结余1.6亿元。\n'.repeat(5000),
    'binary': String.fromCharCode(...Array.from({ length: 60_000 }, (_, i) => i)),
  };
  /** In processor time, which other work on the machine leaves alone. */
  const costOf = (text: string): number => {
    const before = process.cpuUsage();
    lint(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / text.length;
  };
  let ordinary = 0;
  before(() => {
    lint(writeDraft(200_000, 1));
    ordinary = costOf(writeDraft(400_000, 2));
  });
  for (const [name, text] of Object.entries(hostile)) {
    it(`${name}: costs at most ten times what ordinary prose does`, () => {
      const times = costOf(text) / ordinary;
      assert.ok(times <= 10, `${times.toFixed(1)} times`);
    });
  }
});
