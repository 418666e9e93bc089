import type { Draft, Paragraph } from '../draft';
import type { Sum } from './claims/claim';
import { alike, readMentions, type Reading } from './claims/mention';
import { readComplements } from './claims/sums/complements';
import { readParts } from './claims/sums/parts';
import { systemNamed } from './claims/sums/systems';
import { placed, type Quantity } from './quantity';
import { comesTo, sumAcross } from './sum-across';

/**
 * 一般公共预算支出38.6亿元，增长4%，其中：⏎1.教育支出8.6亿元，增长4%。⏎2.… · 生产总值186.4亿元。⏎第一产业增加值26.9亿元，…。⏎第二产业…: parts that each have a line of
 * their own are read as if they stood in one sentence, each without what is said of it behind its figure. All spans are those of the draft.
 */
export function readSumsBelow(draft: Draft): Sum[] {
  const found: Sum[] = [];
  draft.askEach(placeIn);
  draft.paragraphs.forEach((opener, index) => {
    if (draft.regions.has(index) || leadOf(opener) === undefined) return;
    const items = itemsBelow(draft, index);
    if (items.length < 2) return;
    for (const at of [index, ...items]) draft.heed(at, { start: 0, end: draft.paragraphs[at]!.text.length });
    for (const { total, parts, closed } of sumsOf(opener, items.map((at) => draft.paragraphs[at]!))) {
      found.push(sumAcross(draft, [index, total], parts.map(({ item, quantity }) => [items[item]!, quantity]), closed));
    }
  });
  return found;
}

/** 具体如下：, but not 情况如下： and 执行情况是：, which tell the greater ones as often as all. */
const CLOSED = /分别|组成|构成|分为|(?<!情况)如下|即$|[两三四五六七八九]个?(?:大?部分|方面|大?[类块项])/;

/** How a paragraph leads on to the lines below it: the words in front of its colon, or its stop. */
interface Lead {
  /** Where its words end. */
  readonly end: number;
  readonly colon: boolean;
  /** What it says of the lines: that they are all. */
  readonly closed: boolean;
  /** How many they are, where it says so. */
  readonly count: number;
}

const leadOf = remembered(({ text, shape, quantities }: Paragraph): Lead | undefined => {
  if ((shape !== 'text' && shape !== 'heading') || quantities.length === 0) return undefined;
  const line = text.trimEnd();
  if (line.endsWith('。')) return { end: line.length, colon: false, closed: false, count: 0 };
  const words = LEADS.exec(line.slice(-LONGEST))?.[1];
  if (words === undefined || PARTIAL.test(words)) return undefined;
  return { end: line.length - words.length - 1, colon: true, closed: CLOSED.test(words), count: HAN.indexOf(COUNTED.exec(words)?.[1] ?? ' ') + 1 };
});
const LONGEST = 24;
const LEADS = /([^，。；：、\d]{0,20})：$/;
/** What the lines tell is not all, or nothing the whole is made of. */
const PARTIAL = /主要|重点|重大|较大|部分(?![组构]成|：|$)|突出|特点|原因|因素|措施|工作|做法|亮点|存在|问题|建议|用于|支持|完成/;
const COUNTED = /([两三四五六七八九])个?(?:大?部分|方面|大?[类块项])/;
const HAN = '一两三四五六七八九';

/** What a line tells first: a name and an amount. */
interface Item { readonly name: string; readonly quantity: Quantity; readonly start: number; readonly last: boolean }

const itemOf = remembered(({ text, shape, content, head, quantities }: Paragraph): Item | undefined => {
  const quantity = quantities[0];
  if ((shape !== 'text' && shape !== 'heading') || quantity?.unit === undefined || quantity.threshold === true || quantity.hedge !== 'stated') return undefined;
  const start = head?.span.end ?? content;
  const name = text.slice(start, quantity.span.start);
  return NAME.test(name) && !CHANGED.test(name) && ENDS.test(text.slice(quantity.span.end, quantity.span.end + 1)) ? { name, quantity, start, last: text.trimEnd().endsWith('。') } : undefined;
});
const NAME = /^[●■◆·\s]*(?:[一二三四五六七八九]是)?(?:[\u4e00-\u9fff“”、]|（[^（）]{1,12}）){2,24}(?:[：，]?(?:预算|安排|完成|为|达))?$/;
/** 出口5.2亿元的有3个县 is told of others. */
const ENDS = /^[，。；、（[]?$/;
const CHANGED = /[比较]|同比|增长|增加(?!值)|减少|下降|(?<!下)年$|(?<!公)共|合计|总[计额量数]/;

/** Whether a paragraph may lead on, and what a line must be like to stand beside it in a list. */
function placeIn(paragraph: Paragraph): string {
  const item = itemOf(paragraph);
  const unit = item?.quantity.unit;
  return `${leadOf(paragraph) !== undefined} ${item && `${unit!.dimension} ${unit!.name} ${item.last}`}`;
}

/** The lines below one that begin so, one after another: numbered on from 1, or up to one that is none. */
function itemsBelow({ paragraphs, regions }: Draft, index: number): number[] {
  const found: number[] = [];
  const upper = paragraphs[index]!.head?.family;
  let first: { readonly item: Item; readonly family: string | undefined } | undefined;
  for (let i = index + 1, between = 0; i < paragraphs.length && found.length < MOST && between < FARTHEST; i++) {
    const it = paragraphs[i]!;
    const family = it.head?.family;
    if (it.shape === 'blank') continue;
    if (regions.has(i) || (family !== undefined && family === upper)) break;
    // What a numbered point says further in paragraphs of its own.
    if (first !== undefined && first.family !== undefined && family !== first.family) {
      between++;
      continue;
    }
    const item = itemOf(it);
    // 1.基本支出18.2亿元。2.项目支出18.2亿元。3.其余结转: nobody can tell what the list comes to.
    if (item === undefined && first?.family !== undefined) return [];
    if (item === undefined || (first !== undefined && (family !== first.family || !alike(item.quantity, first.item.quantity)))) break;
    if (it.head !== undefined && it.head.ordinal !== found.length + 1) break;
    first ??= { item, family };
    found.push(i);
    between = 0;
    // 税收8.1亿元；⏎非税收入4.5亿元。: a stop ends a list whose lines end with ；.
    if (!first.item.last && item.last) break;
  }
  return found;
}
const MOST = 40;
const FARTHEST = 8;

interface Below { readonly total: Quantity; readonly parts: readonly { readonly item: number; readonly quantity: Quantity }[]; readonly closed: boolean }

/** The sums that the paragraph and the lines tell, read as one sentence. */
function sumsOf(opener: Paragraph, lines: readonly Paragraph[]): Below[] {
  const lead = leadOf(opener)!;
  const items = lines.map((it) => itemOf(it)!);
  if (!lead.colon && systemNamed(items.map(({ name }) => name), ({ of }) => of?.test(opener.text) === true)?.kinds.length !== items.length) return [];
  let text = opener.text.slice(0, lead.end);
  if (lead.colon) text += `${/[，。；：]$/.test(text) ? '' : '，'}其中：`;
  const own = new Map<Quantity, { readonly item: number; readonly quantity: Quantity }>();
  const quantities = opener.quantities.filter(({ span }) => span.end <= lead.end);
  for (const it of quantities) own.set(it, { item: -1, quantity: it });
  items.forEach(({ quantity, start }, item) => {
    const shifted = moved(quantity, text.length - start);
    text += `${lines[item]!.text.slice(start, quantity.span.end)}${item === items.length - 1 ? '。' : '；'}`;
    quantities.push(shifted);
    own.set(shifted, { item, quantity });
  });
  const reading = readMentions(text, quantities);
  return sumsIn(reading, lead).flatMap((sum) => {
    const parts = sum.parts.map((part) => own.get(part)!);
    const total = own.get(sum.total)!;
    if (total.item >= 0 || parts.some(({ item }) => item < 0)) return [];
    const told = lead.closed && parts.length === items.length && (lead.count === 0 || lead.count === parts.length) && comesTo(sum, 0.6, 1.6);
    return [{ total: total.quantity, parts, closed: sum.closed || told }];
  });
}

const sumsIn = (reading: Reading, { colon }: Lead): Sum[] =>
  (colon ? readParts(reading).claims : readComplements(reading)).filter((claim): claim is Sum => claim.kind === 'sum' && claim.exempt === undefined);

const moved = (it: Quantity, shift: number): Quantity => placed(it, ({ start, end }) => ({ start: start + shift, end: end + shift }));

/** What a paragraph leads on to and begins with is read once and kept as long as the paragraph is: a line may be asked by each above it. */
function remembered<T>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const known = new WeakMap<Paragraph, { readonly told: T }>();
  return (paragraph) => {
    let kept = known.get(paragraph);
    if (kept === undefined) known.set(paragraph, (kept = { told: read(paragraph) }));
    return kept.told;
  };
}
