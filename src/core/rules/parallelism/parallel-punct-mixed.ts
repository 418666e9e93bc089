import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { isHeading } from '../../structure/markers';
import type { Series } from '../../structure/series';
import type { Span } from '../../text/span';

export default documentRule({
  id: 'parallel-punct-mixed',
  group: 'parallelism',
  severity: 'information',
  title: '并列各项之间的标点宜一致',
  why: '一项后用分号，一项后用句号，层次就乱了：读的人以为句号后面另起一层。',
  authority: 'GB/T 15834-2011 4.6',
  options: {},
  bad: [
    { text: '一是抓谋划；二是抓开工⟦。⟧三是抓投产。', says: '前面用“；”，这里用“。”', fixed: '一是抓谋划；二是抓开工；三是抓投产。' },
    { text: '有的认识不深，有的措施不力⟦；⟧有的落实不到位。', says: '“，”', fixed: '有的认识不深，有的措施不力，有的落实不到位。' },
    { text: '一要提高认识，二要落实责任⟦。⟧三要严格考核。', says: '前面用“，”，这里用“。”', fixed: '一要提高认识，二要落实责任，三要严格考核。' },
    { text: '一是抓谋划；二是抓开工⟦，⟧三是抓投产；四是抓达效。', says: '其他各项后用“；”，这里用“，”', fixed: '一是抓谋划；二是抓开工；三是抓投产；四是抓达效。' },
    { text: '检查发现，有的台账不全；有的进度滞后；有的责任不清⟦，⟧有的整改不力。', says: '其他各项后用“；”，这里用“，”' },
  ],
  good: [
    { text: '一是抓谋划；二是抓开工；三是抓投产。' },
    { text: '一是抓谋划。完善项目库。二是抓开工。压实责任。' },
    { text: '一要提高认识，二要落实责任，三要严格考核。' },
    { text: '一是抓谋划；二是抓开工。压实各级责任。三是抓投产。' },
    { text: '有的认识不深，有的措施不力。有的干部说得多、做得少。' },
    { text: '一是抓谋划，完善项目库；二是抓开工，压实责任；三是抓投产。' },
    { text: '一是抓谋划。\n二是抓开工；\n三是抓投产。' },
  ],
  *check(draft) {
    for (const series of draft.series) {
      const marks = marksOf(series, (at) => draft.read(at, at + 1));
      const odd = oddOf(marks);
      if (odd === undefined) continue;
      const { items } = series;
      // Points of several sentences are parted as sentences are.
      const bodies = items.slice(0, -1).map((it, i) => draft.read(it.marker.span.end, items[i + 1]!.marker.span.start - 1));
      if (bodies.some((it) => /[。！？!?]/.test(it))) continue;
      yield tell(marks, odd);
    }
  },
  within: {
    triggers: { words: ['；有的', '。有的'] },
    *check({ text }) {
      for (const { index, 0: run } of text.matchAll(SOME)) {
        const marks = [...run.matchAll(/(?<=[^，；。])[，；。](?=有的)/g)].map((it) => ({ at: index + it.index, mark: it[0] }));
        const odd = oddOf(marks);
        if (odd !== undefined && marks.every(({ mark }) => mark !== '。')) yield tell(marks, odd);
      }
    },
  },
});

/** 有的…，有的…；有的…: short points of one clause each. */
const SOME = /有的[^，；。：！？]{2,20}(?:[，；。]有的[^，；。：！？]{2,20}){2,7}/g;

interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** The marks in front of the second and later points, where all stand in one paragraph and nothing was glued or nested. */
function marksOf({ family, items }: Series, characterAt: (at: number) => string): readonly Mark[] {
  if (items.length < 3 || isHeading(family)) return [];
  const [first] = items;
  if (items.some((it) => it.paragraph !== first!.paragraph || it.marker.glued === true || it.children.length > 0)) return [];
  return items.slice(1).map(({ marker }) => ({ at: marker.span.start - 1, mark: FOLDED[characterAt(marker.span.start - 1)] ?? '' }));
}
const FOLDED: Readonly<Record<string, string>> = { '，': '，', ',': '，', '；': '；', ';': '；', '。': '。' };

/** The one mark that differs from all others; of two the second. */
function oddOf(marks: readonly Mark[]): number | undefined {
  if (marks.length < 2 || marks.some(({ mark }) => mark === '')) return undefined;
  const common = marks.length > 2 && marks[0]!.mark !== marks[1]!.mark ? marks[2]!.mark : marks[0]!.mark;
  const odd = marks.flatMap(({ mark }, i) => (mark === common ? [] : [i]));
  return odd.length === 1 ? odd[0] : undefined;
}

function tell(marks: readonly Mark[], odd: number): Finding {
  const { at, mark } = marks[odd]!;
  const common = marks[odd === 0 ? 1 : 0]!;
  const span: Span = { start: at, end: at + 1 };
  return {
    span, related: [{ span: { start: common.at, end: common.at + 1 }, message: `这里用“${common.mark}”` }],
    message: `并列各项之间标点不一致：${marks.length > 2 ? '其他各项后' : '前面'}用“${common.mark}”，这里用“${mark}”。`,
    fixes: [{ title: `改为“${common.mark}”`, safety: 'review', edits: [{ span, newText: common.mark }] }],
  };
}
