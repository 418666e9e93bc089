import type { Months } from '../../dates/time';
import { paragraphRule } from '../../lint/rule';
import { slice } from '../../text/span';

export default paragraphRule({
  id: 'period-months',
  group: 'dates',
  severity: 'error',
  title: '时段名称应与注明的月份一致',
  why: '“上半年（1—5月）”里，要么时段说大了，要么月份没有更新，后面的数字也就不知道是哪几个月的。说“以来”的不核。',
  options: {},
  triggers: { times: ['period'] },
  bad: [
    { text: '上半年（⟦1—5月⟧），财政收入增长6%。', says: '上半年应为1—6月' },
    { text: '前三季度（⟦1—8月⟧）完成投资20亿元。', says: '前三季度应为1—9月' },
    { text: '二季度（⟦3—6月⟧）开工项目15个。', says: '二季度应为4—6月' },
    { text: '2025年下半年（⟦7—11月⟧）新增就业1200人。', says: '下半年应为7—12月' },
    { text: '前8个月（⟦1—7月⟧）完成投资12亿元。', says: '前8个月应为1—8月' },
    { text: '全年（⟦1—11月⟧）完成投资30亿元。', says: '全年应为1—12月' },
    { text: '⟦1—5月⟧（上半年）完成投资12亿元。', says: '上半年应为1—6月' },
    { text: '三季度（⟦1—9月⟧）完成投资20亿元。', says: '三季度应为7—9月', severity: 'information' },
    { text: '第四季度（⟦9—12月⟧）为集中攻坚期。', says: '第四季度应为10—12月' },
  ],
  good: [
    { text: '上半年（1—6月），财政收入增长6%。' },
    { text: '二季度以来（4—5月），开工项目8个。' },
    { text: '1—5月，财政收入增长6%。' },
    { text: '上半年（1月1日—6月30日）完成投资20亿元。' },
    { text: '一季度（3月）召开推进会。' },
    { text: '财年上半年（4—9月）收入增长。' },
    { text: '上半年（1—6月份）增长6%，其中一季度（1—3月）增长5%。' },
    { text: '上半年（截至6月20日）签约12个，一季度（1、2月）签约3个。' },
  ],
  *check({ text, timeClaims }) {
    for (const claim of timeClaims) {
      if (claim.kind !== 'period') continue;
      const name = slice(text, claim.name).replace(/^\d{4} ?年|^[今去上本当明前]年(?=.)/, '');
      // 三季度（1—9月）: the quarter is named for the months up to its end; to look at, no more.
      const upToIts = claim.months.from === 1 && claim.months.to === claim.part.to;
      yield {
        span: claim.span, severity: upToIts ? 'information' : 'error',
        message: `${name}应为${monthsOf(claim.part)}，文中写作${monthsOf(claim.months)}。请核对时段和月份。`,
        related: [{ span: claim.name, message: '时段' }],
      };
    }
  },
});

const monthsOf = ({ from, to }: Months): string => (from === to ? `${from}月` : `${from}—${to}月`);
