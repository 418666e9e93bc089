import { paragraphRule } from '../../lint/rule';
import type { Finding, Fix } from '../../lint/rule';

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
    { text: '⟦截止⟧ 5 月底，完成投资3.2亿元。', says: '应为“截至”', fixed: '截至 5 月底，完成投资3.2亿元。' },
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
    { text: '将于6月30日截止本年度申报。' },
    { text: '预约服务于17时截止今天的办理。' },
  ],
  *check({ text }) {
    for (const { index } of text.matchAll(BEFORE_TIME)) {
      const safety = STOPS_SOMETHING.test(text.slice(Math.max(0, index - 8), index)) ? 'review' : 'safe';
      yield finding(index, '“截止”后不能直接带时间，应为“截至”。', '截至', safety);
    }
    for (const match of text.matchAll(AS_END)) {
      yield finding(match.index + match[0].length - 2, '表示停止应用“截止”。', '截止', 'safe');
    }
  },
});

/** Not where a time stands right before: 于6月30日截止本年度申报 stops something. */
const BEFORE_TIME = /(?<![日时分号])截止(?=[ \u3000]?(?:\d|目前|当前|今[年天日晚]|昨[天日]|本[年月季周](?!度)|去年|上[月年周半个]|发稿|现在|[一二三四五六七八九十〇零○]{1,4}[年月]))/gu;
/** 报名截止5月8日: the verb before makes 截止 itself a verb, and somebody has to look. */
const STOPS_SOMETHING = /(?:报名|申报|征集|投稿|受理|缴费|申请|登记|预约)[^，。；]{0,4}$/u;
const AS_END = /于[^，。；]{1,12}截至(?=[。，；]|$)/gu;

const finding = (start: number, message: string, newText: string, safety: Fix['safety']): Finding => ({
  span: { start, end: start + 2 },
  message,
  fixes: [{ title: `改为“${newText}”`, safety, edits: [{ span: { start, end: start + 2 }, newText }] }],
});
