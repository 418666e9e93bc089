import type { Draft } from '../../draft';
import { documentRule } from '../../lint/rule';
import { readAttachments } from '../../structure/attachments';
import { readCaptions } from '../../structure/captions';
import { readHanOrdinal, writeHan } from '../../structure/ordinals';

export default documentRule({
  id: 'cross-ref-missing',
  group: 'structure',
  severity: 'warning',
  title: '引用的附件、表、条款应当存在',
  why: '“见附件3”而附件只有两个，多半是附件调整以后正文没有跟着改。',
  options: {},
  bad: [
    { text: '具体分工见⟦附件3⟧。\n附件：1.任务表\n2.考核细则', says: '附件说明只有2个附件' },
    { text: '各项指标见⟦表2⟧。\n表1 主要指标完成情况', says: '文中只有表1' },
    { text: '第一条 为规范管理，制定本办法。\n第二条 按本办法⟦第十二条⟧执行。', says: '文中最后一条是第二条' },
    { text: '任务分工详见⟦附件2⟧，进度安排详见附件1。\n附件：任务分工表', says: '附件说明只有1个附件' },
    { text: '关于开展自查的通知\n各乡镇：\n请填写自查表（详见⟦附件⟧）。\n云溪县人民政府办公室\n2026年5月6日', says: '文后没有附件说明' },
    { text: '第一条 为规范管理，制定本规定。\n第二条 违反本规定⟦第七条⟧的，予以通报。\n第三条 自印发之日起施行。', says: '文中最后一条是第三条' },
  ],
  good: [
    { text: '具体分工见附件2。\n附件：1.任务表\n2.考核细则' },
    { text: '第一条 根据《中华人民共和国预算法》第十二条规定，制定本办法。' },
    { text: '会议议定第三项议题另行研究。' },
    { text: '各项指标见表2。\n表1 主要指标\n表2 分项指标' },
    { text: '具体分工见附件3。' },
    { text: '第一条 甲。\n第二条 按本办法第一条执行。' },
  ],
  *check(draft) {
    const targets = targetsOf(draft);
    if (targets.length === 0) return;
    for (let i = 0; i < draft.paragraphs.length; i++) {
      const { shape, text } = draft.paragraphs[i]!;
      if (shape === 'blank' || shape === 'attachment' || shape === 'caption' || draft.regions.has(i)) continue;
      draft.heed(i, { start: 0, end: text.length });
      for (const { pattern, has, told } of targets) {
        for (const { index, groups } of text.matchAll(pattern)) {
          const { before = '', name = '', number = '' } = groups!;
          const value = number === '' ? 1 : /\d/.test(number) ? Number(number) : readHanOrdinal(number, 0)?.value ?? 0;
          if (value === 0 || has(value)) continue;
          const start = index + before.length;
          yield { span: draft.place(i, { start, end: start + name.length }), message: `正文引用“${name}”，${told}。请核对。` };
        }
      }
    }
  },
});

interface Target {
  readonly pattern: RegExp;
  readonly has: (number: number) => boolean;
  readonly told: string;
}

/** Only what a draft has itself can be missed in it. */
function targetsOf(draft: Draft): Target[] {
  const targets: Target[] = [];
  const { listed, enclosed } = draft.paragraphs.some(({ shape }) => shape === 'attachment') ? readAttachments(draft) : { listed: [], enclosed: [] };
  if (listed.length > 0) {
    const numbers = new Set([...listed, ...enclosed].map(({ number }) => number));
    targets.push({ pattern: ATTACHMENT, has: (it) => numbers.has(it), told: `附件说明只有${listed.length}个附件` });
  }
  // A paper that is signed and complete, and promises what it does not bring.
  const [paper] = draft.documents;
  if (listed.length === 0 && enclosed.length === 0 && paper?.title.formal === true && paper.addressed !== undefined && draft.facts.date !== undefined) {
    targets.push({ pattern: ANY_ATTACHMENT, has: () => false, told: '文后没有附件说明' });
  }
  const tables = readCaptions(draft).flatMap(({ kind, number }) => (kind === '表' ? [number] : []));
  if (tables.length > 0) targets.push({ pattern: TABLE, has: (it) => tables.includes(it), told: `文中只有表${tables.join('、表')}` });
  const articles = draft.series.filter(({ family }) => family === '第一条').flatMap(({ items }) => items.map(({ marker }) => marker.ordinal));
  const last = Math.max(0, ...articles);
  if (last > 1) targets.push({ pattern: ARTICLE, has: (it) => it <= last, told: `文中最后一条是第${writeHan(last)}条` });
  return targets;
}
const ATTACHMENT = /(?<before>[见按照])(?<name>附件(?<number>\d{1,2}))/g;
const ANY_ATTACHMENT = /(?<before>[详附]?见)(?<name>附件(?<number>\d{0,2}))(?!材料)/g;
const TABLE = /(?<before>[见如据])(?<name>表(?<number>\d{1,2}))(?![-—－.])/g;
/** 本办法第十二条: of a law in 《》 nothing is known. */
const ARTICLE = /(?<before>本(?:办法|规定|条例|细则|方案|章程|规则|制度))(?<name>第(?<number>[一二三四五六七八九十]{1,3}|\d{1,3})条)/g;
