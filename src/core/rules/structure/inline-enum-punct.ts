import { paragraphRule } from '../../lint/rule';
import { slice } from '../../text/span';

export default paragraphRule({
  id: 'inline-enum-punct',
  group: 'structure',
  severity: 'warning',
  title: '“第一”“首先”后用逗号，“一是”后不用标点',
  why: '“第一、要坚定信心”用的是顿号，按规定应当用逗号；“一是”本身就是句子的主谓，后面不用标点。',
  authority: 'GB/T 15834-2011 B.3.1、B.3.7',
  options: {},
  triggers: { words: ['—是', '第一、', '第二、', '第三、', '第四、', '第五、', '首先、', '其次、', '再次、', '最后、', '一是、', '二是、', '三是、', '四是、', '五是、', '一要、', '二要、', '三要、', '一是，', '二是，', '三是，', '四是，', '一是：', '二是：', '三是：', '四是：'] },
  bad: [
    { text: '第一⟦、⟧要坚定信心。第二⟦、⟧要主动作为。', says: '“第一”后面应当用逗号', fixed: '第一，要坚定信心。第二，要主动作为。' },
    { text: '一是⟦、⟧抓招商；二是⟦、⟧抓项目。', says: '“一是”后面不用标点', fixed: '一是抓招商；二是抓项目。' },
    { text: '首先⟦、⟧统一思想；其次⟦、⟧明确责任。', says: '“首先”后面应当用逗号', fixed: '首先，统一思想；其次，明确责任。' },
    { text: '一要⟦、⟧压实责任；二要⟦、⟧严格考核。', says: '“一要”后面不用标点', fixed: '一要压实责任；二要严格考核。' },
    { text: '一是⟦，⟧抓好项目；二是⟦：⟧抓好招商。', says: '“一是”后面不用标点', fixed: '一是抓好项目；二是抓好招商。' },
    { text: '最后⟦、⟧希望大家再接再厉。', says: '“最后”后面应当用逗号', fixed: '最后，希望大家再接再厉。' },
    { text: '重点抓了三件事：⟦——是⟧抓项目；二是抓招商；三是抓环境。', says: '“——是”用横线代替了“一”，应为“一是”', fixed: '重点抓了三件事：一是抓项目；二是抓招商；三是抓环境。' },
  ],
  good: [
    { text: '第一，要坚定信心。' },
    { text: '幸福从哪里来？——是奋斗出来的。奋斗，一是靠苦干，二是靠实干。' },
    { text: '第一、第二产业增速加快。' },
    { text: '一是抓招商；二是抓项目。' },
    { text: '第一、二、三产业协调发展。' },
    { text: '首先，统一思想；其次，明确责任。' },
    { text: '经济总量居全市第一、全省前列。' },
    { text: '会议通过第一、第三项议题，统一是、非标准。' },
  ],
  *check({ text, inline }) {
    for (const { span, family, ordinal } of inline) {
      if (family !== '一是' || ordinal !== 1 || text[span.start] !== '—') continue;
      yield {
        span, message: `“${slice(text, span)}”用横线代替了“一”，应为“一是”。`,
        fixes: [{ title: '改为“一是”', safety: 'safe', edits: [{ span, newText: '一是' }] }],
      };
    }
    for (const { index, 0: found, groups } of text.matchAll(WRONG)) {
      const word = groups!.word!;
      const span = { start: index + word.length, end: index + found.length };
      const comma = groups!.shi === undefined;
      // 第一、第二产业: the list of ordinals goes on.
      if (comma && /^[第一二三四五六七八九十前]/.test(text.slice(span.end))) continue;
      yield {
        span,
        message: comma ? `“${word}”后面应当用逗号，不用顿号。` : `“${word}”后面不用标点。`,
        fixes: [{ title: comma ? '改为逗号' : '删去标点', safety: 'safe', edits: [{ span, newText: comma ? '，' : '' }] }],
      };
    }
  },
});

/** At the head of a clause only: 居全市第一、 is a place in a ranking. */
const WRONG = /(?<=^[\s\u3000]*|[。；：！？])(?<word>(?:第[一二三四五六七八九十]|首先|其次|再次|最后)(?=、)|(?<shi>[一二三四五六七八九十](?:是(?=[、，：])|要(?=、))))[、，：]{1,3}/g;
