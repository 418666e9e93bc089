import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'inline-enum-mixed-family',
  group: 'structure',
  severity: 'warning',
  title: '同一组列举只用一套序次语',
  why: '“一是、第二、三是”混在一组里，多半是两稿拼接留下的；“一是”“一要”“第一”“其一”各成一套，不宜混用。',
  authority: 'GB/T 15834-2011 B.3.7',
  options: {},
  bad: [
    { text: '一是经济总量偏小；⟦第二，⟧产业结构不优；三是创新能力不强。', says: '“一是”之后用了“第二，”，应为“二是”', fixed: '一是经济总量偏小；二是产业结构不优；三是创新能力不强。' },
    { text: '其一，时间紧；⟦二是⟧任务重。', says: '应为“其二”' },
    { text: '一是抓谋划，⟦二要⟧抓开工，三是抓投产。', says: '“一是”之后用了“二要”，应为“二是”', fixed: '一是抓谋划，二是抓开工，三是抓投产。' },
    { text: '一要提高认识，⟦二是⟧落实责任，三要严格考核。', says: '应为“二要”', fixed: '一要提高认识，二要落实责任，三要严格考核。' },
    { text: '一要抓谋划，二要抓开工，⟦三是⟧抓投产。', says: '“二要”之后用了“三是”，应为“三要”', fixed: '一要抓谋划，二要抓开工，三要抓投产。' },
  ],
  good: [
    { text: '第一，统一思想。一是学理论，二是学政策。第二，狠抓落实。' },
    { text: '首先要看到，成绩来之不易。一是总量扩大，二是质量提升。' },
    { text: '最后，我再强调两点：一是安全，二是廉洁。' },
    { text: '一要强化保障。一是保障用地。二是保障资金。二要严格考核。' },
    { text: '一是抓招商。二是抓项目。\n三要形成合力。' },
  ],
  *check(draft) {
    for (const { kind, span, written, due, previous, repair } of draft.misnumbered) {
      if (kind !== 'mixed') continue;
      yield {
        span, message: `序次语混用：“${previous!.written}”之后用了“${written}”，应为“${due}”。`,
        related: [{ span: previous!.span, message: '前一个序号' }], fixes: [{ ...repair, safety: 'review' }],
      };
    }
  },
});
