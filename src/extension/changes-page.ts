import type { TextDocument } from 'vscode';
import { compareFigures, lineStarts, positionAt, type Figure, type FigureChange, type LedgerClaim } from '../core';
import type { Baseline } from './baseline';
import { nameOf } from './checker';
import { layOut, type Page, type Part } from './report-page';

/** What became of the figures since an earlier text, and what should have changed with them. Passed where no figure changed. */
export function writeChanges(document: TextDocument, baseline: Baseline): Page {
  const { changes, claims } = compareFigures(baseline.text, document.getText());
  const place = (span: Figure | LedgerClaim): Part => {
    const { line, character } = document.positionAt(span.start);
    return { text: `第 ${line + 1} 行第 ${character + 1} 列`, to: { kind: 'place', span: { start: span.start, end: span.end } } };
  };
  const count = (kind: FigureChange['kind']): number => changes.filter((it) => it.kind === kind).length;
  const starts = lineStarts(baseline.text);
  const wrong = claims.filter(({ verdict }) => verdict === 'contradicts' || verdict === 'last-digit').length;
  const passed = changes.length === 0;
  return layOut(passed, [
    [{ text: `改动的数字　${nameOf(document)}`, look: 'title' }, `　与${baseline.name}比较`],
    [],
    [passed ? { text: '✔ 数字没有变化', look: 'passed' } : `改动 ${count('changed')} 个，新增 ${count('appeared')} 个，删去 ${count('vanished')} 个`],
    [],
    ...changes.flatMap((it): Part[][] => [
      [
        `${names[it.kind]}　`, it.after ? place(it.after) : `旧稿第 ${positionAt(starts, it.before!.start).line} 行`,
        `　${(it.after ?? it.before)!.indicator ?? ''}　${[it.before?.text, it.after?.text].filter(Boolean).join(' → ')}`,
      ],
      ...it.unfollowed.map((figure): Part[] => ['     ', { text: '没有跟着改', look: 'warning' }, '　', place(figure), `　${figure.text}`]),
      ...it.unchangedRates.map((figure): Part[] => ['     可能要重算　', place(figure), `　${figure.text}`]),
    ]),
    ...(claims.length > 0 ? [[], [{ text: `▌改动的数字所在的勾稽关系 ${claims.length} 处，${wrong} 处不符`, look: 'title' }], []] satisfies Part[][] : []),
    ...claims.map((it): Part[] => [
      '     ', place(it), '　', { text: verdicts[it.verdict] ?? '没有核对', look: it.verdict === 'contradicts' ? 'error' : it.verdict === 'last-digit' ? 'warning' : 'quiet' }, `　${it.arithmetic}`,
    ]),
    [],
    [{ text: '重新比较', to: { kind: 'again' } }],
  ]);
}

const names: Readonly<Record<FigureChange['kind'], string>> = { changed: '改动', appeared: '新增', vanished: '删去' };
const verdicts: Readonly<Partial<Record<LedgerClaim['verdict'], string>>> = { holds: '相符', 'cut-off': '相符（尾数舍去）', 'last-digit': '末位差一', contradicts: '矛盾' };
