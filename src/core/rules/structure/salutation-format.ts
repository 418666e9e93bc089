import { documentRule } from '../../lint/rule';
import { lineOf } from '../../structure/documents';

export default documentRule({
  id: 'salutation-format',
  group: 'structure',
  severity: 'warning',
  title: '讲话稿的称谓单独成行，后面用冒号',
  why: '“同志们，”后面接的是一篇讲话，不是一句话，应当用冒号；没有称谓，开口就没有着落。',
  authority: 'GB/T 15834-2011 4.7',
  options: {},
  bad: [
    { text: '在全县经济工作会议上的讲话\n同志们⟦，⟧\n今天我们召开这次会议。', says: '称谓后面应当用冒号', fixed: '在全县经济工作会议上的讲话\n同志们：\n今天我们召开这次会议。' },
    { text: '⟦在项目调度会上的讲话⟧\n这次会议的任务是安排下半年工作。会议很重要。', says: '讲话稿缺少称谓', severity: 'information' },
    { text: '在表彰会上的讲话\n各位领导、同志们⟦。⟧\n今天我们欢聚一堂。', says: '称谓后面应当用冒号', fixed: '在表彰会上的讲话\n各位领导、同志们：\n今天我们欢聚一堂。' },
    { text: '在招商推介会上的致辞\n（2026年3月5日）\n尊敬的各位来宾⟦，⟧\n大家上午好！', says: '称谓后面应当用冒号', fixed: '在招商推介会上的致辞\n（2026年3月5日）\n尊敬的各位来宾：\n大家上午好！' },
    { text: '在开工仪式上的讲话\n各位来宾、朋友们⟦。⟧\n今天是个好日子。', says: '称谓后面应当用冒号', fixed: '在开工仪式上的讲话\n各位来宾、朋友们：\n今天是个好日子。' },
  ],
  good: [
    { text: '在全县经济工作会议上的讲话\n同志们：\n今天我们召开这次会议。' },
    { text: '在开幕式上的致辞\n尊敬的各位来宾，女士们、先生们：\n大家好！' },
    { text: '关于做好防汛工作的通知\n各乡镇人民政府：' },
    { text: '在全县干部大会上的讲话\n（2026年3月5日）\n云溪县委书记　张某\n同志们：\n今天我们召开这次会议。' },
    { text: '在迎春茶话会上的致辞\n同志们、朋友们！\n新年好！' },
    { text: '在全县工作会议上的讲话\n同志们：今天我们召开全县工作会议，主要任务是安排全年工作。' },
    { text: '在全县教育工作会议上的讲话\n同志们，今天我们召开全县教育工作会议，主要任务是安排全年工作。' },
    { text: '在春季植树活动上的讲话\n尊敬的各位领导、同志们：大家好！今天我们种下一片新绿。' },
  ],
  *check(draft) {
    for (const { title, addressed, from, to } of draft.documents) {
      if (!/(?:讲话|致辞|发言)(?:稿)?$/.test(title.text) || !/在.{2,60}上的/.test(title.text)) continue;
      if (addressed === undefined) {
        const next = draft.paragraphs.findIndex((it, i) => i > from && i < to && it.shape === 'text');
        // Only a text that goes on at once shows that it is missing; notes on a meeting have none.
        if (next < 0 || /^(?:同志们|各位|尊敬的)|[：:]$/.test(lineOf(draft, next).text)) continue;
        yield { span: title.span, severity: 'information', message: '讲话稿缺少称谓（如“同志们：”）。' };
        continue;
      }
      const mark = /[，。]$/.exec(addressed.text)?.[0] ?? (/[：！!]$/.test(addressed.text) ? undefined : '');
      if (mark === undefined) continue;
      const span = { start: addressed.span.end - mark.length, end: addressed.span.end };
      yield {
        span: mark === '' ? addressed.span : span, message: '称谓后面应当用冒号。',
        fixes: [{ title: '改为冒号', safety: 'review', edits: [{ span, newText: '：' }] }],
      };
    }
  },
});
