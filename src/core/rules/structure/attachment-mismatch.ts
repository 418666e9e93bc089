import { documentRule } from '../../lint/rule';
import { readAttachments } from '../../structure/attachments';

export default documentRule({
  id: 'attachment-mismatch',
  group: 'structure',
  severity: 'error',
  title: '附件的序号、名称应与附件说明一致',
  why: '附件说明写“考核细则”，后面附的是“考核办法”，收文单位不知道少了哪一份。',
  authority: 'GB/T 9704-2012 7.3.4、7.3.7',
  options: {},
  bad: [
    { text: '附件：1.任务分解表\n2.考核细则\n附件1\n任务分解表\n⟦附件2⟧\n考核办法', says: '附件2的标题“考核办法”与附件说明“考核细则”不一致' },
    { text: '附件：任务分解表\n\n⟦附件⟧\n督导分组表', says: '与附件说明“任务分解表”不一致' },
    { text: '附件：1.任务分解表\n2.考核细则\n\n附件1\n任务分解表\n附件2\n考核细则\n⟦附件3⟧\n联络员名单', says: '附件说明中没有附件3', severity: 'warning' },
    { text: '附件：1．申报书\n　　　2．汇总表\n附件1\n申报书\n⟦附件2⟧\n报名表', says: '与附件说明“汇总表”不一致' },
    { text: '附件：1.名单\n2.台账\n3.月报表\n\n附件1\n名单\n⟦附件2⟧\n月报表\n⟦附件3⟧\n台账', says: '附件2的标题“月报表”与附件说明“台账”不一致' },
  ],
  good: [
    { text: '附件：1.任务分解表\n2.考核细则\n附件1\n任务分解表\n附件2\n考核细则' },
    { text: '附件：任务分解表\n附件\n任务分解表' },
    { text: '会议无附件材料。' },
    { text: '附件：1.任务分解表\n2.考核细则' },
    { text: '附件：1.2026年度招商引资任务分解表\n2.考核细则\n\n附件1\n2026年度招商引资任务分解表\n单位：个\n附件2\n考核细则（试行）' },
  ],
  *check(draft) {
    // Several documents in one file number their attachments anew.
    if (draft.documents.length > 1 && draft.documents.some(({ title }) => title.formal)) return;
    const { listed, enclosed } = readAttachments(draft);
    if (listed.length === 0 || new Set(enclosed.map(({ number }) => number)).size < enclosed.length) return;
    for (const { number, name, span } of enclosed) {
      const entry = listed.find((it) => it.number === number);
      if (entry === undefined) {
        yield { span, severity: 'warning', message: `附件说明中没有附件${number}，只列了${listed.length}个。请核对。`, related: listed.slice(-1).map((it) => ({ span: it.span, message: '附件说明' })) };
      } else if (name !== '' && entry.name !== '' && !name.includes(entry.name) && !entry.name.includes(name)) {
        const which = listed.length > 1 ? `附件${number}` : '附件';
        yield { span, message: `${which}的标题“${name}”与附件说明“${entry.name}”不一致。请核对。`, related: [{ span: entry.span, message: '附件说明' }] };
      }
    }
  },
});
