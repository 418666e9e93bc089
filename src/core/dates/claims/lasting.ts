import { readNumeral } from '../../numerals/numeral';
import { timeBefore, timeBehind } from '../near';
import { after, type Moment } from '../time';
import type { Lasting, Reading } from './claim';

/** 3月5日至9日，为期三天; 为期两年的…（2022—2026年）; 从3月到8月，利用三个月时间. Both in one sentence with nothing dated in between. */
export function noteLasting({ text, times, found }: Reading): void {
  for (let at = text.indexOf('为期'); at >= 0; at = text.indexOf('为期', at + 2)) noteDuration({ text, times, found }, at, at + 2, FAR);
  for (let at = text.indexOf('历时'); at >= 0; at = text.indexOf('历时', at + 2)) noteDuration({ text, times, found }, at, at + 2, 4);
  // 从3月到8月，利用三个月时间: of a range that is not begun by 从 a part may be used.
  for (let at = text.indexOf('利用'); at >= 0; at = text.indexOf('利用', at + 2)) {
    const before = timeBefore(times, at);
    if (before !== undefined && '从自由'.includes(text[before.span.start - 1] ?? '，')) noteDuration({ text, times, found }, at, at + 2, 4);
  }
}
/** How far 为期 may stand behind its range: 3月5日至9日，全县举办为期五天的培训班. */
const FAR = 16;

function noteDuration({ text, times, found }: Pick<Reading, 'text' | 'times' | 'found'>, at: number, start: number, reach: number): void {
  const said = durationAt(text, start);
  if (said === undefined) return;
  const before = timeBefore(times, at);
  const behind = timeBehind(times, said.span.end);
  const time = before?.to !== undefined && plain(text.slice(before.span.end, at), reach) ? before
    : behind?.to !== undefined && /^[^，。；！？（(]{0,24}[（(]$/.test(text.slice(said.span.end, behind.span.start)) ? behind : undefined;
  if (time?.to === undefined || time.list || time.style !== 'plain' || time.from.word !== undefined || time.to.word !== undefined) return;
  found.push({ kind: 'lasting', ...said, time: time.span, from: time.from, to: after(time.from, time.to) });
}
/** Nothing but a place or an occasion stands between, in the same sentence. */
const plain = (words: string, reach: number): boolean => words.length <= reach && !/[。；！？]|分别|每|各|另|并|先后|期间|还|又|此前|此后|其中|第二|[两二三四五六七八九十几\d][期批场轮次个]/.test(words);

/** 三天, 半年, 两个月, 一周; not 三天半, 5个工作日. */
function durationAt(text: string, at: number): Pick<Lasting, 'span' | 'digits' | 'count' | 'unit'> | undefined {
  const numeral = text[at] === '半' ? undefined : readNumeral(text, at);
  if (text[at] !== '半' && (numeral === undefined || numeral.exponent !== 0 || numeral.upTo || numeral.scaled || numeral.denominator !== undefined)) return undefined;
  const end = numeral?.end ?? at + 1;
  const unit = /^(?:天|日|年|个月|周|个星期)(?![半多余余]|以上|左右)/.exec(text.slice(end, end + 5))?.[0];
  if (unit === undefined) return undefined;
  const value = numeral?.mantissa ?? 0.5;
  const span = { start: at, end: end + unit.length };
  const digits = { start: at, end };
  switch (unit) {
    case '天': case '日': return value < 1 ? undefined : { span, digits, count: value, unit: '天' };
    case '周': case '个星期': return value < 1 ? undefined : { span, digits: span, count: value * 7, unit: '天' };
    case '年': return value < 1 ? { span, digits: span, count: 6, unit: '月' } : { span, digits, count: value, unit: '年' };
    default: return value < 1 ? { span, digits: span, count: 15, unit: '天' } : { span, digits, count: value, unit: '月' };
  }
}

/** 2022年以来的两年间, 自2016年建园以来，五年时间, 党的十八大（2012年）以来的五年. 近十年 and 十余年 are rounded. */
export function noteSince({ text, times, found }: Reading): void {
  for (let at = text.indexOf('以来'); at >= 0; at = text.indexOf('以来', at + 2)) {
    const said = SPELL.exec(text.slice(at + 2, at + 24));
    const base = said ? timeBefore(times, at) : undefined;
    if (!said || base?.from.year === undefined || base.to !== undefined || base.from.edge !== undefined) continue;
    if (!/^[^，。；：！？]{0,12}$/.test(text.slice(base.span.end, at))) continue;
    const start = at + 2 + said[0].length - said[3]!.length - said[2]!.length;
    const running = said[0].includes('连续');
    const numeral = readNumeral(text, start);
    if (numeral === undefined || numeral.end !== start + said[2]!.length || numeral.exponent !== 0 || numeral.upTo || numeral.mantissa % 10 === 0) continue;
    if (endsElsewhere(text, timeBehind(times, start)?.from, start)) continue;
    found.push({ kind: 'since', span: { start, end: start + said[2]!.length + 1 }, base: base.from, count: numeral.mantissa, running });
  }
}
/** Then 年 or 年间, 年来, 年时间. */
const SPELL = /^(，?)(?:[^，。；\d]{0,4}(?=已?连续))?(?:的|这|短短|整整|经过|用了|已|连续){0,3}([一二两三四五六七八九十]{1,3}|\d{1,2})(年(?:间|来|时间|里|中|，|。|$|\s|(?<=连续[^，。]{0,3}年)))/;
/** Another year in the same sentence: the stretch ends there and not today. */
const endsElsewhere = (text: string, next: Moment | undefined, from: number): boolean =>
  next?.year !== undefined && !/[。！？]/.test(text.slice(from, next.start));
