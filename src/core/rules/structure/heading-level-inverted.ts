import { documentRule } from '../../lint/rule';
import { LADDER, stepOf } from '../../structure/headings';
import { rewrite } from '../../structure/markers';
import type { Series } from '../../structure/series';
import { firstBehind } from '../../text/halving';

export default documentRule({
  id: 'heading-level-inverted',
  group: 'structure',
  severity: 'error',
  title: '高一级的序号不应用在低一级之下',
  why: '“（一）”之下再分“一、二、”，上下颠倒，读的人分不清谁统领谁。',
  authority: 'GB/T 15834-2011 B.3.8',
  options: {},
  bad: [
    { text: '（一）提高认识\n⟦一、⟧把握形势\n二、明确任务\n（二）落实责任\n一、压实责任\n二、严格考核', says: '“（一）”之下不应再用“一、”' },
    { text: '1.抓组织领导\n⟦（一）⟧成立专班\n（二）定期调度\n2.抓考核\n（一）定标准\n（二）严奖惩', says: '应用“（1）”' },
    { text: '1.抓组织领导\n⟦（一）⟧成立专班\n（二）定期调度\n2.抓考核', says: '“1.”之下不应再用“（一）”', severity: 'warning', fixed: '1.抓组织领导\n（1）成立专班\n（2）定期调度\n2.抓考核' },
    { text: '（1）抓源头\n⟦1.⟧查隐患\n2.建清单\n（2）抓过程', says: '“（1）”之下不应再用“1.”', severity: 'warning' },
    { text: '（一）抓招商\n⟦一、⟧走出去\n二、请进来\n（二）抓项目', says: '“（一）”之下不应再用“一、”', severity: 'warning' },
  ],
  good: [
    { text: '一、形势\n（一）机遇\n（二）挑战\n二、任务' },
    { text: '1.议程一\n2.议程二\n\n一、会议主要精神\n（一）深刻领会' },
    { text: '（一）强基础\n1.建队伍\n2.建阵地' },
    { text: '一、任务\n（一）抓招商\n（二）抓项目\n二、要求\n（三）抓环境\n（四）抓队伍' },
    { text: '（一）抓招商\n（二）抓项目\n二、要求\n一、形势' },
  ],
  *check({ series }) {
    const whole = LADDER.map((family) => series.filter((it) => it.family === family && isWhole(it)));
    for (const lower of series) {
      const step = stepOf(lower.family);
      if (step < 1) continue;
      const inside = lower.items.flatMap((item, i) => {
        const next = lower.items[i + 1];
        const end = next?.marker.span.start ?? Infinity;
        const found = whole.slice(0, step).map((it) => seriesBehind(it, item.marker.span.end)).find((it) => it !== undefined && it.items.at(-1)!.marker.span.end <= end);
        return found === undefined ? [] : [{ item, found, closed: next !== undefined }];
      });
      const [first] = inside;
      if (first === undefined || !first.closed || beginsAbove(whole[stepOf(first.found.family)]!, lower)) continue;
      const { item, found } = first;
      const below = LADDER[step + 1];
      const [above, wrong] = [`“${lower.family}”`, `“${found.family}”`];
      yield {
        span: found.items[0]!.marker.span,
        ...(inside.length < 2 && { severity: 'warning' as const }),
        message: `层次倒置：${above}之下不应再用${wrong}${below === undefined ? '' : `，应用“${below}”`}。`,
        related: [{ span: item.marker.span, message: '上一级' }, ...found.items.slice(1, 2).map(({ marker }) => ({ span: marker.span, message: '同一组的下一个' }))],
        fixes: below === undefined || inside.length > 1 ? [] : [{
          title: `这一组改用“${below}”`, safety: 'review',
          edits: found.items.map(({ marker }, i) => ({ span: marker.span, newText: rewrite(below, below, i + 1) })),
        }],
      };
    }
  },
});

/** A list of its own, from its 1 on. */
const isWhole = ({ items, breaks }: Series): boolean => items.length > 1 && breaks.length === 0 && items[0]!.marker.ordinal === 1;

/** The first of some series, in the order of the text, that begins at an offset or behind it. */
const seriesBehind = (series: readonly Series[], offset: number): Series | undefined => series[firstBehind(series, (it) => it.items[0]!.marker.span.start >= offset)];

/** The higher family stood above the lower one before: the lower list only ran on into another part. */
const beginsAbove = (higher: readonly Series[], lower: Series): boolean => higher[0]!.items[0]!.marker.span.start < lower.items[0]!.marker.span.start;
