import type { Diagnostic, Severity } from '../../core';

/** One file after its check. */
export interface FileReport {
  readonly path: string;
  /** As it is now: after `--fix`, the corrected text. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}
export interface Totals extends Readonly<Record<Severity, number>> {
  readonly files: number;
  /** White space not counted. */
  readonly characters: number;
  /** Findings left out because somebody chose to ignore them. */
  readonly ignored: number;
  /** Findings that `--fix` put right. */
  readonly fixed: number;
  /** Findings shown that `--fix` would put right. */
  readonly fixable: number;
}

/** Turns a check into text, a piece at a time, so that a folder of any size needs the memory of one file. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  end(totals: Totals): string;
}
export interface Style {
  readonly color: boolean;
  /** How many Han characters a line may hold. */
  readonly width: number;
}
