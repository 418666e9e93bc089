import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'duplicate-block',
  group: 'structure',
  severity: 'warning',
  title: '同一段话不应出现两次',
  why: '整段一字不差地重复，多半是复制粘贴时多贴了一遍。口号和称呼短，不报。',
  options: {},
  bad: [
    { text: '各级各部门要把安全生产摆在突出位置来抓。\n要压实责任。\n⟦各级各部门要把安全生产摆在突出位置来抓。⟧', says: '与前文完全相同' },
    { text: '全县要进一步增强加快发展的责任感和紧迫感。⟦全县要进一步增强加快发展的责任感和紧迫感。⟧', says: '与前一句完全相同', fixed: '全县要进一步增强加快发展的责任感和紧迫感。' },
    { text: '（一）要加大项目谋划包装力度，争取更多项目进入省市盘子。\n（二）⟦要加大项目谋划包装力度，争取更多项目进入省市盘子。⟧', says: '与前文完全相同' },
    { text: '会议强调，要坚持问题导向，逐项整改销号。\n会议要求，月底前完成。\n⟦会议强调，要坚持问题导向，逐项整改销号。⟧\n散会。', says: '与前文完全相同' },
    { text: '今年以来，全县上下齐心协力。要持续优化营商环境，全面推行一次办结。⟦要持续优化营商环境，全面推行一次办结。⟧', says: '与前一句完全相同', fixed: '今年以来，全县上下齐心协力。要持续优化营商环境，全面推行一次办结。' },
  ],
  good: [
    { text: '责任重于泰山。\n安全高于一切。\n责任重于泰山。' },
    { text: '要抓谋划。要抓开工。要抓投产。' },
    { text: '同志们！\n任务艰巨。\n同志们！' },
    { text: '| 各乡镇人民政府，县直各有关单位，驻县各单位 | 1 |\n| 各乡镇人民政府，县直各有关单位，驻县各单位 | 1 |' },
    { text: '牵头单位：县发改委、县工信局、县商务局\n一、任务\n牵头单位：县发改委、县工信局、县商务局' },
  ],
  *check(draft) {
    const places = new Map<string, number[]>();
    const blocks = draft.paragraphs.flatMap(({ shape, line, head, content, ended }, index) => {
      if ((shape !== 'text' && shape !== 'heading') || !ended || line.length < SHORTEST || draft.regions.has(index)) return [];
      const start = draft.place(index, { start: head?.span.end ?? content, end: line.length }).start;
      const end = draft.starts[index]! + line.trimEnd().length;
      const words = draft.text.slice(start, end).trimStart();
      if (words.length < SHORTEST || LEADS_ON.test(words)) return [];
      const same = places.get(words);
      const before = same?.at(-1);
      if (same === undefined) places.set(words, [index]);
      else same.push(index);
      return [{ index, span: { start: end - words.length, end }, words, before: before !== undefined && index - before <= NEAR ? before : undefined }];
    });
    const spanOf = new Map(blocks.map(({ index, span }) => [index, span]));
    for (const { index, span, words, before } of blocks) {
      const twin = twinOf(words);
      // All that counts is whether these words stand elsewhere as well, or twice in a row.
      if (before === undefined && twin === undefined) {
        draft.ask(span.start, span.end, (it) => twinOf(it) !== undefined || places.get(it)?.some((place) => place !== index && Math.abs(index - place) <= NEAR) === true);
        continue;
      }
      draft.read(span.start, span.end);
      if (before !== undefined && !LABEL.test(words)) {
        yield { span, message: '这一段与前文完全相同，疑似重复粘贴。', related: [{ span: spanOf.get(before)!, message: '前一处' }] };
      } else if (twin !== undefined) {
        const again = { start: span.start + twin.start, end: span.start + twin.end };
        yield {
          span: again, message: '这一句与前一句完全相同，疑似重复粘贴。',
          related: [{ span: { start: again.start - (again.end - again.start), end: again.start }, message: '前一句' }],
          fixes: [{ title: '删去重复的一句', safety: 'review', edits: [{ span: again, newText: '' }] }],
        };
      }
    }
  },
});

const SHORTEST = 16;
/** Further apart, in another part or another report of the file, the same words may be meant. */
const NEAR = 20;
/** Words that only introduce a list. */
const LEADS_ON = /[：:]$/;
/** A form's own words stand under every section. */
const LABEL = /^[^，。；]{2,8}：/;

/** A sentence that says word by word what the one before it said. */
function twinOf(words: string): { readonly start: number; readonly end: number } | undefined {
  let before = 0;
  for (let start = 0, end = words.indexOf('。') + 1; end > 0; before = start, start = end, end = words.indexOf('。', end) + 1) {
    const length = end - start;
    if (start > 0 && length >= SHORTEST && start - before === length && words.startsWith(words.slice(start, end), before)) return { start, end };
  }
  return undefined;
}
