import { oneOf } from '../../text/characters';
import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';

export default documentRule({
  id: 'question-of-person',
  group: 'structure',
  severity: 'information',
  title: '一篇文稿只用一个身份说话',
  why: '前面说“我县”，后面说“我市”，多半是从上级的稿子里抄来一段没有改；“事关的发展”“在县有一番作为”，是替换名称时把主人删掉了。',
  options: {},
  alone: true,
  bad: [
    { text: '我县要抢抓机遇。⟦我市⟧今年财政收入增长8%。我县要加快步伐。我市要当好表率。我县大有希望。', says: '“我县”3处，“我市”2处' },
    { text: '⟦我镇⟧今年新修道路3条。我县财政收入增长8%。\n我县要加快步伐，我镇要当好表率。我县大有希望。', says: '“我县”3处，“我镇”2处' },
    { text: '⟦事关的⟧发展和崛起，我们一定要全力以赴。', says: '“事关”后面缺少' },
    { text: '项目落地快慢，是⟦关乎的⟧长远大事。', says: '“关乎”后面缺少' },
    { text: '要让落户企业⟦在县有⟧一番作为。', says: '“在县”' },
    { text: '欢迎客商⟦在市有⟧所作为。', says: '“在市”' },
  ],
  good: [
    { text: '我县要抢抓机遇，主动对接市里的重大项目。' },
    { text: '事关全县发展大局，必须抓紧抓好。' },
    { text: '在县委的坚强领导下，各项工作有序推进。' },
    { text: '在县城规划区内新建学校2所。' },
    { text: '在县有关部门的支持下，工程按期完工。' },
    { text: '我市12个县区中，我县排第3位。我县要再接再厉。' },
    { text: '我市和我县共建园区。我县提供土地，我市提供资金。' },
    { text: '会上讲的、事关的都是群众利益。' },
    { text: '我县要加快步伐。我县大有希望。市长说：“我市要当好表率。我市大有希望。”' },
    { text: '我县要加快步伐。我县要当好表率。我国经济长期向好。我国市场广阔。' },
  ],
  *check(draft) {
    draft.askEach(({ line }) => speakersIn(line).map((at) => `${line.slice(Math.max(0, at - 1), at + 4)}${isQuoted(line, at)}`).join());
    const { text } = draft;
    // Nearly every draft speaks for one.
    const said = new Map<string, number[]>();
    for (const at of speakersIn(text)) {
      const places = said.get(text[at + 1]!);
      if (places) places.push(at);
      else said.set(text[at + 1]!, [at]);
    }
    if (said.size < 2) return;
    for (const [level, places] of said) said.set(level, places.filter((at) => !isJoined(text, at) && !isQuoted(text, at)));
    const [first, second] = [...said].filter(([, places]) => places.length > 1).sort(([, a], [, b]) => b.length - a.length);
    if (first === undefined || second === undefined) return;
    const [[level, most], [other, places]] = [first, second];
    yield {
      span: { start: places[0]!, end: places[0]! + 2 },
      message: `同一文稿既说“我${level}”又说“我${other}”（“我${level}”${most.length}处，“我${other}”${places.length}处）。请核对是以谁的身份说话。`,
      related: [{ span: { start: most[0]!, end: most[0]! + 2 }, message: `这里说“我${level}”` }],
    };
  },
  within: {
    triggers: { words: ['事关的', '关乎的', '在县有', '在市有'] },
    *check({ text }): Iterable<Finding> {
      for (const { index, 0: found } of text.matchAll(LOST)) {
        yield {
          span: { start: index, end: index + found.length },
          message: found.startsWith('在') ? `“${found.slice(0, 2)}”不完整，疑漏“我”或者地名。` : `“${found.slice(0, 2)}”后面缺少对象，如“${found.slice(0, 2)}全县的”。`,
        };
      }
    },
  },
});

/** Where 我县, 我市 and their like stand. */
function speakersIn(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('我'); at >= 0; at = text.indexOf('我', at + 1)) if (isLevel(text, at + 1)) found.push(at);
  return found;
}

/** Somebody else's words: 市长说：“我市要当好表率。” */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_QUOTE), at);
  const line = LAST_LINE.exec(before)![0];
  return line.lastIndexOf('“') > line.lastIndexOf('”');
}
const LONGEST_QUOTE = 200;
const LAST_LINE = /[^\n\v\f\r\u0085\u2028\u2029]*$/;

const isLevel = oneOf('省市县镇乡');
/** 我市和我县 names both on purpose. */
const isJoined = (text: string, at: number): boolean => joins(text, at - 1) || (joins(text, at + 2) && text[at + 3] === '我');
const joins = oneOf('和与、');
/** Whose it is has been deleted. 在县有关部门 lacks nothing. */
const LOST = /(?<!所)(?:事关|关乎)的(?!是|都|也|不)|在[县市]有(?!关|线|机|效|限)/g;
