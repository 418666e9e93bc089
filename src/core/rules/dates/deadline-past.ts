import { dayNumber, daysIn } from '../../dates/calendar';
import type { Due } from '../../dates/claims/claim';
import type { Moment } from '../../dates/time';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'deadline-past',
  group: 'dates',
  severity: 'warning',
  title: '期限不应早于成文日期，统计截止日不应晚于成文日期',
  why: '5月6日发的通知要求4月30日前报送，谁也做不到；11月成文的总结说截至12月31日已完成，数字从哪里来？没有成文日期的不核。',
  options: {},
  bad: [
    { text: '请于⟦2026年4月30日⟧前报送总结。\n县政府办公室\n2026年5月6日', says: '报送期限（4月30日）早于成文日期（5月6日）' },
    { text: '定于⟦2026年5月8日⟧召开会议。\n县政府办公室\n2026年5月18日', says: '会议日期（5月8日）早于成文日期（5月18日）' },
    { text: '截至⟦2026年12月31日⟧，全年完成投资35亿元。\n2026年11月20日', says: '统计截止日（12月31日）晚于成文日期（11月20日）' },
    { text: '请各乡镇于⟦4月30日⟧前将总结报送县政府办公室。\n县政府办公室\n2026年5月6日', says: '报送期限（4月30日）早于成文日期（5月6日）' },
    { text: '县政府决定于⟦5月8日⟧召开全县经济工作会议。\n县政府办公室\n二〇二六年五月十八日', says: '会议日期（5月8日）早于' },
    { text: '请于⟦2025年5月20日⟧前报送总结。\n县政府办公室\n2026年5月6日', says: '报送期限（2025年5月20日）早于成文日期（2026年5月6日）' },
  ],
  good: [
    { text: '请于2026年5月20日前报送总结。\n县政府办公室\n2026年5月6日' },
    { text: '会议已于2026年5月8日召开。\n2026年5月18日' },
    { text: '截至2026年10月31日，完成投资21亿元。\n2026年11月20日' },
    { text: '请于1月10日前报送总结。\n县政府办公室\n2026年12月20日' },
    { text: '按照要求，各乡镇应于4月30日前完成整改，目前已全部完成。\n2026年5月6日' },
    { text: '请于4月30日前报送总结。' },
    { text: '现将方案印发你们，请认真执行。\n县政府办公室\n2026年5月6日\n附件\n去年工作方案\n请各乡镇于2025年4月30日前报送总结。' },
    { text: '协议有效期截至2026年12月31日，已完成备案。\n2026年11月20日' },
    { text: '原定于2026年5月8日召开的会议延期。\n2026年5月18日' },
  ],
  *check(draft) {
    const { date: written, signedAt } = draft.facts;
    if (written?.year === undefined || written.month === undefined) return;
    const first = dayNumber({ year: written.year, month: written.month, day: written.day ?? 1 });
    const last = dayNumber({ year: written.year, month: written.month, day: written.day ?? daysIn(written.month) });
    for (const { index, claim } of draft.timeClaims('due')) {
      // What stands behind the signature is an attachment, and may be older.
      if (signedAt !== undefined && index > signedAt) continue;
      const day = dayOf(claim, written.year, written.month);
      if (day === undefined || (claim.how === 'counted' ? day <= last : day >= first)) continue;
      const years = claim.date.year !== undefined && claim.date.year !== written.year;
      yield {
        span: draft.place(index, claim.span),
        message: `${NAMES[claim.how]}（${shown(claim.date, years)}）${claim.how === 'counted' ? '晚于' : '早于'}成文日期（${shown(written, years)}）。请核对两个日期。`,
      };
    }
  },
});
const NAMES: Readonly<Record<Due['how'], string>> = { deadline: '报送期限', meeting: '会议日期', counted: '统计截止日' };

/** A month without a year is that of the draft; one that is half a year gone is meant for the next. */
function dayOf({ date: { year, month, day } }: Due, of: number, since: number): number | undefined {
  if (month! > 12 || day! > daysIn(month!)) return undefined;
  return dayNumber({ year: year ?? (since - month! > 5 ? of + 1 : of), month: month!, day: day! });
}

const shown = ({ year, month, day }: Moment, withYear: boolean): string => `${withYear ? `${year}年` : ''}${month}月${day === undefined ? '' : `${day}日`}`;
