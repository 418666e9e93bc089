import { documentRule } from '../../lint/rule';
import { lineOf } from '../../structure/documents';

export default documentRule({
  id: 'signoff-missing',
  group: 'structure',
  severity: 'information',
  title: '公文应有发文机关署名和成文日期',
  why: '落款不全的公文，收文单位无从登记。讲话稿、纪要和还没写完的稿子不报。',
  authority: 'GB/T 9704-2012 7.3.5',
  options: {},
  bad: [
    { text: '⟦关于召开调度会的通知⟧\n各单位：\n定于5月8日召开会议。', says: '缺少发文机关署名和成文日期' },
    { text: '⟦关于同意立项的批复⟧\n县水利局：\n经研究，同意立项。此复。\n云溪县人民政府', says: '缺少成文日期' },
    { text: '⟦关于商请支持的函⟧\n县统计局：\n请予支持，盼复。\n2026年5月8日', says: '缺少发文机关署名' },
    { text: '⟦云溪县水利局关于防汛工作的请示⟧\n县政府：\n汛期将至。\n妥否，请批示。', says: '缺少发文机关署名和成文日期' },
    { text: '⟦关于表彰先进集体的决定⟧\n各乡镇：\n决定对10个先进集体予以表彰。\n云溪县人民政府', says: '缺少成文日期' },
  ],
  good: [
    { text: '关于召开调度会的通知\n各单位：\n定于5月8日召开会议。\n云溪县人民政府办公室\n2026年5月6日' },
    { text: '在调度会上的讲话\n同志们：\n任务已经明确。谢谢大家！' },
    { text: '云溪县人民政府常务会议纪要' },
    { text: '关于召开调度会的通知\n各单位：\n定于5月8日召开会' },
    { text: '关于开展督查的通知' },
    { text: '关于召开调度会的通知\n各单位：\n定于5月8日召开会议。\n云溪县人民政府办公室\n2026年5月6日\n附件\n任务分解表' },
  ],
  *check(draft) {
    if (!draft.facts.complete) return;
    for (const { title, addressed, from, to } of draft.documents) {
      if (!title.formal || title.kind === undefined || !KINDS.has(title.kind) || addressed === undefined) continue;
      let date = false;
      let name = false;
      let body = false;
      for (let i = addressed.paragraph + 1; i < to; i++) {
        const { shape, line } = draft.paragraphs[i]!;
        if (shape === 'blank') continue;
        body ||= shape === 'text';
        date ||= shape === 'date';
        name ||= line.length <= LONGEST && BODY.test(lineOf(draft, i).text);
      }
      if (!body || (date && name) || from === to) continue;
      yield { span: title.span, message: `缺少${[!name && '发文机关署名', !date && '成文日期'].filter(Boolean).join('和')}。` };
    }
  },
});

const LONGEST = 40;
const KINDS: ReadonlySet<string> = new Set(['决定', '意见', '通知', '通报', '请示', '批复', '函', '通告', '公告']);
/** The name of an office on a line of its own. */
const BODY = /^[\u4e00-\u9fff\u3000 ]{2,30}(?:府|委|办|室|局|院|会|处|厅|部|司|队|组|站|所|中心|公司|学校|镇|乡|街道)[\u3000 ]*(?:[（(].*[）)])?$/;
