import { documentRule } from '../../lint/rule';
import { titleWithoutKind } from '../../structure/titles';

export default documentRule({
  id: 'doc-kind-misuse',
  group: 'structure',
  severity: 'error',
  title: '公文标题要有文种，只用一个，而且是法定文种',
  why: '“请示报告”是两个文种硬连在一起，收文单位不知道要不要批；“申请”“请求”不是法定公文文种，请求批准用“请示”，商请平级单位用“函”。没有文种，收文单位不知道这是通知、请示还是函。',
  authority: '《党政机关公文处理工作条例》第八条',
  options: {},
  bad: [
    { text: '关于解决办公用房维修经费的⟦请示报告⟧', says: '“请示”和“报告”是两个文种', fixed: '关于解决办公用房维修经费的请示' },
    { text: '云溪县人民政府关于申报省级园区的⟦申请⟧', says: '“申请”不是法定公文文种', fixed: '云溪县人民政府关于申报省级园区的请示' },
    { text: '关于全县秋冬种工作的⟦通知意见⟧', says: '“通知”和“意见”是两个文种' },
    { text: '关于拨付防汛资金的⟦申请报告⟧\n县人民政府：\n今年汛期降雨偏多。', says: '“申请报告”不是法定公文文种', fixed: '关于拨付防汛资金的请示\n县人民政府：\n今年汛期降雨偏多。' },
    { text: '关于解决饮水困难的⟦请求⟧\n县水利局：\n我村地处高山。', says: '“请求”不是法定公文文种', fixed: '关于解决饮水困难的请示\n县水利局：\n我村地处高山。' },
    { text: '⟦云溪县人民政府关于做好防汛工作⟧\n各乡镇人民政府：\n为做好今年防汛工作，现将有关事项明确如下。', says: '标题没有文种', severity: 'warning' },
    { text: '⟦关于开展安全生产大检查⟧\n\n各乡镇人民政府、县直各单位：\n为消除隐患，决定开展大检查。', says: '标题没有文种', severity: 'warning' },
    { text: '⟦关于解决防汛物资储备库建设资金⟧\n县人民政府：\n我局今年计划新建储备库一座。', says: '标题没有文种', severity: 'warning' },
    { text: '关于增加编制的⟦申请⟧', says: '“申请”不是法定公文文种', severity: 'information', fixed: '关于增加编制的请示' },
  ],
  good: [
    { text: '关于解决办公用房维修经费的请示' },
    { text: '在全县经济工作会议上的讲话' },
    { text: '关于印发《云溪县招商引资考核办法》的通知' },
    { text: '关于同意设立云溪工业园区的批复' },
    { text: '关于全县营商环境的调研报告\n县委：' },
    { text: '关于上半年工作情况的汇报' },
    { text: '云溪县人民政府关于\n做好防汛工作的通知\n各乡镇人民政府：' },
    { text: '云溪县人民政府关于做好防汛工作\n的通知\n各乡镇人民政府：' },
    { text: '关于做好防汛工作的几点思考\n各位领导：' },
    { text: '关于开展主题党日活动\n今天是党员活动日。' },
    { text: '关于推进项目建设工作计划\n县委：' },
  ],
  *check(draft) {
    const { documents } = draft;
    const nameless = titleWithoutKind(draft);
    if (nameless !== undefined) {
      yield { span: nameless, severity: 'warning', message: '标题没有文种。公文标题写成“关于……的通知（请示、报告、函……）”。' };
    }
    for (const { title, addressed } of documents) {
      const found = GLUED.exec(title.text) ?? FOREIGN.exec(title.text);
      if (found === null) continue;
      const [, , words = ''] = found;
      const span = { start: title.span.end - words.length, end: title.span.end };
      const kinds = KINDS.exec(words);
      const due = /请示|请求|申请/.test(words) ? '请示' : undefined;
      yield {
        span,
        // An application of a person or a firm is no official document.
        ...(kinds === null && addressed === undefined && found[1] === '' && { severity: 'information' as const }),
        message: kinds === null
          ? `“${words}”不是法定公文文种。请求上级批准用“请示”，商请平级单位用“函”。`
          : `“${kinds[1]}”和“${kinds[2]}”是两个文种，不能连用。请只留一个。`,
        ...(due && { fixes: [{ title: `改为“${due}”`, safety: 'review' as const, edits: [{ span, newText: due }] }] }),
      };
    }
  },
});

const KINDS = /^(请示|报告|通知|意见|批复|决定|通报|函)(请示|报告|通知|意见|批复|决定|通报|函)$/;
/** Two kinds in one, behind 的. */
const GLUED = /^(.*?)关于.*的((?:请示报告|意见报告|报告请示|批复通知|通知意见|意见通知|决定通知|通报通知|请示函|函请示))$/;
const FOREIGN = /^(.*?)关于.*的((?:申请报告|申请书|申请|请求))$/;
