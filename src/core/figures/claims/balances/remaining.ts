import { boundsOf } from '../../reported';
import { hasAmong } from '../sums/among';
import type { Remaining, Sum } from '../claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { isBaseOfRate, isEarlier } from '../standing';
import { isTarget } from '../target';
import { countOtherThings } from '../things';

/** 共80项，已完成67项，还有13项未完成 · 排查326处，已整改298处，剩余28处 · 目标35亿元，实际完成21.2亿元，还差13.8亿元 · 43个单位中30个完成任务，其余13个未完成. */
export function readRemaining(reading: Reading): (Remaining | Sum)[] {
  const claims: (Remaining | Sum)[] = [];
  for (const left of reading.mentions) {
    if (left.index < 2 || !isAmount(left)) continue;
    const claim = remainingAt(reading, left) ?? besides(reading, left);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

function remainingAt(reading: Reading, left: Mention): Remaining | undefined {
  const { text } = reading;
  const found = LEFT.exec(text.slice(Math.max(left.clause, left.start - 16), left.start));
  if (found === null) return undefined;
  // 未开工12户: the verb stands before.
  const [, needed, word = needed ?? '未', before] = found;
  const verb = before ?? UNDONE.exec(text.slice(left.end, left.end + 20))?.[1];
  // 还有13项: what is left only where the text says that it is undone.
  if (word.endsWith('有') && verb === undefined) return undefined;
  // 还有3项未完成、10项正在推进: what is left is told in several figures.
  const next = reading.mentions[left.index + 1];
  if (next !== undefined && next.segment === left.segment && MORE.test(text.slice(left.end, next.start))) return undefined;
  const amounts = amountsBefore(reading, left);
  const of = word === '其余' ? splitOf(reading, amounts, left) : (/^[结节]余/.test(word) ? undefined : undoneOf(reading, amounts, word, verb)) ?? dealtWith(reading, amounts, left, word, verb);
  if (of === undefined) return undefined;
  const [total, done, loose] = of;
  return {
    kind: 'remaining', span: { start: total.start, end: left.end }, binding: loose ? 'near' : 'explicit',
    total: total.quantity, done: done.quantity, left: left.quantity,
  };
}

/** 共排查126处，已整改118处，另有8处正在整改 · 14个乡镇已有9个完成，另外5个正在攻坚: no more can be under way than is left. */
function besides(reading: Reading, left: Mention): Sum | undefined {
  const { text } = reading;
  const word = BESIDES.exec(text.slice(Math.max(left.clause, left.start - 4), left.start));
  if (word === null) return underWay(reading, left);
  const doing = DOING.exec(text.slice(left.end, left.end + 12));
  if (!doing) return undefined;
  const [whole, part, ...others] = amountsBefore(reading, left, left.start - word[0].length);
  if (whole === undefined || part === undefined || others.length > 0 || isTarget(reading, part)) return undefined;
  const same = isDone(reading, part, doing[1]) && (isTarget(reading, whole) || isWhole(reading, whole));
  if (!same && !(word[0] === '另外' && hasAmong(reading, whole, part))) return undefined;
  return {
    kind: 'sum', span: { start: whole.start, end: left.end }, binding: 'explicit', total: whole.quantity, parts: [part.quantity, left.quantity], closed: false,
  };
}
/** 反馈问题25个，已完成整改19个、正在整改6个: what is done and what is being done are no more than what there is. */
function underWay(reading: Reading, left: Mention): Sum | undefined {
  const verb = UNDER_WAY.exec(reading.text.slice(left.lead, left.start))?.[1];
  if (verb === undefined) return undefined;
  const [whole, part, ...others] = amountsBefore(reading, left, left.lead);
  if (whole === undefined || part === undefined || others.length > 0 || part.index !== left.index - 1 || isTarget(reading, part)) return undefined;
  const named = reading.text.slice(whole.clause, whole.start);
  if (!ALREADY.test(reading.text.slice(part.lead, part.start)) || !(isDone(reading, part, verb) || isDone(reading, part)) || !(FOUND.test(named) || isWhole(reading, whole))) return undefined;
  return { kind: 'sum', span: { start: whole.start, end: left.end }, binding: 'near', total: whole.quantity, parts: [part.quantity, left.quantity], closed: false };
}
const UNDER_WAY = /^(?:目前|现|尚|仍|还|有|处于[^，。；\d]{2,8})*正在(?:加紧|抓紧|加快|组织|进行)?([\u4e00-\u9fff]{2})的?有?$/;
const BESIDES = /(?:另有|另外|还有|尚有)$/;
const DOING = /^[^，。；、\d]{0,4}?正在?(?:加紧|抓紧|加快|组织|进行)?([\u4e00-\u9fff]{2})/;

const MORE = /^[^，。；]{0,16}[、和与及][^，。；]{0,4}$/;
/** 四季度还需完成1.5亿元 · 还差13.8亿元 · 未开工12户. */
const LEFT = new RegExp('^(?:(?:[一二三四]季度|下半年|后[一二三四五六两]个月)?([还尚仍]需)|.{0,16}?((?:还|尚|仍)(?:有|差|缺|剩余?|欠|余)|剩余|剩下|其余|结余|节余)|(?:尚|还|仍)?未([\u4e00-\u9fff]{2}))'
  + '(?:的|下)?(?:完成)?(?:投资|资金|任务|面积)?$');
const UNDONE = /^的?[^，。；、\d]{0,6}?(?:仍|还|尚)?(?:未|没有|没)(?:能|有|及时|按期|如期)?([\u4e00-\u9fff]{2})/;

/** The amounts of its kind said before it in its sentence, nearest last; undefined where something was taken away or said twice. */
export function amountsBefore(reading: Reading, left: Mention, end = left.start): readonly Mention[] {
  const { text, mentions } = reading;
  const found: Mention[] = [];
  for (let i = left.index - 1; i >= Math.max(0, left.index - 16); i--) {
    const mention = mentions[i]!;
    if (mention.sentence !== left.sentence) break;
    if (mention.role === 'change' && alike(mention.quantity, left.quantity)) return [];
    if (!isAmount(mention) || !visibleFrom(mention, left) || !alike(mention.quantity, left.quantity) || isBaseOfRate(reading, mention)) continue;
    // 去年签约的68个项目中，已开工49个: of a year before, and the whole all the same.
    if (isEarlier(reading, mention) && !/^[^，。；、]{0,8}中，/.test(text.slice(mention.end, mention.end + 10))) continue;
    found.unshift(mention);
  }
  const first = found[0];
  return first === undefined || OTHER.test(text.slice(first.start, end)) ? [] : found;
}
/** What joins or leaves the whole on the way. */
const OTHER = /其中|新增|追加|核减|调减|调整|减去|扣除|取消|退出|转为|此外|另/;

/** `loose`: nothing but their order says which is the whole. */
type Remainder = readonly [total: Mention, done: Mention, loose?: boolean];

/** The whole and what is undone of it: both said with their words, the undone with the verb of what was done. */
function undoneOf(reading: Reading, before: readonly Mention[], word: string, verb: string | undefined): Remainder | undefined {
  const { text } = reading;
  // 9月底完成60个，10月份完成7个: of several the sum may be meant, or the last.
  if (verb === undefined && word.endsWith('有')) return undefined;
  const [done, ...others] = before.filter((mention) => isDone(reading, mention, verb) && !isTarget(reading, mention));
  if (done === undefined || others.length > 0) return undefined;
  const totals = before.slice(0, before.indexOf(done)).filter((mention) => isTarget(reading, mention) || isWhole(reading, mention));
  // 74个新建项目已开工68个: the whole opens the clause.
  const own = reading.mentions[done.index - 1];
  const opens = own !== undefined && before.includes(own) && own.quantity.unit?.whole === true && own.clause === done.clause && own.lead === own.clause
    && /^[^，。；：、]{2,8}已[^，。；：、]{2,4}$/.test(text.slice(own.end, done.start));
  if (opens) return [own, done];
  return totals.length === 1 ? [totals[0]!, done] : undefined;
}
/** 已整改118处, 30个完成任务: whether that was done with it; without a verb whether anything was brought to its end. */
function isDone({ text }: Reading, { lead, start, end }: Mention, verb = FULFILLED): boolean {
  return new RegExp(`(?<![未没不正在]|启动|开始)(?:${verb})${OBJECT}$`).test(text.slice(Math.max(lead, start - 12), start)) || new RegExp(`^已?(?:${verb})`).test(text.slice(end, end + 6));
}
const OBJECT = '(?:投资|资金|任务|整改|改造|项目|到位|的|了|达)?';
const FULFILLED = '完成|处理完毕|实现|到位|达到|整改|办结|改造|落实';
/** 应拆迁286户，已签订协议241户，剩余45户 · 应参保18.6万人，已参保17.2万人，还有1.4万人未参保: two figures alone, all and what was done of it, whatever that is. */
function dealtWith(reading: Reading, amounts: readonly Mention[], left: Mention, word: string, verb: string | undefined): Remainder | undefined {
  const { text, mentions } = reading;
  const [whole, done, ...others] = amounts;
  if (whole?.role !== 'amount' || done?.role !== 'amount' || others.length > 0 || whole.segment !== left.segment || isTarget(reading, done)) return undefined;
  if (done.lead !== done.clause || left.clause !== left.lead || boundsOf(done.quantity).lo > boundsOf(whole.quantity).hi) return undefined;
  if (countOtherThings(reading, whole, done) || countOtherThings(reading, whole, left)) return undefined;
  const next = mentions[left.index + 1];
  if (next !== undefined && next.segment === left.segment && isAmount(next) && alike(next.quantity, left.quantity)) return undefined;
  const words = text.slice(done.lead, done.start);
  // 收入12.3亿元，支出11亿元，结余1.3亿元 is an account.
  const fits = /^[结节]余/.test(word) ? SPENT.test(words) : verb === undefined ? !word.endsWith('有') : words.includes(verb);
  if (!fits || !ALREADY.test(words)) return undefined;
  const named = text.slice(whole.clause, whole.start);
  const told = isTarget(reading, whole) || isWhole(reading, whole) || FOUND.test(named) || (LOOKED_INTO.test(named) && FAULTS.test(named + text.slice(whole.end, whole.end + 4)));
  return told ? [whole, done] : word.endsWith('欠') || (/[剩未]/.test(word) && whole.quantity.unit?.whole === true && !LOOKED_INTO.test(named)) ? [whole, done, true] : undefined;
}
const SPENT = /拨付|支付|使用|发放|兑付|兑现|下达/;
const ALREADY = /^(?:截至[^，。；]{0,10})?(?:目前|现)?(?:均|现)?(?:已|累计|实际)(?!经?过|有)[^，。；\d]{2,8}$/;
/** Of the firms that were looked into not all have something to mend; of the faults that were found all have. */
const LOOKED_INTO = /[查检测评]|走访|回访|摸排|梳理|发现/;
const FAULTS = /问题|隐患|线索|矛盾|纠纷|漏洞|风险|积案|事项|诉求|危房|图斑|违/;
/** What is asked for, promised or all there is. */
const FOUND = /(?:受理|收到|征集|交办|反馈|争取|筹集|总投资|承诺|认缴|全[省市县区镇乡村]|辖)[^，。；、\d]{0,10}$/;

/** 共80项, 任务80项, 80个单位中. */
const isWhole = ({ text }: Reading, { clause, start, end }: Mention): boolean =>
  /(?:共[有计]?|总[数量共计]|应[^，。；]{0,6}|任务|计划|目标|需|拟)[^，。；、]{0,8}$/.test(text.slice(Math.max(clause, start - 16), start)) || /^[^，。；、]{0,8}中/.test(text.slice(end, end + 10));

/** 其余 ends a split in two, whatever the other part does. */
function splitOf(reading: Reading, before: readonly Mention[], left: Mention): Remainder | undefined {
  const [whole, part, ...others] = before;
  // 已开工60个、完成40个，其余20个: of several parts one may hold another.
  if (whole === undefined || part === undefined || others.length > 0 || !(isTarget(reading, whole) || isWhole(reading, whole))) return undefined;
  if (part.role !== 'amount' || isTarget(reading, part) || boundsOf(part.quantity).lo > boundsOf(whole.quantity).hi) return undefined;
  return countOtherThings(reading, whole, part) || countOtherThings(reading, whole, left) ? undefined : [whole, part];
}
