import type { Mention, Reading } from './mention';
import { signs } from './signs';

/** 完成年初预算60999万元的40.4%: the budget is the base of the rate and no value of its own. */
export function isBaseOfRate({ text, mentions }: Reading, mention: Mention): boolean {
  const of = text[mention.end] === '）' ? mention.end + 1 : mention.end;
  const next = mentions[mention.index + 1];
  return text[of] === '的' && next !== undefined && next.start === of + 1 && next.quantity.unit?.dimension === 'ratio';
}

/** 比上年同期144987万元, 由40家: what it was before. */
export const isEarlier = ({ text, signs: seen }: Reading, mention: Mention): boolean =>
  (seen & BEFORE) !== 0 && mention.start - mention.lead > 0 && EARLIER.test(text.slice(mention.lead, mention.start));
const BEFORE = signs('from', 'than', 'before');
const EARLIER = /(?:[比较]|[由从](?![^，。；]{0,24}(?:提出|安排|共|筹|投入)))[^，。；]{0,24}$|上年|去年|同期/;
