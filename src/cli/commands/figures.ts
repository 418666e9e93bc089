import { ledgerOf, lineStarts, parse, positionAt } from '../../core';
import { oneLine, type Console } from '../console';
import { readStandardInput, readText } from '../files';
import { findFiles } from '../paths';
import { csv } from '../csv';
import { table } from '../table';

export interface FiguresOptions {
  readonly format: string;
  readonly stdinName: string;
}

/** `hegao figures`: every figure of a draft and what the draft says about them, as tables, data or a sheet. */
export function figuresCommand(paths: readonly string[], { format, stdinName }: FiguresOptions, console: Console): void {
  const writer = writers[format]!;
  let separator = writer.begin;
  for (const path of findFiles(paths, console)) {
    const file = path === '-' ? readStandardInput(stdinName) : readText(path);
    if ('trouble' in file) {
      console.fail(file.trouble);
      continue;
    }
    console.print(separator + writer.file({ path: file.path, text: file.text, ...ledgerOf(parse(file.text)) }));
    separator = writer.between;
  }
  console.print((separator === writer.begin ? writer.begin : '') + writer.end);
}

type Ledger = ReturnType<typeof ledgerOf>;
type LedgerClaim = Ledger['claims'][number];
type Sheet = Ledger & { readonly path: string; readonly text: string };

interface Writer {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  file(sheet: Sheet): string;
}

const writers: Readonly<Record<string, Writer>> = {
  json: {
    begin: '{"version":1,"files":[\n', between: ',\n', end: '\n]}\n',
    file: ({ path, figures, claims }) => JSON.stringify({ path, figures, claims }),
  },
  csv: {
    begin: `\ufeff${csv([['文件', '行', '列', '原文', '数值', '单位', '折合基本单位', '量纲', '修饰', '下限', '上限', '指标', '时期', '核对']])}`,
    between: '', end: '',
    file({ path, text, figures, claims }) {
      const starts = lineStarts(text);
      return csv(figures.map((it, i) => {
        const { line, column } = positionAt(starts, it.start);
        const checks = claims.filter((claim) => claim.operands.some(({ figure }) => figure === i)).map(verdictOf);
        return [
          path, line, column, it.text, it.number, it.unit, it.value, it.dimension, it.hedge, it.low, it.high, it.indicator, it.period, checks.join('；'),
        ];
      }));
    },
  },
  table: {
    begin: '', between: '\n', end: '',
    file({ path, text, figures, claims }) {
      const starts = lineStarts(text);
      const place = (start: number) => {
        const { line, column } = positionAt(starts, start);
        return `${line}:${column}`;
      };
      const rows = figures.map((it) => [place(it.start), it.text, it.value, hedges[it.hedge] ?? '', it.indicator ?? '', it.period ?? ''].map(oneLine));
      const checks = claims.map((it) => [place(it.start), verdictOf(it), it.arithmetic].map(oneLine));
      return `${oneLine(path)}：${figures.length} 个数字，${claims.length} 处可核对\n`
        + (rows.length > 0 ? table([['位置', '原文', '折合基本单位', '修饰', '指标', '时期'], ...rows], '  ') : '')
        + (checks.length > 0 ? `\n${table([['位置', '核对', '算式'], ...checks], '  ')}` : '');
    },
  },
};

/** 完成率：相符 */
function verdictOf({ kind, verdict, reason, implied }: LedgerClaim): string {
  if (implied === null || reason !== undefined) return `${kinds[kind]}：${verdicts[verdict]}${reason === undefined ? '' : `（${reason}）`}`;
  const found = `没有写任务数，推算 ${impliedOf(implied)}`;
  return `${kinds[kind]}：${verdict === 'contradicts' || verdict === 'last-digit' ? `${verdicts[verdict]}（${found}，其中没有整数）` : found}`;
}

/** 80（79.98—80.02） */
function impliedOf({ low, high, likely }: NonNullable<LedgerClaim['implied']>): string {
  const range = `${scaled(low)}—${scaled(high)}`;
  return likely === null ? range : `${scaled(likely)}（${range}）`;
}

/** A decimal string with 亿 or 万 where it is that large: 3475140000 → 34.7514亿. */
function scaled(number: string): string {
  const [whole = '', rest = ''] = number.split('.');
  const [places, name] = whole.length > 8 ? [8, '亿'] as const : whole.length > 4 ? [4, '万'] as const : [0, ''] as const;
  const digits = whole.slice(whole.length - places) + rest;
  const fraction = digits.replace(/0+$/u, '');
  return whole.slice(0, whole.length - places) + (fraction ? `.${fraction}` : '') + name;
}

const kinds: Readonly<Record<LedgerClaim['kind'], string>> = {
  completion: '完成率', share: '占比', part: '部分与总体', sum: '合计', remaining: '剩余', growth: '增减', points: '百分点', ratio: '比例', tally: '点数',
  average: '平均', conversion: '换算', proportion: '比例关系', schedule: '序时进度',
  multiple: '倍数', doubling: '翻番', yearly: '年均增速',
};
const verdicts: Readonly<Record<LedgerClaim['verdict'], string>> = {
  holds: '相符', 'cut-off': '相符（尾数舍去）', 'last-digit': '末位差一', contradicts: '矛盾', exempt: '不核对', unknown: '无法核对',
};
const hedges: Readonly<Record<string, string>> = {
  about: '约', nearly: '近', over: '超过', 'at-least': '以上', 'at-most': '以内', below: '不足',
};
