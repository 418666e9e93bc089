import { CONGRESSES } from '../../lexicon/congresses';
import { readNumeral } from '../../numerals/numeral';
import { timeBefore, timeBehind } from '../near';
import { after, type Moment } from '../time';
import type { Lasting, Reading } from './claim';

/** 3月5日至9日，为期三天; 为期两年的…（2022—2026年）; 从3月到8月，利用三个月时间. Both in one sentence with nothing dated in between. */
export function noteLasting({ text, times, found }: Reading): void {
  for (let at = text.indexOf('为期'); at >= 0; at = text.indexOf('为期', at + 2)) noteDuration({ text, times, found }, at, at + 2, FAR);
  for (const word of SPENT) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) noteSpent({ text, times, found }, at);
  for (const { span: { end }, from, to } of times) if (to?.year !== undefined && from.year !== undefined) noteSpell({ text, times, found }, end);
  // 从3月到8月，利用三个月时间: of a range that is not begun by 从 a part may be used.
  for (let at = text.indexOf('利用'); at >= 0; at = text.indexOf('利用', at + 2)) {
    const before = timeBefore(times, at);
    if (before !== undefined && '从自由'.includes(text[before.span.start - 1] ?? '，')) noteDuration({ text, times, found }, at, at + 2, 4);
  }
  // 试点期两年，自2025年3月1日起至2027年2月底.
  for (let at = text.indexOf('期'); at >= 0; at = text.indexOf('期', at + 1)) {
    const term = TERM.exec(text.slice(Math.max(0, at - 2), at + 4));
    if (term !== null) noteDuration({ text, times, found }, at, Math.max(0, at - 2) + term.index + term[0].length, 4);
  }
  for (let at = text.indexOf('连续'); at >= 0; at = text.indexOf('连续', at + 2)) noteRunning({ text, times, found }, at);
}
const TERM = /(?:试点|建设|[任聘工]|有效|合同|活动|整治|施工|实施|过渡|创建|培养|服务|管护)期(?:限)?[为共是]?/;

/** 2019年至2024年，历时六年 · 1958年动工，1963年竣工，历时六年. */
function noteSpent(reading: Pick<Reading, 'text' | 'times' | 'found'>, at: number): void {
  const { text, times, found } = reading;
  const end = timeBefore(times, at);
  if (end === undefined || end.to !== undefined) return noteDuration(reading, at, at + 2, 4, true);
  const begin = timeBefore(times, end.span.start);
  const said = durationAt(text, at + 2);
  if (said === undefined || begin === undefined || begin.to !== undefined || begin.from.year === undefined || end.from.year === undefined) return;
  if (!BEGAN.test(text.slice(begin.span.end, end.span.start)) || !ENDED.test(text.slice(end.span.end, at))) return;
  found.push({ kind: 'lasting', ...said, time: { start: begin.span.start, end: end.span.end }, from: begin.from, to: after(begin.from, end.from), elapsed: true });
}
const SPENT = ['历时', '历经', '花费', '用了'];
const BEGAN = /^(?:正式|全面|破土)?(?:开工|动工|启动|始建|奠基|开建)[^。；！？]{0,12}$/;
const ENDED = /^(?:正式|全面|全线|顺利)?(?:竣工|建成|完工|通车|投产|完成)[^。；！？]{0,8}，$/;

/** 2019年至2024年的六年间. */
function noteSpell(reading: Pick<Reading, 'text' | 'times' | 'found'>, end: number): void {
  const at = end + (SPELL_BEHIND.exec(reading.text.slice(end, end + 12))?.[1]!.length ?? NaN);
  if (!Number.isNaN(at)) noteDuration(reading, at, at, 4, true);
}
const SPELL_BEHIND = /^((?:的|，|这|，这)?)(?:[一二两三四五六七八九十]{1,3}|\d{1,2})年(?:来|间|里|时间)/;

/** 2023—2025年，连续三年: no more of them than there are years. */
function noteRunning({ text, times, found }: Pick<Reading, 'text' | 'times' | 'found'>, at: number): void {
  const time = timeBefore(times, at);
  if (time?.to?.year === undefined || time.from.year === undefined || time.list || time.from.month !== undefined || time.to.month !== undefined) return;
  // 2024—2025年度 may be one school year.
  if (text.slice(time.span.start, time.span.end + 1).includes('度')) return;
  const said = durationAt(text, at + 2);
  if (said?.unit === '年' && plain(text.slice(time.span.end, at), 12)) {
    found.push({ kind: 'lasting', ...said, time: time.span, from: time.from, to: after(time.from, time.to), running: true });
  }
}

/** How far 为期 may stand behind its range: 3月5日至9日，全县举办为期五天的培训班. */
const FAR = 16;

function noteDuration({ text, times, found }: Pick<Reading, 'text' | 'times' | 'found'>, at: number, start: number, reach: number, elapsed = false): void {
  const said = durationAt(text, start);
  if (said === undefined) return;
  const before = timeBefore(times, at);
  const behind = timeBehind(times, said.span.end);
  const boxed = behind?.to !== undefined && /^[（(]$/.test(text.slice(said.span.end, behind.span.start));
  const time = !boxed && before?.to !== undefined && plain(text.slice(before.span.end, at), reach) ? before
    : behind?.to !== undefined && /^(?:[^，。；！？（(]{0,24}[（(]|，(?:自|从|即))$/.test(text.slice(said.span.end, behind.span.start)) ? behind : undefined;
  if (time?.to === undefined || time.list || time.style !== 'plain' || time.from.word !== undefined || time.to.word !== undefined) return;
  found.push({ kind: 'lasting', ...said, time: time.span, from: time.from, to: after(time.from, time.to), ...(elapsed && { elapsed }) });
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
export function noteSince(reading: Reading): void {
  const { text, times, found } = reading;
  noteUntilNow(reading);
  noteService(reading);
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

/** 2019年至今七年来. */
function noteUntilNow({ text, times, found }: Reading): void {
  for (let at = text.indexOf('年至今'); at >= 0; at = text.indexOf('年至今', at + 3)) {
    const base = timeBefore(times, at + 1);
    if (base?.from.year === undefined || base.to !== undefined || base.span.end !== at + 1 || base.from.edge !== undefined) continue;
    noteCount(found, text, at + 3 + /^[，已的这]{0,2}/.exec(text.slice(at + 3, at + 5))![0].length, base.from, /^年(?:来|间|时间|里|以来|，)/);
  }
}

/** 党的二十大召开四年来: known without a year. */
export function noteCongress({ text, found }: Reading): void {
  for (let at = text.indexOf('大'); at >= 0; at = text.indexOf('大', at + 1)) {
    const named = /党的(十[一二三四五六七八九]?|二十)$/.exec(text.slice(Math.max(0, at - 5), at));
    const held = named && CONGRESSES.get(readNumeral(named[1]!, 0)!.mantissa);
    const link = held && /^(?:胜利)?(?:召开|闭幕)(?:以来)?(?:的|这)?/.exec(text.slice(at + 1, at + 12));
    if (!named || !held || !link) continue;
    const base: Moment = { ...NOTHING, start: at - named[1]!.length, end: at + 1, year: Math.floor(held / 100), month: held % 100 };
    noteCount(found, text, at + 1 + link[0].length, base, /^年(?:多)?(?:来|以来|间)/);
  }
}
const NOTHING = { word: undefined, day: undefined, quarter: undefined, part: undefined, edge: undefined, hour: undefined, minute: undefined, weekday: undefined };

function noteCount(found: Reading['found'], text: string, at: number, base: Moment, unit: RegExp): void {
  const numeral = readNumeral(text, at);
  if (numeral === undefined || numeral.exponent !== 0 || numeral.upTo || numeral.scaled || (numeral.mantissa % 10 === 0) || !unit.test(text.slice(numeral.end, numeral.end + 4))) return;
  if (text[numeral.end + 1] === '多') return;
  found.push({ kind: 'since', span: { start: at, end: numeral.end + 1 }, base, count: numeral.mantissa, running: false, until: true });
}

/** 1982年入党，党龄44年. */
function noteService({ text, times, found }: Reading): void {
  for (let at = text.indexOf('龄'); at >= 0; at = text.indexOf('龄', at + 1)) {
    const service = SERVICES.get(text[at - 1] ?? '');
    const base = service && timeBefore(times, at - 1);
    if (base?.from.year === undefined || base.to !== undefined || !/^[^。；！？\d]{2,12}$/.test(text.slice(base.span.end, at - 1)) || !service!.test(text.slice(base.span.end, base.span.end + 5))) continue;
    const start = at + 1 + /^(?:已经?|长达|[达有为]){0,2}/.exec(text.slice(at + 1, at + 5))![0].length;
    const numeral = readNumeral(text, start);
    if (numeral === undefined || numeral.exponent !== 0 || numeral.upTo || text[numeral.end] !== '年' || /^[多余]/.test(text.slice(numeral.end + 1))) continue;
    found.push({ kind: 'since', span: { start, end: numeral.end + 1 }, base: base.from, count: numeral.mantissa, running: false });
  }
}
const SERVICES: ReadonlyMap<string, RegExp> = new Map([
  ['党', /^[^，]{0,2}(?:入党|加入)/], ['工', /^[^，]{0,2}(?:参加工作|入职|工作)/], ['军', /^[^，]{0,2}(?:入伍|参军)/], ['教', /^[^，]{0,2}(?:从教|任教|参加)/], ['警', /^[^，]{0,2}(?:从警|入警)/],
]);
