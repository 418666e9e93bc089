import { oneOf } from '../text/characters';
import type { Span } from '../text/span';

/** Names that a text lists: 甲镇、乙镇和丙乡 · “甲”“乙” · 《甲》、《乙》. */
export interface Names {
  readonly span: Span;
  /** As the 、 alone divide them, and quotation marks that close and open again. */
  readonly items: readonly Span[];
  /** Places where an item may end although no 、 stands there. */
  readonly joints: readonly Joint[];
  /** How often 和 与 及 或 stands between or inside the items without surely parting two of them. */
  readonly joins: number;
}

/** sure: both sides end alike (东河村〔和〕西河村) · usual: 和 以及 in the last item · possible: 与 及 in the last item, or nothing behind a bracket. */
interface Joint {
  readonly at: number;
  readonly length: number;
  readonly parts: 'sure' | 'usual' | 'possible';
}

/** Reads a list backwards from where it ends to the mark before it; brackets and quotes are passed over whole. */
export function namesBefore(text: string, end: number, from = 0): Names | undefined {
  const items: Span[] = [];
  const joints: Joint[] = [];
  let joins = 0;
  let itemEnd = end;
  let at = end - 1;
  const least = Math.max(0, from, end - LONGEST);
  for (; at >= least; at--) {
    if (!dividesNames(text, at)) continue; // nearly every character of a name
    const character = text[at]!;
    const opener = OPENERS[character];
    if (opener !== undefined) {
      const glued = character === '）' && at + 1 < itemEnd && !'和与及或、'.includes(text[at + 1]!);
      if (glued) joints.push({ at: at + 1, length: 0, parts: 'possible' });
      at = least + text.slice(least, at).lastIndexOf(opener);
      if (at < least) return undefined;
      // “甲”“乙”, 《甲》《乙》: closed and opened again.
      if (text[at - 1] === character && at - 1 >= least && character !== '）') {
        items.unshift({ start: at, end: itemEnd });
        itemEnd = at;
      }
    } else if (character === '、') {
      items.unshift({ start: at + 1, end: itemEnd });
      itemEnd = at;
    } else if (STOPS.includes(character)) {
      break;
    } else {
      const joint = items.length === 0 && character !== '或' && at < end - 2 && !joints.some(isSure) ? jointAt(text, at, end, least) : undefined;
      if (joint !== undefined) joints.push(joint);
      if (joint?.parts === 'sure') at = joint.at;
      else joins++;
    }
  }
  items.unshift({ start: Math.max(at + 1, least), end: itemEnd });
  if (items.some((item) => item.end - item.start < 1)) return undefined;
  return { span: { start: items[0]!.start, end }, items, joints, joins };
}
const LONGEST = 300;
const OPENERS: Readonly<Record<string, string>> = { '）': '（', '”': '“', '》': '《', '〕': '〔', '】': '【', '’': '‘' };
const STOPS = '，。；：！？（“《〔【\n';
const dividesNames = oneOf(`${Object.keys(OPENERS).join('')}、和与及或${STOPS}`);

/** 和, 与, 及 or 以及 in the last item. */
function jointAt(text: string, at: number, end: number, least: number): Joint {
  const double = text[at - 1] === '以' && text[at] === '及';
  const start = double ? at - 1 : at;
  const alike = text[start - 1] === text[end - 1] && start - 1 > least && ENDS_NAME.test(text[start - 1]!);
  return { at: start, length: double ? 2 : 1, parts: alike ? 'sure' : text[at] === '和' || double ? 'usual' : 'possible' };
}

/** What can end a name. */
export const ENDS_NAME = /[\u4e00-\u9fff）”》]/;

/** Reads a list from where it begins to the mark that ends it, a bracket or quotation mark around it among them. */
export function namesFrom(text: string, start: number): Names | undefined {
  const names = namesBefore(text, endOf(text, start), start);
  return names?.span.start === start ? names : undefined;
}

function endOf(text: string, start: number): number {
  const farthest = Math.min(text.length, start + LONGEST);
  let depth = 0;
  for (let at = start; at < farthest; at++) {
    if (!endsList(text, at)) continue;
    if (OPENS_PAIR.includes(text[at]!)) depth++;
    else if (depth > 0 && OPENERS[text[at]!] !== undefined) depth--;
    else return at;
  }
  return farthest;
}
const OPENS_PAIR = Object.values(OPENERS).join('');
const endsList = oneOf(`${Object.keys(OPENERS).join('')}${OPENS_PAIR}，。；：！？\n`);

/**
 * Whether names stand so plainly in front of a count that they must be what is counted: three and more, no figures, quotations or 等 among them, no verb
 * between them and the count (围绕招商、项目、环境、队伍〔实施〕三大工程). In published texts such names never were one more or one fewer than the count.
 */
export function areCounted(text: string, names: Names): boolean {
  const { span } = names;
  const items = divided(names);
  const words = text.slice(span.start, span.end).replace(ASIDES, '');
  return items.length > 2 && !INTRICATE.test(words) && !ENDS_IN_VERB.test(words)
    && items.every((it, i) => it.end - it.start <= (i === 0 ? 24 : 16));
}
/** Years, and what titles hold. */
const ASIDES = /\d{4}年|(?<=《)[^》]*/g;
const INTRICATE = /[“”‘’\d等〔〕]|[一二三四五六七八九十][个是家户要、]/;
const ENDS_IN_VERB = new RegExp('(?:落实|推出|实施|开展|采取|制定|出台|推进|打造|建设|培育|形成|构建|做好|抓好|突出|聚焦|提出|明确|完成|建立|健全|强化|办好|安排|谋划|启动|新增|新建|建成|引进|签约|举办|召开'
  + '|分别|累计|合计|共有?|各有?|均有?|有|达|超|为|是|第|前|近|约|[一二三四五六七八九十两])$');

/** said: ，分别是 · ，即 · （即 · including: ，包括 · colon: ： · bracket: （ · is: 是 为. */
interface Opening {
  readonly how: 'said' | 'including' | 'colon' | 'bracket' | 'is';
  /** Where the list begins. */
  readonly start: number;
}

/** What opens a list at that very place. */
export function opensListAt(text: string, at: number): Opening | undefined {
  if (!mayOpen(text, at)) return undefined;
  OPENING.lastIndex = at;
  const found = OPENING.exec(text);
  if (found === null) return undefined;
  const { said, including, bracket, is } = found.groups!;
  return { how: said ? 'said' : including ? 'including' : bracket ? 'bracket' : is ? 'is' : 'colon', start: OPENING.lastIndex };
}
const OPENING = new RegExp([
  '(?<said>，?(?:(?:分别|具体|依次)[是为]|也?就是|是指|指的是|即(?![将可使便日时刻]))：?|，?分别：|（即：?)', '(?<including>，?(?:具体|主要)?包括：?)', '(?<bracket>（)', '(?<is>[是为](?=.{2}))', '：',
].join('|'), 'y');
const mayOpen = oneOf('，：（分具依也就是为指即主包');

/** What opens the list behind a count, its noun between: 三个〔镇〕分别是, “三大〔工程〕”，即. */
export function openingBehind(text: string, end: number): (Opening & { readonly at: number }) | undefined {
  for (let at = end; at <= end + LONGEST_NOUN; at++) {
    const opening = opensListAt(text, text[at] === '”' ? at + 1 : at);
    if (opening !== undefined) return { ...opening, at };
    if (at >= text.length || endsNoun(text, at)) return undefined;
  }
  return undefined;
}
/** A bracket that says something else than which they are. */
export const ASIDE = /^(?:含|不含|包括|其中|如|除|原|见|详|主要|以|每|共|占)/;
const LONGEST_NOUN = 10;
const endsNoun = oneOf('，。；：、（）”！？\n0123456789');

/** Divides the list so that it agrees with the count where it may; where it may not, as it would usually be read. */
export function fitting(names: Names, stated: number): readonly Span[] {
  const items = divided(names);
  const optional = names.joints.filter((joint) => !isSure(joint));
  const usual = optional.filter(({ parts }) => parts === 'usual' && items.length > 1).slice(0, 1);
  const least = items.length;
  const most = least + optional.length;
  if (least + usual.length === stated || stated > most || stated < least) return divide(items, stated < least ? [] : usual);
  return divide(items, optional.slice(0, stated - least));
}

/** Divided only where both sides surely are names. */
export const divided = ({ items, joints }: Names): readonly Span[] => divide(items, joints.filter(isSure));
const isSure = ({ parts }: Joint): boolean => parts === 'sure';

function divide(items: readonly Span[], places: readonly Joint[]): readonly Span[] {
  let result = items;
  for (const { at, length } of places) {
    result = result.flatMap(({ start, end }) =>
      (start < at && at + length < end ? [{ start, end: at }, { start: at + length, end }] : [{ start, end }]));
  }
  return result;
}
