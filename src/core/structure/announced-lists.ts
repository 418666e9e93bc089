import { oneOf } from '../text/characters';
import type { Span } from '../text/span';
import type { Announcement } from './announcements';
import { namesBefore, namesFrom, opensListAt, type Names } from './namelists';
import { readHanOrdinal } from './ordinals';

/** A promise of points with the names that it counts in its own sentence: 谋划、开工、投产四个环节 · “五大工程”，即…. */
export interface AnnouncedList extends Counted {
  readonly list: List;
}
type Counted = Pick<Announcement, 'span' | 'number' | 'count' | 'frame'>;

interface List {
  readonly span: Span;
  /** How many names there are, 和 taken as the last joint or as part of a name. */
  readonly parted: number;
  readonly joined: number;
  /** 等 says that they are not all. */
  readonly partial: boolean;
  /** Without 等, 即 or a colon only nearness says that the names are what is counted. */
  readonly bare: boolean;
}

/** Plain counts first, then those told by the name of what they count, then frames. */
export function* readAnnouncedLists(text: string, announcements: readonly Announcement[]): Iterable<AnnouncedList> {
  const named = [...namedIn(text)];
  const starts = new Set(named.map(({ number }) => number.start));
  // 9点：… is a time of the day.
  const plain = announcements.filter((it) => it.frame === undefined && !starts.has(it.number.start) && !/\d点$/.test(text.slice(it.span.start, it.span.end)));
  for (const it of [...plain, ...named]) {
    const list = listBefore(text, it) ?? listBehind(text, it);
    if (list !== undefined) yield { ...it, list };
  }
  for (const it of announcements) {
    const list = it.frame === undefined ? undefined : framedBefore(text, it, it.frame);
    if (list !== undefined) yield { ...it, list };
  }
}

/** What is counted and told by name: 五大〔工程〕, 三项〔行动〕. */
const NAMED = [
  '工程', '行动', '战略', '任务', '重点', '体系', '机制', '制度', '措施', '举措', '计划', '攻坚', '战役', '产业', '基地', '平台', '目标', '原则', '要求', '环节', '领域', '要素', '支撑', '专项',
  '短板', '能力', '优势', '板块', '抓手', '关系',
];
/** 三〔种意识〕. */
export const NAMED_KINDS: readonly string[] = ['意识', '能力', '思维', '精神', '观念', '本领', '作风', '力量', '倾向', '现象', '模式', '方式'].map((it) => `种${it}`);
const WHAT = [
  ...NAMED_KINDS, ...['大', '项'].flatMap((it) => NAMED.map((noun) => it + noun)), '个关键', '个环节', '个重点', '个领域', '个关系', '个短板', '件大事', '件实事', '张名片', '条措施', '条举措', '条要求', '条原则',
];
const NAMED_COUNT = new RegExp(`(?<digits>[两三四五六七八九]|十[一二三四五]?|[3-9]|1[0-5])(?=[大项个件张条种])(?:${WHAT.join('|')})(?=[”，：。；（、\\u4e00-\\u9fff]|$)`, 'g');

function* namedIn(text: string): Iterable<Counted> {
  for (const { index, 0: found, groups } of text.matchAll(NAMED_COUNT)) {
    const { digits = '' } = groups!;
    if (isBeforeNot(text, index - 1)) continue;
    const count = readHanOrdinal(digits, 0)?.value ?? Number(digits);
    yield { span: { start: index, end: index + found.length }, number: { start: index, end: index + digits.length }, count };
  }
}
/** 第三项任务, 十三项任务, 2.3个重点, 前三项任务: no count, or not its beginning. */
const isBeforeNot = oneOf('.0123456789一二三四五六七八九十百千万第前后这那上');

/** A、B、C等三方面 · A、B和C三个环节: three names or more that end right before the number, or before the quotation mark in front of it. */
function listBefore(text: string, { number }: Counted): List | undefined {
  const quoted = text[number.start - 1] === '“';
  const before = number.start - (quoted ? 1 : 0);
  const partial = text[before - 1] === '等';
  // “两项补贴” is a name: what stands before it need not be what it counts.
  if ((quoted && !partial) || text[before - 1] === '、') return undefined;
  const names = plain(text, namesBefore(text, partial ? before - 1 : before));
  return names === undefined || GOVERNS.test(wordsOf(text, names)) ? undefined : countedIn(text, names, { partial, bare: !partial });
}
/** 围绕招商、项目、环境、队伍〔实施〕三大工程: what a verb stands before is not what was listed. */
const GOVERNS = /(?:落实|推出|实施|开展|采取|制定|出台|推进|打造|建设|培育|形成|构建|做好|抓好|突出|聚焦|提出|明确|完成|建立|健全|强化|办好|安排|谋划|启动)$/;

/** 五个方面：A、B、C、D。 · “五大工程”，即A、B、C。 */
function listBehind(text: string, { span, count }: Counted): List | undefined {
  const opening = opensListAt(text, text[span.end] === '”' ? span.end + 1 : span.end);
  if (opening === undefined || opening.how === 'is') return undefined;
  const names = plain(text, namesFrom(text, opening.start));
  if (names === undefined || !'。；！？）'.includes(text[names.span.end] ?? '，')) return undefined;
  const words = wordsOf(text, names);
  if (NUMBERED.test(words)) return undefined;
  const including = opening.how === 'including';
  const list = countedIn(text, names, { partial: false, bare: including });
  // What a whole includes may be told in part, but not where each name repeats what is counted: 四项工程，包括道路工程、供水工程.
  const noun = text.slice(span.end - 2, span.end);
  return list !== undefined && including && list.parted < count && !words.split('、').every((it) => it.endsWith(noun)) ? undefined : list;
}
const NUMBERED = /[一二三四五六七八九十①]/;

/** 政治过硬、本领过硬、作风过硬“四个过硬”: a name, but every word in front of it holds its own. */
function framedBefore(text: string, { number }: Counted, frame: string): List | undefined {
  if (text[number.start - 1] !== '“') return undefined;
  const names = plain(text, namesBefore(text, number.start - 1));
  const words = names && wordsOf(text, names).split('、');
  return words !== undefined && words.length > 2 && words.every((it) => it.split(frame).length === 2 && it.length < 16)
    ? { span: names!.span, parted: words.length, joined: words.length, partial: false, bare: true } : undefined;
}

function countedIn(text: string, { span, items }: Names, how: Pick<List, 'partial' | 'bare'>): List | undefined {
  const names = items.map((it) => text.slice(it.start, it.end));
  // 亮化行动和美化行动: where both sides end as the other names do, a joint parts two of them.
  const ending = names[0]!.slice(-2);
  const parts = names.at(-1)!.split(/(?<=.)(?:以及|[和与及])(?=.)/);
  if (parts.length === 2 && [...names.slice(1, -1), ...parts].every((it) => it.endsWith(ending))) names.splice(-1, 1, ...parts);
  // The first name may have a verb before it; long chunks are clauses, not names.
  if (names.length < 3 || names.some((it, i) => it.length < 2 || it.length > (i === 0 ? 20 : 12))) return undefined;
  const joints = names.at(-1)!.slice(1, -1).match(/和|与|及|以及/g)?.length ?? 0;
  const inner = names.slice(0, -1).join('').match(/和|与|及/g)?.length ?? 0;
  return joints === 1 && inner === 0
    ? { span, parted: names.length + 1, joined: names.length, ...how }
    : { span, parted: names.length, joined: names.length + joints + inner, ...how };
}

/** Names without quotation marks, brackets and figures, and not open at their end: nothing to doubt where one ends. */
function plain(text: string, names: Names | undefined): Names | undefined {
  return names === undefined || INTRICATE.test(wordsOf(text, names)) ? undefined : names;
}
const INTRICATE = /[“”（）《》〔〕\d等]/;
const wordsOf = (text: string, { span }: Names): string => text.slice(span.start, span.end);
