import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { isHeading } from '../../structure/markers';
import type { Misnumbered } from '../../structure/numbering';

export default documentRule({
  id: 'inline-enum-seq',
  group: 'structure',
  severity: 'error',
  title: '“一是、二是、三是”应当依次排列',
  why: '文中列举少了一号、重了一号，或者不从“一”开始，念出来立刻听得见。',
  authority: 'GB/T 15834-2011 B.3.7',
  options: {},
  bad: [
    { text: '重点做好三件事：①抓招商；②抓项目；⟦④⟧抓环境。', says: '“②”之后应为“③”', fixed: '重点做好三件事：①抓招商；②抓项目；③抓环境。' },
    { text: '要求如下：（1）摸清底数；（2）建立台账；⟦（2）⟧逐项销号。', says: '后一处应为“（3）”', fixed: '要求如下：（1）摸清底数；（2）建立台账；（3）逐项销号。' },
    { text: '一是抓项目；二是抓招商；⟦四是⟧抓环境。', says: '“二是”之后应为“三是”，实为“四是”', fixed: '一是抓项目；二是抓招商；三是抓环境。' },
    { text: '一要提高认识。二要落实责任。⟦二要⟧严格考核。', says: '“二要”重复，后一处应为“三要”', fixed: '一要提高认识。二要落实责任。三要严格考核。' },
    { text: '主要有两点：⟦二是⟧时间紧，三是任务重。', says: '从“二是”开始，缺少“一是”', severity: 'warning' },
    { text: '其一，资金不足。⟦其三⟧，人才短缺。', says: '“其一”之后应为“其二”，实为“其三”', fixed: '其一，资金不足。其二，人才短缺。' },
    {
      text: '一要强化保障。一是保障用地。⟦三是⟧保障资金。\n二要严格考核。', says: '应为“二是”',
      fixed: '一要强化保障。一是保障用地。二是保障资金。\n二要严格考核。',
    },
    { text: '第一阶段：动员部署。召开会议。\n第二阶段：组织实施。抓好落实。\n⟦第四阶段⟧：总结验收。形成报告。', says: '“第二阶段”之后应为“第三阶段”' },
    { text: '第一步，摸清底数；第二步，建立台账；⟦第四步⟧，逐项销号。', says: '应为“第三步”', fixed: '第一步，摸清底数；第二步，建立台账；第三步，逐项销号。' },
    { text: '第一个方面，是成绩。成绩来之不易。\n⟦第三个方面⟧，是打算。打算要抓落实。', says: '应为“第二个方面”' },
    { text: '第一阶段（1月至3月）：动员。\n第二阶段（4月至6月）：实施。\n⟦第二阶段⟧（7月至9月）：验收。', says: '后一处应为“第三阶段”' },
    { text: '分步实施。\n⟦第二步⟧，建立台账。\n第三步，逐项销号。', says: '缺少“第一步”', severity: 'warning' },
    { text: '一是抓招商。\n招商实行包保。\n⟦三是⟧抓项目。\n项目实行调度。', says: '应为“二是”' },
  ],
  good: [
    { text: '重点做好三件事：①抓招商；②抓项目；③抓环境。' },
    { text: '第一，一产平稳增长，第二、三产业加快发展。第二，投资较快增长。第三，消费持续回暖。' },
    { text: '一是抓项目；二是抓招商；三是抓环境。' },
    { text: '三要强化保障。一是保障用地。二是保障资金。三是保障服务。四要严格考核。' },
    { text: '一要强化保障。一是保障用地。二是保障资金。三是保障服务。\n二要严格考核。' },
    { text: '全县上下要统一是非标准。' },
    { text: '项目落地要保障土地、资金、人才三要素。' },
    { text: '万一要调整，须按程序报批。' },
    { text: '第一阶段已经完成。第二阶段，要全面推开；第三阶段，要总结验收。' },
    { text: '第一阶段：动员部署。\n第二阶段：组织实施。\n第三阶段：总结验收。\n各单位要按要求抓好落实。目前是第二阶段，要紧盯不放。第二阶段，重点是整改。' },
    { text: '第一步是摸底，第二步是建账，第三步是销号。' },
    { text: '一、实施步骤\n第一阶段：动员部署。\n1.召开会议。\n2.制定方案。\n第二阶段：组织实施。\n1.摸底。\n2.整改。\n第三阶段：总结验收。\n二、工作要求' },
    { text: '项目分期推进，第一阶段征地，第三阶段的主体工程明年开工。' },
    { text: '其一，资金不足。其中，县级缺口较大。其二，人才短缺。' },
    { text: '一是抓项目；二积极推进招商；三是抓环境。' },
  ],
  *check(draft) {
    // An excerpt may begin with any of its points.
    const begins = draft.text.search(/\S/);
    for (const it of draft.misnumbered) {
      const { kind, series, span, previous, repair } = it;
      if (kind === 'mixed' || isHeading(series.family) || (kind === 'start' && (series.items.length < 2 || span.start <= begins))) continue;
      yield {
        span,
        ...describe(it),
        ...(previous && { related: [{ span: previous.span, message: '前一个序号' }] }),
        fixes: kind === 'start' ? [] : [{ ...repair, safety: 'review' }],
      };
    }
  },
});

function describe({ kind, written, due, previous }: Misnumbered): Pick<Finding, 'message' | 'severity'> {
  switch (kind) {
    case 'gap': return { message: `“${previous!.written}”之后应为“${due}”，实为“${written}”。请查是漏了一点，还是序号没有改。` };
    case 'duplicate': return { message: `“${written}”重复，后一处应为“${due}”，其后的序号也要顺延。` };
    // A wrong start: the first point may stand there without its marker: no proof, a strong suspicion.
    default: return { message: `列举从“${written}”开始，缺少“${due}”。`, severity: 'warning' };
  }
}
