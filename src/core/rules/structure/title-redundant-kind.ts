import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'title-redundant-kind',
  group: 'structure',
  severity: 'warning',
  title: '公文标题不重复文种的意思，不叠用介词',
  why: '“关于请求……的请示”里“请示”就是请求；“关于对……”叠了两个介词；“关于转发……的通知的通知”应当简化。',
  authority: '《党政机关公文处理工作条例》第九条',
  options: {},
  bad: [
    { text: '关于⟦请求⟧解决防汛资金的请示', says: '“请示”已含“请求”的意思', fixed: '关于解决防汛资金的请示' },
    { text: '关于⟦上报⟧2026年工作总结的报告', says: '“报告”已含“上报”的意思', fixed: '关于2026年工作总结的报告' },
    { text: '关于⟦对⟧城区部分道路实行交通管制的通告', says: '“关于”和“对”介词重叠', fixed: '关于城区部分道路实行交通管制的通告' },
    { text: '关于转发省财政厅关于做好决算工作的通知⟦的通知⟧', says: '层层套用', fixed: '转发省财政厅关于做好决算工作的通知' },
    { text: '云溪县教育局关于⟦关于⟧做好防溺水工作的通知', says: '“关于”重复', fixed: '云溪县教育局关于做好防溺水工作的通知' },
    { text: '云溪县水利局关于⟦申请⟧河道整治经费的请示', says: '“请示”已含“申请”的意思', fixed: '云溪县水利局关于河道整治经费的请示' },
  ],
  good: [
    { text: '关于解决防汛资金的请示' },
    { text: '关于2026年上半年工作情况的报告' },
    { text: '关于群众请求事项办理情况的报告' },
    { text: '转发省财政厅关于做好决算工作的通知' },
    { text: '关于对外开放工作情况的报告' },
    { text: '关于印发《关于加强安全生产工作的意见》的通知' },
  ],
  *check({ documents }) {
    for (const { title: { text, span } } of documents) {
      // Places are counted from the end: a title may run over several lines.
      const at = (offset: number): number => span.end - (text.length - offset);
      const word = REDUNDANT.exec(text);
      const twice = TWICE.exec(text);
      if (word !== null) {
        const { before = '', kind } = word.groups!;
        const said = word[0].slice(before.length);
        const place = { start: at(before.length), end: at(before.length + said.length) };
        if (place.start < span.start) continue;
        yield {
          span: place,
          message: said === '关于' ? '“关于”重复，应删去一个。' : said === '对' ? '“关于”和“对”介词重叠，应删去“对”。' : `“${kind ?? '报告'}”已含“${said}”的意思，应删去“${said}”。`,
          fixes: [{ title: `删去“${said}”`, safety: 'review', edits: [{ span: place, newText: '' }] }],
        };
      } else if (twice !== null) {
        const place = { start: span.end - 3, end: span.end };
        const head = { start: at(twice[1]!.length), end: at(twice[1]!.length + 2) };
        yield {
          span: place, message: '标题层层套用“关于”和“的通知”，应当简化。',
          fixes: head.start < span.start ? [] : [{ title: '删去重复的“关于”和“的通知”', safety: 'review', edits: [{ span: head, newText: '' }, { span: place, newText: '' }] }],
        };
      }
    }
  },
});

/** What stands right behind 关于: 群众请求事项 is a noun. */
const REDUNDANT = /^(?<before>.*?关于)(?:(?:请求|申请|要求)(?=.{2,60}的(?<kind>请示)$)|(?:上报|汇报|呈报|报送)(?=.{2,60}的报告$)|关于|对(?![外口接标台照])(?=.{4,60}的.{2,4}$))/;
const TWICE = /^(.*?)关于(?:转发|印发|批转).*的通知的通知$/;
