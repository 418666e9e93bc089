import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'request-in-report',
  group: 'structure',
  severity: 'error',
  title: '报告不夹带请示事项；请示只主送一个机关',
  why: '报告不需要批复，夹在里面的请求没有人办；请示多头主送，谁也不好批。',
  authority: '《党政机关公文处理工作条例》第十五条',
  options: {},
  bad: [
    { text: '关于防汛工作情况的报告\n县政府：\n险情已经排除。⟦恳请⟧县政府拨付专项资金50万元。', says: '报告中不得夹带请示事项' },
    { text: '关于维修校舍的请示\n⟦县政府、县财政局、县教育局：⟧\n校舍年久失修。', says: '一般只主送一个上级机关', severity: 'warning' },
    { text: '关于上半年项目建设情况的报告\n县委：\n进展总体顺利。\n为加快进度，⟦特申请⟧增加用地指标200亩。', says: '报告中不得夹带请示事项' },
    { text: '关于道路塌方情况的报告\n县政府：\n目前已抢通便道。修复资金缺口较大，⟦请予拨付⟧。', says: '报告中不得夹带请示事项' },
    { text: '关于增加编制的请示\n⟦县委编办、县人力资源和社会保障局：⟧\n拟增加编制5名。', says: '一般只主送一个上级机关', severity: 'warning' },
  ],
  good: [
    { text: '关于防汛工作情况的报告\n县政府：\n险情已经排除。建议进一步完善预警体系。' },
    { text: '关于维修校舍的请示\n县政府：\n校舍年久失修。\n妥否，请批示。' },
    { text: '关于做好请示报告工作的通知\n各单位、各乡镇：' },
    { text: '政府工作报告\n各位代表：\n请予审议。' },
    { text: '关于群众来信办理情况的报告\n县委：\n群众恳请解决的饮水问题已经解决。' },
  ],
  *check(draft) {
    for (const { title, addressed, from, to } of draft.documents) {
      if (!title.formal) continue;
      if (title.kind === '请示' && addressed !== undefined && /[、，]/.test(addressed.text) && !/^县委、县政府：$|同志/.test(addressed.text)) {
        yield { span: addressed.span, severity: 'warning', message: '“请示”一般只主送一个上级机关；需要同时送其他机关的，应当抄送。' };
      }
      if (title.kind !== '报告') continue;
      for (let i = from + 1; i < to; i++) {
        if (draft.regions.has(i) || draft.paragraphs[i]!.shape === 'blank') continue;
        const { text } = draft.paragraphs[i]!;
        draft.heed(i, { start: 0, end: text.length });
        const found = REQUEST.exec(text);
        if (found === null) continue;
        yield {
          span: draft.place(i, { start: found.index, end: found.index + found[0].length }),
          message: '报告中不得夹带请示事项。请另外用“请示”行文，或者改为建议。',
          related: [{ span: title.span, message: '这是报告' }],
        };
        break;
      }
    }
  },
});

/** What the author asks for himself: at the head of a clause, and of what a superior grants. */
const REQUEST = /(?<=[。，；]|^[\s\u3000]*)(?:恳请(?=.{0,20}(?:拨付|批准|解决|支持|审批|安排))|特申请|特请求|请予(?:拨付|批准|解决|审批)|请求(?:拨付|批准|解决)|请(?:上级|县政府|县委|市政府|市委)(?:批准|拨付|解决))/;
