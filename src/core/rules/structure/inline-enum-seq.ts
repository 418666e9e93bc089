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
    { text: '一问初心在不在，二问担当够不够，⟦四问⟧作风硬不硬。', says: '“二问”之后应为“三问”', fixed: '一问初心在不在，二问担当够不够，三问作风硬不硬。' },
    { text: '问题之一，总量偏小；问题之二，结构不优；问题⟦之四⟧，后劲不足。', says: '应为“之三”' },
    { text: '全力办好民生实事：1.新建幼儿园3所；2.改造公路86公里；⟦4.⟧新建公厕12座。', says: '“2.”之后应为“3.”', fixed: '全力办好民生实事：1.新建幼儿园3所；2.改造公路86公里；3.新建公厕12座。' },
    { text: '有关事项通知如下：一、时间：5月8日上午9时。二、地点：县政府三楼会议室。⟦四、⟧参会人员：各乡镇主要负责人。', says: '应为“三、”' },
    { text: '下列说法正确的是：A.实行清单管理；B.实行台账管理；⟦D.⟧实行销号管理。', says: '应为“C.”', fixed: '下列说法正确的是：A.实行清单管理；B.实行台账管理；C.实行销号管理。' },
    { text: '我强调三点。第一个是快，抢抓工期；第二个是实，狠抓落实；⟦第四个⟧是严，严明纪律。', says: '应为“第三个”' },
    { text: '一是抓招商。\n招商实行包保。\n⟦三是⟧抓项目。\n项目实行调度。', says: '应为“二是”' },
    { text: '县长强调，一要摸清底数；二要统一要求；⟦二要⟧逐项销号。', says: '“二要”重复', fixed: '县长强调，一要摸清底数；二要统一要求；三要逐项销号。' },
  ],
  good: [
    { text: '一是工业稳步增长。在谈项目有2个：一是建材项目；二是食品项目。产值增长8%。二是农业提质增效。三是旅游加快发展。' },
    { text: '县长强调，一要提高认识；二要压实责任；三要严格考核。\n副县长就招商作了部署，要求各乡镇一要盯紧线索；二要上门对接；三要抓好落地。' },
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
    { text: '一问三不知的干部，要予以批评。一查到底，三查不放。' },
    { text: '我县是产粮大县之一，也是油茶之乡。原因之二，是机制不顺；原因之四，是人手不足。' },
    { text: '建设内容：1.新建道路3公里；2.2公里管网改造；3.新建公厕12座。' },
    { text: '规模分为：A类企业12家，B类企业35家，D类企业3家。' },
    { text: '增长8.6%。3.2万亩油茶林完成低改。一、二、三产业协调发展。' },
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
