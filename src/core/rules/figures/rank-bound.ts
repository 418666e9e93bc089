import { repairOf } from '../../figures/judge';
import { readRankClaims } from '../../figures/ranks';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'rank-bound',
  group: 'figures',
  severity: 'warning',
  title: '位次不应超出参评总数，升降的位数应等于前后位次之差',
  why: '“12个县区中排名第13位”“由第8位上升到第5位，前移4位”，听的人扳着手指就能发现。名次与“进入前三”的说法也应一致。',
  options: {},
  triggers: { words: ['第'] },
  bad: [
    { text: '云溪县在全市12个县区中排名⟦第13位⟧。', says: '第13位超出参评总数12个县区' },
    { text: '综合排名由第8位上升到第5位，前移⟦4位⟧。', says: '由第8位到第5位是前移3位', fixed: '综合排名由第8位上升到第5位，前移3位。' },
    { text: '增速居全市第4位，进入⟦前三⟧。', says: '第4位不在前三之列' },
    { text: '目前各项指标居全市第4位，进入⟦前三⟧。', says: '第4位不在前三之列' },
    { text: '全县考核成绩由上年的第5位⟦上升到⟧第8位。', says: '由第5位到第8位是后退' },
    { text: '营商环境评价由去年的第十二位提升至第七位，比上年前移⟦六位⟧。', says: '前移5位' },
    { text: '收入增幅在全市16县区中排名⟦第十七⟧。', says: '超出参评总数16县区' },
    { text: '综合排名⟦前移4位⟧，由第8位升至第5位。', says: '前移3位' },
    { text: '在全市12个县区中，云溪县增速排名⟦第13位⟧。', says: '超出参评总数12个县区' },
    { text: '综合排名由第5位后移到第8位，⟦前移3位⟧。', says: '是后移3位' },
  ],
  good: [
    { text: '云溪县在全市12个县区中排名第3位。' },
    { text: '综合排名由第8位上升到第5位，前移3位。' },
    { text: '增速居全省第13位、全市第1位。' },
    { text: '增速居全市第4位，力争进入前三。' },
    { text: '在全市12个县区中，总量居第2位，增速居全省第45位。' },
    { text: '区域创新能力由全国第12位跃升至第9位。' },
    { text: '排名由第8位上升到第5位，较上月前移1位。' },
    { text: '总量居全省第4位，进入全市前三。' },
    { text: '收入连续12个月稳居全省第二位，增速位列全省第三。' },
    { text: '在全市12个县区中，云溪县入选全省第15批试点。' },
    { text: '全县12个乡镇中，有3个进入全市第一方阵。' },
  ],
  * check({ text }) {
    for (const claim of readRankClaims(text)) {
      const { place } = claim;
      const said = slice(text, place);
      switch (claim.kind) {
        case 'among':
          if (place.rank <= claim.count) break;
          yield {
            span: place, related: [{ span: claim.of, message: '参评总数' }],
            message: `${said}超出参评总数${slice(text, claim.of)}。请核对位次和参评总数。`,
          };
          break;
        case 'turned':
          yield {
            span: claim.verb, related: [{ span: claim.from, message: '原来' }, { span: place, message: '现在' }],
            message: `由${slice(text, claim.from)}到${said}是${claim.rising ? '后退' : '前移'}，与“${slice(text, claim.verb)}”相反。请核对两个位次和升降的用词。`,
          };
          break;
        case 'moved': {
          const by = Math.abs(claim.from.rank - place.rank);
          const rising = place.rank < claim.from.rank;
          if (by === claim.by && rising === claim.rising) break;
          const fix = rising === claim.rising ? repairOf(text, { digits: claim.digits }, String(by)) : undefined;
          yield {
            span: rising === claim.rising && claim.said.start > place.end ? { start: claim.digits.start, end: claim.said.end } : claim.said,
            message: `由${slice(text, claim.from)}到${said}是${rising ? '前移' : '后移'}${by}位，与“${slice(text, claim.said)}”不符。若位数无误，请核对前后两个位次。`,
            related: [{ span: claim.from, message: '原来' }, { span: place, message: '现在' }], ...(fix && { fixes: [fix] }),
          };
          break;
        }
        case 'top':
          if (place.rank <= claim.top) break;
          yield {
            span: claim.said, related: [{ span: place, message: '位次' }],
            message: `${said}不在${slice(text, claim.said)}之列。请核对位次或改说法。`,
          };
      }
    }
  },
});
