import type { Announcement } from './announcements';
import { imbalanceOf } from './siblings';
import type { Imbalance, Sibling } from './siblings';

/** Rows inside a sentence that are clearly parallel (责任落实到位、措施跟进到位、督查考核有力) and out of step. Spans are those of the paragraph. */
export function* rowsOutOfStep({ text, announcements }: { readonly text: string; readonly announcements: readonly Announcement[] }): Iterable<Imbalance> {
  for (const { index, 0: run } of text.matchAll(RUN)) {
    // What an announced frame lists is the frame's; a run behind a bracket or a figure lists things.
    if (announcements.some(({ span }) => span.end <= index && index - span.end < 30)) continue;
    const points = pointsOf(run, index);
    if (points.length < 3 || points.length > 8 || points.some((it) => it.text.length < 4)) continue;
    const imbalance = imbalanceOf(points, false);
    // A verb before the first point may govern all of them: 推动生产服务转型、生活服务升级.
    if (imbalance !== undefined && imbalance.odd > 0) yield imbalance;
  }
}
/** A whole clause of Chinese characters with two marks of enumeration at least. */
const RUN = /(?<=^|[。；：，！？\s\u3000])(?:[\u4e00-\u9fff]{4,16}[、；]){2,7}[\u4e00-\u9fff]{4,16}(?=[。！？]|$)/g;

function pointsOf(run: string, index: number): Sibling[] {
  const points: Sibling[] = [];
  let at = index;
  for (const [i, part] of run.split(/[、；]/).entries()) {
    // 要做到〔责任落实到位〕: what governs the whole row belongs to none of its points.
    const before = i === 0 ? GOVERNS.exec(part)![0].length : 0;
    points.push({ span: { start: at + before, end: at + part.length }, text: part.slice(before) });
    at += part.length + 1;
  }
  return points;
}
const GOVERNS = /^(?:[要应须]|必须|务必|真正|切实|确保|做到|实现){0,3}/;
