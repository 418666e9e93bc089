import { compareFigures, lineStarts, positionAt, type Figure, type FigureChange, type FigureComparison, type LedgerClaim } from '../../core';
import { oneLine, type Console } from '../console';
import { readStandardInput, readText, type TextFile } from '../files';
import { verdictOf } from './figures';

interface DiffOptions {
  readonly format: string;
  readonly stdinName: string;
}

/** `hegao diff OLD NEW`: which figures changed, and what should have changed with them. Returns whether there is anything to look at. */
export function diffCommand(paths: readonly [old: string, now: string], { format, stdinName }: DiffOptions, console: Console): boolean {
  const read = paths.map((path) => (path === '-' ? readStandardInput(stdinName) : readText(path)));
  for (const file of read) if ('trouble' in file) console.fail(file.trouble);
  const [old, now] = read.filter((it): it is TextFile => !('trouble' in it));
  if (!old || !now) return false;
  const comparison = compareFigures(old.text, now.text);
  console.print(format === 'json' ? `${JSON.stringify(jsonOf(old, now, comparison))}\n` : pageOf(old, now, comparison));
  return comparison.changes.length > 0;
}

const count = ({ changes }: FigureComparison, kind: FigureChange['kind']): number => changes.filter((it) => it.kind === kind).length;

function jsonOf(old: TextFile, now: TextFile, comparison: FigureComparison): object {
  const [inOld, inNow] = [placerOf(old.text), placerOf(now.text)];
  const shown = (figure: Figure | undefined, place: Placer): object | null => (figure ? { ...figure, ...place(figure.start) } : null);
  return {
    version: 1, old: old.path, new: now.path,
    changes: comparison.changes.map(({ kind, before, after, unfollowed, unchangedRates }) => ({
      kind, before: shown(before, inOld), after: shown(after, inNow),
      unfollowed: unfollowed.map((it) => shown(it, inNow)), unchangedRates: unchangedRates.map((it) => shown(it, inNow)),
    })),
    claims: comparison.claims.map((it) => ({ ...it, ...inNow(it.start) })),
    summary: { changed: count(comparison, 'changed'), appeared: count(comparison, 'appeared'), vanished: count(comparison, 'vanished') },
  };
}

/** For people, every character in GBK. */
function pageOf(old: TextFile, now: TextFile, comparison: FigureComparison): string {
  const { changes, claims } = comparison;
  const [inOld, inNow] = [placerOf(old.text), placerOf(now.text)].map((place) => ({ start }: { start: number }) => Object.values(place(start)).join(':'));
  const lines = changes.flatMap(({ kind, before, after, unfollowed, unchangedRates }) => [
    `  ${after ? inNow!(after) : `旧稿 ${inOld!(before!)}`}  ${names[kind]}  ${[(after ?? before)!.indicator ?? '', [before?.text, after?.text].filter(Boolean).join(' → ')].filter(Boolean).join('：')}`,
    ...unfollowed.map((it) => `      没有跟着改：${inNow!(it)} ${it.text}`),
    ...unchangedRates.map((it) => `      可能要重算：${inNow!(it)} ${it.text}`),
  ]);
  return [
    `${old.path} → ${now.path}：${changes.length === 0 ? '数字没有变化' : `改动 ${count(comparison, 'changed')} 个数字，新增 ${count(comparison, 'appeared')} 个，删去 ${count(comparison, 'vanished')} 个`}`,
    ...lines,
    ...(claims.length > 0 ? ['', '改动的数字所在的勾稽关系'] : []),
    ...claims.map((it) => `  ${inNow!(it)}  ${verdictOf(it)}  ${it.arithmetic}${statedIn(it, now.text)}`),
  ].map((line) => `${oneLine(line)}\n`).join('');
}
const names: Readonly<Record<FigureChange['kind'], string>> = { changed: '改动', appeared: '新增', vanished: '删去' };

/** Figures that may be true together within their rounding should still agree in print when one of them is new. */
const statedIn = ({ verdict, arithmetic, start, end }: LedgerClaim, text: string): string => {
  const result = /[=≈]([\d.]+[^\d，]*)(?:，|$)/u.exec(arithmetic)?.[1];
  return verdict !== 'holds' || result === undefined || text.slice(start, end + 1).includes(result) ? '' : '（文中写的不是这个数，请重算）';
};

type Placer = (offset: number) => { readonly line: number; readonly column: number };
function placerOf(text: string): Placer {
  const starts = lineStarts(text);
  return (offset) => positionAt(starts, offset);
}
