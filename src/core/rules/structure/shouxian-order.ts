import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'shouxian-order',
  group: 'structure',
  severity: 'warning',
  title: '“首先、其次、再次、最后”应当依次使用',
  why: '“再次”跑到“其次”前面，或者“最后”之后还有“再次”，听的人会以为漏了一段。',
  options: {},
  triggers: { words: ['其次', '首先，', '再次，', '再次要', '再次是'] },
  bad: [
    { text: '首先，抓谋划；⟦再次⟧，抓开工；其次，抓投产。', says: '“再次”用在“其次”之前' },
    { text: '要强化督查。⟦其次⟧，要强化责任；最后，要严格考核。', says: '前面没有“首先”' },
    { text: '首先，讲认识；⟦最后⟧，讲落实；再次，讲纪律。', says: '“最后”之后又有“再次”' },
    { text: '首先要统一思想，⟦其次⟧要落实责任，其次要严格考核。', says: '“其次”出现两次', severity: 'information' },
    { text: '首先，要统一思想；⟦其次⟧，要压实责任；其次，要强化督查；最后，要严格考核。', says: '“其次”出现两次' },
    { text: '首先，站位要高。⟦其次⟧，落实要快。首先，作风要硬。最后，纪律要严。', says: '“其次”之后又有“首先”' },
    { text: '⟦首先⟧，认识要到位。首先，措施要到位。最后，保障要到位。', says: '“首先”出现两次' },
    { text: '首先，抓谋划；其次，抓开工；⟦最后⟧，抓投产；其次，抓考核。', says: '“最后”之后又有“其次”' },
  ],
  good: [
    { text: '首先，抓谋划；其次，抓开工；最后，抓投产。' },
    { text: '首先，我代表县委表示祝贺！首先，也向来宾表示欢迎。' },
    { text: '打通服务群众最后一公里。' },
    { text: '我再次强调，安全无小事。' },
    { text: '最后，预祝大会圆满成功！' },
    { text: '其次，要强化责任；最后，要严格考核。' },
    { text: '第一要抓招商，其次要抓项目。' },
    { text: '工业投资增长最快，其次是农业。' },
    { text: '最后，县长作了讲话，强调首先要抓谋划。其次，要抓开工。' },
  ],
  *check({ text }) {
    const said = [...text.matchAll(WORDS)].map(({ index, groups }) => ({ start: index, word: groups!.word! }));
    for (const [i, { start, word }] of said.entries()) {
      const span = { start, end: start + word.length };
      const next = said[i + 1];
      const related = next && [{ span: { start: next.start, end: next.start + next.word.length }, message: '后一处' }];
      if (word === '其次' && i === 0 && start > 0 && text[start + 2] === '，' && said.length > 1 && !FIRST.test(text.slice(0, start))) {
        yield { span, message: '用了“其次”，前面没有“首先”。请补上，或者换一个说法。' };
      } else if (next !== undefined && next.word === word && (word === '其次' || (word === '首先' && said[i + 2] !== undefined))) {
        // Set off by commas in a list that goes on, the word counts; elsewhere 其次要 may say “besides”.
        const counts = isSetOff(text, start) && isSetOff(text, next.start) && said.length > 3 - (word === '首先' ? 1 : 0);
        if (word === '首先' && !counts) continue;
        yield {
          span, related: related!, ...(!counts && { severity: 'information' as const }),
          message: word === '首先' ? '“首先”出现两次，后一处应为“其次”。' : '“其次”出现两次，后一处宜用“再次”或“最后”。',
        };
      } else if (word === '其次' && next?.word === '首先' && ORDER.indexOf(said[i + 2]?.word ?? '') > 1 && isSetOff(text, next.start)) {
        yield { span, related: related!, message: '“其次”之后又有“首先”，次序不对。' };
      } else if (next !== undefined && ORDER.indexOf(next.word) < ORDER.indexOf(word) && next.word !== '首先' && !text.slice(start, next.start).includes('首先')) {
        yield {
          span, related: related!,
          message: word === '最后' ? `“最后”之后又有“${next.word}”，次序不对。` : `“${word}”用在“${next.word}”之前，次序颠倒。`,
        };
      }
    }
  },
});

const isSetOff = (text: string, start: number): boolean => text[start + 2] === '，';

const ORDER = ['首先', '其次', '再次', '最后'];
/** At the head of a clause, followed by a comma or 要 是: 最后一公里 and 再次强调 count nothing. */
const WORDS = /(?<=^[\s\u3000]*|[。；：！？，])(?<word>首先|其次|再次|最后)(?=[，要是、])/g;
/** Other ways to begin. */
const FIRST = /首先|首要|第一|其一|一是|一要|一方面|先是|最[^，。；]{1,12}，/;
