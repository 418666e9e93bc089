import type { Quantity } from '../../figures/quantity';
import { valueOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'unit-mixed',
  group: 'figures',
  severity: 'information',
  title: '并列的同类数据宜用同一单位',
  why: '“1.2亿元、9800万元、0.86亿元”换来换去，听的人来不及比较。相差悬殊的（15亿元、300万元）各用各的单位，不算混用。',
  authority: 'GB/T 15835—2011 4.3.3',
  options: {},
  triggers: { oddities: ['units'] },
  bad: [
    { text: '甲镇1.2亿元、乙镇⟦9800万元、丙镇0.86亿元⟧。', says: '单位不统一（万元、亿元）' },
    { text: '新建道路⟦12公里、改建8000米⟧。', says: '单位不统一（公里、米）' },
    { text: '造林⟦200公顷，抚育3000亩⟧。', says: '单位不统一（公顷、亩）' },
    { text: '到位资金⟦12500万元、1.3亿元⟧。', says: '单位不统一（万元、亿元）' },
    { text: '干线⟦35公里、支线28千米⟧。', says: '单位不统一（公里、千米）' },
    { text: '粮食播种面积⟦589.2千公顷，棉花34.7万亩⟧。', says: '千公顷、万亩' },
  ],
  good: [
    { text: '总投资15亿元，其中补助资金300万元。' },
    { text: '甲镇1.2亿元、乙镇0.98亿元。' },
    { text: '全长12.5公里，宽24米。' },
    { text: '高速公路2600公里、自然村组硬化路3.66万公里。' },
    { text: '治理水土流失2980平方公里，营造林310万亩。' },
    { text: '折合3000亩，合200公顷。' },
    { text: '三项分别投入48.47、51.50、39.07亿元。' },
    { text: '甲镇1.2亿元、乙镇9800万元。' },
  ],
  * check({ text, oddities }) {
    let end = -1;
    for (const oddity of oddities) {
      if (oddity.kind !== 'units') continue;
      const { first, second, span } = oddity;
      const isSame = /[合即]|其中|[为达]/u.test(text.slice(first.span.end, second.span.start));
      if (isSame || first.threshold || second.threshold || first.hedge !== 'stated' || second.hedge !== 'stated' || !isMixed(text, first, second)) continue;
      // One list is one finding.
      if (span.start >= end) yield { span, message: `同类数据单位不统一（${unitOf(text, first)}、${unitOf(text, second)}），建议统一。` };
      end = span.end;
    }
  },
});

const unitOf = (text: string, { span }: Quantity): string => slice(text, span).replace(/^[\d., ]+/u, '');

/** Whether one unit would do for both: they are of one system, and neither is too small for the larger unit. */
function isMixed(text: string, a: Quantity, b: Quantity): boolean {
  const system = (unit: string): string | undefined => SYSTEMS.find((names) => names.includes(unit))?.[0];
  const names = [a.unit!.name, b.unit!.name] as const;
  if (system(names[0]) === undefined || system(names[0]) !== system(names[1])) return false;
  if (system(names[0]) === '亩' && names[0] !== names[1]) return true;
  const scales = [scaleOf(text, a), scaleOf(text, b)] as const;
  const [large, small] = scales[0] >= scales[1] ? [a, b] : [b, a];
  const step = Math.max(...scales);
  if (scales[0] === scales[1]) return names[0] !== names[1];
  return valueOf(small).compare(step) >= 0 || valueOf(large).compare(step) < 0;
}
const SYSTEMS: readonly (readonly string[])[] = [['元'], ['亩', '公顷', '千公顷'], ['公里', '千米', '米'], ['公斤', '千克', '斤'], ['吨'], ['平方米']];

/** What one of the unit, with its 万 or 亿, is worth in the base unit. */
function scaleOf(text: string, { unit, digits, scaled }: Quantity): number {
  const word = scaled === true ? text.slice(digits.end - 1, digits.end) : '';
  return (unit!.scale.n / unit!.scale.d) * (word === '亿' ? 1e8 : word === '万' ? 1e4 : 1);
}
