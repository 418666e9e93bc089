import { segmentStart } from '../../../text/sentence';
import type { Growth } from '../claim';
import type { Mention, Reading } from '../mention';

interface Parts {
  readonly now?: Mention | undefined;
  readonly before?: Mention | undefined;
  readonly change?: Mention | undefined;
  readonly rate?: Mention | undefined;
}

/** The claim some mentions make about a growth, exempt where the rate was computed from another base than the amounts in the text. */
export function growthOf({ text }: Reading, { now, before, change, rate }: Parts, about: Pick<Growth, 'falling' | 'turned' | 'previous'> & Partial<Pick<Growth, 'exempt' | 'binding'>>): Growth {
  const all = [now, before, change, rate].filter((mention) => mention !== undefined);
  const start = Math.min(...all.map((mention) => mention.start));
  const end = Math.max(...all.map((mention) => mention.end));
  const exempt = about.exempt ?? (rate === undefined ? undefined : otherBase(text, start, end, rate));
  return {
    kind: 'growth', span: { start, end }, binding: about.binding ?? 'explicit', ...(exempt && { exempt }), falling: about.falling,
    ...(about.turned && { turned: true }), ...(about.previous && { previous: true }),
    ...(now && { now: now.quantity }), ...(before && { before: before.quantity }),
    ...(change && { change: change.quantity }), ...(rate && { rate: rate.quantity }),
  };
}

/** Whether the amount fell by it: 下降3.8%, and 增长-3.8% as well. */
export const fell = ({ falling, quantity }: Mention): boolean => falling !== quantity.mantissa < 0;

/** Why a rate was not computed from the values in the text, undefined for a plain one. */
function otherBase(text: string, start: number, end: number, rate: Mention): string | undefined {
  if (rate.falling && rate.quantity.mantissa < 0) return '“下降”之后又是负数，不知是升是降';
  const words = segmentBefore(text, start) + text.slice(start, end);
  return adjusted(words) ?? (YEARLY.test(words) ? '年均增速' : undefined);
}

/** 平均每年增长. An average that itself grew is an amount like any other: 平均办理环节由12个减少到4个. */
const YEARLY = /年均|年平均|平均每年|平均(?:递?[增减]|下降)/;

/** Growth at constant prices, of a comparable range, or on a base that was revised. */
export function adjusted(words: string): string | undefined {
  if (/生产总值|GDP|增加值|总产值|GNP/.test(words)) return '按不变价格计算的增速';
  if (/可比|同口径|不变价|剔除|扣除|还原|同径|调整后(?!的?(?:支出|收入)?(?:预算|计划|任务|目标))/.test(words)) return '按可比口径计算的增速';
  if (/实际(?:增长|下降|增速)|实增/.test(words)) return '扣除价格因素的实际增速';
  if (/社会消费品零售|固定资产投资/.test(words)) return '基数常有修订的指标';
  return undefined;
}

/** What stands before in the same segment. */
export const segmentBefore = (text: string, at: number): string => text.slice(segmentStart(text, at, 200), at);
