import { paragraphRule } from '../../lint/rule';
import { slice } from '../../text/span';

export default paragraphRule({
  id: 'clock-redundant',
  group: 'dates',
  severity: 'information',
  title: '用了24小时制就不再说“下午”',
  why: '“下午15:00”把下午说了两遍，“上午14时”自相矛盾。写15:00或者下午3时。“晚上20时”在通知里习见，不报。',
  authority: 'GB/T 15835-2011 5.1.5',
  options: {},
  triggers: { times: ['day-part'] },
  bad: [
    { text: '会议于⟦下午15:00⟧召开。', says: '“下午”与24小时制“15:00”重复', fixed: '会议于15:00召开。' },
    { text: '⟦上午14时30分⟧集合。', says: '“上午”与14时矛盾' },
    { text: '⟦下午16时30分⟧报到。', says: '“下午”与24小时制“16时30分”重复', fixed: '16时30分报到。' },
    { text: '3月5日⟦下午14:30⟧在县会议中心召开。', says: '重复', fixed: '3月5日14:30在县会议中心召开。' },
    { text: '⟦凌晨9时⟧恢复通车。', says: '“凌晨”与9时矛盾' },
  ],
  good: [
    { text: '会议于15:00召开。' },
    { text: '会议于下午3时召开。' },
    { text: '上午9时30分集合。' },
    { text: '晚上20时前报送。' },
    { text: '上午8:30—12:00，下午2:30—6:00办公。' },
    { text: '上午12点前反馈。' },
  ],
  *check({ text, timeClaims }) {
    for (const claim of timeClaims) {
      if (claim.kind !== 'day-part') continue;
      const word = slice(text, claim.word);
      if (claim.clash) yield { span: claim.span, message: `“${word}”与${claim.hour}时矛盾，请核对。` };
      else {
        yield {
          span: claim.span, message: `“${word}”与24小时制“${text.slice(claim.word.end, claim.span.end)}”重复，保留一种。`,
          fixes: [{ title: `删去“${word}”`, safety: 'review', edits: [{ span: claim.word, newText: '' }] }],
        };
      }
    }
  },
});
