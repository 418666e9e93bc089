import type { LaidOut } from '../structure/facts';
import type { Heading } from '../structure/headings';
import { segmentStart } from '../text/sentence';
import { alike } from './claims/mention';
import type { Quantity } from './quantity';
import { boundsMeet, boundsOf, widestBoundsOf } from './reported';

/** A figure in a title or heading and the one that its text gives for the same: 到位资金近21亿元 above 实际到位资金11.87亿元. */
interface TitleConflict {
  readonly title: number;
  readonly stated: Quantity;
  readonly paragraph: number;
  readonly quantity: Quantity;
  readonly name: string;
}

interface Titled extends LaidOut {
  readonly paragraphs: readonly (LaidOut['paragraphs'][number] & { readonly quantities: readonly Quantity[] })[];
  readonly headings: readonly (readonly Heading[])[];
}

/** Of the title and of each numbered heading on a line of its own: the one figure, where the text below tells of the same and never gives that value. */
export function titleConflicts(draft: Titled): TitleConflict[] {
  const { paragraphs, starts, headings } = draft;
  const title = paragraphs.findIndex(({ shape }) => shape !== 'blank');
  draft.askEach(({ head, line }, index) => (head !== undefined || index === title) && line);
  const found = title < 0 || paragraphs[title]!.head !== undefined || paragraphs[title]!.ended ? [] : [conflictBelow(draft, title, paragraphs.length)];
  for (const { alone, section: { paragraph, span } } of headings.flat()) {
    if (!alone || paragraphs[paragraph]!.quantities.length === 0) continue;
    let end = paragraph + 1;
    while (end < paragraphs.length && starts[end]! < span.end) end++;
    found.push(conflictBelow(draft, paragraph, end, true));
  }
  return found.filter((it) => it !== undefined);
}

function conflictBelow(draft: Titled, title: number, end: number, isHeading = false): TitleConflict | undefined {
  const { paragraphs, regions } = draft;
  const { text, quantities } = paragraphs[title]!;
  const [stated, ...others] = quantities.filter(({ unit }) => unit?.dimension !== 'time');
  if (stated?.unit === undefined || regions.has(title) || others.length > 0 || text.length > LONGEST || /[，。；](?!$)/.test(text) || OTHER_TIME.test(text)) return undefined;
  const isRate = stated.unit.dimension === 'ratio';
  const cue = isRate ? RATE.exec(text.slice(0, stated.span.start)) : undefined;
  if (cue === null) return undefined;
  const name = nameBefore(text, isRate ? cue!.index : stated.span.start);
  if (name === undefined) return undefined;
  draft.askEach((it, index) => index > title && index < end && it.quantities.length > 0 && it.line);
  let first: TitleConflict | undefined;
  for (let paragraph = title + 1; paragraph < end; paragraph++) {
    const body = paragraphs[paragraph]!;
    for (const quantity of body.quantities) {
      if (!alike(quantity, stated)) continue;
      if (agree(stated, quantity) && (isRate || speaksOf(body.text, quantity, name))) return undefined;
      if (regions.has(paragraph) || !tellsOf(body.text, quantity, name, text, cue?.[0], isHeading ? PLACED : GENERAL)) continue;
      // Below a heading figures of parts and of other times bear its name as well.
      if (isHeading && first !== undefined) return undefined;
      first ??= { title, stated, paragraph, quantity, name: nameIn(body.text, quantity.span.start, name, text) };
    }
  }
  return first;
}
const LONGEST = 45;
const RATE = /(?:同比|比上年|较上年)?(?:增长|下降|增幅|降幅|增速)(?:达到?|为|近|超过?|约)?$/;
/** What is not told of this time, or not as done; 全县… tells its scope itself and is compared as any indicator. */
const OTHER_TIME = /[全我本][国省市州区县旗镇乡村]|计划|目标|力争|预计|预算|确保|任务|去年|上年|以上|以下|累计/;

const OTHER = /计划|目标|力争|预计|预算|确保|任务|去年|上年/;

/** The last four characters of what the figure is told of: 招商引资〔到位资金〕近21亿元. */
function nameBefore(text: string, to: number): string | undefined {
  const words = text.slice(0, to).replace(WEIGHS, '');
  const name = words.slice(-4);
  return /^[\u4e00-\u9fff]{4}$/.test(name) && !/[年月季]|上半|下半|[全我本][省市县区旗镇]/.test(name) ? name : undefined;
}
const WEIGHS = /(?:完成|实现|达到?|突破|共|为|将?近|约|超过?|逾|已)+$/;

/** Whether a figure of the text is told of that name: right behind it, or as the growth of the amount behind it. */
function tellsOf(text: string, { span }: Quantity, name: string, title: string, cue: string | undefined, general: RegExp): boolean {
  const start = segmentStart(text, span.start, 40);
  const words = text.slice(start, span.start);
  const at = words.lastIndexOf(name);
  const before = text.slice(segmentStart(text, start + at, 24), start + at);
  if (at < 0 || OTHER.test(before) || PLACE.test(before) || (general === PLACED && OTHER_PERIOD.test(before))) return false;
  // 省外到位资金 is not all of it.
  const own = before.split(/[，：、（）]/).at(-1)!.replace(general, '');
  if (!title.includes(own)) return false;
  const rest = words.slice(at + name.length);
  if (cue === undefined) return BETWEEN.test(rest);
  return GROWN.test(rest) && /下降|降幅/.test(rest) === /下降|降幅/.test(cue);
}
/** Whether the clause of a figure has to do with the name at all. */
const speaksOf = (text: string, { span }: Quantity, name: string): boolean => text.slice(Math.max(0, span.start - 24), span.end + 8).includes(name.slice(-2));

/** As much of the name as title and text have in common. */
function nameIn(text: string, to: number, name: string, title: string): string {
  let start = text.lastIndexOf(name, to);
  const end = start + name.length;
  while (start > 0 && end - start < 12 && /[\u4e00-\u9fff]/.test(text[start - 1]!) && title.includes(text.slice(start - 1, end))) start--;
  return text.slice(start, end).replace(/^(?:[省市县区旗镇乡]|完成|实现)+/, '');
}
/** Where it is told of, and nothing of when. */
const PLACED = /今年|全年|[全我本][国省市州区县旗镇乡]|实际|实现|完成|共|已/g;
const OTHER_PERIOD = /\d月|季度|半年|期间|假期|国庆|春节|五一|月份|周|[一二三四五]五(?=时期|期间)/;
const GENERAL = /[\d—–\-年月日季度上下半前截至止底末]|[一二三四]季度|今年|全年|以来|目前|[全我本][国省市州区县旗镇乡]|实际|实现|完成|累计|共|已|新增/g;
const BETWEEN = /^(?:完成|实现|达到?|突破|总额|共|为|将?近|约|超过?|已|累计)*$/;
const GROWN = /^(?:完成|实现|达到?|为|约)*(?:\d[\d.,]*[万亿]*元，)?(?:按可比价格计算，|按不变价格计算，)?(?:同比|比上年|比上年同期|较上年同期|较上年)?(?:增长|下降)$/;
/** Of one town or firm, not of all. */
const PLACE = /[镇乡村]|街道|公司|园区|其中/;

const agree = (a: Quantity, b: Quantity): boolean => boundsMeet(widestBoundsOf(a), boundsOf(b));
