import { farHedge, hedgeWords } from '../../figures/hedges';
import { slice, type Span } from '../../text/span';
import { paragraphRule, type Finding } from '../../lint/rule';

export default paragraphRule({
  id: 'approx-conflict',
  group: 'figures',
  severity: 'warning',
  title: '一个数不应带两个约数词',
  why: '“约300人左右”“近2000余人”“超过5亿元以上”前后重复或矛盾，留一个即可。',
  options: {},
  triggers: { oddities: ['hedges'] },
  bad: [
    { text: '参会人员⟦约300人左右⟧。', says: '“约”与“左右”重复', fixed: '参会人员约300人。' },
    { text: '带动就业⟦近2000余人⟧。', says: '“近”与“余”矛盾', fixed: '带动就业近2000人。' },
    { text: '总投资⟦超过5亿元以上⟧。', says: '“超过”与“以上”重复', fixed: '总投资超过5亿元。' },
    { text: '⟦至少需要资金1000万元以上⟧。', says: '“至少”与“以上”重复', fixed: '至少需要资金1000万元。' },
    { text: '覆盖群众⟦约3万余人⟧。', says: '“约”与“余”', fixed: '覆盖群众约3万人。' },
    { text: '建成高标准农田⟦接近20万亩左右⟧。', says: '“接近”与“左右”', fixed: '建成高标准农田接近20万亩。' },
    { text: '全年接访⟦不少于30批以上⟧。', says: '“不少于”与“以上”重复', fixed: '全年接访不少于30批。' },
    { text: '现场观众⟦超500多人⟧，气氛热烈。', says: '“超”与“多”重复', fixed: '现场观众超500人，气氛热烈。' },
  ],
  good: [
    { text: '参会人员约300人。' },
    { text: '带动就业2000余人。' },
    { text: '总投资5亿元以上。' },
    { text: '近3年来，累计投入1000余万元。' },
    { text: '年龄在50岁左右。' },
    { text: '签约3亿元以上项目12个，约有5000万元以上项目20个。' },
    { text: '至少引进一个亿元以上项目，至少有3名35岁以下的干部。' },
    { text: '气温最高35℃以上，价格高于成本10%左右。' },
    { text: '至少提前5日报送，每年开展2次以上检查。' },
  ],
  * check({ text, oddities }) {
    for (const oddity of oddities) {
      if (oddity.kind !== 'hedges') continue;
      const figure = oddity.figure!;
      const { before: near, after } = hedgeWords(text, figure);
      // 至少有3名35岁以上的干部: a class is no bound.
      const before = near ?? (figure.threshold ? undefined : farHedge(text, figure.span.start));
      if (before === undefined || after === undefined) continue;
      const clash = clashOf(slice(text, before), slice(text, after), figure.threshold === true);
      if (clash !== undefined) yield conflict(text, before.start, figure.span.end, before, after, clash);
    }
  },
});

function conflict(text: string, start: number, figureEnd: number, before: Span, after: Span, clash: string): Finding {
  const end = Math.max(figureEnd, after.end);
  return {
    span: { start, end },
    message: `“${slice(text, before)}”与“${slice(text, after)}”${clash}，应删其一。`,
    fixes: [{ title: `删去“${slice(text, after)}”`, safety: 'review', edits: [{ span: after, newText: '' }] }],
  };
}

/** 重复 or 矛盾; undefined where the two go together, where another rule speaks, or where the first word belongs to something else. */
function clashOf(before: string, after: string, threshold: boolean): string | undefined {
  const about = /^(?:左右|上下|来)$/u.test(after);
  const over = /^(?:余|多|有余|开外)$/u.test(after);
  const least = after.endsWith('以上');
  if (/^(?:约|大约|大概|约合)$/u.test(before)) return about || over ? '重复' : least && !threshold ? '矛盾' : undefined;
  if (/^(?:近|将近|接近)$/u.test(before)) return about ? '重复' : (over || least) && !threshold ? '矛盾' : undefined;
  if (/^(?:超|超过|超出|逾|突破|不止|达到或超过)$/u.test(before)) return over || least ? '重复' : about ? '矛盾' : undefined;
  if (/^(?:至少|不少于|不低于|最少|不下)$/u.test(before)) return over || least ? '重复' : about ? '矛盾' : undefined;
  if (/^(?:不足|不到|不满|不超过|至多)$/u.test(before)) return about ? '矛盾' : undefined;
  return undefined;
}
