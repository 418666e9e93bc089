import { documentRule } from '../../lint/rule';
import type { Fix } from '../../lint/rule';
import { CLOSER, OPENER } from '../../structure/pairs';
import { readUnpaired } from '../../structure/unpaired';

export default documentRule({
  id: 'pair-unmatched',
  group: 'punctuation',
  severity: 'error',
  title: '引号、括号、书名号应当成对',
  why: '少了半个引号，引用从哪里开始就说不清；少了半个括号，后面整段都成了注释。',
  authority: 'GB/T 15834-2011 4.8、4.9、4.15',
  options: {},
  bad: [
    { text: '主要表现在三个进一步⟦”⟧，成效明显。', says: '后引号缺少前引号', fixed: '主要表现在“三个进一步”，成效明显。' },
    { text: '主要表现在⟦“⟧三不，必须改进。', says: '前引号缺少后引号' },
    { text: '各乡⟦（⟧镇要高度重视。', says: '前括号缺少后括号', fixed: '各乡（镇）要高度重视。' },
    { text: '贯彻⟦《⟧预算法精神。', says: '前书名号缺少后书名号', fixed: '贯彻《预算法》精神。' },
    { text: '“三公⟦“⟧经费只减不增。', says: '方向', fixed: '“三公”经费只减不增。' },
    { text: '两办⟦”⟧要加大督查力度。', says: '缺少前引号', fixed: '“两办”要加大督查力度。' },
  ],
  good: [
    { text: '主要表现在“三个进一步”，成效明显。' },
    { text: '“第一段引文\n“第二段引文。”' },
    { text: '他说：“我们这里过去是‘三无村’，无产业、无道路、无人才。\n“现在呢，家家有‘活干’，户户有钱赚。”' },
    { text: '1)加强领导' },
    { text: '一）提高认识\n二）狠抓落实' },
    { text: '他写道：\n“春天来了，\n山绿了，\n水清了，\n人也勤了，\n日子有了奔头。”' },
    { text: '贯彻《〈预算法〉实施条例》。' },
    { text: '全县推行“网格员（社区干部\n兼任）”制度。' },
    { text: "It's a farmer’s market." },
  ],
  *check(draft) {
    const unpaired = readUnpaired(draft);
    for (const [i, { paragraph, at, character }] of unpaired.entries()) {
      const text = draft.paragraphs[paragraph]!.text;
      const next = unpaired[i + 1];
      const before = unpaired[i - 1];
      // Two openers close together are one pair, the second of them turned round; told once, at the second.
      const turned = (other: typeof next): boolean =>
        other?.paragraph === paragraph && other.character === character && character in CLOSER && Math.abs(other.at - at) <= NEAR;
      if (turned(next) && !turned(before)) continue;
      const fixes = turned(before) ? turnRound(at, character) : repair(text, at, character);
      yield {
        span: draft.place(paragraph, { start: at, end: at + 1 }),
        ...(character in CLOSER && { unfinished: draft.place(paragraph, { start: at, end: text.length }) }),
        message: turned(before) ? `引号方向有误：连着两个“${character}”，后一个应为“${CLOSER[character]}”。` : messageFor(character),
        fixes: fixes.map((fix) => ({
          ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: draft.place(paragraph, edit.span) })),
        })),
      };
    }
  },
});

function messageFor(character: string): string {
  const name = NAMES[character] ?? NAMES[OPENER[character] ?? ''] ?? '括号';
  const opens = character in CLOSER;
  return opens ? `这个前${name}缺少后${name}。` : `这个后${name}缺少前${name}。`;
}
const NAMES: Readonly<Record<string, string>> = { '“': '引号', '‘': '引号', '「': '引号', '『': '引号', '《': '书名号', '〈': '书名号' };

const NEAR = 12;

const turnRound = (at: number, character: string): Fix[] => {
  const newText = CLOSER[character]!;
  return [{ title: `改为“${newText}”`, safety: 'review', edits: [{ span: { start: at, end: at + 1 }, newText }] }];
};

/** Where the lost half belongs, if the words around say so: a counted phrase (三个进一步”), a known 乡（镇）, the name of a law. */
function repair(text: string, at: number, character: string): Fix[] {
  const insert = (place: number, newText: string): Fix[] =>
    [{ title: newText === '“' ? '补上前引号' : `补上“${newText}”`, safety: 'review', edits: [{ span: { start: place, end: place }, newText }] }];
  if (character === '”') {
    const before = text.slice(Math.max(0, at - 10), at);
    const phrase = /(?:^|[^〇零一二三四五六七八九十两])([一二两三四五六七八九十](?:个[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]))$/u.exec(before)?.[1];
    return phrase === undefined ? [] : insert(at - phrase.length, '“');
  }
  const after = text.slice(at + 1, at + 24);
  if (character === '（') {
    const inside = /^(?:镇|街道|街办|市、区|区、市|市|区)(?=[^，。；、]|$)/u.exec(after)?.[0];
    return inside === undefined || text[at + 1 + inside.length] === '）' ? [] : insert(at + 1 + inside.length, '）');
  }
  if (character === '《') {
    const name = /^[\u4e00-\u9fff]{1,20}?(?:法|条例|办法|规定|细则|意见|通知|方案|纲要|决定|准则)(?!律|治|院|人|制)/u.exec(after)?.[0];
    return name === undefined ? [] : insert(at + 1 + name.length, '》');
  }
  return [];
}
