import type { Draft } from '../../draft';
import { documentRule } from '../../lint/rule';
import type { Edit } from '../../text/edit';
import { DASHES } from '../../structure/markers';
import { numbersBreakSentences } from '../../structure/pages';
import { slice } from '../../text/span';
import type { Span } from '../../text/span';

export default documentRule({
  id: 'heading-marker-punct',
  group: 'structure',
  severity: 'warning',
  title: '标题序号的写法：“一、”“（一）”“1.”“（1）”“①”',
  why: '汉字序号后用顿号，阿拉伯数字后用下脚点，带括号或带圈的序号后不用标点；“（—）”里的横线是打错的“一”。一种写法全文只报一处，可一次改齐。',
  authority: 'GB/T 15834-2011 B.3；GB/T 9704-2012 7.3.3',
  options: {},
  bad: [
    { text: '⟦1、⟧加强组织领导', says: '应为“1.”', fixed: '1.加强组织领导' },
    { text: '⟦（一）、⟧提高政治站位', says: '应为“（一）”', fixed: '（一）提高政治站位' },
    { text: '⟦一，⟧充分认识重要意义', says: '应为“一、”', fixed: '一、充分认识重要意义' },
    { text: '⟦（1）.⟧摸清底数', says: '应为“（1）”', fixed: '（1）摸清底数' },
    { text: '⟦①、⟧明确牵头单位', says: '应为“①”', fixed: '①明确牵头单位' },
    { text: '⟦1、⟧摸底排查\n2、集中整治\n3、巩固提升', says: '全文共3处', fixed: '1.摸底排查\n2.集中整治\n3.巩固提升' },
    { text: '⟦（二）、、⟧抓好落实', says: '应为“（二）”', fixed: '（二）抓好落实' },
    { text: '⟦一.⟧提高认识\n二.狠抓落实', says: '应为“一、”', fixed: '一、提高认识\n二、狠抓落实' },
    { text: '⟦（—）⟧加强领导\n要压实。\n（二）强化考核\n要兑现。', says: '用横线代替了“一”，应为“（一）”', fixed: '（一）加强领导\n要压实。\n（二）强化考核\n要兑现。' },
    { text: '⟦(-)⟧加强领导\n要压实。\n(二)强化考核\n要兑现。', says: '应为“(一)”', fixed: '(一)加强领导\n要压实。\n(二)强化考核\n要兑现。' },
    { text: '⟦—、⟧提高认识\n二、狠抓落实', says: '应为“一、”', fixed: '一、提高认识\n二、狠抓落实' },
  ],
  good: [
    { text: '1.加强组织领导' },
    { text: '（一）提高政治站位' },
    { text: '一、充分认识重要意义' },
    { text: '一、二、三产业协调发展。' },
    { text: '第一，要坚定信心。' },
    { text: '2.5万亩油茶林完成低改。' },
    { text: '1．加强组织领导\n2．压实工作责任' },
    { text: '1）摸清底数\n2）建立台账' },
    { text: '实干开新局\n——在动员大会上的讲话' },
    { text: '（—）表示没有数据。' },
    { text: '全县早稻面积5万亩，比上年增加0.3万亩，平均单产420公斤，比上年增加12公斤，总产2.1万吨，比上年\n2、增加0.2万吨；油菜面积3万亩。\n3、；实际完成3.1万亩。' },
  ],
  *check(draft) {
    // One way of writing, one finding: at its first place, with a repair for all.
    const habits = new Map<string, { readonly span: Span; readonly due: string; readonly edits: Edit[]; doubtful: boolean }>();
    const pages = numbersBreakSentences(draft);
    for (const { kind, span, due, doubtful } of wrongMarks(draft)) {
      if (pages && kind === '1、') continue;
      const habit = habits.get(kind);
      if (habit === undefined) habits.set(kind, { span, due, edits: [{ span, newText: due }], doubtful });
      else {
        habit.edits.push({ span, newText: due });
        habit.doubtful ||= doubtful;
      }
    }
    for (const [kind, { span, due, edits, doubtful }] of habits) {
      const all = edits.length > 1 ? `（全文共${edits.length}处）` : '';
      yield {
        span,
        message: kind === '—'
          ? `序号“${slice(draft.text, span)}”用横线代替了“一”，应为“${due}”${all}。`
          : `序号“${slice(draft.text, span)}”的标点不合规范，应为“${due}”${all}。`,
        fixes: [{ title: edits.length > 1 ? `全文改为“${due}”这样的写法` : `改为“${due}”`, safety: doubtful ? 'review' : 'safe', edits }],
      };
    }
  },
});

interface WrongMark {
  readonly kind: string;
  readonly span: Span;
  readonly due: string;
  /** A digit follows: 1、2025年 would become 1.2025年. A dash may be another number than 一. */
  readonly doubtful: boolean;
}

function* wrongMarks(draft: Draft): Iterable<WrongMark> {
  for (let i = 0; i < draft.paragraphs.length; i++) {
    const { head, content, text, shape } = draft.paragraphs[i]!;
    if (shape === 'blank' || draft.regions.has(i) || (head === undefined && !isHan(text[content]))) continue;
    const written = draft.read(draft.starts[i]! + content, Math.min(draft.starts[i]! + draft.paragraphs[i]!.line.length, draft.starts[i]! + content + LONGEST));
    const start = draft.starts[i]! + content;
    const dash = head?.ordinal === 1 ? DASHED.exec(written) : null;
    if (dash !== null && draft.series.some(({ items }) => items.length > 1 && items.some((it) => it.leads && it.paragraph === i))) {
      yield { kind: '—', span: { start, end: start + dash[0].length }, due: dash[0].replace(dash[1]!, '一'), doubtful: true };
      continue;
    }
    const found = WRONG.exec(written);
    if (found === null || (head === undefined) !== (found.groups!.han !== undefined && found.groups!.mark!.startsWith('，'))) continue;
    const { number = '', han, mark = '' } = found.groups!;
    const due = han !== undefined ? `${han}、` : /\d/.test(number) && !/[（(]/.test(number) ? `${number}.` : number;
    const kind = `${han !== undefined ? '一' : number.replace(/\d+/, '1').replace(/[一二三四五六七八九十]+/, '一').replace(/[①-⑳]/, '①')}${mark}`;
    yield { kind, span: { start, end: start + found[0].length }, due, doubtful: /\d/.test(written[found[0].length] ?? '') };
  }
}
const LONGEST = 12;
const isHan = (char: string | undefined): boolean => char !== undefined && '一二三四五六七八九十'.includes(char);

/** A dash typed for 一; believed where the numbers go on. */
const DASHED = new RegExp(`^[（(]?([${DASHES}])[）)、]`);

/** A marker and the wrong mark behind it: 1、 · 一. 一， · （一）、 · ①. */
const WRONG = new RegExp([
  '^(?:(?<number>\\d{1,2}(?=、)|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)](?=[、.．，,])|[①-⑳](?=[、.．，,]))',
  '|(?<han>[一二三四五六七八九十]{1,3})(?=[.．，]))',
  '(?<mark>[、.．，,]{1,3})',
].join(''));
