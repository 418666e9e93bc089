import { daysIn } from '../../dates/calendar';
import type { Impossible } from '../../dates/claims/claim';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'date-impossible',
  group: 'dates',
  severity: 'error',
  title: '日期和时刻应当存在',
  why: '4月没有31日，一年没有第五个季度。这样的日期多是改稿时改了月份没有改日子，通知发出去，人就不知道哪天来。农历日期不核。',
  options: {},
  triggers: { times: ['impossible'] },
  bad: [
    { text: '会议定于⟦4月31日⟧召开。', says: '4月没有31日' },
    { text: '截至⟦2026年2月29日⟧，已完成报名。', says: '2026年不是闰年，2月没有29日' },
    { text: '上午⟦9时65分⟧开会。', says: '一小时没有65分' },
    { text: '⟦一至五季度⟧均实现增长。', says: '一年只有四个季度' },
    { text: '集中整治从9月1日开始，到⟦9月31日⟧结束。', says: '9月没有31日' },
    { text: '⟦二〇二六年十三月五日⟧前上报。', says: '一年只有十二个月' },
    { text: '活动时间为6月1日至⟦31日⟧。', says: '6月没有31日' },
    { text: '力争⟦2026年第五季度⟧投产。', says: '一年只有四个季度' },
    { text: '培训班下午2:30开始，⟦25:30⟧结束。', says: '一天没有25时30分' },
  ],
  good: [
    { text: '主队以25:30落败，比赛25:30结束。' },

    { text: '截至2024年2月29日，已完成报名。' },
    { text: '农历腊月三十为除夕，农历2月30日祭祖。' },
    { text: '会议定于4月30日9:00召开。' },
    { text: '12月31日24时截止。' },
    { text: '每年2月29日前后组织核查。' },
    { text: '连续5季度增长，用时25时30分。' },
    { text: '比分为9:65，地址为解放路3月32号楼。' },
    { text: '9月28、29、30日分三批走访。' },
  ],
  *check({ timeClaims }) {
    for (const claim of timeClaims) if (claim.kind === 'impossible') yield { span: claim.span, message: `${reason(claim)}。请核对。` };
  },
});

function reason({ what, moment: { year, month, day, hour, minute } }: Impossible): string {
  switch (what) {
    case 'month': return `没有${month}月，一年只有十二个月`;
    case 'quarter': return '一年只有四个季度';
    case 'hour': return `一天没有${hour}时${minute ? `${minute}分` : ''}`;
    case 'minute': return `一小时没有${minute}分`;
    case 'day': return month === 2 && day === 29 ? `${year}年不是闰年，2月没有29日` : `${month}月没有${day}日${day === 0 ? '' : `，只有${daysIn(month!, year)}天`}`;
  }
}
