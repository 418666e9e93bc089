import { readMiswordings } from '../../figures/claims/plans/wording';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'completion-wording',
  group: 'figures',
  severity: 'warning',
  title: '“超额完成”“仍有差距”应与完成率相符',
  why: '完成率不足100%说成“超额完成”“全面完成”，或者超过100%还说“仍有差距”，听众一听就知道有一处不对。',
  options: {},
  triggers: { words: ['超额', '全面完成', '圆满完成', '全部完成', '差距', '未完成', '未能完成'] },
  bad: [
    { text: '招商引资⟦超额完成⟧任务，完成率96.5%。', says: '完成率96.5%不足100%，不能称“超额完成”' },
    { text: '植树造林完成任务的104%，⟦距目标任务仍有差距⟧。', says: '完成率104%已达到任务，与“距目标任务仍有差距”矛盾' },
    { text: '⟦全面完成⟧年度任务，其中投资完成年计划的88%。', says: '完成率88%不足100%' },
    { text: '新增就业完成年度目标的92.3%，⟦圆满完成⟧全年任务。', says: '完成率92.3%不足100%，不能称“圆满完成”' },
    { text: '云溪县旧房改造完成率101.2%，⟦尚未完成年度任务⟧。', says: '完成率101.2%已达到任务' },
    { text: '⟦超额完成⟧全年招商引资任务，为年计划的97.8%。', says: '完成率97.8%不足100%' },
    { text: '全县⟦超额完成⟧了年度目标任务，完成全年计划的97.8%。', says: '完成率97.8%不足100%' },
  ],
  good: [
    { text: '超额完成上级下达的目标任务，其中造林完成计划的96%。' },
    { text: '完成年度计划的102%，与先进县区相比仍有差距。' },
    { text: '招商引资超额完成任务，完成率103.5%。' },
    { text: '1—6月完成年计划的56%，超序时进度6个百分点。' },
    { text: '18个单位完成或超额完成了年度任务。' },
    { text: '圆满完成上半年任务，完成全年计划的56%。' },
    { text: '完成半年计划的104%，距全年目标仍有差距。' },
    { text: '完成县定任务的104%，距市定目标仍有差距。' },
    { text: '超额完成任务的26%。' },
    { text: '12个乡镇超额完成任务，完成率最低的乡镇为86%。' },
    { text: '新增就业完成年度目标的92.3%，预计年底圆满完成全年任务。' },
    { text: '植树造林完成任务的94%，距目标任务仍有差距。' },
  ],
  * check({ text, quantities }) {
    for (const { span, rate, says } of readMiswordings(text, quantities)) {
      const [figure, words] = [slice(text, rate.span), slice(text, span)];
      yield {
        span,
        message: says === 'short' ? `完成率${figure}已达到任务，与“${words}”矛盾。请核对完成率，或改写这句话。`
          : `完成率${figure}不足100%，不能称“${words}”。请核对完成率，或改写这句话。`,
        related: [{ span: rate.span, message: '完成率' }],
      };
    }
  },
});
