import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'jiezhi',
  group: 'wording',
  severity: 'warning',
  title: '“截至”带时间，“截止”不带',
  why: '“截止”是停止，后面不能直接跟时间；“截至10月底”才是“到10月底为止”。这是公文里错得最多的一个词。',
  authority: '《现代汉语词典》；吕叔湘《现代汉语八百词》',
  options: {},
  everywhere: true,
  triggers: { words: ['截止', '截至'] },
  bad: [
    { text: '⟦截止⟧10月底，新签约项目77个。', says: '应为“截至”', fixed: '截至10月底，新签约项目77个。' },
    { text: '⟦截止⟧目前，已完成67个。', says: '应为“截至”', fixed: '截至目前，已完成67个。' },
    { text: '报名将于5月8日⟦截至⟧。', says: '应用“截止”', fixed: '报名将于5月8日截止。' },
    { text: '全县招商引资形势喜人，⟦截止⟧今年三季度，新签约项目64个。', says: '应为“截至”', fixed: '全县招商引资形势喜人，截至今年三季度，新签约项目64个。' },
    { text: '⟦截止⟧二〇二五年底，全县实有企业1260家。', says: '应为“截至”', fixed: '截至二〇二五年底，全县实有企业1260家。' },
  ],
  good: [
    { text: '截至10月底，新签约项目77个。' },
    { text: '报名截止日期为5月8日。' },
    { text: '截止到10月底，完成投资21亿元。' },
    { text: '5月8日17时截止报名。' },
    { text: '申报于6月30日截止，逾期不予受理。' },
    { text: '数据截至2025年底。' },
  ],
  *check({ text }) {
    for (const { index } of text.matchAll(BEFORE_TIME)) {
      yield finding(index, '“截止”后不能直接带时间，应为“截至”。', '截至');
    }
    for (const match of text.matchAll(AS_END)) {
      yield finding(match.index + match[0].length - 2, '表示停止应用“截止”。', '截止');
    }
  },
});

const BEFORE_TIME = /截止(?=\d|目前|当前|今|昨|本[年月季周]|去年|上[月年周半个]|发稿|现在|[一二三四五六七八九十〇零○]{1,4}[年月])/gu;
const AS_END = /于[^，。；]{1,12}截至(?=[。，；]|$)/gu;

const finding = (start: number, message: string, newText: string) => ({
  span: { start, end: start + 2 },
  message,
  fixes: [{ title: `改为“${newText}”`, safety: 'safe' as const, edits: [{ span: { start, end: start + 2 }, newText }] }],
});
