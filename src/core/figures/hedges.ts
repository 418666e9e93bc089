import { codeAt, oneOf } from '../text/characters';
import type { Span } from '../text/span';
import type { Hedge } from './quantity';

/** Words before a figure, without the figures they would be part of: 签约2亿元 holds no 约, 反超3个百分点 no 超. */
const BEFORE: Readonly<Record<string, Hedge>> = {
  约: 'about', 大约: 'about', 大概: 'about', 约合: 'about',
  近: 'nearly', 将近: 'nearly', 接近: 'nearly',
  超: 'over', 超过: 'over', 超出: 'over', 逾: 'over', 突破: 'over', 多于: 'over', 高于: 'over', 大于: 'over', 不止: 'over',
  至少: 'at-least', 不少于: 'at-least', 不低于: 'at-least', 不小于: 'at-least', 不下: 'at-least', 大于等于: 'at-least', 大于或等于: 'at-least', 大于或者等于: 'at-least', 最少: 'at-least', 最低: 'at-least', 达到或超过: 'at-least',
  不超过: 'at-most', 不多于: 'at-most', 不高于: 'at-most', 不大于: 'at-most', 至多: 'at-most', 最多: 'at-most', 最高: 'at-most', 不超: 'at-most', 未超过: 'at-most', 小于等于: 'at-most', 小于或等于: 'at-most', 小于或者等于: 'at-most',
  不足: 'below', 不到: 'below', 低于: 'below', 少于: 'below', 不满: 'below', 小于: 'below', 未达到: 'below', 未达: 'below', 未到: 'below', 达不到: 'below', 未满: 'below',
};
const BEFORE_WORD_END: Readonly<Record<string, string>> = {
  约: '签合节预制条契违集公邀履隐简解续特租守失爽赴誓婚商',
  近: '相附最邻靠临亲贴远走拉逼迫浅新',
  超: '反赶高',
};
/** One light word may stand between: 约有, 超过了, 近达, 约占. */
const isLight = oneOf('了有为占达合需');

const AFTER: readonly (readonly [word: string, hedge: Hedge])[] = [
  ['左右', 'about'], ['上下', 'about'], ['及以上', 'at-least'], ['或以上', 'at-least'], ['或者以上', 'at-least'], ['以上', 'at-least'], ['（含）以上', 'at-least'],
  ['及以下', 'at-most'], ['以下', 'at-most'], ['以内', 'at-most'], ['之内', 'at-most'], ['有余', 'over'], ['开外', 'over'],
];

/** The hedge that ends right before `at`. `since` is how far it may reach back. */
export function hedgeBefore(text: string, at: number, since: number): Hedge | undefined {
  if (at <= since) return undefined;
  if (endsHedge(text, at - 1)) return wordBefore(text, at, since);
  return isLight(text, at - 1) && endsHedge(text, at - 2) ? wordBefore(text, at - 1, since) : undefined;
}

/** The hedge that starts at `at`, behind the unit. */
export function hedgeAfter(text: string, at: number): { readonly hedge: Hedge; readonly end: number } | undefined {
  if (!beginsHedge(text, at)) return undefined;
  for (const [word, hedge] of AFTER) {
    if (text.startsWith(word, at)) return { hedge, end: at + word.length };
  }
  return undefined;
}

/** The words that hedge a figure, as written: “约” and “左右” of 约300人左右, “近” and “余” of 近2000余人. */
export function hedgeWords(text: string, { span }: { readonly span: Span }): { readonly before?: Span; readonly after?: Span } {
  const anchor = codeAt(text, span.start - 1) === SPACE ? span.start - 1 : span.start;
  const before = isLight(text, anchor - 1) && !endsWithWord(text, anchor) ? wordSpan(text, anchor - 1) : wordSpan(text, anchor);
  const inner = text.slice(span.start, span.end).search(/[余多来]/);
  const suffix = AFTER.find(([word]) => text.startsWith(word, span.end))?.[0] ?? ('多余'.includes(text[span.end] ?? '，') ? text[span.end]! : '');
  const after = inner >= 0 ? { start: span.start + inner, end: span.start + inner + 1 } : suffix === '' ? undefined : { start: span.end, end: span.end + suffix.length };
  return { ...(before && { before }), ...(after && { after }) };
}
const SPACE = 32;

/** 至少 or 最多 that words of the sentence part from their figure: 至少需要资金1000万元以上, 最多可补助10万元以上. Not 至少每3天, 至少提前5日. */
export function farHedge(text: string, at: number): Span | undefined {
  const match = FAR.exec(text.slice(Math.max(0, at - 10), at));
  return match === null ? undefined : { start: at - match[0].length, end: at - match[0].length + 2 };
}
const FAR = /(?:至少|最少|最多|至多)[^\d，。；：、的每级一提]{1,8}$/;

const endsWithWord = (text: string, at: number): boolean => wordSpan(text, at) !== undefined;

function wordSpan(text: string, at: number): Span | undefined {
  for (const { word, isPart } of at > 0 ? WORDS.get(codeAt(text, at - 1)) ?? [] : []) {
    const start = at - word.length;
    if (start >= 0 && text.startsWith(word, start)) return isPart(text, start - 1) ? undefined : { start, end: at };
  }
  return undefined;
}

/** By the code of their last character, longest first. */
const WORDS: ReadonlyMap<number, readonly Word[]> = wordsByEnd();
interface Word {
  readonly word: string;
  readonly hedge: Hedge;
  /** Whether the character before makes another word of it. */
  readonly isPart: (text: string, at: number) => boolean;
}
const endsHedge = oneOf(Object.keys(BEFORE).map((word) => word[word.length - 1]!).join(''));
const beginsHedge = oneOf(AFTER.map(([word]) => word[0]!).join(''));

function wordBefore(text: string, at: number, since: number): Hedge | undefined {
  for (const { word, hedge, isPart } of WORDS.get(codeAt(text, at - 1)) ?? []) {
    const start = at - word.length;
    if (start >= since && text.startsWith(word, start)) return isPart(text, start - 1) ? undefined : hedge;
  }
  return undefined;
}

function wordsByEnd(): Map<number, Word[]> {
  const byEnd = new Map<number, Word[]>();
  for (const [word, hedge] of Object.entries(BEFORE).sort(([a], [b]) => b.length - a.length)) {
    const code = codeAt(word, word.length - 1);
    byEnd.set(code, [...(byEnd.get(code) ?? []), { word, hedge, isPart: oneOf(BEFORE_WORD_END[word] ?? '') }]);
  }
  return byEnd;
}
