import type { Doubling } from '../../figures/claims/claim';
import { decimal } from '../../figures/judge/decimal';
import { judge, places, severityOf, workingOf } from '../../figures/judge';
import { valueOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule, type Fix } from '../../lint/rule';

export default paragraphRule({
  id: 'fanfan-arith',
  group: 'figures',
  severity: 'error',
  title: '翻几番应与两数之比相合',
  why: '翻一番是原来的2倍，翻两番是4倍，翻三番是8倍；不是一番一倍。',
  authority: '国家统计局统计术语（翻番）',
  options: {},
  triggers: { claims: ['doubling'] },
  bad: [
    { text: '营业收入由10.4亿元增加到31.2亿元，⟦翻了两番⟧。', says: '10.4×4=41.6亿元，31.2亿元是10.4亿元的3倍' },
    { text: '收入由8000元提高到12000元，实现⟦翻番⟧。', says: '8000×2=16000元，12000元是8000元的1.5倍' },
    { text: '企业数由50家增至100家，⟦翻两番⟧。', says: '由50家到100家是翻一番', fixed: '企业数由50家增至100家，翻一番。' },
    { text: '游客由12.5万人次增加到25.2万人次，⟦翻了两番⟧。', says: '翻一番', fixed: '游客由12.5万人次增加到25.2万人次，翻了一番。' },
    { text: '贷款余额42.6亿元，比上年的28.4亿元⟦翻了一番⟧。', says: '1.5倍' },
    { text: '企业由50家增加到130家，⟦翻了一番⟧。', says: '2.6倍', severity: 'information' },
    { text: '企业由50家增加到92家，⟦翻了一番⟧。', says: '1.84倍', severity: 'warning' },
    { text: '茶叶产值由4.6亿元增至18.6亿元，五年⟦翻了三番⟧。', says: '翻两番（4.04倍），不是翻三番' },
    { text: '一般公共预算收入实现⟦翻倍⟧增长，从2020年的8.2亿元增至2025年的11.4亿元。', says: '8.2×2=16.4亿元' },
  ],
  good: [
    { text: '产值由10亿元增加到40亿元，翻了两番。' },
    { text: '力争到2030年经济总量翻一番。' },
    { text: '企业数由50家增至101家，翻了一番。' },
    { text: '企业由50家增加到92家，接近翻番。' },
    { text: '企业由50家增加到130家，翻了一番多。' },
    { text: '企业由50家增加到80家，产值翻番。' },
    { text: '一般公共预算收入实现翻倍增长，从2020年的8.2亿元增至2025年的19.4亿元。' },
    { text: '企业实现翻倍增长，人员由120人增至150人。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'doubling') continue;
      const severity = severityOf(judge(claim), claim.binding);
      if (severity === undefined) continue;
      const { now, before, said } = claim;
      const [from, to] = [slice(text, before.span), slice(text, now.span)];
      const fitting = fittingPower(claim);
      const fix = fitting === undefined ? undefined : repair(claim, fitting);
      const times = decimal(valueOf(now).div(valueOf(before)), 2).text;
      yield {
        span: said, severity, related: places(['原来', before], ['现在', now]), ...(fix && { fixes: [fix] }),
        message: fitting === undefined
          ? `翻${NUMBERS[claim.power] ?? claim.power}番应为${workingOf(claim, text)}，${to}是${from}的${times}倍。请核对两个数和番数。`
          : `由${from}到${to}是翻${NUMBERS[fitting]}番（${times}倍），不是翻${NUMBERS[claim.power] ?? claim.power}番。`,
      };
    }
  },
});

const NUMBERS = ['', '一', '两', '三', '四'];

const fittingPower = (claim: Doubling): number | undefined =>
  [1, 2, 3, 4].find((power) => power !== claim.power && judge({ ...claim, power, hedge: 'stated' }).tier === 'holds');

function repair({ doublings }: Doubling, power: number): Fix | undefined {
  if (doublings === undefined) return undefined;
  return { title: `改为“${NUMBERS[power]!}番”`, safety: 'review', edits: [{ span: doublings.digits, newText: NUMBERS[power]! }] };
}
