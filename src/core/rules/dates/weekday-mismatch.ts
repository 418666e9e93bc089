import { daysIn, weekdayOf, WEEKDAYS } from '../../dates/calendar';
import type { OnWeekday } from '../../dates/claims/claim';
import type { Facts } from '../../draft';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'weekday-mismatch',
  group: 'dates',
  severity: 'error',
  title: '日期和星期应当对得上',
  why: '通知里写“5月8日（星期四）”，而那天是星期五，收到的人不知道该信哪一个。没有年份的日期按前文或成文日期推算，推不出的不核。',
  options: {},
  bad: [
    { text: '定于2026年5月8日（星期⟦四⟧）召开。', says: '2026年5月8日是星期五', fixed: '定于2026年5月8日（星期五）召开。' },
    { text: '2026年3月5日（周⟦五⟧）上午。', says: '2026年3月5日是星期四', fixed: '2026年3月5日（周四）上午。' },
    { text: '2026年10月1日（星期⟦三⟧）放假。', says: '2026年10月1日是星期四', fixed: '2026年10月1日（星期四）放假。' },
    { text: '2026年5月8日（星期五）报到，5月9日（星期⟦日⟧）开会。', says: '2026年5月9日是星期六', severity: 'warning' },
    { text: '请于5月20日（星期⟦二⟧）前报送。\n县政府办公室\n2026年5月6日', says: '2026年5月20日是星期三', severity: 'warning' },
    { text: '会期为2026年5月8日至10日（周五至周⟦六⟧）。', says: '2026年5月10日是星期日', fixed: '会期为2026年5月8日至10日（周五至周日）。' },
    { text: '2026年5月8日，星期⟦四⟧，全县大会召开。', says: '2026年5月8日是星期五' },
    { text: '2026年5月8日上午（星期⟦四⟧）召开。', says: '2026年5月8日是星期五' },
    { text: '二〇二六年五月八日星期⟦四⟧召开。', says: '2026年5月8日是星期五' },
  ],
  good: [
    { text: '定于2026年5月8日（星期五）召开。' },
    { text: '5月8日（星期五）召开。' },
    { text: '每周五报送进展情况。' },
    { text: '请于1月8日（星期五）前报送。\n县政府办公室\n2026年12月20日' },
    { text: '2026年5月8日周一至周五的值班表另发。' },
    { text: '会期为2026年5月8日至10日（周五至周日）。' },
    { text: '2026年5月3日（星期天）照常上班。' },
  ],
  *check(draft) {
    for (const { index, claim } of draft.timeClaims('weekday')) {
      const { month, day } = claim.date;
      const years = yearsFor(claim, draft.facts).filter((year) => month! >= 1 && month! <= 12 && day! <= daysIn(month!, year));
      const actual = years.map((year) => weekdayOf({ year, month: month!, day: day! }));
      if (years.length === 0 || actual.includes(claim.day)) continue;
      const span = draft.place(index, claim.span);
      const right = WEEKDAYS[actual[0]! - 1]!;
      yield {
        span, severity: claim.date.year === undefined ? 'warning' : 'error',
        message: `${years[0]}年${month}月${day}日是星期${right}。请核对日期和星期。`,
        related: [{ span: draft.place(index, claim.date), message: '日期' }],
        fixes: [{ title: `改为“${right}”`, safety: 'review', edits: [{ span, newText: right }] }],
      };
    }
  },
});

/** The years the date may be of, the likeliest first. Around the turn of the year a day without one may belong to either. */
function yearsFor({ date, near }: OnWeekday, facts: Facts): number[] {
  if (date.year !== undefined) return [date.year];
  if (date.word !== undefined) return [];
  const ofDraft = yearsOfDraft(date, facts);
  return near === undefined ? ofDraft : [near, ...(date.month! <= 2 ? [near + 1] : []), ...ofDraft];
}

function yearsOfDraft(date: OnWeekday['date'], { year, date: written, toldBy }: Facts): number[] {
  if (year === undefined) return [];
  if (toldBy === 'title') return [year, year + 1];
  if (written?.month === undefined) return [year];
  const gap = date.month! - written.month;
  return gap < -5 ? [year, year + 1] : gap > 5 ? [year, year - 1] : [year];
}
