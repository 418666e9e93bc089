import type { PhraseSet, SetIndex } from '../lexicon/sets';
import type { Span } from '../text/span';
import { namesBefore, namesFrom, opensListAt } from './namelists';

/** The members of a set phrase as a text lists them beside its label: “四个意识”，即政治意识、大局意识… · …开放、共享的新发展理念. Spans are those of the text. */
export interface Expansion {
  /** As written. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly set: PhraseSet;
  readonly items: readonly Item[];
  readonly fault: Fault | undefined;
}
interface Item {
  readonly span: Span;
  readonly text: string;
  /** Which member it is; -1 where it is none. */
  readonly member: number;
}
type Fault =
  | { readonly kind: 'missing'; readonly member: number }
  | { readonly kind: 'replaced'; readonly member: number; readonly item: Item }
  | { readonly kind: 'order' };

export function* readExpansions(text: string, { pattern, byLabel }: SetIndex): Iterable<Expansion> {
  if (!text.includes('、')) return;
  for (const { index, 0: label } of text.matchAll(pattern)) {
    const list = listBehind(text, index + label.length) ?? listBefore(text, index);
    if (list === undefined) continue;
    let best: Expansion | undefined;
    for (const set of byLabel.get(label)!) {
      const items = itemsOf(text, list, set.members);
      const expansion = { label, labelSpan: { start: index, end: index + label.length }, set, items, fault: faultOf(items, set, list.partial) };
      // Of two wordings of one set the one that the text is nearer to.
      if (best === undefined || told(expansion) > told(best)) best = expansion;
    }
    if (best !== undefined && told(best) >= best.set.members.length - 1) yield best;
  }
}
const told = ({ items }: Expansion): number => new Set(items.map((it) => it.member).filter((it) => it >= 0)).size;

/** A label beside the members of another set: “四个自信”，即政治意识、大局意识、核心意识、看齐意识. */
interface Mislabelled {
  readonly label: string;
  readonly span: Span;
  /** The label of the set that is listed. */
  readonly other: string;
}

export function* readMislabelled(text: string, { pattern, byLabel }: SetIndex): Iterable<Mislabelled> {
  if (!text.includes('、')) return;
  for (const { index, 0: label } of text.matchAll(pattern)) {
    const list = listBehind(text, index + label.length);
    if (list === undefined || list.partial) continue;
    const names = text.slice(list.start, list.end).split(/、|和(?=[^、]*$)/);
    const own = byLabel.get(label)!;
    if (own.some(({ members }) => members.some((it) => names.includes(it)))) continue;
    for (const [other, sets] of byLabel) {
      if (sets.some(({ members }) => members.length === names.length && members.every((it) => names.includes(it)))) {
        yield { label, span: { start: index, end: index + label.length }, other };
        break;
      }
    }
  }
}

interface List extends Span {
  /** 等 says that it is not all. */
  readonly partial: boolean;
}

/** “四个意识”：… · 四个自信，即… · “五通”（…） */
function listBehind(text: string, from: number): List | undefined {
  LABEL_ENDS.lastIndex = from;
  LABEL_ENDS.test(text);
  const opening = opensListAt(text, LABEL_ENDS.lastIndex);
  if (opening === undefined || opening.how === 'is' || opening.how === 'including') return undefined;
  const names = namesFrom(text, opening.start);
  if (names === undefined) return undefined;
  const { start, end } = names.span;
  // A comma inside the list: what is missing may stand behind it.
  const partial = text.slice(start, end).includes('等') || (text[end] === '，' && /^，[^。；]{0,30}、/.test(text.slice(end, end + 40)));
  return { start, end, partial };
}
const LABEL_ENDS = /[”’」]?(?:战略布局|总体布局|要求|原则|方针)?[”’」]?/y;

/** 创新、协调、绿色、开放、共享的新发展理念 · …、看齐意识“四个意识” */
function listBefore(text: string, labelStart: number): List | undefined {
  const tail = /[的这]?[“‘「]?$/.exec(text.slice(Math.max(0, labelStart - 3), labelStart))![0].length;
  const names = tail === 0 ? undefined : namesBefore(text, labelStart - tail);
  return names === undefined || names.items.length < 2 ? undefined : { ...names.span, partial: text[names.span.end - 1] === '等' };
}

function itemsOf(text: string, { start, end }: Span, members: readonly string[]): Item[] {
  const items: Item[] = [];
  const chunks = text.slice(start, end).split('、');
  let at = start;
  for (const [i, chunk] of chunks.entries()) {
    const isLast = i === chunks.length - 1;
    const joint = isLast ? jointOf(chunk, members) : undefined;
    for (const [offset, part] of joint === undefined ? [[0, chunk] as const] : [[0, chunk.slice(0, joint.at)] as const, [joint.end, chunk.slice(joint.end)] as const]) {
      items.push(itemOf(part, at + offset, members, i === 0 && offset === 0, isLast && (joint === undefined || offset > 0)));
    }
    at += chunk.length + 1;
  }
  return items;
}

/** 享乐主义〔和〕奢靡之风: a joint only where a member stands on its left. */
function jointOf(chunk: string, members: readonly string[]): { readonly at: number; readonly end: number } | undefined {
  for (const joint of ['以及', '和', '与', '及']) {
    const at = chunk.indexOf(joint);
    if (at > 0 && memberOf(chunk.slice(0, at), members) >= 0) return { at, end: at + joint.length };
  }
  return undefined;
}

/** Words before the first member (坚定道路自信) and behind the last (文化自信教育) belong to the sentence. */
function itemOf(part: string, at: number, members: readonly string[], isFirst: boolean, isLast: boolean): Item {
  const exact = memberOf(part, members);
  if (exact >= 0) return { span: { start: at, end: at + part.length }, text: part, member: exact };
  const shared = sharedEnd(members);
  for (const [member, whole] of members.entries()) {
    for (const words of shared === 0 ? [whole] : [whole, whole.slice(0, -shared)]) {
      const leads = isFirst && part.endsWith(words);
      if (!leads && !(isLast && part.startsWith(words))) continue;
      const start = leads ? at + part.length - words.length : at;
      return { span: { start, end: start + words.length }, text: words, member };
    }
  }
  return { span: { start: at, end: at + part.length }, text: part, member: -1 };
}

/** How many characters all members end in alike (道路〔自信〕), where at least two are left. */
function sharedEnd(members: readonly string[]): number {
  const [first = ''] = members;
  let shared = 0;
  while (shared < first.length - 2 && members.every((it) => it.length > shared + 2 && it.at(-1 - shared) === first.at(-1 - shared))) shared++;
  return shared;
}

/** A member as written, without 的, or cut to what tells it from the others: 道路、理论、制度、文化“四个自信”. */
function memberOf(part: string, members: readonly string[]): number {
  const words = part.replace(/[“”的]/g, '');
  return members.findIndex((it) => {
    const member = it.replace(/的/g, '');
    return member === words || (words.length >= 2 && words.length < member.length && (member.startsWith(words) || member.endsWith(words)));
  });
}

function faultOf(items: readonly Item[], { members, ordered }: PhraseSet, partial: boolean): Fault | undefined {
  const found = items.map((it) => it.member).filter((it) => it >= 0);
  if (new Set(found).size !== found.length || found.length < 2) return undefined;
  const strange = items.filter((it) => it.member < 0);
  if (found.length === members.length) {
    return strange.length === 0 && ordered !== false && found.some((it, i) => i > 0 && it < found[i - 1]!) ? { kind: 'order' } : undefined;
  }
  if (found.length !== members.length - 1) return undefined;
  const member = members.findIndex((_, i) => !found.includes(i));
  if (strange.length === 0) return partial ? undefined : { kind: 'missing', member };
  const [item] = strange;
  // Where the others are cut short (责任、政策、帮扶“四个不摘”), so may this one be.
  const isWhole = items.every((it) => it.member < 0 || it.text === members[it.member]);
  const isLike = strange.length === 1 && isWhole && Math.abs(item!.text.length - members[member]!.length) <= 2 && items.indexOf(item!) === member;
  return isLike ? { kind: 'replaced', member, item: item! } : undefined;
}
