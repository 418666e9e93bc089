import { segmentStart } from '../../text/sentence';
import { scopeOf } from '../indicator-name';
import type { Mention, Reading } from './mention';
import { signs } from './signs';

/** 完成年初预算60999万元的40.4%: the budget is the base of the rate and no value of its own. */
export function isBaseOfRate({ text, mentions }: Reading, mention: Mention): boolean {
  const of = text[mention.end] === '）' ? mention.end + 1 : mention.end;
  const next = mentions[mention.index + 1];
  return text[of] === '的' && next !== undefined && next.start === of + 1 && next.quantity.unit?.dimension === 'ratio';
}

/** 比上年同期144987万元, 由40家: what it was before. */
export const isEarlier = (reading: Reading, mention: Mention): boolean =>
  (reading.signs & BEFORE) !== 0 && mention.start - mention.lead > 0 && (EARLIER.test(reading.text.slice(mention.lead, mention.start)) || isMeasured(reading, mention));
/** 与上年的10.28亿元相比, 同去年比: what another amount is measured against. */
export const isMeasured = ({ text }: Reading, { clause, start, end }: Mention): boolean =>
  BESIDE.test(text.slice(end, end + 26)) && WITH.test(text.slice(Math.max(clause, start - 34), start));
const BESIDE = /^(?:（[^（）]{0,20}）)?[^，。；、（]{0,3}相?比/;
const WITH = /[与同和跟][^，。；]{0,32}$/;

/** 受理260件，…；去年同期受理248件，结案196件: where the segment of a figure begins, if it tells of the year before and nothing else. */
export function earlierFrom({ text, signs: seen }: Reading, { start }: Mention): number | undefined {
  if ((seen & BEFORE) === 0) return undefined;
  const at = segmentStart(text, start);
  return at > 0 && start - at < FARTHEST && OPENS_EARLIER.test(text.slice(at, at + 6)) ? at : undefined;
}
const FARTHEST = 80;
const OPENS_EARLIER = /^而?(?:上年|去年)(?:同期|同月)/;

const BEFORE = signs('from', 'than', 'before');
const EARLIER = /(?:[比较]|[由从](?!业|江县|化[市区]|[^，。；]{0,24}(?:提出|安排|共|筹|投入)))[^，。；]{0,24}$|上年|去年|同期/;

/** 未完成5个, 正在整改6个, 基本完成并持续整改4个: what is not done, or not yet. */
export const isUndone = ({ text }: Reading, { lead, start }: Mention): boolean => UNDONE.test(text.slice(Math.max(lead, start - 24), start));
const UNDONE = /[未没](?!来)|正在|尚[在待需]|持续整改|(?:推进|整改|办理|建设|施工)中(?!的)/;

/** Whether figures told in these words can be of one place and one time: none names another than the others name. */
export const areOfOnePlaceAndTime = (words: readonly string[]): boolean =>
  [scopeOf, (it: string) => YEAR.exec(it)?.[0] ?? '', (it: string) => MONTHS.exec(it)?.[0] ?? ''].every((read) => new Set(words.map(read).filter((it) => it !== '')).size < 2);
const YEAR = /\d{4}(?=年)/;
const MONTHS = /(?:\d{1,2}[—–\-~至])?\d{1,2}月|[上下]半年|前?[一二三四]季度|全年/;
