import type { TextDocument } from 'vscode';
import { compareWithSources, levelNames, parse, placeOf, rules, valueOfRow, type Diagnostic, type Severity, type Span } from '../core';
import { nameOf, type Checked } from './checker';
import { severities } from './diagnostics';
import { knownEntry } from './ignoring';

/** What a link of the report leads to. */
export type Target =
  | { readonly kind: 'place'; readonly span: Span }
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'wake'; readonly fingerprint: string }
  | { readonly kind: 'again' };
export type Look = 'title' | 'passed' | Severity | 'quiet';

/** A stretch of one line of the page. */
interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}
export interface Page {
  readonly passed: boolean;
  readonly text: string;
  readonly links: readonly (Stretch & { readonly to: Target })[];
  readonly looks: readonly (Stretch & { readonly look: Look })[];
}
export type Part = string | { readonly text: string; readonly to?: Target; readonly look?: Look };

/** The report of a draft, or of what is selected in it: the verdict, then every finding, the worst first, and what is ignored. */
export function writePage(document: TextDocument, checked: Checked, selection?: Span): Page {
  const inside = ({ span }: Diagnostic) => !selection || (span.start < selection.end && selection.start < span.end);
  const found = checked.diagnostics.filter(inside);
  const ignored = checked.ignored.filter(inside);
  const passed = !found.some(({ severity }) => severity !== 'information');
  const place = (span: Span): Part => {
    const { line, character } = document.positionAt(span.start);
    return { text: `第 ${line + 1} 行第 ${character + 1} 列`, to: { kind: 'place', span } };
  };
  const entry = (it: Diagnostic, i: number, ...more: Part[]): Part[][] => [
    [`${String(i + 1).padStart(3)}. `, place(it.span), '　', { text: titleOf(it.rule), to: { kind: 'rule', id: it.rule } }, ...more],
    ['     ', { text: excerpt(checked.text, it.span), look: 'quiet' }],
    [`     ${it.message}`],
    ...(it.related ?? []).map((note): Part[] => ['     参看 ', place(note.span), `　${note.message}`]),
    [],
  ];
  const counts = severities.map((severity) => `${levelNames[severity]} ${found.filter((it) => it.severity === severity).length} 处`);

  return layOut(passed, [
    [{ text: `送审前检查　${nameOf(document)}`, look: 'title' }, ...(selection ? [`　只查选中的 ${selection.end - selection.start} 字`] : [])],
    [],
    [{ text: `${passed ? '✔' : '✘'} ${selection ? '选中的部分' : ''}${passed ? '通过' : '不通过'}`, look: passed ? 'passed' : 'error' }, `　${counts.join('　')}　不再提示 ${ignored.length} 处`],
    [{ text: advice(found, passed), look: 'quiet' }],
    [],
    ...severities.flatMap((severity) => {
      const these = found.filter((it) => it.severity === severity);
      return these.length > 0 ? [heading(severity, these.length), [], ...these.flatMap((it, i) => entry(it, i))] : [];
    }),
    ...(ignored.length > 0 ? [[{ text: `▌不再提示 ${ignored.length} 处`, look: 'title' } as const], []] : []),
    ...ignored.flatMap((it, i) => entry(it, i, ...wakeLink(document, checked, it))),
    ...(selection ? [] : sourceLines(checked)),
    [{ text: '重新检查', to: { kind: 'again' } }],
  ]);
}

/** How far the draft agrees with the official sheets, and which of their values it does not use. */
function sourceLines({ text, resolved: { settings, sources } }: Checked): Part[][] {
  if (sources.length === 0) return [];
  const { checked, unmatched } = compareWithSources(parse(text, sources, settings.document?.year), sources);
  const wrong = checked.filter(({ tier }) => tier !== 'holds').length;
  return [
    [{ text: `▌来源：核对了 ${checked.length} 个数字，${wrong} 个不符；文稿里没有对上的官方数 ${unmatched.length} 个`, look: 'title' }],
    [],
    ...unmatched.slice(0, mostUnmatched).map((it): Part[] => [`     ${it.indicator}　${valueOfRow(it)}　`, { text: placeOf(it), look: 'quiet' }]),
    ...(unmatched.length > mostUnmatched ? [[`     还有 ${unmatched.length - mostUnmatched} 个`]] : []),
    ...(unmatched.length > 0 ? [[]] : []),
  ];
}
const mostUnmatched = 200;

const heading = (severity: Severity, count: number): Part[] => [{ text: `▌${levelNames[severity]} ${count} 处`, look: severity }];
const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;

function advice(found: readonly Diagnostic[], passed: boolean): string {
  if (!passed) return '必错、疑错改完以后才算通过；确认无误的，在文稿里用灯泡选“不再提示这一处”。改动文稿，这里随之更新。';
  return found.length > 0 ? '提示不影响送审，看一看再定。' : '没有发现问题。数字的来源仍请自行核对。';
}

function wakeLink(document: TextDocument, checked: Checked, finding: Diagnostic): Part[] {
  const entry = knownEntry(document, checked, finding);
  if (!entry) return ['　文稿中有注释'];
  const note = [entry.reason, entry.by, entry.at].filter(Boolean).join('，');
  return [note ? `　${note}　` : '　', { text: '恢复提示', to: { kind: 'wake', fingerprint: entry.fingerprint } }];
}

/** The words of a finding between 【】, with what stands around them in their line. */
function excerpt(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 20), start).split('\n').at(-1)!.trimStart();
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  const shown = words.length > 60 ? `${words.slice(0, 40)}……${words.slice(-15)}` : words;
  const after = text.slice(end, end + 20).split('\n', 1)[0]!.trimEnd();
  return `${start - before.length > 0 && before ? '…' : ''}${before}【${shown}】${after}${after.length === 20 ? '…' : ''}`;
}

/** Joins the parts of each line and notes where links and looks came to stand. */
export function layOut(passed: boolean, lines: readonly (readonly Part[])[]): Page {
  const links: (Stretch & { to: Target })[] = [];
  const looks: (Stretch & { look: Look })[] = [];
  const text = lines.map((parts, line) => parts.reduce<string>((before, part) => {
    if (typeof part === 'string') return before + part;
    const stretch = { line, start: before.length, end: before.length + part.text.length };
    if (part.to) links.push({ ...stretch, to: part.to });
    if (part.look) looks.push({ ...stretch, look: part.look });
    return before + part.text;
  }, '')).join('\n');
  return { passed, text: `${text}\n`, links, looks };
}
