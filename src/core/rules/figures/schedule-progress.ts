import { differenceOf, judge, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'schedule-progress',
  group: 'figures',
  severity: 'warning',
  title: '超、落后序时进度的说法应与完成率吻合',
  why: '序时进度等于已过月数除以12：10月底是83.3%。完成60.5%说成“超序时进度”，或者完成46%说成“任务过半”，台下一听便知不对。',
  options: {},
  triggers: { claims: ['schedule'] },
  bad: [
    { text: '1—10月完成年计划的⟦60.5%⟧，超序时进度。', says: '10月底序时进度为10÷12≈83.33%，60.5%低于序时进度' },
    { text: '截至6月底完成全年任务的⟦46%⟧，实现时间过半、任务过半。', says: '46%不足50%，任务没有过半' },
    { text: '1—9月完成年任务的80%，超序时进度⟦8个百分点⟧。', says: '80%−75%=5个百分点，与文中8个百分点不符', fixed: '1—9月完成年任务的80%，超序时进度5个百分点。' },
    { text: '截至10月底，完成全年目标的⟦85.2%⟧，落后于序时进度。', says: '高于序时进度' },
    { text: '1—4月支出完成年初预算的36.7%，快于序时进度⟦4.4个百分点⟧。', says: '36.7%−33.33%≈3.4个百分点' },
    { text: '截至三季度末完成年度任务的75.8%，快于序时进度⟦1.8个百分点⟧。', says: '75.8%−75%=0.8个百分点' },
    { text: '上半年完成预算的31.8%，落后序时进度⟦8.2个百分点⟧。', says: '50%−31.8%=18.2个百分点' },
    { text: '前三季度，全县完成投资20.3亿元，上半年结转的项目全部开工，完成全年计划的78.5%，超序时进度⟦5.5个百分点⟧。', says: '78.5%−75%=3.5个百分点' },
    { text: '上半年收入完成全年预算的⟦48.6%⟧，实现“双过半”。', says: '48.6%' },
    { text: '截至10月底，支出进度为⟦78.2%⟧，超过序时进度（83.3%）。', says: '78.2%低于序时进度' },
    { text: '今年上半年，县级收入完成年度预算的⟦47.6%⟧，增长10.7%，实现了时间和收入任务双过半。', says: '47.6%不足50%' },
  ],
  good: [
    { text: '截至9月底，支出进度为78.2%，超过序时进度（75%）。' },
    { text: '上半年收入完成全年预算的52.6%，实现“双过半”。' },
    { text: '上半年收入完成全年预算的48.6%，力争七月底前实现“双过半”。' },
    { text: '前三季度固定资产投资继上半年转正后稳步回升，完成年度计划的73%，落后序时进度2个百分点。' },
    { text: '上半年完成全年任务的52.3%；三季度末完成78.1%，快于序时进度3.1个百分点。' },

    { text: '1—9月完成年任务的80%，超序时进度5个百分点。' },
    { text: '截至6月底完成全年任务的56%，实现时间过半、任务过半。' },
    { text: '截至10月底，完成年计划的60.5%。' },
    { text: '1—10月完成全年目标任务的125.64%，超进度42.31%。' },
    { text: '1—4月支出完成年初预算的36.7%，快于序时进度3.4个百分点。' },
    { text: '截至10月15日，完成年计划的81%，超序时进度2.1个百分点。' },
    { text: '截至10月底，完成年计划的78%，达到序时进度要求。' },
    { text: '隐性债务化解超序时进度，完成率居全省第2位。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'schedule') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { rate, change, side, period } = claim;
      const done = slice(text, rate.span);
      const related = [{ span: period, message: '时间' }, ...(change ? [{ span: rate.span, message: '完成率' }] : [])];
      const fix = change && repairOf(text, change, printedFor(claim, text));
      const due = `${claim.months}月底序时进度为${workingOf(claim, text)}`;
      yield {
        span: (change ?? rate).span, severity, related, ...(fix && { fixes: [fix] }),
        message: change ? `${workingOf(claim, text)}，${differenceOf(verdict, text, change)}。若此数无误，请核对完成率和时间。`
          : side === 0 ? `${done}不足50%，任务没有过半。请核对完成率或改说法。`
            : `${due}，${done}${side > 0 ? '低于' : '高于'}序时进度，与文中所说相反。请核对完成率、时间和说法。`,
      };
    }
  },
});
