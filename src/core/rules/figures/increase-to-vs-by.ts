import type { Growth } from '../../figures/claims/claim';
import { aspectOf, judge, places, printedFor, severityOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule, type Finding, type Fix } from '../../lint/rule';

/** Owns every growth whose verb and amounts cannot go together: turned round, or 增加了 said of what it increased to. */
export default paragraphRule({
  id: 'increase-to-vs-by',
  group: 'figures',
  severity: 'error',
  title: '“增加到”“增加了”应与前后两个数相合',
  why: '“增加到”后面是增加以后的数，应大于原数；“增加了”后面是增加的部分。“到”“了”混用，或升降写反，听众一听就错。',
  options: {},
  triggers: { claims: ['growth'] },
  bad: [
    { text: '由60家增加到⟦45家⟧。', says: '由60家到45家是减少，与文中所说的增加相反' },
    { text: '办理时限由15天压缩到⟦20天⟧。', says: '由15天到20天是增加，与文中所说的减少相反' },
    { text: '编制由30名增加了⟦42名⟧，现有42名。', says: '应为“增加到42名”或“增加了12名”', fixed: '编制由30名增加到42名，现有42名。' },
    { text: '企业由40家增加⟦52家⟧，增长30%。', says: '应为“增加到52家”或“增加了12家”', fixed: '企业由40家增加到52家，增长30%。' },
    { text: '行政审批事项由186项精简到⟦232项⟧。', says: '由186项到232项是增加，与文中所说的减少相反' },
    { text: '贫困发生率由12.1%下降到⟦12.7%⟧。', says: '由12.1%到12.7%是增加' },
    { text: '财政收入由上年的8.6亿元增加到⟦6.8亿元⟧，增长12%。', says: '由8.6亿元到6.8亿元是减少' },
    { text: '审批时间由3个工作日延长到⟦1个工作日⟧。', says: '是减少，与文中所说的增加相反' },
    { text: '外贸进出口降幅由年初的-14.6%收窄至⟦-17.2%⟧。', says: '是扩大，与文中所说的收窄相反' },
    { text: '城乡居民收入比由上年的2.31∶1下降为⟦2.37⟧∶1。', says: '由2.31到2.37是增加' },
  ],
  good: [
    { text: '由45家增加到60家。' },
    { text: '办理时限由15天压缩到5天。' },
    { text: '编制由30名增加到42名，增加了12名。' },
    { text: '编制由30名增加了12名，现有42名。' },
    { text: '办理时限由5个工作日压缩到7天以内。' },
    { text: '全县排名由36位上升到23位。' },
    { text: '水质由五类提升到三类。' },
    { text: '投资降幅由下降12%收窄到下降5%。' },
    { text: '办理效率由15天提升到5天。' },
    { text: '城乡居民收入比由2.31∶1缩小到2.27∶1。' },
    { text: '试点由12个县扩大到8个市。' },
    { text: '外贸进出口降幅由年初的-14.6%收窄至-11.2%，工业投资降幅由9.2%收窄至4.3%。' },
    { text: '比例由2∶3下降为3∶1。' },
  ],
  * check({ text, claims }) {
    const told = new Set<number>();
    for (const claim of claims) {
      if (claim.kind !== 'growth' || claim.before === undefined) continue;
      const aspect = aspectOf(claim);
      if (aspect !== 'direction' && aspect !== 'to-for-by') continue;
      const severity = severityOf(judge(claim), claim.binding);
      if (severity === undefined || told.has(claim.before.span.start)) continue;
      told.add(claim.before.span.start);
      yield { severity, ...(aspect === 'direction' ? turnedRound(text, claim) : levelForChange(text, claim)) };
    }
  },
});

function turnedRound(text: string, { now, before, falling }: Growth): Finding {
  const narrows = text.slice(before!.span.end, now!.span.start).includes('收窄');
  const [is, said] = narrows ? ['扩大', '收窄'] : falling ? ['增加', '减少'] : ['减少', '增加'];
  return {
    span: now!.span, related: places(['原来', before]),
    message: `由${slice(text, before!.span)}到${slice(text, now!.span)}是${is}，与文中所说的${said}相反。请核对两个数和升降的用词。`,
  };
}

function levelForChange(text: string, { now, before, change, falling }: Growth): Finding {
  const verb = falling ? '减少' : '增加';
  const level = slice(text, change!.span);
  const by = printedFor({ kind: 'growth', span: change!.span, binding: 'explicit', falling, now: change!, before: before!, change: change! }, text);
  const unit = change!.unit?.name ?? '';
  const fix = toFix(text, before!.span.end, change!.span.start, level, verb);
  return {
    span: change!.span, related: places(['原来', before], ['现在', now]),
    message: `${level}是${verb}以后的数，应为“${verb}到${level}”${by === undefined ? '' : `或“${verb}了${by}${slice(text, change!.digits).replace(/[\d.,]/g, '')}${unit}”`}，请核对。`,
    ...(fix && { fixes: [fix] }),
  };
}

/** 增加了42名 → 增加到42名. */
function toFix(text: string, from: number, end: number, level: string, verb: string): Fix | undefined {
  const words = text.slice(from, end);
  if (!/[增减加少长降大小升短缩了]$/.test(words)) return undefined;
  const span = { start: words.endsWith('了') ? end - 1 : end, end };
  return { title: `改为“${verb}到${level}”`, safety: 'review', edits: [{ span, newText: '到' }] };
}
