// Changes one digit of a figure that takes part in a claim which holds, at random, and reports, claim kind by claim kind, how many of the changes that
// the verdict policy calls contradictions are noticed at warning or above. Usage: npm run recall:figures -- FOLDER… [--seed N] [--show KIND]
import fs from 'node:fs';
import path from 'node:path';
import { lint, parse } from '../../src/core';
import type { Claim, Diagnostic, Quantity } from '../../src/core';
import { judge, severityOf } from '../../src/core/figures/judge';
import { readRankClaims, type RankClaim } from '../../src/core/figures/ranks';
import { valueOf } from '../../src/core/figures/reported';
import { report, type Random, type Tools } from './report';

const loud = (found: readonly Diagnostic[]): string[] =>
  found.filter((it) => it.severity !== 'information').map((it) => `${it.rule} ${it.span.start} ${it.message}`);

/** Ranks are no quantities: their digits are found by the words of the statement. */
function breakRanks(text: string, before: ReadonlySet<string>, { random, note }: Tools): void {
  for (const claim of readRankClaims(text)) {
    const spans = claim.kind === 'among' ? [claim.place, claim.of] : claim.kind === 'moved' ? [claim.from, claim.place, claim.said] : claim.kind === 'top' ? [claim.place, claim.said] : [claim.from, claim.place];
    const digits = spans[random(spans.length)]!;
    const broken = changeDigit(text, { digits } as Quantity, random);
    if (broken === undefined || !readRankClaims(broken).some((it) => it.place.start === claim.place.start && isWrong(it))) continue;
    note(`rank ${claim.kind}`, loud(lint(broken)).some((it) => !before.has(it)), () => broken.slice(Math.max(0, claim.place.start - 30), claim.place.end + 20));
  }
}

function isWrong(claim: RankClaim): boolean {
  switch (claim.kind) {
    case 'among': return claim.place.rank > claim.count;
    case 'moved': return Math.abs(claim.from.rank - claim.place.rank) !== claim.by;
    case 'top': return claim.place.rank > claim.top;
    case 'turned': return true;
  }
}

/** 由40家增加到52家 → 由40家减少到52家: the verb that tells both amounts says the other direction. */
function turnVerbs(text: string, before: ReadonlySet<string>, { note }: Tools): void {
  for (const claim of parse(text).claims) {
    if (claim.kind !== 'growth' || !claim.turned || claim.now === undefined || claim.before === undefined || judge(claim).tier !== 'holds') continue;
    const [start, end] = [claim.before.span.end, claim.now.span.start];
    const words = text.slice(start, end);
    const turned = words.replace(TURN, (verb) => TURNED.get(verb)!);
    const broken = text.slice(0, start) + turned + text.slice(end);
    if (turned === words || valueOf(claim.now).equals(valueOf(claim.before))) continue;
    note('growth direction', loud(lint(broken)).some((it) => !before.has(it)), () => broken.slice(Math.max(0, claim.span.start - 20), claim.span.end + 20));
  }
}
const TURNED: ReadonlyMap<string, string> = new Map([['增加', '减少'], ['增长', '下降'], ['提高', '降低'], ['扩大', '缩小'], ['减少', '增加'], ['下降', '增长'], ['压缩', '延长'], ['缩短', '延长']]);
const TURN = new RegExp([...TURNED.keys()].join('|'), 'u');

report((file, tools) => {
  const { random, note } = tools;
  const text = fs.readFileSync(file, 'utf8');
  const before = new Set(loud(lint(text)));
  breakRanks(text, before, tools);
  turnVerbs(text, before, tools);
  for (const claim of parse(text).claims) {
    if (claim.exempt !== undefined || severityOf(judge(claim), claim.binding) !== undefined) continue;
    const operands = Object.entries(claim).flatMap(([role, it]) => [it].flat().map((one, i) => ({ role, one: one as Quantity, i: Array.isArray(it) ? i : -1 })))
      .filter(({ one }) => one?.digits !== undefined);
    const { role, one, i } = operands[random(operands.length)]!;
    const broken = changeDigit(text, one, random);
    const reread = broken === undefined ? undefined : parse(broken);
    const now = reread?.quantities.find((it) => it.span.start === one.span.start);
    if (broken === undefined || now === undefined) continue;
    // 利润总额6.2亿元，其中…: parts that did add up show that they may be added, but once they do not, some may be losses. To say nothing is right.
    if (reread!.claims.some((it) => it.kind === claim.kind && it.exempt !== undefined && it.span.start === claim.span.start && it.span.end === claim.span.end)) continue;
    const changed = { ...claim, [role]: i < 0 ? now : (claim as unknown as Record<string, Quantity[]>)[role]!.with(i, now) } as Claim;
    const severity = severityOf(judge(changed), claim.binding);
    if (severity === undefined || severity === 'information') continue;
    const noticed = loud(lint(broken)).some((it) => !before.has(it));
    note(`${claim.kind} ${claim.binding}`, noticed, () => `${path.basename(file)}: ${broken.slice(Math.max(0, claim.span.start - 20), claim.span.end + 20)}   [${role} was ${text.slice(one.span.start, one.span.end)}]`);
  }
});

/** Another digit in one place of the written figure; never a leading zero. */
function changeDigit(text: string, { digits }: Quantity, random: Random): string | undefined {
  const places = Array.from({ length: digits.end - digits.start }, (_, i) => digits.start + i).filter((at) => /[\d一二两三四五六七八九]/u.test(text[at]!));
  if (places.length === 0) return undefined;
  const at = places[random(places.length)]!;
  const han = '一二三四五六七八九'.indexOf(text[at] === '两' ? '二' : text[at]!);
  if (han >= 0) return text.slice(0, at) + '一二三四五六七八九'[(han + 1 + random(8)) % 9]! + text.slice(at + 1);
  const digit = (Number(text[at]) + 1 + random(9)) % 10;
  return digit === 0 && at === digits.start ? undefined : text.slice(0, at) + String(digit) + text.slice(at + 1);
}
