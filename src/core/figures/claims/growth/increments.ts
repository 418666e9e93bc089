import { boundsOf, type Bounds } from '../../reported';
import { fell } from './base';
import type { Balance, Claim, Sum } from '../claim';
import { namesMakeWhole } from '../sums/systems';
import { alike, mentionFrom, type Mention, type Reading } from '../mention';
import { signs } from '../signs';

/**
 * What a whole rose or fell by is what its parts did, those that fell taken off: 收入增加805万元，其中税收增加2047万元，非税减少1242万元 · 收入3.5亿元，同比增加0.2亿元，
 * 其中税收2亿元，同比增加0.3亿元；非税1.5亿元，同比减少0.1亿元. Nothing may be missing: the names make a whole, or the amounts do.
 */
export function readIncrements(reading: Reading): Balance[] {
  const claims: Balance[] = [];
  for (const whole of reading.mentions) {
    const parts = whole.role === 'change' ? changesOf(reading, whole) : undefined;
    if (parts !== undefined) claims.push(claimOf(whole, parts, 'explicit'));
  }
  return claims;
}

/** The same for sums that were read, where a change is told beside each amount. */
export function incrementsBeside(reading: Reading, sums: readonly Claim[]): Balance[] {
  if ((reading.signs & CHANGE) === 0) return NONE;
  const claims: Balance[] = [];
  for (const sum of sums) {
    const told = sum.kind === 'sum' && sum.total.unit?.dimension === 'money' ? besides(reading, sum) : undefined;
    if (told !== undefined) claims.push(claimOf(told[0]!, told.slice(1), 'near'));
  }
  return claims;
}
const CHANGE = signs('change');
const NONE: Balance[] = [];

/** 增加3627万元，其中：本级增加365万元（税收增加146万元、非税增加219万元）、上级补助增加3262万元: one change after another, and their names make a whole. */
function changesOf(reading: Reading, whole: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  const first = mentions[whole.index + 1];
  if (first === undefined || !OPENS.test(text.slice(whole.end, first.start))) return undefined;
  const parts: Mention[] = [];
  for (let i = first.index; i < mentions.length && i < first.index + 12 && parts.length < 4; i++) {
    const part = mentions[i]!;
    if (part.sentence !== whole.sentence || (first.depth > whole.depth && part.depth < first.depth)) break;
    if (part.bracket !== first.bracket) continue;
    if (part.role === 'growth') continue;
    if (part.role !== 'change' || !alike(part.quantity, whole.quantity)) return undefined;
    parts.push(part);
  }
  const names = parts.map(({ lead, cue }) => text.slice(lead, cue).replace(/（[^（）]*）/g, ''));
  if (parts.length < 2 || !(namesMakeWhole(names) || (parts.length === 2 && OWN.test(names[0]!) && ABOVE.test(names[1]!)))) return undefined;
  const kinds = [text.slice(Math.max(whole.clause, whole.cue - 12), whole.cue), ...names].map((name) => KIND.exec(name)?.[0]).filter((it) => it !== undefined);
  if (new Set(kinds).size > 1) return undefined;
  // 增加，主要是税收增加: a list behind the last may go on.
  return /^[、等]/.test(text.slice(parts[parts.length - 1]!.end, parts[parts.length - 1]!.end + 1)) ? undefined : parts;
}
const OPENS = /^(?:，?[^，。；、（]{0,6}%)?(?:[，；：]其中[：，]?|（(?:其中[：，]?)?|：)[^，。；、：（）\d]{1,16}$/;
const KIND = /常住|户籍|流动|参保|登记/;
const OWN = /本级/;
const ABOVE = /^上级|补助|转移/;

/** The changes told right behind the whole and each of its parts, all since the same time; the amounts must make the whole, or parts may be missing. */
function besides(reading: Reading, { total, parts }: Sum): Mention[] | undefined {
  if (!makes(parts.map(boundsOf), boundsOf(total))) return undefined;
  const changes: Mention[] = [];
  let since: string | undefined;
  for (const quantity of [total, ...parts]) {
    const amount = reading.mentions[mentionFrom(reading, quantity.span.start)];
    const change = amount && changeBehind(reading, amount);
    if (change === undefined) return undefined;
    const words = reading.text.slice(change.clause, change.cue).replace(/^[^比较]{0,4}(?=同比)|[比较]|净|同期|则|年/g, '').replace('去', '上');
    const when = SINCE.exec(words);
    // 同比增加1.1亿元，其中出口增加1.5亿元: said once for all.
    if (when === null || (since !== undefined && when[0] !== since && when[0] !== '')) return undefined;
    since ??= when[0];
    changes.push(change);
  }
  return new Set(changes).size === changes.length ? changes : undefined;
}
const SINCE = /^(?:同|上|)$/;

function changeBehind({ mentions, text }: Reading, amount: Mention): Mention | undefined {
  for (let i = amount.index + 1; i < Math.min(mentions.length, amount.index + 4); i++) {
    const it = mentions[i]!;
    if (it.segment !== amount.segment || it.bracket !== amount.bracket) return undefined;
    if (it.role === 'change' && alike(it.quantity, amount.quantity)) return text.slice(amount.end, it.start).includes('其中') ? undefined : it;
    if (it.role === 'amount' || it.role === 'change') return undefined;
  }
  return undefined;
}

function makes(parts: readonly Bounds[], whole: Bounds): boolean {
  const [lo, hi] = [parts.reduce((all, it) => all + it.lo, 0), parts.reduce((all, it) => all + it.hi, 0)];
  return lo <= whole.hi * (1 + 1e-12) && hi >= whole.lo * (1 - 1e-12);
}

function claimOf(whole: Mention, parts: readonly Mention[], binding: Balance['binding']): Balance {
  const all = [whole, ...parts];
  const like = (falling: boolean) => parts.filter((part) => fell(part) === falling).map(({ quantity }) => quantity);
  return {
    kind: 'balance', binding: all.every(({ sentence }) => sentence === whole.sentence) ? binding : 'near',
    span: { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) },
    incomings: like(fell(whole)), outgoings: like(!fell(whole)), balance: whole.quantity,
  };
}
