import type { Completion } from '../claim';
import { figureLists } from '../figure-lists';
import { alike, type Mention, type Reading } from '../mention';
import { partsBefore } from '../shares/apart';

/** 干线57.2亿元、支线19.6亿元，分别占年度目标（47亿元、10.5亿元）的121.7%、186.7%: as many rates as targets and as amounts done, in their order. */
export function readCompletionsApart(reading: Reading): Completion[] {
  const claims: Completion[] = [];
  const { text, mentions } = reading;
  for (const rates of figureLists(reading)) {
    const first = rates[0]!;
    const targets = mentions.slice(Math.max(0, first.index - rates.length), first.index);
    if (first.quantity.unit?.name !== '%' || targets.length < rates.length || !areListed(text, targets) || !BEHIND.test(text.slice(targets[targets.length - 1]!.end, first.start))) continue;
    const from = targets[0]!.bracket >= 0 ? targets[0]!.bracket : targets[0]!.start;
    const cue = FULFILLED.exec(text.slice(Math.max(0, from - LONGEST), from));
    const dones = cue === null ? undefined : partsBefore(reading, targets[0]!.index, rates.length, from - cue[0].length);
    if (dones === undefined || !alike(dones[0]!.quantity, targets[0]!.quantity)) continue;
    rates.forEach((rate, i) => claims.push({
      kind: 'completion', span: { start: dones[i]!.start, end: rate.end }, binding: 'explicit', done: dones[i]!.quantity, target: targets[i]!.quantity, rate: rate.quantity,
    }));
  }
  return claims;
}
const LONGEST = 30;
const FULFILLED = /分别(?:占|为|完成了?|达到?)[^，。；（）]{0,16}(?:任务|计划|预算|目标|指标)(?:数|额|值)?$/;
const BEHIND = /^）?的$/;

const areListed = (text: string, all: readonly Mention[]): boolean =>
  all.every((it, i) => i === 0 || (it.bracket === all[0]!.bracket && alike(it.quantity, all[0]!.quantity) && /^[、和]$/.test(text.slice(all[i - 1]!.end, it.start))));
