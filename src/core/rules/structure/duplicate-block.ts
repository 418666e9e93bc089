import type { Draft } from '../../draft';
import type { LaidOut, ParagraphStructure } from '../../structure/facts';
import { documentRule } from '../../lint/rule';
import { oneOf } from '../../text/characters';
import type { Span } from '../../text/span';

export default documentRule({
  id: 'duplicate-block',
  group: 'structure',
  severity: 'warning',
  title: '同一段话不应出现两次',
  why: '整段一字不差地重复，多半是复制粘贴时多贴了一遍。口号和称呼短，不报。',
  options: {},
  bad: [
    { text: '各级各部门要把安全生产摆在突出位置来抓。\n要压实责任。\n⟦各级各部门要把安全生产摆在突出位置来抓。⟧', says: '与前文完全相同' },
    { text: '全县要进一步增强加快发展的责任感和紧迫感。⟦全县要进一步增强加快发展的责任感和紧迫感。⟧', says: '与前面的一句完全相同', fixed: '全县要进一步增强加快发展的责任感和紧迫感。' },
    { text: '（一）要加大项目谋划包装力度，争取更多项目进入省市盘子。\n（二）⟦要加大项目谋划包装力度，争取更多项目进入省市盘子。⟧', says: '与前文完全相同' },
    { text: '会议强调，要坚持问题导向，逐项整改销号。\n会议要求，月底前完成。\n⟦会议强调，要坚持问题导向，逐项整改销号。⟧\n散会。', says: '与前文完全相同' },
    { text: '各单位要提高政治站位，切实抓好落实。要加强沟通。⟦各单位要提高政治站位，切实抓好落实。⟧', says: '与前面的一句完全相同', fixed: '各单位要提高政治站位，切实抓好落实。要加强沟通。' },
    { text: '今年以来，全县上下齐心协力。要持续优化营商环境，全面推行一次办结。⟦要持续优化营商环境，全面推行一次办结。⟧', says: '与前面的一句完全相同', fixed: '今年以来，全县上下齐心协力。要持续优化营商环境，全面推行一次办结。' },
  ],
  good: [
    { text: '责任重于泰山。\n安全高于一切。\n责任重于泰山。' },
    { text: '要抓谋划。要抓开工。要抓投产。' },
    { text: '同志们！\n任务艰巨。\n同志们！' },
    { text: '| 各乡镇人民政府，县直各有关单位，驻县各单位 | 1 |\n| 各乡镇人民政府，县直各有关单位，驻县各单位 | 1 |' },
    { text: '云溪县考核办法\n第一条 本办法自2026年6月1日起施行，有效期五年。\n云溪县督查办法\n第一条 本办法自2026年6月1日起施行，有效期五年。' },
    { text: '一、3月份情况\n道路运输方面。全县发生事故3起。\n矿山开采方面。全县未发生矿山开采安全事故。\n二、1—3月份情况\n道路运输方面。全县发生事故8起。\n矿山开采方面。全县未发生矿山开采安全事故。' },
    { text: '牵头单位：县发改委、县工信局、县商务局\n一、任务\n牵头单位：县发改委、县工信局、县商务局' },
  ],
  alone: true,
  *check(draft) {
    draft.askEach((paragraph, index, around) => (paragraph.twin !== undefined || mayRepeat(paragraph, index, around)) && paragraph.text);
    const blocks = new Map<number, Block[]>();
    for (let index = 0; index < draft.paragraphs.length; index++) {
      const paragraph = draft.paragraphs[index]!;
      const { shape, twin } = paragraph;
      // Another paper of the file may close with the same words.
      if (shape === 'title' || shape === 'attachment') blocks.clear();
      const block = draft.regions.has(index) ? undefined : blockOf(paragraph, index);
      if (block === undefined) continue;
      const same = blocks.get(block.key);
      const words = same && wordsOf(draft, block);
      const before = same?.findLast((it) => index - it.index <= NEAR && wordsOf(draft, it) === words);
      if (same === undefined) blocks.set(block.key, [block]);
      else same.push(block);
      if (before !== undefined && words !== undefined && !LABEL.test(words) && !TARIFF.test(words) && !runParallel(draft, before, block)) {
        yield {
          span: placed(draft, block), message: '这一段与前文完全相同，疑似重复粘贴。', related: [{ span: placed(draft, before), message: '前一处' }],
        };
      }
      if (before === undefined && twin !== undefined) {
        const again = draft.place(index, twin.again);
        yield {
          span: again, message: '这一句与前面的一句完全相同，疑似重复粘贴。',
          related: [{ span: draft.place(index, twin.first), message: '前一处' }],
          fixes: [{ title: '删去重复的一句', safety: 'review', edits: [{ span: again, newText: '' }] }],
        };
      }
    }
  },
});

/** A paragraph from behind its marker. */
interface Block {
  readonly index: number;
  readonly start: number;
  /** The same for the same words; hardly ever for others. */
  readonly key: number;
}

/** What each gets by the year or the head is the same under many headings. */
const TARIFF = /\d元\/|标准[为是]/;

const wordsOf = ({ paragraphs }: Draft, { index, start }: Block): string => paragraphs[index]!.text.slice(start);

function blockOf({ shape, text, head, content, ended }: ParagraphStructure, index: number): Block | undefined {
  if ((shape !== 'text' && shape !== 'heading') || !ended || text.length < SHORTEST) return undefined;
  const start = head?.span.end ?? content;
  const length = text.length - start;
  if (length < SHORTEST || leadsOn(text, text.length - 1)) return undefined;
  const code = (at: number): number => text.charCodeAt(start + at);
  return { index, start, key: ((length * 31 + code(length >> 1)) * 31 + code(length >> 2)) * 31 + code(length - 3) };
}

/** Whether a paragraph, put at that place, may say what another near it says. */
function mayRepeat(paragraph: ParagraphStructure, index: number, { paragraphs }: LaidOut): boolean {
  const block = blockOf(paragraph, index);
  if (block === undefined) return false;
  for (let i = Math.max(0, index - NEAR); i < Math.min(paragraphs.length, index + NEAR + 1); i++) if (i !== index && blockOf(paragraphs[i]!, i)?.key === block.key) return true;
  return false;
}

/** 采矿业方面。… under 一、3月份… and under 二、1—3月份…: two sections of one level that tell of the same things in the same order need both. */
function runParallel(draft: Draft, first: Block, second: Block): boolean {
  const one = headAbove(draft, first.index);
  const two = headAbove(draft, second.index);
  if (one < 0 || two <= first.index || draft.paragraphs[one]!.head!.family !== draft.paragraphs[two]!.head!.family) return false;
  return isToldAlike(draft, first.index, second.index, -1) || isToldAlike(draft, first.index, second.index, 1);
}

/** The paragraph of the nearest heading above; -1 where there is none near. */
function headAbove({ paragraphs }: Draft, index: number): number {
  for (let i = index - 1; i >= Math.max(0, index - NEAR); i--) if (paragraphs[i]!.head !== undefined) return i;
  return -1;
}

/** Whether the next paragraphs on one side that differ begin with the same words. */
function isToldAlike(draft: Draft, first: number, second: number, step: 1 | -1): boolean {
  const { paragraphs } = draft;
  let [a, b] = [first, second];
  for (let turn = 0; turn < NEAR; turn++) {
    do a += step; while (paragraphs[a]?.shape === 'blank');
    do b += step; while (paragraphs[b]?.shape === 'blank');
    const [one, two] = [paragraphs[a], paragraphs[b]];
    if (one === undefined || two === undefined || one.head !== undefined || two.head !== undefined) return false;
    draft.heed(a, { start: 0, end: one.text.length });
    draft.heed(b, { start: 0, end: two.text.length });
    if (one.text !== two.text) return one.text.slice(0, ALIKE) === two.text.slice(0, ALIKE);
  }
  return false;
}
const ALIKE = 5;

const placed = (draft: Draft, { index, start }: Block): Span => draft.place(index, { start, end: draft.paragraphs[index]!.text.trimEnd().length });

const SHORTEST = 16;
/** Further apart, in another part or another report of the file, the same words may be meant. */
const NEAR = 20;
/** Words that only introduce a list. */
const leadsOn = oneOf('：');
/** A form's own words stand under every section. */
const LABEL = /^[^，。；]{2,8}：/;
