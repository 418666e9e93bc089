import type { PlanPlace } from '../../dates/claims/claim';
import { WORD_SHIFT } from '../../dates/claims/claim';
import { PLANS, PLAN_YEARS, planOf } from '../../lexicon/plans';
import { documentRule } from '../../lint/rule';
import { isYearOf } from '../../structure/dating';

export default documentRule({
  id: 'five-year-plan-years',
  group: 'dates',
  severity: 'error',
  title: '五年规划的名称和年份应当一致',
  why: '“十四五”是2021—2025年，首尾都算在内。起止年份错一年，“开局”“收官”说错了年份，整篇稿子的时间坐标就乱了。“十四五”期间只说其中几年的不核。',
  authority: '国民经济和社会发展历次五年规划（计划）纲要',
  options: {},
  bad: [
    { text: '“十四五”时期（⟦2020—2025年⟧），全县经济稳步增长。', says: '“十四五”时期为2021—2025年', fixed: '“十四五”时期（2021—2025年），全县经济稳步增长。' },
    { text: '⟦2026年⟧是“十四五”收官之年。', says: '“十四五”收官之年为2025年，2026年是“十五五”开局之年' },
    { text: '“十五五”时期（⟦2025—2030年⟧）是关键五年。', says: '“十五五”时期为2026—2030年', fixed: '“十五五”时期（2026—2030年）是关键五年。' },
    { text: '⟦2025年⟧是实施“十五五”规划的开局之年。', says: '“十五五”开局之年为2026年' },
    { text: '到“十五五”末，即⟦2035年⟧，实现翻番。', says: '“十五五”最后一年为2030年' },
    { text: '⟦今年⟧是“十四五”规划收官之年。\n2026年3月5日', says: '“十四五”收官之年为2025年', severity: 'warning' },
    { text: '“十四五”收官之年（⟦2026年⟧）圆满完成任务。', says: '“十四五”收官之年为2025年' },
    { text: '⟦2020—2025年⟧“十四五”时期，全县新增企业300家。', says: '“十四五”时期为2021—2025年' },
    { text: '“十三五”规划（⟦2015-2020年⟧）圆满完成。', says: '“十三五”时期为2016—2020年' },
  ],
  good: [
    { text: '“十四五”时期（2021—2025年），全县经济稳步增长。' },
    { text: '2026年是“十五五”开局之年。' },
    { text: '到“十五五”末，即2030年，实现翻番。' },
    { text: '谋划好十五项重点工作。' },
    { text: '2025年是“十四五”收官之年，要为“十五五”开局之年打好基础。' },
    { text: '“十四五”期间（2021—2024年），累计完成投资20亿元。' },
    { text: '2025年是“十四五”规划收官之年，也是“十五五”规划谋划之年。' },
    { text: '今年是“十五五”开局之年。\n2026年3月5日' },
    { text: '“十四五”规划和2035年远景目标纲要' },
    { text: '“十三五”以来（2016—2024年），全县新增企业300家。' },
  ],
  *check(draft) {
    for (const { index, claim } of draft.timeClaims('plan-years')) {
      const first = PLANS.get(claim.plan)!;
      const last = first + PLAN_YEARS - 1;
      const inside = claim.from >= first && claim.to <= last && claim.from <= claim.to;
      if ((claim.from === first && claim.to === last) || (inside && claim.partly)) continue;
      const edits = ([[claim.fromSpan, claim.from, first], [claim.toSpan, claim.to, last]] as const).filter(([, said, is]) => said !== is);
      const written = /^\d{4}$/;
      yield {
        span: draft.place(index, claim.span), severity: inside ? 'warning' : 'error',
        message: `“${claim.plan}”时期为${first}—${last}年，文中写作${claim.from}—${claim.to}年。请核对年份。`,
        ...(edits.every(([span]) => written.test(draft.paragraphs[index]!.text.slice(span.start, span.end))) && {
          fixes: [{
            title: `改为${first}—${last}年`, safety: 'review' as const,
            edits: edits.map(([span, , is]) => ({ span: draft.place(index, span), newText: String(is) })),
          }],
        }),
      };
    }
    for (const { index, claim } of draft.timeClaims('plan-place')) {
      const right = PLANS.get(claim.plan)! + claim.place - 1;
      const { year, word } = claim.year;
      if (word !== undefined ? draft.facts.year === undefined || isYearOf(draft.facts, WORD_SHIFT[word], right) : year === right) continue;
      const named = year ?? draft.facts.year! + WORD_SHIFT[word!];
      yield {
        span: draft.place(index, claim.span), severity: word === undefined ? 'error' : 'warning',
        message: `“${claim.plan}”${nameOf(claim)}为${right}年，${placeOf(named)}。请核对年份或规划名称。`,
      };
    }
  },
});

const nameOf = ({ role, place }: PlanPlace): string => (role === '末' ? '最后一年' : place === 1 || role.startsWith('收') ? `${role}之年` : `${role}年`);

function placeOf(year: number): string {
  const plan = planOf(year);
  if (plan === undefined) return `不是${year}年`;
  const place = year - PLANS.get(plan)! + 1;
  return `${year}年是“${plan}”${place === 1 ? '开局之年' : place === PLAN_YEARS ? '收官之年' : `第${'一二三四五'[place - 1]}年`}`;
}
