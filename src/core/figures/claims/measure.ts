import type { Mention, Reading } from './mention';

/**
 * Whether a part can be part of that whole at all: averages do not add, and what was contracted, planned to cost,
 * or paid in are different measures of one project.
 */
export function sameMeasure({ text }: Reading, whole: Mention, part: Mention): boolean {
  const large = text.slice(Math.max(whole.clause, whole.start - 24), whole.start);
  const small = text.slice(Math.max(part.lead, part.start - 24), part.start);
  if (AVERAGE.test(large) || AVERAGE.test(small)) return false;
  const kind = kindOf(small);
  return kind === 0 || kind === kindOf(large);
}

const AVERAGE = /[人户平年月日价村亩]均|均价|每|单价|单产|亩产|工资|标准|可支配|纯收入|密度|浓度|价格|最[大高低小]/;
const KINDS = [/总投资|概算|投资总额|投资规模/, /合同|协议|签约|意向/, /到位|进资|资金到|拨付|到账/, /余额|结余|结存|存量/];

const kindOf = (words: string): number => KINDS.findIndex((kind) => kind.test(words)) + 1;
