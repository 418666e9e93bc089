import type { Quantity } from '../quantity';
import type { Ratio } from './claim';
import type { Mention, Reading } from './mention';
import { signs } from './signs';

/** 三次产业结构为12.3∶45.6∶42.1 · 优、良、差分别占46%、38%、16% · 财政投入占40%，社会资本占35%，其余25%为贷款. */
export function readRatios(reading: Reading, quantities: readonly Quantity[]): Ratio[] {
  const terms = (reading.signs & TERMS) !== 0 ? byColons(reading.text, quantities) : [];
  return (reading.signs & SHARES) !== 0 ? [...terms, ...sharesOfEach(reading), ...sharesWithRest(reading)] : terms;
}

const TERMS = signs('term');
const SHARES = signs('holds');

/** Three or more figures with nothing but a colon between. */
function byColons(text: string, quantities: readonly Quantity[]): Ratio[] {
  const claims: Ratio[] = [];
  for (let i = 0; i + 2 < quantities.length; i++) {
    let last = i;
    while (last + 1 < quantities.length && joined(text, quantities[last]!, quantities[last + 1]!)) last++;
    if (last - i < 2) continue;
    const parts = quantities.slice(i, last + 1);
    const start = parts[0]!.span.start;
    const whole = parts.reduce((sum, part) => sum + part.mantissa * 10 ** part.exponent, 0);
    const near = Math.abs(whole - 100);
    const labelled = LABEL.test(text.slice(Math.max(0, start - 40), start));
    const structure = labelled ? near <= 50 : near <= 10 && parts.some(({ exponent }) => exponent < 0);
    claims.push({ ...ratio(parts, true), ...(!structure && { exempt: '各项之比，不是占总数的百分比' }) });
    i = last;
  }
  return claims;
}

function joined(text: string, a: Quantity, b: Quantity): boolean {
  return b.span.start === a.span.end + 1 && COLONS.includes(text[a.span.end]!) && a.unit?.name === TERM;
}
const COLONS = ':：∶';
/** The unit of a bare term of a ratio. */
const TERM = '∶';
const LABEL = /(?:结构|构成|比重|占比|产业比例?)[^，。；]{0,24}$/;

/** Three shares or more of one whole, each with its name before. Shares of several years or of several measures are no parts of one whole. */
function sharesOfEach({ text, mentions }: Reading): Ratio[] {
  const claims: Ratio[] = [];
  for (const first of mentions) {
    if (!isPercentage(first)) continue;
    const words = text.slice(first.clause, first.start);
    if (!EACH.test(words) || OTHER_WHOLES.test(words) || text.slice(Math.max(0, first.clause - 60), first.clause).includes('多选')) continue;
    let end = first.index + 1;
    while (end < mentions.length && isPercentage(mentions[end]!) && NEXT.test(text.slice(mentions[end - 1]!.end, mentions[end]!.start))) end++;
    const parts = mentions.slice(first.index, end);
    const names = INDUSTRIES.test(words) ? 3 : words.split(/[、和与及]/).length;
    const goesOn = text[mentions[end - 1]!.end] === '的';
    if (parts.length > 2 && names === parts.length && !goesOn) claims.push(ratio(parts.map(({ quantity }) => quantity), false));
  }
  return claims;
}
const EACH = /(?:分别(?:各)?占(?:比|总[数量额]的?)?|占(?:比|(?:地区)?(?:生产总值|GDP|经济总量|总[数量额])的?比重)分别)(?:为|是|达|约)?$/;
/** 三次产业 are three in one word. */
const INDUSTRIES = /^(?:[^，。；、]{0,6})?(?:三次产业|一二三(?:次)?产业?|一、二、三(?:次)?产业?)/;
const OTHER_WHOLES = /\d|[年月季]|多选|以上|以下/;
const NEXT = /^(?:、|和|与|及|以及|，)$/;

/** Shares that are said one by one and closed with 其余. */
function sharesWithRest({ text, mentions }: Reading): Ratio[] {
  const claims: Ratio[] = [];
  for (const rest of mentions) {
    if (!isPercentage(rest) || !REST.test(text.slice(rest.lead, rest.start))) continue;
    const parts = [rest];
    for (let i = rest.index - 1; i >= 0; i--) {
      const part = mentions[i]!;
      if (part.sentence !== rest.sentence || part.bracket !== rest.bracket || text.slice(part.end, mentions[i + 1]!.start).includes('其中')) break;
      if (part.quantity.unit?.dimension !== 'ratio') continue;
      if (part.role !== 'share' || !BARE.test(text.slice(part.lead, part.start))) break;
      parts.unshift(part);
    }
    if (parts.length > 2) claims.push(ratio(parts.map(({ quantity }) => quantity), true));
  }
  return claims;
}
const REST = /^(?:其余|剩余|余下)[^，。；]{0,8}$/;
const BARE = /占(?:比)?(?:为|约)?$/;

const isPercentage = ({ quantity: { unit } }: Mention): boolean => unit?.dimension === 'ratio';

const ratio = (parts: readonly Quantity[], closed: boolean): Ratio =>
  ({ kind: 'ratio', span: { start: parts[0]!.span.start, end: parts[parts.length - 1]!.span.end }, binding: 'explicit', parts, closed });
