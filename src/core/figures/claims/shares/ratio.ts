import type { Quantity } from '../../quantity';
import { swappedIn } from '../../slip';
import type { Binding, Ratio } from '../claim';
import { isAmount, type Mention, type Reading } from '../mention';
import { sharesOfEach } from './each';
import { namedIn } from './named';
import { readScales } from './scale';
import { signs } from '../signs';

/** 三次产业结构为12.3∶45.6∶42.1 · 优、良、差分别占46%、38%、16% · 财政投入占40%，社会资本占35%，其余25%为贷款. */
export function readRatios(reading: Reading, quantities: readonly Quantity[]): Ratio[] {
  const terms = (reading.signs & TERMS) !== 0 ? byColons(reading.text, quantities) : [];
  const each = (reading.signs & EACH) !== 0 ? sharesOfEach(reading) : [];
  return (reading.signs & SHARES) !== 0 ? [...terms, ...each, ...sharesWithRest(reading), ...sharesOfTwo(reading), ...sharesTurned(reading), ...readScales(reading), ...weights(reading)] : [...terms, ...each];
}

const TERMS = signs('term');
const SHARES = signs('holds');
const EACH = signs('apart');

/** Figures with nothing but a colon between: three or more, or two that are called shares. */
function byColons(text: string, quantities: readonly Quantity[]): Ratio[] {
  const claims: Ratio[] = [];
  for (let i = 0; i + 1 < quantities.length; i++) {
    let last = i;
    while (last + 1 < quantities.length && joined(text, quantities[last]!, quantities[last + 1]!)) last++;
    if (last === i) continue;
    const parts = quantities.slice(i, last + 1);
    const start = parts[0]!.span.start;
    const whole = parts.reduce((sum, part) => sum + part.mantissa * 10 ** part.exponent, 0);
    const near = Math.abs(whole - 100);
    const words = text.slice(Math.max(0, start - 40), start);
    i = last;
    if (parts.length === 2) {
      if (near <= 10 && SHARES_OF_TWO.test(words)) claims.push(ratio(parts, true));
      continue;
    }
    // Of the three industries shares are told, however far one of them is from what it should be.
    const most = parts.length === 3 && STRUCTURE.test(words) ? 100 : 50;
    const structure = LABEL.test(words) ? whole >= 50 && near <= most : near <= 10 && parts.some(({ exponent }) => exponent < 0);
    claims.push({ ...ratio(parts, true), ...(!structure && { exempt: '各项之比，不是占总数的百分比' }) });
  }
  return claims;
}

function joined(text: string, a: Quantity, b: Quantity): boolean {
  return b.span.start === a.span.end + 1 && COLONS.includes(text[a.span.end]!) && a.unit?.name === TERM;
}
const COLONS = ':：∶︰';
/** The unit of a bare term of a ratio. */
const TERM = '∶';
const STRUCTURE = /(?:三次|三大|一、?二、?三次?)产业(?:结构|构成|占比)[^，。；]{0,24}$/;
const LABEL = /(?:结构|构成|比重|占比|产业比例?|粮经饲?(?:种植)?比例?)[^，。；]{0,24}$/;
/** 国有与民营经济比重为36.2∶63.8, 粮经比例调整为64∶36; the sexes are told of a hundred women. */
const SHARES_OF_TWO = /(?:构成比?|(?<!性别)比重|占比|粮经(?:种植)?(?:结构)?比例?)[^，。；性]{0,12}$/;

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

/** 女性占44.5%，男性占55.5% · 税收占比70.1%，非税占比29.9%: two that are all there is, and nothing says of what. */
function sharesOfTwo({ text, mentions }: Reading): Ratio[] {
  const claims: Ratio[] = [];
  for (const second of mentions) {
    const first = mentions[second.index - 1];
    if (first?.role !== 'share' || second.role !== 'share' || first.segment !== second.segment || first.bracket !== second.bracket) continue;
    if (second.clause !== first.end + 1 && second.lead !== first.end + 1) continue;
    const name = nameOf(text.slice(second.lead, second.start));
    const other = nameOf(text.slice(Math.max(first.clause, first.start - 12), first.start));
    if (name === undefined || other === undefined || name.length > 8) continue;
    if (counterparts(name).some((it) => other === it || (other.endsWith(it) && OPENING.test(other.slice(0, -it.length)))) && !isShareBeside(first, mentions[first.index - 1]) && !isShareBeside(mentions[second.index + 1], second)) claims.push(ratio([first.quantity, second.quantity], true));
  }
  return claims;
}
/** 其中女性, 全县女性: nothing that narrows the name. */
const OPENING = /(?:中|[省市县区镇乡年末])$/;
/** 优秀占20%，合格占70%，不合格占10%: a third share beside the two. */
const isShareBeside = (later: Mention | undefined, earlier: Mention | undefined): boolean =>
  later?.role === 'share' && earlier?.role === 'share' && later.clause === earlier.end + 1;
/** 非税收入占比 → 非税; what else it may be a share of is not said. */
const nameOf = (words: string): string | undefined => NAMED.exec(words)?.[1];
const NAMED = /^(.{1,12}?)(?:性|收入|收)?占(?:比)?(?:为|约)?$/;
const COUNTERPARTS = [['男', '女'], ['轻工业', '重工业'], ['城镇', '农村'], ['城镇', '乡村']] as const;

function counterparts(name: string): string[] {
  const found = name.startsWith('非') ? [name.slice(1)] : [`非${name}`];
  for (const [a, b] of COUNTERPARTS) {
    if (name.includes(b)) found.push(name.replace(b, a));
    else if (name.includes(a)) found.push(name.replace(a, b));
  }
  return found;
}

/**
 * 生活用水占12.6%；工业用水占22.2%；农业用水占65.3%；生态补水占1.7%: a row of shares that would make 100 if two digits of one of them had their places changed. Nothing
 * says that the row is complete, but so near to it no other comes by chance.
 */
function sharesTurned({ text, mentions }: Reading): Ratio[] {
  const claims: Ratio[] = [];
  let row: Mention[] = [];
  const close = (): void => {
    const parts = row.map(({ quantity }) => quantity);
    const missing = 100 - parts.reduce((sum, { mantissa, exponent }) => sum + mantissa * 10 ** exponent, 0);
    const leeway = 10 ** Math.max(...parts.map(({ exponent }) => exponent)) * (parts.length / 2);
    if (row.length > 2 && Math.abs(missing) > leeway * 1.01 && parts.some((it) => swappedIn(it, (turned) => Math.abs((turned.mantissa - it.mantissa) * 10 ** it.exponent - missing) < leeway * 0.51) !== undefined)) {
      claims.push(ratio(parts, true, 'near'));
    }
    row = [];
  };
  for (const share of mentions) {
    const base = share.role === 'share' || share.role === 'rate' ? baseOf(text, share) : undefined;
    if (base === undefined) continue;
    const part = mentions[share.index - 1];
    // Shares with their amounts beside them are held to those.
    if (part !== undefined && isAmount(part) && share.clause === part.end + 1) {
      close();
      continue;
    }
    const last = row[row.length - 1];
    const goesOn = last !== undefined && last.sentence === share.sentence && last.bracket === share.bracket && !/其中|占比/.test(text.slice(last.end, share.lead))
      && (base === '' || base === baseOf(text, row[0]!) || baseOf(text, row[0]!) === '');
    if (!goesOn) close();
    if (share.quantity.unit?.name === '%' && share.quantity.hedge === 'stated') row.push(share);
  }
  close();
  return claims;
}
/** What it is said to be a share of, in its own clause; empty where nothing is said. */
const baseOf = (text: string, { clause, start }: Mention): string | undefined => namedIn(text.slice(Math.max(clause, start - 24), start))?.of;

/** 考核实行百分制，工作实绩占60%，日常管理占25%，群众评议占15%: three weights or more of one mark. */
function weights({ text, mentions }: Reading): Ratio[] {
  const claims: Ratio[] = [];
  for (let i = 0; i < mentions.length; i++) {
    let end = i;
    while (end < mentions.length && isWeight(text, mentions[end]!) && (end === i || adjoins(mentions[end - 1]!, mentions[end]!))) end++;
    if (end - i > 2) {
      const parts = mentions.slice(i, end);
      const last = parts[parts.length - 1]!;
      const scored = SCORED.test(text.slice(Math.max(0, parts[0]!.clause - 40), parts[0]!.start)) || FULL_MARK.test(text.slice(last.end, last.end + 12));
      if (scored && /^[，。；）]/.test(text.slice(last.end, last.end + 1))) claims.push(ratio(parts.map(({ quantity }) => quantity), true));
    }
    i = Math.max(i, end - 1);
  }
  return claims;
}
const isWeight = (text: string, { quantity, role, clause, start }: Mention): boolean =>
  role === 'share' && quantity.unit?.name === '%' && /^[^，。；、\d]{2,14}占(?:比)?$/.test(text.slice(Math.max(clause, start - 18), start));
const adjoins = (a: Mention, b: Mention): boolean => a.bracket === b.bracket && a.sentence === b.sentence && b.clause === a.end + 1;
const SCORED = /(?:百分制|总分|满分|权重|计分)[^。；]{0,30}$/;
const FULL_MARK = /^，(?:总分|满分|合计|总计)(?:为)?100分/;

const isPercentage = ({ quantity: { unit } }: Mention): boolean => unit?.dimension === 'ratio';

export const ratio = (parts: readonly Quantity[], closed: boolean, binding: Binding = 'explicit'): Ratio =>
  ({ kind: 'ratio', span: { start: parts[0]!.span.start, end: parts[parts.length - 1]!.span.end }, binding, parts, closed });
