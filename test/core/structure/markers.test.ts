import assert from 'node:assert/strict';
import { contentStart, readHeadMarker, rewrite } from '../../../src/core/structure/markers';
import { parse } from '../../../src/core';
import { scan } from '../../../src/core/text/scan';

const head = (line: string): string | undefined => {
  const { text } = scan(line);
  const marker = readHeadMarker(text, contentStart(text));
  return marker && `${marker.family} ${marker.ordinal}`;
};
const inline = (line: string): string[] => parse(line).paragraphs[0]!.inline.map((it) => `${it.family} ${it.ordinal}${it.glued ? ' glued' : ''}`);

describe('heading markers', () => {
  const table: Record<string, readonly string[]> = {
    '一、 1': ['一、提高认识', '　　一、提高认识', '# 一、提高认识', '**一、提高认识**', '\u00a0一、提高认识', '> 一、提高认识', '一.提高认识', '—、提高认识', '－、提高认识'],
    '一、 12': ['十二、附则'],
    '一、 21': ['二十一、附则'],
    '（一） 1': ['（—）抓招商', '(-)抓招商', '（－）抓招商'],
    '（一） 3': ['（三）抓环境', '(三)抓环境', '（三）、抓环境', '## （三）抓环境'],
    '1. 2': ['2.组织实施', '2．组织实施', '2、组织实施', '２．组织实施', '2. 组织实施', '- 2.组织实施'],
    '1. 1': ['1.2026年目标'],
    '（1） 4': ['（4）逐项销号', '(4)逐项销号', '（４）逐项销号'],
    '1） 2': ['2）逐项销号', '2)逐项销号'],
    '① 3': ['③逐项销号'],
    '第一章 2': ['第二章 主要任务', '第二章　主要任务', '第二章'],
    '第一条 3': ['第三条 本办法自印发之日起施行。'],
    '第一部分 2': ['第二部分：主要任务'],
  };
  for (const [expected, lines] of Object.entries(table)) for (const line of lines) it(`${expected} ← ${line}`, () => assert.equal(head(line), expected));
  const none = [
    '一、二、三产业协调发展', '二、三产业融合发展', '2.5万亩高标准农田', '3.2公里道路', '1、2号楼', '第三条道路', '第一节课', '一是抓招商', '2026年工作要点', '100.上限', '〔2026〕5号', '——在动员大会上的讲话', '-1.5', '- 招商', '', '一',
  ];
  for (const line of none) it(`none ← ${line}`, () => assert.equal(head(line), undefined));
});

describe('inline markers', () => {
  const table: readonly [string, readonly string[]][] = [
    ['一是抓招商；二是抓项目。', ['一是 1', '一是 2']],
    ['要做到：一要快，二要实。', ['一要 1', '一要 2']],
    ['一要领导带头。二要求真务实；三要人人参与', ['一要 1', '一要 2', '一要 3']],
    ['“三个进一步”一是氛围浓厚', ['一是 1']],
    ['对接过期了三是工作配合不强', ['一是 3 glued']],
    ['其一，资金不足。其二是人才短缺', ['其一 1', '其一 2']],
    ['第一，要坚定信心。第二，要真抓实干', ['第一， 1', '第一， 2']],
    ['存在问题不容忽视第二句话', ['第一句话 2']],
    ['一靠政策，二靠投入；三在于落实', ['一靠 1', '一靠 2', '一在于 3']],
    ['统一是非标准，万一要调整，唯一是他，星期三是例会', []],
    ['土地、资金、人才三要素，抓好一要务', []],
    ['第一、第二、第三季度', []],
    ['一看就懂的道理', ['一看 1']],
  ];
  for (const [line, expected] of table) it(line, () => assert.deepEqual(inline(line), expected));
});

describe('rewriting a marker', () => {
  const table: readonly [string, Parameters<typeof rewrite>[1], number, string][] = [
    ['三是', '一是', 4, '四是'], ['（2）', '（1）', 3, '（3）'], ['(二)', '（一）', 10, '(十)'], ['2、', '1.', 3, '3、'], ['②', '①', 3, '③'],
    ['第二句话', '第一句话', 1, '第一句话'], ['其一', '其一', 2, '其二'], ['第九条', '第一条', 20, '第二十条'], ['①', '①', 25, '（25）'],
  ];
  for (const [written, family, ordinal, expected] of table) it(`${written} → ${expected}`, () => assert.equal(rewrite(written, family, ordinal), expected));
});
