import assert from 'node:assert/strict';
import { parse } from '../../../src/core';
import type { Series } from '../../../src/core/structure/series';

const show = (text: string): string[] => parse(text).series.map((it: Series) =>
  it.items.map(({ marker: { span } }) => text.slice(span.start, span.end)).join(' ')
  + it.breaks.map(({ kind, expected }) => ` !${kind} ${expected}`).join('')
  + (it.announced ? ` ←${it.announced.count}` : ''));

describe('series', () => {
  const table: Record<string, readonly [string, readonly string[]]> = {
    'nests 一是 under 一要': ['一要快。一是抓早。二是抓小。二要实。', ['一要 二要', '一是 二是']],
    'runs across paragraphs': ['一是抓招商。\n招商实行包保。\n二是抓项目。', ['一是 二是']],
    'restarts under every heading': ['一、任务\n一是甲。二是乙。\n二、要求\n一是丙。二是丁。', ['一、 二、', '一是 二是', '一是 二是']],
    'sees a gap in the second of two series alike': ['一是甲。二是乙。三是丙。\n一是甲。二是乙。四是丁。', ['一是 二是 三是', '一是 二是 四是 !gap 3']],
    'resumes numbers that run on across parents': ['一、任务\n（一）甲\n（二）乙\n二、要求\n（三）丙', ['一、 二、', '（一） （二） （三）']],
    'reads a swap as one break': ['一、甲\n三、丙\n二、乙\n四、丁', ['一、 二、 三、 四、 !gap 2']],
    'takes a number glued into the text for a point all the same': ['一、甲\n要统一思想。二、乙\n三、丙', ['一、 二、 三、']],
    'finds a first point that stands behind other words': ['我讲两点意见：一、甲。\n二、乙', ['一、 二、']],
    'begins anew with a title': ['一、甲\n二、乙\n在全县项目调度会上的讲话\n一、丙', ['一、 二、', '一、']],
    'begins anew with an attachment': ['一、甲\n附件1\n一、乙', ['一、', '一、']],
    'believes a glued marker only where it is due': ['一是快。二是实。落到了实处三是要好。', ['一是 二是 三是']],
    'leaves a glued marker alone where it is not': ['这就是我们的初衷三是要好。', []],
    'ties an announcement to its points': ['我讲三点意见。\n一、甲\n二、乙', ['一、 二、 ←3']],
    'ties an announcement in the same sentence': ['抓好两件事：一是甲；二是乙。', ['一是 二是 ←2']],
    'knows names from announcements': ['打好“三大战役”。一是甲；二是乙。', ['一是 二是']],
    'does not look back': ['对前面讲的三个问题，一是要改，二是要防。', ['一是 二是']],
    'stays out of tables and fences': ['| 一、收入 |\n```\n二、支出\n```\n三、结余\t3\n', []],
    'goes on inside the paragraph that began': ['（一）甲。要快。（二）乙。要实。\n（三）丙', ['（一） （二） （三）']],
    'nests Markdown lists by their indent': ['1. 甲\n   1. 子\n   2. 丑\n2. 乙\n3. 丙', ['1. 2. 3.', '1. 2.']],
    'sees a first number twice': ['一、甲\n要快。\n一、乙\n二、丙', ['一、 一、 二、 !duplicate 2']],
    'sees a first point twice in a sentence': ['一是甲；一是乙；二是丙。', ['一是 一是 二是 !duplicate 2']],
    'counts Markdown lists in Markdown’s way': ['1. 甲\n1. 乙\n1. 丙', ['1. 1. 1.']],
  };
  for (const [name, [text, expected]] of Object.entries(table)) it(name, () => assert.deepEqual(show(text), expected));
});

describe('outline', () => {
  const outline = (text: string): unknown => parse(text).outline.map(function fold(it): unknown {
    return it.children.length > 0 ? { [it.title]: it.children.map(fold) } : it.title;
  });
  it('nests by rank and holds several documents', () => {
    assert.deepEqual(outline('云溪县工作报告\n一、回顾\n（一）抓招商。成效明显。\n（二）抓项目\n二、打算\n云溪县会议纪要\n一、听取汇报'), [
      { 云溪县工作报告: [{ '一、回顾': ['（一）抓招商', '（二）抓项目'] }, '二、打算'] }, { 云溪县会议纪要: ['一、听取汇报'] },
    ]);
  });
});
