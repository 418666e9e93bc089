import type { Points } from './claim';
import type { Mention, Reading } from './mention';
import { isSince, sinceStart, sinceWhen } from './words';

/** 城镇化率62.28%，比上年提高0.98个百分点 · 由60.1%提高到62.3%，提高2.2个百分点. */
export function readPoints(reading: Reading): Points[] {
  const claims: Points[] = [];
  const { text, mentions } = reading;
  for (const change of mentions) {
    if (change.role !== 'points' || change.each || change.index === 0) continue;
    const previous = mentions[change.index - 1]!;
    const level = change.lead === previous.end ? levelBefore(reading, previous) : undefined;
    const to = level ?? previous;
    if (to.quantity.unit?.dimension !== 'ratio' || to.segment !== change.segment || to.bracket !== change.bracket) continue;
    const words = text.slice(change.lead, change.start).replace(OWN_NAME, '');
    const verb = VERB.exec(words);
    const compared = verb === null || verb.index === 0 ? '' : words.slice(0, verb.index);
    if (verb === null || sinceWhen(compared) === undefined) continue;
    const raised = level ? previous : startBefore(reading, to, compared);
    claims.push({
      kind: 'points', span: { start: (raised ?? to).start, end: change.end }, binding: 'explicit', falling: FALLEN.test(verb[0]),
      ...(raised && { from: raised.quantity }), to: to.quantity, change: change.quantity,
    });
  }
  return claims;
}

/** 增速为8.6%，比全市平均6.9%高1.7个百分点: what the level is compared with stands right before the change. */
function levelBefore({ text, mentions }: Reading, other: Mention): Mention | undefined {
  const level = mentions[other.index - 1];
  const near = level !== undefined && level.quantity.unit?.dimension === 'ratio' && other.quantity.unit?.dimension === 'ratio' && level.segment === other.segment;
  return near && level.bracket === other.bracket && THAN.test(text.slice(level.end, other.start)) ? level : undefined;
}
const THAN = /^，?(?:同比|也|分别)?[比较][^，。；、]{0,14}$/;

/** 由60.1%提高到62.3%, where the change is told from the same day. */
function startBefore({ text, mentions }: Reading, to: Mention, compared: string): Mention | undefined {
  const from = mentions[to.index - 1];
  if (from === undefined || from.clause !== to.clause || from.quantity.unit?.dimension !== 'ratio') return undefined;
  const start = /[由从][^，。；]{0,20}$/.exec(text.slice(from.lead, from.start))?.[0];
  return start !== undefined && isSince(compared, sinceStart(start, text.slice(from.end, to.start))) ? from : undefined;
}

/** 增速比全市高: the rate speaks of itself. */
const OWN_NAME = /^(?:增速|增幅|增长率|增长|占比|比重|比例|降幅|涨幅|同比)/;
const VERB = /(?:提高|提升|上升|增加|增长|扩大|回升|加快|上涨|下降|降低|回落|减少|下滑|收窄|缩小|减缓|高于|低于|快于|慢于|高出|低出|超出|超过|领先|超|高|低|快|慢|升|降)(?:了)?[^，。；、]{0,14}$/;
const FALLEN = /^(?:下|降|回落|减|收|缩|低|慢)/;

