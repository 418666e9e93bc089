import type { Mention, Reading } from './mention';

/** 完成年初预算60999万元的40.4%: the budget is the base of the rate and no value of its own. */
export function isBaseOfRate({ text, mentions }: Reading, mention: Mention): boolean {
  const next = mentions[mention.index + 1];
  return next !== undefined && next.quantity.unit?.dimension === 'ratio' && /^）?的$/.test(text.slice(mention.end, next.start));
}

/** 比上年同期144987万元, 由40家: what it was before. */
export const isEarlier = ({ text }: Reading, mention: Mention): boolean =>
  /[比较由从][^，。；]{0,24}$|上年|去年|同期/.test(text.slice(mention.lead, mention.start));
