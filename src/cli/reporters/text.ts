import { levelNames, lineStarts, positionAt, type Diagnostic, type Note, type Severity, type Span } from '../../core';
import { oneLine } from '../console';
import type { Reporter, Style } from './reporter';
import { summaryOf } from './summary';

/** For people: plain words, every character in GBK, nothing that depends on how wide the terminal thinks a character is. */
export function textReporter({ color, width }: Style): Reporter {
  const paint = color ? paints : plain;
  let gap = '';
  return {
    begin: () => '',
    file({ path, text, diagnostics }) {
      if (diagnostics.length === 0) return '';
      const starts = lineStarts(text);
      const findings = diagnostics.map((it) => findingOf(it, text, starts, paint, width));
      const page = `${gap}${paint.path(oneLine(path))}\n${findings.join('')}`;
      gap = '\n';
      return page;
    },
    end(totals) {
      const severity = totals.error > 0 ? 'error' : totals.warning > 0 ? 'warning' : 'information';
      return `${gap}${paint[severity](summaryOf(totals))}\n`;
    },
  };
}

function findingOf(it: Diagnostic, text: string, starts: readonly number[], paint: Paint, width: number): string {
  const lines = [
    `  ${paint.place(place(it.span, starts))}  ${paint[it.severity](levelNames[it.severity])}  ${oneLine(it.message)}  ${paint.faint(it.rule)}`,
    ...(it.span.start < text.length ? [`      ${excerpt(text, it.span, paint, width)}`] : []),
    ...relatedOf(it.related ?? [], starts, paint),
    ...(it.fixes ?? []).slice(0, 3).map((fix) => `      ${paint.faint(fix.safety === 'safe' ? '可自动改：' : '可以改：')}${oneLine(fix.title)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function relatedOf(related: readonly Note[], starts: readonly number[], paint: Paint): string[] {
  const shown = related.slice(0, 5).map((note) => `      ${paint.faint('参见')} ${paint.place(place(note.span, starts))} ${oneLine(note.message)}`);
  return related.length > 5 ? [...shown, `      ${paint.faint(`参见的还有 ${related.length - 5} 处`)}`] : shown;
}

/** The line of the fault, cut to the width around it, with the fault marked. */
function excerpt(text: string, { start, end }: Span, paint: Paint, width: number): string {
  const fault = firstLine(text.slice(start, Math.min(end, start + 400)));
  const room = Math.max(10, Math.floor((width - Math.min(fault.length, 40)) / 2));
  const before = text.slice(Math.max(0, start - 200), start).split(/[\r\n]/u).at(-1)!.trimStart();
  const after = firstLine(text.slice(start + fault.length, start + fault.length + 200)).trimEnd();
  const left = before.length > room ? `…${whole(before.slice(-room + 1))}` : before;
  const right = after.length > room ? `${whole(after.slice(0, room - 1))}…` : after;
  const middle = fault.length > 40 ? `${whole(fault.slice(0, 20))}…${whole(fault.slice(-19))}` : fault;
  const goesOn = fault.length < end - start && fault.length <= 40 ? '…' : '';
  return oneLine(left) + paint.fault(oneLine(middle + goesOn)) + oneLine(right);
}

const firstLine = (text: string): string => text.split(/[\r\n]/u, 1)[0]!;
/** A cut may not leave half a character. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');

const place = (span: Span, starts: readonly number[]): string => {
  const { line, column } = positionAt(starts, span.start);
  return `${line}:${column}`;
};

type Paint = Readonly<Record<Severity | 'path' | 'place' | 'faint' | 'fault', (text: string) => string>>;
const sgr = (code: string) => (text: string) => `\x1b[${code}m${text}\x1b[0m`;
const paints: Paint = {
  error: sgr('1;31'), warning: sgr('33'), information: sgr('36'), path: sgr('1;4'), place: sgr('1'), faint: sgr('2'), fault: sgr('1;7'),
};
const same = (text: string) => text;
const plain: Paint = {
  error: same, warning: same, information: same, path: same, place: same, faint: same, fault: (text) => `【${text}】`,
};
