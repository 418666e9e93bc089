import { boundsOf } from '../../reported';
import type { Mention } from '../mention';
import { isMistyped } from './mistyped';

/*
 * A list after 其中 need not be complete. Two things make it so although no 其余 closes it.
 */

/** 向省财政厅和省发改委争取资金72511万元，其中省财政厅25439万元、省发改委47072万元: the words before the whole name just these parts. */
export function closesAsNamed(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  const words = text.slice(whole.clause, whole.start);
  const joined = JOINED.exec(words)?.[1];
  if (joined === undefined || joined.split(JOINT).length !== parts.length) return false;
  return parts.every(({ lead, start }) => {
    const name = text.slice(lead, start);
    for (let length = Math.min(name.length, 8); length >= 2; length--) if (joined.includes(name.slice(0, length))) return length > 2 || name.length < 4;
    return false;
  });
}
const JOINED = /[向从由对]([^，。；：（）]{4,40})(?:共|争取|争得|到位|筹集|提供|安排|投入|下达|完成|划拨)/;
const JOINT = /[、和与及]/;

/** 从中直和地方看，中直投资36.2亿元；地方投资21.4亿元: the way of dividing names just these parts. */
export function closesAsDivided(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  const [one, two, ...others] = parts;
  if (one === undefined || two === undefined || others.length > 0) return false;
  const named = NAMED.exec(text.slice(Math.max(whole.end, one.start - 80), one.start));
  const name = ({ lead, start }: Mention): string => text.slice(lead, start);
  return named !== null && name(one).startsWith(named[1]!) && name(two).startsWith(named[2]!) && isMistyped(whole.quantity, parts);
}
const NAMED = /(?:^|[，。；])从([^，。；和与]{1,6})[和与]([^，。；]{1,6})看[，：]/;

/** …，其他收入16164万元。: a list that ends with what is left over and comes close to the whole. */
export function closesWithOthers(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  const last = parts[parts.length - 1]!;
  if (parts.length < 3 || !OTHERS.test(text.slice(last.lead, last.start)) || /^[、，]?等/.test(text.slice(last.end, last.end + 2))) return false;
  let least = 0;
  for (const { quantity } of parts) least += boundsOf(quantity).lo;
  return least > boundsOf(whole.quantity).lo * 0.9;
}
const OTHERS = /^其[他它]/;

/**
 * 收入总计43.3亿元，其中本级收入27.1亿元、上级补助12亿元、上年结余4.2亿元: an account of public money from what it takes itself to what is given to it ·
 * 收入总计2846万元，其中：拨款收入2512万元、事业收入214万元、上年结转120万元: of what is called a total every source is told, if not every tax or purpose.
 */
export function closesAsAccount(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  if (!isAccountTotal(text, whole) || (parts.length < 3 && !text.slice(whole.end, parts[0]!.start).includes('：'))) return false;
  const last = parts[parts.length - 1]!;
  const names = parts.map(({ lead, start }) => text.slice(Math.max(lead, start - 20), start));
  const told = OWN.test(names[0]!) && names.slice(1).every((name) => GIVEN.test(name));
  if (!(told || (isTotal(text, whole) && !names.some((name) => SPENT_ON.test(name)))) || !/^(?:$|[。；（])/.test(text.slice(last.end, last.end + 1))) return false;
  // Another amount of money between two of them was read otherwise.
  if (parts.some(({ start }, i) => i > 0 && MONEY.test(text.slice(parts[i - 1]!.end, start).replace(/（[^（）]*）/g, '')))) return false;
  let least = 0;
  for (const { quantity } of parts) least += boundsOf(quantity).lo;
  return least > boundsOf(whole.quantity).lo * 0.7;
}
const MONEY = /\d[万亿]?元/;
/** 收入总计, 可用财力. */
export const isAccountTotal = (text: string, { clause, start }: Mention): boolean => ACCOUNT.test(text.slice(Math.max(clause, start - 12), start));
const ACCOUNT = /(?:收入|支出)(?:预算)?(?:总计|合计)|(?:可用|总)财力(?:总计|合计)?(?:为|达)?$/;
const isTotal = (text: string, { clause, start }: Mention): boolean => TOTAL.test(text.slice(Math.max(clause, start - 12), start));
const TOTAL = /(?:收入|支出)(?:预算)?(?:总计|合计)/;
const SPENT_ON = /教育|社会保障|社保|农林水|卫生|公共安全|科学|公共服务|城乡社区|节能|交通|住房|民生|税(?!收返还)/;
const OWN = /本级|[县区镇乡]级|本年|当年|一般公共预算/;
const GIVEN = /补助|转移|结[余转]|调[入出]|上解|还本|转贷|债[券务]|基金/;
