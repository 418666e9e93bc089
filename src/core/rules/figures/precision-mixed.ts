import type { Quantity } from '../../figures/quantity';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'precision-mixed',
  group: 'figures',
  severity: 'information',
  title: '并列的同类数据小数位数宜一致',
  why: '“1.4802亿元、2.1亿元、1.85亿元”有的精确到万元，有的精确到千万元，多半抄自不同的表，口径、时点也可能不同。',
  authority: 'GB/T 15835—2011 4.3.3',
  options: {},
  triggers: { oddities: ['decimals'] },
  bad: [
    { text: '甲、乙、丙三镇分别到位⟦1.4802亿元、2.1亿元⟧、1.85亿元。', says: '小数位数不一致（4位、1位）' },
    { text: '完成率分别为⟦83.75%、60%⟧、91.5%。', says: '小数位数不一致（2位、0位）' },
    { text: '三次产业分别增长⟦4%、6.25%⟧和7.1%。', says: '0位、2位' },
    { text: '两县分别为⟦12.348万亩和9.6万亩⟧。', says: '3位、1位' },
    { text: '各季度分别为⟦1.2、3.456⟧和5.6亿元。', says: '1位、3位' },
  ],
  good: [
    { text: '甲、乙、丙三镇分别到位1.48亿元、2.10亿元、1.85亿元。' },
    { text: '项目67个，完成率83.75%。' },
    { text: '投资12亿元，其中补助350.6万元。' },
    { text: '完成率分别为83.75%、100%。' },
    { text: '规模分别达1.28万亿元、8200亿元。' },
    { text: '两大产业规模分别达1.18万亿、8200亿元。' },
    { text: '上年结余52.09亿元、动用预算稳定调节基金88亿元。' },
  ],
  * check({ text, oddities }) {
    let end = -1;
    for (const oddity of oddities) {
      if (oddity.kind !== 'decimals') continue;
      const { first, second, span } = oddity;
      if (first.hedge !== 'stated' || second.hedge !== 'stated' || isWhole(first) || isWhole(second)) continue;
      const places = [decimals(text, first), decimals(text, second)] as const;
      if (Math.abs(places[0] - places[1]) < 2) continue;
      // One list is one finding.
      if (span.start >= end) yield { span, message: `同类数据小数位数不一致（${places[0]}位、${places[1]}位），建议统一。` };
      end = span.end;
    }
  },
});

const decimals = (text: string, { digits }: Quantity): number => /\.(\d+)/u.exec(slice(text, digits))?.[1]!.length ?? 0;

/** 100% and 0 need no decimals. */
const isWhole = ({ mantissa, exponent, unit }: Quantity): boolean => mantissa === 0 || (unit?.name === '%' && mantissa * 10 ** exponent === 100);
