// Reads the field's public Chinese test cases (the Recognizers-Text specs NumberModel, PercentModel, NumberRangeModel, CurrencyModel and DimensionModel, as
// JSON files of one folder) with our readers and counts, file by file, where value and unit agree. The cases stay outside the repository; what differs for
// a reason is listed here by category. Usage: npm run recall:numbers -- FOLDER [--show] [--taste]
import fs from 'node:fs';
import path from 'node:path';
import { readParagraph } from '../../src/core/draft';
import type { Quantity } from '../../src/core/figures/quantity';
import { hedgeAfter, hedgeBefore } from '../../src/core/figures/hedges';
import { readWritten } from '../../src/core/figures/written';
import { readCapitalNumber } from '../../src/core/numerals/capital';
import { isHanNumeral } from '../../src/core/numerals/han';
import type { Amount } from '../../src/core/numerals/numeral';
import { fold } from '../../src/core/text/classes';
import { scan } from '../../src/core/text/scan';

interface Expected { readonly Text: string; readonly Resolution: { readonly value: string; readonly unit?: string } }
interface Case { readonly Input: string; readonly Results: readonly Expected[] }
type Outcome = 'agree' | 'differ' | 'not read';
/** What we read of a case, in words, and what to make of it. */
interface Reading { readonly outcome: Outcome; readonly read: string }
type Reader = (it: Case) => Reading;

/** What a Chinese official document does not contain, by the looks of the input; the first that fits names the difference. */
const TASTE: readonly (readonly [category: string, fits: RegExp])[] = [
  ['money in spoken words', /[块毛]|美分|本銭/u],
  ['折 of a price', /折(?!扣)/u],
  ['pairs and dozens multiplied out', /[双雙对對打]/u],
  ['K, M, powers and e-notation', /[\d０-９.] ?[kKmMＫ](?![a-zA-Z])|[\d０-９][eE^]/u],
  ['blanks inside one number, its unit or its hedge', /[\d０-９一二两兩三四五六七八九十百千万萬壹陆陸点點成分之又余负負个個于或在] +[\d０-９一二两兩三四五六七八九十百千万萬亿億壹点點折成之分又余个個或等]/u],
  ['mixed, improper and doubly negative fractions', /又|分之负|[-－]\d+[/／]|[\d０-９] ?[/／][\d０-９]/u],
  ['traditional characters', /[萬億兩負點個幾倆貳陸銭]/u],
  ['兆, 百三 and 半百 for numbers', /兆(?=[一二三四五六七八九十])|半百|^百三/u],
  ['capitals mixed with ordinary numerals', /[壹贰叁肆伍陆柒捌玖拾佰仟]/u],
  ['a point behind 万, 亿 or a left-out place', /[万亿]点|千[三六]点/u],
  ['damaged numbers: reported, not guessed', /[\d０-９]，[\d０-９]{3}|(?:^|[^\d０-９])\.[\d０-９]|分之。|\d\.\d+\.\d/u],
  ['ranges read as ranges', /二三十|\d-\d+%/u],
  ['一 before a unit, and 半 alone', /^[^百千]*一(?:美元|吨(?!半)|位|以上)|半成$/u],
  ['以上 and 以下 include the number, as the law has it', /以[上下]/u],
  ['bare numbers compared in words: 比…大, 之间, 之下', /比.*[大小低]|之间|之下|< =|更多/u],
];

const READERS: Readonly<Record<string, Reader>> = {
  NumberModel: numbers, PercentModel: percentages, NumberRangeModel: ranges, CurrencyModel: (it) => amounts(it, CURRENCIES), DimensionModel: (it) => amounts(it, DIMENSIONS),
};

/** The same case without blanks, in simplified characters and ordinary numerals: what is left is a difference in reading, not in writing. */
function rewritten({ Input, Results }: Case): Case {
  const plain = (text: string): string => text.replace(/[^\0-\xff]/gu, (it) => PLAIN[it] ?? it).replace(/(?<=[^,]) +/gu, '');
  return { Input: plain(Input), Results: Results.map((it) => ({ ...it, Text: plain(it.Text) })) };
}
const PLAIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'萬万億亿兩两倆两負负點点個个幾几還还銭钱壹一贰二貳二叁三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千雙双對对'.matchAll(/../gu)].map(([pair]) => [pair[0]!, pair[1]!]),
);

/** A numeral is read where the case says that one stands; where it says that there is none, no figure may be. */
function numbers({ Input, Results }: Case): Reading {
  if (Results.length === 0) {
    const found = readParagraph(Input).quantities.filter(({ unit }) => unit?.dimension !== 'ratio' && unit?.dimension !== 'points');
    return { outcome: found.length === 0 ? 'agree' : 'differ', read: found.map((it) => valueOf(it)).join(', ') };
  }
  const text = fold(Input);
  let from = 0;
  const read = Results.map((it) => {
    const start = text.indexOf(fold(it.Text), from);
    from = start + it.Text.length;
    const number = numberAt(text, start);
    return { number, right: number !== undefined && same(number, Number(it.Resolution.value)) };
  });
  return {
    outcome: read.every(({ right }) => right) ? 'agree' : read.every(({ number, right }) => right || number === undefined) ? 'not read' : 'differ',
    read: read.map(({ number }) => number ?? '–').join(', '),
  };
}

function numberAt(text: string, start: number): number | undefined {
  const capital = readCapitalNumber(text, start);
  if (capital !== undefined) return isHanNumeral(text, capital.end) ? undefined : capital.value;
  const written = readWritten(text, /[-负]/u.test(text[start] ?? '') ? start + 1 : start);
  return written && (written.negative ? -1 : 1) * worth(written.numeral) / (written.numeral.denominator ?? 1);
}

const worth = ({ mantissa, exponent }: Amount): number => Number(`${mantissa}e${exponent}`);
const valueOf = (it: Quantity): number => worth(it) * (it.unit?.scale.n ?? 1) / (it.unit?.scale.d ?? 1);
const same = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-12 * Math.abs(b);

/** All figures that are percentages or points, in order, and no others. */
function percentages({ Input, Results }: Case): Reading {
  const found = readParagraph(Input).quantities.filter(({ unit }) => unit?.name === '%' || unit?.name === '成' || unit?.dimension === 'points');
  const agree = found.length === Results.length && found.every((it, i) => it.upTo === undefined && same(100 * valueOf(it), Number.parseFloat(Results[i]!.Resolution.value)));
  return { outcome: agree ? 'agree' : found.length === 0 ? 'not read' : 'differ', read: found.map((it) => `${100 * valueOf(it)}%${it.upTo ? ' and more' : ''}`).join(', ') };
}

/** The units of the cases in ours: the name of the base and how much of it one is. */
type Units = Readonly<Record<string, readonly [base: string, worth: number]>>;
const CURRENCIES: Units = {
  'Chinese yuan': ['元', 1], Euro: ['欧元', 1], 'United States dollar': ['美元', 1], 'Swiss franc': ['瑞士法郎', 1], 'Hong Kong dollar': ['港元', 1],
  'New Taiwan dollar': ['台币', 1], 'Japanese yen': ['日元', 1], 'Nigerian naira': ['奈拉', 1],
};
const DIMENSIONS: Units = {
  Mu: ['亩', 1], Kilogram: ['公斤', 1], Ton: ['吨', 1], Gram: ['克', 1], Jin: ['斤', 1], Liang: ['两', 1], Microgram: ['微克', 1], Meter: ['米', 1], Kilometer: ['公里', 1],
  Centimeter: ['厘米', 1], Kilowatt: ['千瓦', 1], Kilocalorie: ['千卡', 1], Bit: ['比特', 1], Kilobit: ['比特', 1000], Kilobyte: ['字节', 1000], Megabyte: ['兆字节', 1],
  Hertz: ['赫兹', 1], Megahertz: ['兆赫兹', 1],
};
const SAME_UNIT: Readonly<Record<string, string>> = { m: '米', cm: '厘米', CM: '厘米', 公分: '厘米', 千米: '公里', 千克: '公斤' };

/** The figures with one of the units, in order, and no others of them. */
function amounts({ Input, Results }: Case, units: Units): Reading {
  const bases = new Set(Object.values(units).map(([base]) => base));
  const found = readParagraph(Input).quantities.map((it) => ({ value: worth(it), base: SAME_UNIT[it.unit?.name ?? ''] ?? it.unit?.name ?? '' })).filter(({ base }) => bases.has(base));
  const agree = found.length === Results.length && Results.every(({ Resolution: { value, unit = '' } }, i) => {
    const [base, each] = units[unit] ?? ['', 1];
    return found[i]!.base === base && same(found[i]!.value, Number(value) * each);
  });
  return { outcome: agree ? 'agree' : found.length === 0 ? 'not read' : 'differ', read: found.map(({ value, base }) => `${value}${base}`).join(', ') };
}

/** The numbers of the stretch with their hedges make an interval. Whether an end belongs to it is not compared where 至 or ~ joins two numbers: we count both. */
function ranges({ Input, Results }: Case): Reading {
  const { text, numerals } = scan(Input);
  const read = Results.map(({ Text, Resolution: { value } }) => {
    const start = text.indexOf(fold(Text));
    const interval = intervalIn(text, numerals.filter((at) => at >= start && at < start + Text.length));
    const joined = /\d~|到/u.test(Text);
    return { interval, right: interval !== undefined && (joined ? interval.replace(']', ')') : interval) === (joined ? value.replace(']', ')') : value) };
  });
  return {
    outcome: read.every(({ right }) => right) ? 'agree' : read.every(({ interval, right }) => right || interval === undefined) ? 'not read' : 'differ',
    read: read.map(({ interval }) => interval ?? '–').join(' '),
  };
}

function intervalIn(text: string, starts: readonly number[]): string | undefined {
  let low: string | undefined;
  let high: string | undefined;
  let last = 0;
  let stated = 0;
  for (const at of starts) {
    if (at < last) continue;
    const written = readWritten(text, at);
    if (written === undefined) return undefined;
    const { numeral, start, end, hedge, unit } = written;
    const value = worth(numeral) * (unit?.dimension === 'ratio' ? unit.scale.n / unit.scale.d : 1);
    const before = hedgeBefore(text, text[start - 1] === ' ' ? start - 1 : start, last);
    switch ((before === 'about' ? hedge : undefined) ?? before ?? hedge ?? hedgeAfter(text, end)?.hedge) {
      case 'over': low = `(${value}`; break;
      case 'at-least': low = `[${value}`; break;
      case 'below': high = `${value})`; break;
      case 'at-most': high = `${value}]`; break;
      case 'about': case 'nearly': case undefined:
        stated++;
        if (low === undefined) low = `[${value}`;
        else high = `${value}]`;
        break;
    }
    last = end;
  }
  if (stated === 1 && low !== undefined && high === undefined) high = `${low.slice(1)}]`;
  return low === undefined && high === undefined ? undefined : `${low ?? '('},${high ?? ')'}`;
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder with the cases');
const taste = new Map<string, { readonly cases: number; readonly rewritten: number }>();
const rows = Object.entries(READERS).map(([name, read]) => {
  const cases = JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Case[];
  const row = { cases: cases.length, agree: 0, differ: 0, 'not read': 0, taste: 0, 'agree rewritten': 0 };
  for (const it of cases) {
    const { outcome, read: ours } = read(it);
    const category = outcome === 'agree' ? undefined : TASTE.find(([, fits]) => fits.test(it.Input))?.[0];
    row[category === undefined ? outcome : 'taste']++;
    if (category !== undefined) {
      const agrees = read(rewritten(it)).outcome === 'agree';
      const { cases: before, rewritten: agreed } = taste.get(category) ?? { cases: 0, rewritten: 0 };
      taste.set(category, { cases: before + 1, rewritten: agreed + Number(agrees) });
      if (agrees) row['agree rewritten']++;
    }
    if (outcome !== 'agree' && flags.includes(category === undefined ? '--show' : '--taste')) {
      console.log(`${name}: ${it.Input} → ${ours || 'nothing'}, not ${it.Results.map(({ Resolution: { value, unit = '' } }) => value + unit).join(', ') || 'nothing'}${category ? ` (${category})` : ''}`);
    }
  }
  return { name, ...row, agreement: share(row.agree, row.cases - row.taste) };
});
console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
console.table(Object.fromEntries(taste));
const agree = rows.reduce((sum, row) => sum + row.agree, 0);
console.log(`outside the differences of taste: ${agree} of ${rows.reduce((sum, row) => sum + row.cases - row.taste, 0)}, ${share(agree, rows.reduce((sum, row) => sum + row.cases - row.taste, 0))}`);


function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
