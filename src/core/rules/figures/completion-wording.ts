import { readUnmet, unmetWords } from '../../figures/claims/met';
import { readMiswordings } from '../../figures/claims/wording';
import { places } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

/** Words that say on which side of its target a figure stands. */
const SIDES = ['控制在', '低于', '高于', '超过', '不超过', '快于', '好于', '优于', '超出', '完成下降', '完成了下降', '完成增长', '完成了增长', '实现增长', '实现下降'];
const FULFILMENT = /超额|(?:全面|圆满|全部|未能?)完成|差距/;

export default paragraphRule({
  id: 'completion-wording',
  group: 'figures',
  severity: 'warning',
  title: '“超额完成”“仍有差距”“控制在…以内”应与数字相符',
  why: '完成率不足100%说成“超额完成”“全面完成”，或者超过100%还说“仍有差距”，听众一听就知道有一处不对。失业率4.6%说成“控制在4.5%以内”，增长5.8%说成“高于6%的预期目标”，也是一样。',
  options: {},
  triggers: { words: ['超额', '全面完成', '圆满完成', '全部完成', '差距', '未完成', '未能完成', ...SIDES] },
  bad: [
    { text: '招商引资⟦超额完成⟧任务，完成率96.5%。', says: '完成率96.5%不足100%，不能称“超额完成”' },
    { text: '植树造林完成任务的104%，⟦距目标任务仍有差距⟧。', says: '完成率104%已达到任务，与“距目标任务仍有差距”矛盾' },
    { text: '⟦全面完成⟧年度任务，其中投资完成年计划的88%。', says: '完成率88%不足100%' },
    { text: '新增就业完成年度目标的92.3%，⟦圆满完成⟧全年任务。', says: '完成率92.3%不足100%，不能称“圆满完成”' },
    { text: '云溪县旧房改造完成率101.2%，⟦尚未完成年度任务⟧。', says: '完成率101.2%已达到任务' },
    { text: '⟦超额完成⟧全年招商引资任务，为年计划的97.8%。', says: '完成率97.8%不足100%' },
    { text: '全县⟦超额完成⟧了年度目标任务，完成全年计划的97.8%。', says: '完成率97.8%不足100%' },
    { text: '城镇登记失业率4.6%，⟦控制在4.5%以内⟧。', says: '4.6%高于4.5%，与“控制在4.5%以内”矛盾' },
    { text: '单位能耗下降3.2%，⟦超额完成下降3.5%的年度目标⟧。', says: '3.2%低于3.5%' },
    { text: '一般公共预算收入增长5.8%，⟦高于6%的预期目标⟧。', says: '5.8%低于6%' },
    { text: '城镇调查失业率5.6%，⟦低于5.5%的控制目标⟧。', says: '5.6%高于5.5%' },
    { text: '“三公”经费支出1260万元，⟦控制在1200万元预算以内⟧。', says: '1260万元高于1200万元' },
    { text: '云溪县规上工业增加值增长5.8%，⟦高于全市6.2%的平均水平⟧。', says: '5.8%低于6.2%' },
  ],
  good: [
    { text: '城镇登记失业率4.5%，控制在4.5%以内。' },
    { text: '单位能耗下降3.6%，超额完成下降3.5%的年度目标。' },
    { text: '污水治理率达到42%，完成45%的年度目标任务。' },
    { text: '居民消费价格指数103.2%，控制在3%以内。' },
    { text: '力争收入增长6%，失业率控制在5.5%以内。' },
    { text: '收入增长8.6%，居民消费价格涨幅控制在3%以内。' },
    { text: '能耗下降3.2%，高于3%的年度目标；收入增长5.8%，低于6%的预期目标。' },
    { text: '工业增加值增长5.8%，高于全市0.6个百分点。' },
    { text: '今年安排支出960万元，超过1000万元的项目3个。' },
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
    for (const unmet of readUnmet(text, quantities)) {
      yield { span: unmet.span, message: unmetWords(text, unmet), related: places(['实际数', unmet.actual], ['目标数', unmet.limit]) };
    }
    if (!FULFILMENT.test(text)) return;
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
