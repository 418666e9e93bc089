import type { Points } from './claim';
import type { Reading } from './mention';
import { sinceWhen } from './words';

/** 城镇化率62.28%，比上年提高0.98个百分点 · 由60.1%提高到62.3%，提高2.2个百分点. */
export function readPoints(reading: Reading): Points[] {
  const claims: Points[] = [];
  const { text, mentions } = reading;
  for (const change of mentions) {
    if (change.role !== 'points' || change.each || change.index === 0) continue;
    const to = mentions[change.index - 1]!;
    if (to.quantity.unit?.dimension !== 'ratio' || to.segment !== change.segment || to.bracket !== change.bracket) continue;
    const words = text.slice(change.lead, change.start).replace(OWN_NAME, '');
    const verb = VERB.exec(words);
    if (verb === null || sinceWhen(verb.index === 0 ? '' : words.slice(0, verb.index)) === undefined) continue;
    const from = mentions[to.index - 1];
    const raised = from !== undefined && from.clause === to.clause && from.quantity.unit?.dimension === 'ratio'
      && /[由从][^，。；]{0,20}$/.test(text.slice(from.lead, from.start)) ? from : undefined;
    claims.push({
      kind: 'points', span: { start: (raised ?? to).start, end: change.end }, binding: 'explicit', falling: FALLEN.test(verb[0]),
      ...(raised && { from: raised.quantity }), to: to.quantity, change: change.quantity,
    });
  }
  return claims;
}

/** 增速比全市高: the rate speaks of itself. */
const OWN_NAME = /^(?:增速|增幅|增长率|增长|占比|比重|比例|降幅|涨幅|同比)/;
const VERB = /(?:提高|提升|上升|增加|增长|扩大|回升|加快|上涨|下降|降低|回落|减少|下滑|收窄|缩小|减缓|高于|低于|快于|慢于|高出|低出|超出|超过|领先|超|高|低|快|慢|升|降)(?:了)?[^，。；、]{0,14}$/;
const FALLEN = /^(?:下|降|回落|减|收|缩|低|慢)/;

