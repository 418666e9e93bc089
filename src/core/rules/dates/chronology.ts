import type { Moment } from '../../dates/time';
import { documentRule, type Finding } from '../../lint/rule';
import type { Draft, Standing } from '../../draft';

export default documentRule({
  id: 'chronology',
  group: 'dates',
  severity: 'warning',
  title: '起止时间应先后有序',
  why: '开始晚于结束，或者第二阶段早于第一阶段，多是改了一头忘了另一头。12月25日至1月5日跨年，不报；只到月份的阶段相接不报。',
  options: {},
  bad: [
    { text: '⟦2026年6月20日至2026年5月30日⟧为排查阶段。', says: '起始日期晚于结束日期' },
    { text: '第一阶段（3月1日—4月15日）全面排查，第二阶段（⟦4月1日—5月31日⟧）集中整改。', says: '第二阶段起始日期（4月1日）早于第一阶段结束日期（4月15日）' },
    { text: '⟦2024—2022年⟧实施三年行动。', says: '起止年份颠倒', fixed: '2022—2024年实施三年行动。' },
    { text: '活动时间为⟦3月9日至5日⟧。', says: '起始日期晚于结束日期' },
    { text: '⟦2026年5月20日—5月10日⟧为公示期。', says: '起始日期晚于结束日期' },
    { text: '⟦6月20日至5月30日⟧为排查阶段。', says: '起始日期晚于结束日期' },
    { text: '第一阶段：动员部署（3月1日—3月31日）。\n第二阶段：自查自纠（⟦2月1日—2月28日⟧）。', says: '第二阶段起始日期（2月1日）早于第一阶段' },
    { text: '（一）动员部署阶段（3月1日—3月31日）\n全面动员。\n（二）自查自纠阶段（⟦2月1日—4月30日⟧）\n全面自查。', says: '第二阶段起始日期（2月1日）早于第一阶段起始日期（3月1日）' },
    { text: '⟦2025年8月至2024年12月⟧为集中治理期。', says: '起始日期晚于结束日期' },
  ],
  good: [
    { text: '2026年5月30日至6月20日为排查阶段。' },
    { text: '12月25日至1月5日集中慰问。' },
    { text: '第一阶段（3月1日—31日）全面排查，第二阶段（4月1日—30日）集中整改。' },
    { text: '9月至次年6月为供暖准备期，10月至4月为防火期。' },
    { text: '2025年12月28日至1月2日连续降雪。' },
    { text: '28日至2日停水，每月25日至5日结算。' },
    { text: '第一阶段（3月—5月）全面排查，第二阶段（5月—8月）集中整改。' },
    { text: '（一）动员部署阶段（2026年12月1日—12月15日）\n（二）自查自纠阶段（12月16日—1月20日）\n（三）总结验收阶段（1月21日—1月31日）' },
    { text: '2024—25年度采暖季，2026、2025、2024年依次为12个、10个、8个。' },
  ],
  *check(draft) {
    for (const { index, claim } of draft.timeClaims('reversed')) {
      const { from, to, years } = claim;
      const text = draft.paragraphs[index]!.text;
      const plain = years && /^\d{4}$/.test(text.slice(from.start, from.start + 4)) && /^\d{4}$/.test(text.slice(to.start, to.start + 4));
      const swap = plain ? [{ at: from.start, newText: String(to.year) }, { at: to.start, newText: String(from.year) }] : [];
      yield {
        span: draft.place(index, claim.span),
        message: years ? `起止年份颠倒：${from.year}年在${to.year}年之后。请核对。` : `起始日期晚于结束日期：${written(from)}在${written(to)}之后。请核对。`,
        ...(plain && {
          fixes: [{
            title: `改为${to.year}—${from.year}年`, safety: 'review' as const,
            edits: swap.map(({ at, newText }) => ({ span: draft.place(index, { start: at, end: at + 4 }), newText })),
          }],
        }),
      };
    }
    yield* stagesOutOfOrder(draft, draft.timeClaims('stage'));
  },
});

/** Each stage against the one before it. A year that is written once holds for what follows, up to its turn. */
function* stagesOutOfOrder(draft: Draft, stages: readonly Standing<'stage'>[]): Iterable<Finding> {
  let before: Stood | undefined;
  for (const stage of stages) {
    const { claim } = stage;
    const follows = before !== undefined && claim.ordinal === before.stage.claim.ordinal + 1 && stage.index - before.stage.index <= MOST_APART;
    const from = placeOf(claim.from, follows ? before!.to : undefined);
    const now = { stage, from, to: placeOf(claim.to, from) };
    if (follows) yield* between(draft, before!, now);
    before = now;
  }
}
const MOST_APART = 30;

interface Stood { readonly stage: Standing<'stage'>; readonly from: Place; readonly to: Place }

function* between(draft: Draft, before: Stood, now: Stood): Iterable<Finding> {
  const [first, second] = [before.stage.claim, now.stage.claim];
  const steps = orderOf(now.from) < orderOf(before.from);
  // Stages told by months alone may share one.
  const overlaps = orderOf(now.from) < orderOf(before.to) && first.to.day !== undefined && second.from.day !== undefined;
  if (!steps && !overlaps) return;
  const [earlier, later] = ORDINALS(first.ordinal, second.ordinal);
  yield {
    span: draft.place(now.stage.index, second.span),
    message: `${later}起始日期（${written(second.from)}）早于${earlier}${steps ? '起始' : '结束'}日期（${written(steps ? first.from : first.to)}）。请核对两个阶段的时间。`,
    related: [{ span: draft.place(before.stage.index, first.span), message: earlier! }],
  };
}
const ORDINALS = (...numbers: number[]): string[] => numbers.map((it) => `第${'一二三四五六七八九'[it - 1]}阶段`);

interface Place { readonly year: number; readonly month: number; readonly day: number }
/** Where a moment stands; without a year it follows the one before, half a year back at the most. */
function placeOf({ year, month, day }: Moment, before: Place | undefined): Place {
  const its = year ?? (before === undefined ? 0 : before.month - month! > 5 ? before.year + 1 : before.year);
  return { year: its, month: month!, day: day ?? 0 };
}
const orderOf = ({ year, month, day }: Place): number => (year * 100 + month) * 100 + day;

const written = ({ year, month, day }: Moment): string =>
  `${year === undefined ? '' : `${year}年`}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
