import { dayNumber } from '../../dates/calendar';
import { firstDay, lastDay } from '../../dates/claims/range';
import type { Lasting } from '../../dates/claims/claim';
import { paragraphRule, type Severity } from '../../lint/rule';
import { slice } from '../../text/span';
import { rewriteCount } from '../../structure/announcements';

export default paragraphRule({
  id: 'duration-mismatch',
  group: 'dates',
  severity: 'warning',
  title: '为期多久应与起止时间一致',
  why: '“3月5日至9日，为期三天”，首尾都算是五天。只差一天、一月或一年的，可能是不计首尾的算法，只作提示。',
  options: {},
  triggers: { times: ['lasting'] },
  bad: [
    { text: '3月5日至9日，为期⟦三天⟧的培训班圆满结束。', says: '3月5日至9日共5天，与“三天”不符', fixed: '3月5日至9日，为期五天的培训班圆满结束。' },
    { text: '2022—2026年开展为期⟦两年⟧的专项整治。', says: '2022—2026年共5年，与“两年”不符', fixed: '2022—2026年开展为期五年的专项整治。' },
    { text: '从3月到8月，利用⟦三个月⟧时间集中攻坚。', says: '3月到8月共6个月，与“三个月”不符', fixed: '从3月到8月，利用六个月时间集中攻坚。' },
    { text: '全县开展了为期⟦3天⟧的集中培训（3月5日至9日）。', says: '共5天', fixed: '全县开展了为期5天的集中培训（3月5日至9日）。' },
    { text: '5月8日至9日，全县举办为期⟦三天⟧的骨干培训班。', says: '共2天', severity: 'information', fixed: '5月8日至9日，全县举办为期两天的骨干培训班。' },
    { text: '2026年3月至2027年5月，开展为期⟦半年⟧的专项行动。', says: '共15个月' },
    { text: '试点期⟦两年⟧，自2025年3月1日起至2028年2月底结束。', says: '共3年', fixed: '试点期三年，自2025年3月1日起至2028年2月底结束。' },
    { text: '2023—2025年，连续⟦四年⟧获评全省先进。', says: '2023—2025年共3年' },
    { text: '12月1日至20日，开展为期⟦一个月⟧的集中整治。', says: '12月1日至20日共20天' },
    { text: '云溪水库1958年动工，1963年竣工，历时⟦八年⟧。', says: '1958年动工，1963年共6年，与“八年”不符' },
    { text: '2019年至2024年的⟦四年⟧间，全县累计脱贫3.2万人。', says: '2019年至2024年共6年' },
    { text: '从2010年到2016年，花费⟦十年⟧时间建成云溪大桥。', says: '2010年到2016年共7年' },
  ],
  good: [
    { text: '合同期3年（2024—2026年），管护期5年（2027—2031年）。' },
    { text: '3月5日至9日，为期一周的培训班圆满结束。' },
    { text: '云溪水库1958年动工，1963年竣工，历时六年。云溪大桥2010年开工，2013年10月通车，历时三年。' },
    { text: '2019年至2024年的六年间，全县累计脱贫3.2万人。2020年至2025年五年来，水质持续改善。' },
    { text: '2015—2025年，连续三年获评全省先进。' },
    { text: '2024—2025年度，连续三年获评全省先进。' },
    { text: '试点期两年，自2025年3月1日起至2027年2月底结束。' },
    { text: '12月1日至28日，开展为期一个月的集中整治。' },
    { text: '本届县委从2021年9月到2026年9月，任期五年。' },

    { text: '3月5日至7日，为期三天的培训班圆满结束。' },
    { text: '2024—2026年开展为期三年的专项整治。' },
    { text: '从3月到8月，利用半年时间集中攻坚。' },
    { text: '3月5日至11日，为期一周的宣传活动结束。' },
    { text: '3月5日至9日，举办两期为期两天的培训班。' },
    { text: '3月5日至9日，召开现场会并举办为期两天的培训班。' },
    { text: '3月5日至20日，利用三天时间督查。' },
    { text: '3月5日至9日，分别举办为期两天的培训班。' },
    { text: '5月8日至10日，为期两天半的会议圆满结束。' },
    { text: '2025年3月1日至2026年2月28日，为期一年的试点结束。' },
    { text: '自3月1日起，开展为期三个月的专项行动。' },
  ],
  *check({ text, timeClaims }) {
    for (const claim of timeClaims) {
      if (claim.kind !== 'lasting') continue;
      const found = judged(claim);
      if (found === undefined) continue;
      const { severity, counted } = found;
      const unit = claim.unit === '月' ? '个月' : claim.unit;
      const written = slice(text, claim.digits);
      const fits = found.days === undefined && claim.digits.end < claim.span.end && /^(?:\d+|[一二两三四五六七八九十]+)$/.test(written);
      const newText = fits ? rewriteCount(written, counted) : '';
      yield {
        span: claim.span, severity, related: [{ span: claim.time, message: '起止时间' }],
        message: `${slice(text, claim.time)}共${found.days === undefined ? `${counted}${unit}` : `${found.days}天`}，与“${slice(text, claim.span)}”不符。请核对起止时间和时长。`,
        ...(fits && { fixes: [{ title: `改为“${newText}”`, safety: 'review' as const, edits: [{ span: claim.digits, newText }] }] }),
      };
    }
  },
});

/** Counted with both ends, as the text counts; one off may be counted without one of them. */
function judged(claim: Lasting): { severity: Severity; counted: number; days?: number } | undefined {
  const counted = countOf(claim);
  if (counted === undefined || counted < 1) return undefined;
  if (claim.running) return claim.count > counted ? { severity: 'warning', counted } : undefined;
  // A week of work has five days.
  if (claim.unit === '天' && claim.count === 7 && claim.digits.end === claim.span.end && counted >= 5 && counted <= 7) return undefined;
  const off = Math.abs(counted - claim.count);
  const days = off === 0 ? shortMonth(claim) : undefined;
  if (days !== undefined) return { severity: 'warning', counted, days };
  const whole = claim.unit === '年' && (claim.from.month !== undefined || claim.count > counted);
  if (claim.elapsed && claim.count === counted - 1) return undefined;
  return off === 0 ? undefined : { severity: off > 1 || whole ? 'warning' : 'information', counted };
}

/** 12月1日至20日，为期一个月: of one month or two, ten days are no rounding. */
function shortMonth({ from, to, count, unit }: Lasting): number | undefined {
  if (unit !== '月' || count > 2 || from.day === undefined || to.day === undefined || from.month === undefined || to.month === undefined) return undefined;
  const year = from.year ?? 2026;
  const days = lastDay({ ...to, year: to.year ?? (to.month < from.month ? year + 1 : year) })! - firstDay({ ...from, year })! + 1;
  return days > 0 && Math.abs(days - count * 30.44) > 7 ? days : undefined;
}

function countOf({ from, to, count, unit }: Lasting): number | undefined {
  const year = from.year ?? 2026; // only the distance counts
  const end = to.year ?? (to.month !== undefined && from.month !== undefined && to.month < from.month ? year + 1 : year);
  if (unit === '年') {
    if (from.year === undefined || to.year === undefined) return undefined;
    if (from.month === undefined && to.month === undefined) return to.year - from.year + 1;
  }
  if (from.month === undefined || to.month === undefined || from.month > 12 || to.month > 12) return undefined;
  const days = lastDay({ ...to, year: end })! - firstDay({ ...from, year })! + 1;
  if (days < 1) return undefined;
  if (unit === '天') return from.day === undefined || to.day === undefined ? undefined : count % 7 === 0 && Math.abs(days - count) <= 1 ? count : days;
  if (unit === '月') {
    const months = (end - year) * 12 + to.month - from.month;
    if (from.day === undefined && to.day === undefined) return months + 1;
    // With days in it, half a month more or less is rounding.
    const exact = days / 30.44;
    return Math.abs(exact - count) < 0.6 ? count : Math.round(exact);
  }
  const years = (dayNumber({ year: end, month: to.month, day: 1 }) - dayNumber({ year, month: from.month, day: 1 })) / 365.25;
  return Math.abs(years - count) < 0.8 ? count : Math.round(years);
}
