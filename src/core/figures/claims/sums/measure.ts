import type { Mention, Reading } from '../mention';

/** What kind of amount the words before a figure make it; 0 where they say nothing special. */
export function measureOf({ text }: Reading, mention: Mention): number {
  const found = KINDS.exec(text.slice(Math.max(mention.clause, mention.start - 24), mention.start));
  return found === null ? 0 : found.findIndex((group, i) => i > 0 && group !== undefined);
}

/**
 * Whether a part can be part of that whole at all: averages do not add, and what was contracted, planned to cost,
 * or paid in are different measures of one project.
 */
export const sameMeasure = (whole: number, part: number): boolean => whole !== AVERAGE && part !== AVERAGE && (part === 0 || part === whole);

const AVERAGE = 1;
/** Averages and prices · cost in all · contracts · paid in · stocks. */
const KINDS = new RegExp([
  '([人户平年月日价村亩]均|中位数|均价|每|单[价产]|亩产|工资|标准(?!化|农田|厂房|地)|可支配|纯收入|密度|浓度|价格|最(?:[大高小]|低(?!生活保障)))',
  '(总投资|概算|投资总额|投资规模)', '(合同|协议|签约|意向)', '(到位|进资|资金到|拨付|到账)', '(余额|结余|结存|存量)',
].join('|'));
