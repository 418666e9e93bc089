import { WORD_SHIFT } from '../../dates/claims/claim';
import type { Draft, Standing } from '../../draft';
import { documentRule } from '../../lint/rule';
import { isYearOf } from '../../structure/dating';

export default documentRule({
  id: 'relative-year',
  group: 'dates',
  severity: 'error',
  title: '“今年”“去年”应与写明的年份一致',
  why: '拿去年的稿子改，“今年”改了，括号里的年份没有改。文稿年份依次取成文日期、标题下的日期、标题里的年份和设置；都没有，就看文中各处是否自相矛盾。',
  options: {},
  bad: [
    { text: '去年（⟦2024年⟧）完成投资20亿元，今年（2026年）完成投资25亿元。', says: '去年' },
    { text: '2026年工作总结\n今年以来，⟦2025年⟧各项任务全面完成。', says: '文稿年份为2026年', severity: 'warning' },
    { text: '明年（⟦2028年⟧）是关键一年。\n2026年11月20日', says: '“明年”应为2027年', severity: 'warning' },
    { text: '今年（⟦2025年⟧）以来，全县经济稳中向好。\n县政府办公室\n2026年5月6日', says: '“今年”应为2026年', severity: 'warning' },
    { text: '去年（2025年）完成20个，今年（⟦2025年⟧）完成25个。', says: '“今年”' },
    { text: '⟦2024年⟧（去年）完成20个，2026年（今年）完成25个。', says: '“去年”就应为2025年' },
    { text: '2026年政府工作报告\n去年（⟦2023年⟧）是极不平凡的一年。', says: '“去年”应为2025年', severity: 'warning' },
  ],
  good: [
    { text: '去年（2025年）完成投资20亿元，今年（2026年）完成投资25亿元。' },
    { text: '与去年同期相比，增长8%。' },
    { text: '明年（2027年）是关键一年。\n2026年11月20日' },
    { text: '2026年政府工作报告\n去年（2025年）是极不平凡的一年。' },
    { text: '2025年工作总结\n今年（2026年）1月完成审计。' },
    { text: '2025年工作总结\n今年（2025年）以来，各项任务全面完成。\n县政府办公室\n2026年1月8日' },
    { text: '比上年（2024年）增长8%。\n2026年1月20日' },
    { text: '2025年工作总结和2026年工作计划\n去年（2024年）完成10个，今年（2025年）完成12个。' },
    { text: '一、2025年总结\n今年以来，2025年度任务全面完成。\n2026年1月5日' },
  ],
  *check(draft) {
    const { facts } = draft;
    const said = draft.timeClaims('relative');
    const latest = latestByParagraph(said);
    const [first] = said.filter(({ claim }) => !claim.loose);
    for (const it of said) {
      const { word, year, loose } = it.claim;
      // Of two that contradict each other in one paragraph the later year is nearly always the one that was brought up to date.
      const newest = latest.get(it.index)!;
      const isOlder = thisYear(newest) > thisYear(it);
      if (facts.year !== undefined) {
        if (isYearOf(facts, WORD_SHIFT[word], year)) continue;
        const right = facts.year + WORD_SHIFT[word];
        // A year long gone stands in a quotation as often as in a text that was reused.
        const severity = Math.abs(right - year) > 3 ? 'information' : isOlder ? 'error' : 'warning';
        yield finding(draft, it, severity, `文稿年份为${facts.year}年，“${word}”应为${right}年，文中写作${year}年。请核对。`);
        continue;
      }
      const other = isOlder ? newest : first !== undefined && first.index < it.index && thisYear(first) !== thisYear(it) ? first : undefined;
      if (other === undefined || loose) continue;
      const right = thisYear(other) + WORD_SHIFT[word];
      yield {
        ...finding(draft, it, isOlder ? 'error' : 'warning', `文中以“${other.claim.word}”指${other.claim.year}年，“${word}”就应为${right}年，文中写作${year}年。请核对两处年份。`),
        related: [{ span: draft.place(other.index, other.claim.span), message: `“${other.claim.word}”` }],
      };
    }
  },
});

type Said = Standing<'relative'>;
/** The year that 今年 would be. */
const thisYear = ({ claim: { word, year } }: Said): number => year - WORD_SHIFT[word];

function latestByParagraph(said: readonly Said[]): ReadonlyMap<number, Said> {
  const latest = new Map<number, Said>();
  for (const it of said) {
    const before = latest.get(it.index);
    if (before === undefined || (!it.claim.loose && thisYear(it) > thisYear(before))) latest.set(it.index, it);
  }
  return latest;
}

const finding = (draft: Draft, { index, claim }: Said, severity: 'error' | 'warning' | 'information', message: string) =>
  ({ span: draft.place(index, claim.span), severity, message, related: [{ span: draft.place(index, claim.name), message: `“${claim.word}”` }] });
