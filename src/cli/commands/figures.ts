import { compareWithSources, ledgerOf, lineStarts, parse, placeOf, positionAt, valueOfRow, type Checked, type SourceCheck } from '../../core';
import { oneLine, type Console } from '../console';
import { readStandardInput, readText } from '../files';
import { layersFor, type LayerOptions } from '../layers';
import { findFiles } from '../paths';
import { csv } from '../csv';
import { table } from '../table';

interface FiguresOptions extends LayerOptions {
  readonly format: string;
  readonly stdinName: string;
}

/** `hegao figures`: every figure of a draft and what the draft says about them, as tables, data or a sheet. */
export function figuresCommand(paths: readonly string[], options: FiguresOptions, console: Console): void {
  const { format, stdinName } = options;
  const layersOf = layersFor(options, console);
  const writer = writers[format]!;
  let separator = writer.begin;
  for (const path of findFiles(paths, console)) {
    const file = path === '-' ? readStandardInput(stdinName) : readText(path);
    if ('trouble' in file) {
      console.fail(file.trouble);
      continue;
    }
    const { sources, year } = layersOf(file.path);
    const draft = parse(file.text, sources, year);
    const check = sources.length > 0 ? compareWithSources(draft, sources) : undefined;
    console.print(separator + writer.file({ path: file.path, text: file.text, ...ledgerOf(draft), check }));
    separator = writer.between;
  }
  console.print((separator === writer.begin ? writer.begin : '') + writer.end);
}

type Ledger = ReturnType<typeof ledgerOf>;
type LedgerClaim = Ledger['claims'][number];
type LedgerFigure = Ledger['figures'][number];
type Sheet = Ledger & {
  readonly path: string;
  readonly text: string;
  /** Undefined where the settings name no source. */
  readonly check: SourceCheck | undefined;
};

interface Writer {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  file(sheet: Sheet): string;
}

const writers: Readonly<Record<string, Writer>> = {
  json: {
    begin: '{"version":1,"files":[\n', between: ',\n', end: '\n]}\n',
    file: ({ path, figures, claims, check }) => JSON.stringify({
      path, figures: figures.map((it, i) => (check ? { ...it, source: sourceJson(check, i) } : it)), claims, ...(check && { unmatched: check.unmatched }),
    }),
  },
  csv: {
    begin: `\ufeff${csv([['文件', '行', '列', '指标', '方面', '时期', '原文', '数值', '单位', '修饰', '折合基本单位', '下限', '上限', '量纲', '核对', '来源', '所在句子']])}`,
    between: '', end: '',
    file({ path, text, figures, claims, check }) {
      const starts = lineStarts(text);
      const checks = checksOf(figures.length, claims, (it) => `${verdictOf(it)}${it.arithmetic && `（${it.arithmetic}）`}`);
      return csv(figures.map((it, i) => {
        const { line, column } = positionAt(starts, it.start);
        return [
          path, line, column, it.indicator, aspectOf(it), it.period, it.text, it.number, it.unit, hedges[it.hedge], it.value, it.low, it.high,
          dimensions[it.dimension] ?? it.dimension, checks[i]!.join('；'), sourceOf(check, i), sentenceOf(text, it),
        ];
      }));
    },
  },
  table: {
    begin: '', between: '\n', end: '',
    file({ path, text, figures, claims, check }) {
      const starts = lineStarts(text);
      const place = (start: number) => {
        const { line, column } = positionAt(starts, start);
        return `${line}:${column}`;
      };
      const verdicts = checksOf(figures.length, claims, verdictOf);
      const rows = figures.map((it, i) => [
        place(it.start), it.text, hedges[it.hedge] ?? '', (it.indicator ?? '') + (aspectOf(it) && `·${aspectOf(it)}`), it.period ?? '', scaled(it.value), rangeOf(it),
        [...new Set(verdicts[i])].join('；'), ...(check ? [sourceOf(check, i)] : []),
      ].map(oneLine));
      const checks = claims.map((it) => [place(it.start), verdictOf(it), it.arithmetic].map(oneLine));
      return `${oneLine(path)}：${figures.length} 个数字，${claims.length} 处可核对\n`
        + (rows.length > 0 ? table([['位置', '原文', '修饰', '指标', '时期', '折合基本单位', '范围', '核对', ...(check ? ['来源'] : [])], ...rows], '  ') : '')
        + (checks.length > 0 ? `\n${table([['位置', '核对', '算式'], ...checks], '  ')}` : '')
        + (check ? sourceSummary(check) : '');
    },
  },
};

/** For each figure, what is said of the claims it takes part in. */
function checksOf(count: number, claims: readonly LedgerClaim[], say: (claim: LedgerClaim) => string): string[][] {
  const checks = Array.from({ length: count }, (): string[] => []);
  for (const claim of claims) {
    const said = say(claim);
    for (const figure of new Set(claim.operands.map((it) => it.figure))) checks[figure]?.push(said);
  }
  return checks;
}

/** How much there is goes without saying. */
const aspectOf = ({ aspect }: LedgerFigure): string => (aspect === null ? '' : aspects[aspect]);
const aspects: Readonly<Record<NonNullable<LedgerFigure['aspect']>, string>> = { level: '', change: '增减', completion: '完成率', share: '占比', plan: '计划' };

/** 21.15亿—21.25亿; nothing for what is exact, an open side where the figure is open. */
function rangeOf({ low, high }: LedgerFigure): string {
  if (low === high) return '';
  if (low === null) return high === null ? '' : `≤${scaled(high)}`;
  return high === null ? `≥${scaled(low)}` : `${scaled(low)}—${scaled(high)}`;
}

/** The sentence a figure stands in, cut where it is very long. */
function sentenceOf(text: string, { start, end }: LedgerFigure): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const after = text.slice(end, end + SENTENCE);
  const stop = after.search(/[。！？\n\r]/u);
  return (before.slice(before.search(/[^。！？\n\r]*$/u)) + text.slice(start, end) + after.slice(0, stop < 0 ? undefined : stop + 1)).replace(/^[，,、；;\s]+/u, '').trimEnd();
}
const SENTENCE = 80;

const sourceJson = ({ checked }: SourceCheck, figure: number): object | null => {
  const found = checked.find((it) => it.figure === figure);
  return found ? { ...found.row, verdict: found.tier, sure: found.sure } : null;
};

/** “统计局10月.xlsx”工作表“主要指标”第4行 12.56亿元：相符 */
function sourceOf(check: SourceCheck | undefined, figure: number): string {
  const found = check?.checked.find((it) => it.figure === figure);
  return found ? `${placeOf(found.row)} ${valueOfRow(found.row)}：${sourceVerdicts[found.tier] ?? ''}` : '';
}
const sourceVerdicts: Readonly<Partial<Record<Checked['tier'], string>>> = { holds: '相符', 'cut-off': '尾数舍去', 'last-digit': '末位差一', contradicts: '不符' };

function sourceSummary({ checked, unmatched }: SourceCheck): string {
  const wrong = checked.filter(({ tier }) => tier !== 'holds').length;
  const rows = unmatched.map((it) => [it.indicator, valueOfRow(it), placeOf(it)].map(oneLine));
  return `\n来源：核对了 ${checked.length} 个数字，${wrong} 个不符；文稿里没有对上的官方数 ${unmatched.length} 个\n${rows.length > 0 ? table(rows, '  ') : ''}`;
}

/** 完成率：相符 */
export function verdictOf({ kind, verdict, reason, implied }: LedgerClaim): string {
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
  const fraction = digits.slice(0, places + SHOWN).replace(/0+$/u, '');
  return whole.slice(0, whole.length - places) + (fraction ? `.${fraction}` : '') + name;
}

/** Decimals of a value that has none of its own end: 1200亩 are 800000 平方米, and ± half a mu is 333.333333. */
const SHOWN = 6;

const kinds: Readonly<Record<LedgerClaim['kind'], string>> = {
  completion: '完成率', share: '占比', part: '部分与总体', sum: '合计', remaining: '剩余', balance: '收支增减', growth: '增减', points: '百分点', shift: '此升彼降', ratio: '比例', tally: '点数',
  average: '平均', between: '介于各部分', composed: '增速合成', conversion: '换算', proportion: '比例关系', schedule: '序时进度',
  multiple: '倍数', doubling: '翻番', yearly: '年均增速', restated: '成数', indexed: '价格指数', limit: '限额与目标',
};
const verdicts: Readonly<Record<LedgerClaim['verdict'], string>> = {
  holds: '相符', 'cut-off': '相符（尾数舍去）', 'last-digit': '末位差一', contradicts: '矛盾', exempt: '不核对', unknown: '无法核对',
};
const hedges: Readonly<Record<string, string>> = {
  about: '约', nearly: '近', over: '超过', 'at-least': '以上', 'at-most': '以内', below: '不足',
};
const dimensions: Readonly<Record<string, string>> = {
  count: '数量', people: '人数', 'person-times': '人次', households: '户数', money: '金额', area: '面积', length: '长度', volume: '体积', mass: '重量', time: '时间',
  power: '功率', energy: '电量', ratio: '比率', points: '百分点', multiple: '倍数', temperature: '温度', other: '其他',
};
