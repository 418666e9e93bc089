import { paragraphRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { LABELS, NUMBERED_LABELS } from '../../lexicon/labels';
import type { Label, NumberedLabel } from '../../lexicon/labels';
import { readMislabelled } from '../../structure/expansions';
import { sentenceStart } from '../../text/sentence';
import type { Span } from '../../text/span';

const NUMBERS = '一二两三四五六七八九十';

export default paragraphRule({
  id: 'set-phrase-label-count',
  group: 'wording',
  severity: 'error',
  title: '固定提法的数字不能错，提法和内容不能张冠李戴',
  why: '“五个意识”“三个维护”“两重一大”这样的错，一个字就是政治性差错。本地自己的“三个意识”不在此列。',
  authority: '公开权威表述',
  options: {},
  triggers: {
    sets: true,
    words: [
      ...LABELS.map(({ word }) => word), '不愁', '去两降', '去一降', '降两补', '议一公开', '议二公开', '议两公开', '议三公开', '不二直', '不两直', '不三直', '重一大', '重二大', '重两大',
      '管两必须', '管三必须', '管四必须',
    ],
  },
  bad: [
    { text: '增强“⟦五个意识⟧”，坚定“四个自信”。', says: '通行的提法是“四个意识”', fixed: '增强“四个意识”，坚定“四个自信”。' },
    { text: '坚定“⟦三个自信⟧”，走好自己的路。', says: '“四个自信”', severity: 'warning', fixed: '坚定“四个自信”，走好自己的路。' },
    { text: '统筹推进“⟦四位一体⟧”总体布局。', says: '“五位一体”', severity: 'warning', fixed: '统筹推进“五位一体”总体布局。' },
    { text: '坚决做到⟦三个维护⟧。', says: '“两个维护”', fixed: '坚决做到两个维护。' },
    { text: '全面落实“⟦三不愁三保障⟧”政策。', says: '“两不愁三保障”', fixed: '全面落实“两不愁三保障”政策。' },
    { text: '凡属“⟦三重两大⟧”事项，一律集体研究。', says: '“三重一大”', fixed: '凡属“三重一大”事项，一律集体研究。' },
    { text: '村级事务实行“⟦四议三公开⟧”。', says: '“四议两公开”' },
    { text: '坚定“⟦四个自信⟧”，即政治意识、大局意识、核心意识、看齐意识。', says: '列出的是“四个意识”的内容', fixed: '坚定“四个意识”，即政治意识、大局意识、核心意识、看齐意识。' },
  ],
  good: [
    { text: '增强“四个意识”，坚定“四个自信”，做到“两个维护”。' },
    { text: '树立“三个意识”：责任意识、效率意识、服务意识。' },
    { text: '建立“三位一体”调解机制。' },
    { text: '2012年，党的十八大提出坚定“三个自信”。' },
    { text: '树牢“三个意识”，切实转变作风。' },
    { text: '深化生产、供销、信用“三位一体”改革，推进“五位一体”总体布局。' },
    { text: '落实“两不愁三保障”和“三重一大”、“四议两公开”、“四不两直”要求。' },
    { text: '坚定“四个自信”：道路自信、理论自信、制度自信、文化自信。' },
    { text: '实现教育、医疗、住房三保障。' },
  ],
  *check({ text }, _, { sets }) {
    for (const { pattern, label } of PLAIN) {
      if (!text.includes(label.word)) continue;
      for (const found of text.matchAll(pattern)) {
        const finding = judge(text, found, label, sets.own);
        if (finding !== undefined) yield finding;
      }
    }
    for (const { pattern, due, word } of NUMBERED) {
      if (!text.includes(word)) continue;
      for (const { index, 0: written } of text.matchAll(pattern)) if (written !== due) yield tell({ start: index, end: index + written.length }, written, due);
    }
    for (const { label, span, other } of readMislabelled(text, sets)) {
      yield {
        span, message: `这里说“${label}”，列出的是“${other}”的内容。请核对。`,
        fixes: [{ title: `改为“${other}”`, safety: 'review', edits: [{ span, newText: other }] }],
      };
    }
  },
});

const PLAIN = LABELS.map((label) => ({ label, pattern: new RegExp(`(?<![${NUMBERS}第\\d])[${NUMBERS}]${label.word}`, 'g') }));
const NUMBERED = NUMBERED_LABELS.map(({ numbers, words }: NumberedLabel) => ({
  word: words.at(-1)!,
  due: numbers.map((it, i) => it + words[i]!).join(''),
  pattern: new RegExp(`(?<![${NUMBERS}])${words.map((it) => `[${NUMBERS}]${it}`).join('')}`, 'g'),
}));

function judge(text: string, { index, 0: written }: RegExpMatchArray, { number, word, before, behind, since }: Label, own: ReadonlySet<string>): Finding | undefined {
  const due = number + word;
  if (written === due || own.has(written)) return undefined;
  const span = { start: index!, end: index! + written.length };
  const start = sentenceStart(text, span.start, LONGEST);
  const lead = text.slice(start, span.start);
  const rest = text.slice(span.end, span.end + LONGEST);
  const sentence = lead + rest.slice(0, Math.max(0, rest.search(/[。！？]|$/)));
  const year = since?.[written[0]!];
  if (year !== undefined && (PAST.test(sentence) || yearsIn(sentence).some((it) => it <= year))) return undefined;
  // What is listed behind it is another set, one of the writer's own.
  if (/^”?(?:：|（|，?即)/.test(rest)) return undefined;
  const isMeant = (before !== undefined && new RegExp(`(?:${before})“?$`).test(lead)) || (behind !== undefined && new RegExp(`^”?(?:${behind})`).test(rest)) ||
    (/(?:增强|树牢|坚定|做到|拥护|领悟)“?$/.test(lead) && LABELS.some((it) => it.word !== word && sentence.includes(it.number + it.word)));
  // It was right at its time, and the draft may be of then.
  return isMeant ? { ...tell(span, written, due), ...(year !== undefined && { severity: 'warning' as const }) } : undefined;
}
const LONGEST = 80;
const PAST = /当时|曾经|党的十[五六七八]大/;
const yearsIn = (sentence: string): number[] => (sentence.match(/(?:19|20)\d\d(?=年)/g) ?? []).map(Number);

const tell = (span: Span, written: string, due: string): Finding => ({
  span, message: `“${written}”的数字不对，通行的提法是“${due}”。`,
  fixes: [{ title: `改为“${due}”`, safety: 'review', edits: [{ span, newText: due }] }],
});
