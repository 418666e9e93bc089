import { WORD_SHIFT } from '../../dates/claims/claim';
import { documentRule } from '../../lint/rule';
import { isYearOf } from '../../structure/dating';

export default documentRule({
  id: 'anniversary-arith',
  group: 'dates',
  severity: 'error',
  title: '周年数应等于年份之差',
  why: '多少周年是两个年份相减，第几个节日要再加一。这类数字最容易从去年的稿子照抄过来。只核常见的纪念日，句中说清是哪一年的。',
  options: {},
  bad: [
    { text: '2026年是中国共产党成立⟦106周年⟧。', says: '2026−1921=105，应为105周年', fixed: '2026年是中国共产党成立105周年。' },
    { text: '2026年，我们迎来新中国成立⟦76周年⟧。', says: '2026−1949=77，应为77周年', fixed: '2026年，我们迎来新中国成立77周年。' },
    { text: '2025年是抗战胜利⟦70周年⟧。', says: '2025−1945=80，应为80周年', fixed: '2025年是抗战胜利80周年。' },
    { text: '2026年9月10日是⟦第41个⟧教师节。', says: '2026−1985+1=42，应为第42个', fixed: '2026年9月10日是第42个教师节。' },
    { text: '今年是红军长征胜利⟦80周年⟧。\n2026年8月1日', says: '2026−1936=90', severity: 'warning' },
    { text: '2026年是“十五五”开局之年，也是中国共产党成立⟦104周年⟧。', says: '应为105周年' },
    { text: '让我们以优异成绩庆祝新中国成立⟦70周年⟧！\n2026年9月20日', says: '2026−1949=77', severity: 'warning' },
    { text: '值此中华人民共和国⟦76⟧华诞之际，向大家致以问候！\n2026年9月28日', says: '2026−1949=77', severity: 'warning' },
    { text: '县一中1906年建校，今年迎来⟦110周年⟧校庆。\n2026年10月8日', says: '建校在1906年，2026−1906=120', severity: 'warning' },
    { text: '9月10日是⟦第41个⟧教师节。\n2026年9月12日', says: '2026−1985+1=42', severity: 'warning' },
  ],
  good: [
    { text: '在庆祝中华人民共和国成立77周年之际，向全县人民致以祝贺！\n2026年9月28日' },
    { text: '县人民医院始建于1951年，今年是建院75周年。\n2026年10月8日' },
    { text: '2025年，在庆祝中华人民共和国成立76周年之际，新馆开放。\n2026年9月28日' },

    { text: '2026年是中国共产党成立105周年。' },
    { text: '2026年9月10日是第42个教师节。' },
    { text: '建党百年之际，我们回望来路。' },
    { text: '2026年，全县深入学习在庆祝中国共产党成立100周年大会上的重要讲话。' },
    { text: '今年是新中国成立77周年。\n2026年9月1日' },
    { text: '今年是新中国成立76周年。' },
    { text: '五年来，全县隆重庆祝中国共产党成立100周年。\n2026年1月20日' },
    { text: '让我们以优异成绩迎接新中国成立78周年！\n2026年12月20日' },
    { text: '2025年是云溪县建县60周年。' },
    { text: '2026年，县里举办了纪念抗战胜利80周年的图片展。' },
  ],
  *check(draft) {
    for (const { index, claim } of draft.timeClaims('anniversary')) {
      const { first, count, nth, event, soon } = claim;
      const { year, word } = claim.year;
      const its = first + count - (nth ? 1 : 0);
      if (word !== undefined ? draft.facts.year === undefined || isYearOf(draft.facts, WORD_SHIFT[word], its) || (soon && its === draft.facts.year + 1) : year === its) continue;
      const named = year ?? draft.facts.year! + WORD_SHIFT[word!];
      const right = named - first + (nth ? 1 : 0);
      if (right < 1) continue;
      const digits = draft.place(index, claim.digits);
      const arabic = /^\d+$/.test(draft.paragraphs[index]!.text.slice(claim.digits.start, claim.digits.end));
      yield {
        span: draft.place(index, claim.span), severity: word === undefined ? 'error' : 'warning',
        message: nth
          ? `第1个${event}在${first}年，${named}−${first}+1=${right}，应为第${right}个。若个数无误，请核对年份。`
          : `${event}在${first}年，${named}−${first}=${right}，应为${right}周年。若周年数无误，请核对年份。`,
        ...(!soon && { related: [{ span: draft.place(index, claim.year), message: `${named}年` }] }),
        ...(arabic && { fixes: [{ title: `改为${right}`, safety: 'review' as const, edits: [{ span: digits, newText: String(right) }] }] }),
      };
    }
  },
});
