// Changes dates at random, or writes beside them what follows from them and then changes that, and reports, kind by kind, how much is noticed at warning or
// above. Kinds that end in “right” write what is true: there the share is how much is left alone. Usage: npm run recall:dates -- FOLDER… [--seed N] [--show KIND]
import fs from 'node:fs';
import path from 'node:path';
import { createLinter, parse } from '../../src/core';
import type { Diagnostic, Draft, Paragraph } from '../../src/core';
import { daysIn, weekdayOf, WEEKDAYS } from '../../src/core/dates/calendar';
import { PLANS } from '../../src/core/lexicon/plans';
import { report, type Random } from './report';

/** One change of one paragraph: what is written at an offset instead of so many characters. */
interface Change {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}
type Changes = (paragraph: Paragraph, random: Random, draft: Draft) => Change[];

const insert = (kind: string, at: number, text: string): Change => ({ kind, at, length: 0, text });
const replace = (kind: string, { start, end }: { start: number; end: number }, text: string): Change => ({ kind, at: start, length: end - start, text });
/** A number from 1 to `most` that is not zero, up or down. */
const shift = (random: Random, most: number): number => (random(2) === 0 ? 1 : -1) * (1 + random(most));

const KINDS: readonly Changes[] = [
  /** A day that its month does not have. */
  ({ text, times }) => times.flatMap(({ from, style }) => {
    const written = style === 'plain' && from.month !== undefined && from.day !== undefined ? /\d{1,2}(?= ?日$)/.exec(text.slice(from.start, from.end)) : null;
    if (!written) return [];
    const at = from.start + written.index;
    return [replace('day beyond the month', { start: at, end: at + written[0].length }, String(daysIn(from.month!, from.year) + 1))];
  }),
  /** The weekday of a whole date, right and wrong. */
  ({ times }, random) => times.flatMap(({ from, to, style }) => {
    const { year, month, day } = from;
    if (to !== undefined || style !== 'plain' || from.weekday || year === undefined || month === undefined || day === undefined) return [];
    const right = weekdayOf({ year, month, day });
    const bracket = (weekday: number): string => `（星期${WEEKDAYS[(weekday + 6) % 7]}）`;
    return [insert('weekday right', from.end, bracket(right)), insert('weekday shifted', from.end, bracket(right + 1 + random(6)))];
  }),
  /** The months of a named period, right and wrong. */
  ({ text, times }, random) => times.flatMap(({ from: { part }, to, span }) => {
    if (part === undefined || to !== undefined || part.from === part.to || /^[（(\d以]/.test(text.slice(span.end))) return [];
    const last = part.to === 12 ? 11 : part.to + shift(random, 1);
    return last <= part.from ? [] : [
      insert('months of a period right', span.end, `（${part.from}—${part.to}月）`), insert('months of a period changed', span.end, `（${part.from}—${last}月）`),
    ];
  }),
  /** The years of a plan, right and moved. */
  ({ text }, random) => [...text.matchAll(/“(十[一二三四五]五)”(?:时期|规划)(?![（(])/g)].flatMap(({ 0: words, 1: plan, index }) => {
    const first = PLANS.get(plan!)!;
    const [a, b] = [shift(random, 2), shift(random, 2)];
    const at = index + words.length;
    return [
      insert('plan years right', at, `（${first}—${first + 4}年）`),
      insert('plan years shifted', at, `（${first + (random(2) ? a : 0)}—${first + 4 + (random(2) ? b : a)}年）`.replace(`（${first}—${first + 4}年）`, `（${first - 1}—${first + 4}年）`)),
    ];
  }),
  /** The year of which the text says that it opens or closes a plan, and the plan itself. */
  ({ text, timeClaims }, random, { facts }) => timeClaims.flatMap((claim) => {
    if (claim.kind !== 'plan-place') return [];
    const { year, word, start } = claim.year;
    const plan = text.indexOf(`“${claim.plan}”`, start) + 1;
    const other = [...PLANS.keys()].filter((it) => it.length === 3 && it !== claim.plan)[random(5)]!;
    return [
      ...(year !== undefined && /^\d{4}/.test(text.slice(start)) ? [replace('year of a plan shifted', { start, end: start + 4 }, String(year + shift(random, 3)))] : []),
      ...(plan > 0 && (year !== undefined || (word !== undefined && facts.year !== undefined)) ? [replace('plan of a year changed', { start: plan, end: plan + claim.plan.length }, other)] : []),
    ];
  }),
  ({ timeClaims }, random) => timeClaims.flatMap((claim) =>
    (claim.kind === 'anniversary' ? [replace('anniversary', claim.digits, String(claim.count + shift(random, 5)))] : [])),
  /** 2020—2025年 the other way round. */
  ({ text, times }) => times.flatMap(({ to, list, span }) => {
    const years = /^(\d{4})(年?[—–\-~至到])(\d{4})年$/.exec(text.slice(span.start, span.end));
    return years && !list && to && years[1] !== years[3] ? [replace('range reversed', span, `${years[3]}${years[2]}${years[1]}年`)] : [];
  }),
  /** The year that 今年 and 去年 stand for, right and wrong. */
  ({ text }, random, { facts }) => (facts.year === undefined ? [] : [...text.matchAll(/(?<![目以此之先])(?:今年|去年)(?![底末初（(])/g)].flatMap(({ 0: word, index }) => {
    const right = facts.year! - (word === '去年' ? 1 : 0);
    const wrong = right + (facts.toldBy === 'title' ? -1 - random(2) : shift(random, 2));
    return [insert('relative year right', index + 2, `（${right}年）`), insert('relative year wrong', index + 2, `（${wrong}年）`)];
  })),
  /** How long a range of days lasts, right and wrong by two or more. */
  ({ times }, random) => times.flatMap(({ from, to, list, style, span }) => {
    if (!to || list || style !== 'plain' || from.day === undefined || to.day === undefined || from.month === undefined || to.month !== undefined || to.day <= from.day) return [];
    const days = to.day - from.day + 1;
    return [insert('duration right', span.end, `，为期${days}天`), insert('duration wrong', span.end, `，为期${days + 2 + random(4)}天`)];
  }),
  /** When a national meeting was held, wrong by a year or more. */
  ({ text }, random) => [...text.matchAll(/党的(?:十九|二十)届[二三四五六]中全会(?![（(])/g)].map(({ 0: name, index }) =>
    insert('session wrong', index + name.length, `（${2009 + random(8)}年${1 + random(12)}月）`)),
];
const MOST_OF_A_KIND = 12;

const loud = (found: readonly Diagnostic[]): number => found.filter((it) => it.severity !== 'information').length;

report((file, { random, note }) => {
  const text = fs.readFileSync(file, 'utf8');
  const linter = createLinter();
  const before = loud(linter.lint(text));
  const draft = parse(text);
  const byKind = new Map<string, { index: number; change: Change }[]>();
  draft.paragraphs.forEach((paragraph, index) => {
    if (paragraph.origin !== undefined || draft.regions.has(index)) return;
    for (const changes of KINDS) for (const change of changes(paragraph, random, draft)) {
      byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), { index, change }]);
    }
  });
  for (const [kind, all] of byKind) {
    for (let i = 0; i < MOST_OF_A_KIND && all.length > 0; i++) {
      const { index, change } = all.splice(random(all.length), 1)[0]!;
      const at = draft.starts[index]! + change.at;
      const changed = text.slice(0, at) + change.text + text.slice(at + change.length);
      const louder = loud(linter.lint(changed)) > before;
      note(kind, kind.endsWith('right') ? !louder : louder, () => `${path.basename(file)}: ${changed.slice(Math.max(0, at - 30), at + change.text.length + 30).replaceAll('\n', '⏎')}`);
    }
  }
});
