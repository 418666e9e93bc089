import { documentRule } from '../../lint/rule';
import { slice } from '../../text/span';

export default documentRule({
  id: 'inline-enum-missing-stop',
  group: 'structure',
  severity: 'warning',
  title: '“二是”“三是”前面应有标点',
  why: '“对接过期了三是配合不强”念起来连成一气，听的人抓不住第三点从哪里开始。',
  authority: 'GB/T 15834-2011 4.6',
  options: {},
  bad: [
    { text: '一是缺项漏项不规范，二是对接过期了⟦三是⟧配合不强。', says: '“三是”前面缺少标点', fixed: '一是缺项漏项不规范，二是对接过期了，三是配合不强。' },
    { text: '一要强化领导⟦二要⟧压实责任，三要严格考核。', says: '“二要”前面缺少标点', fixed: '一要强化领导，二要压实责任，三要严格考核。' },
    { text: '一是抓谋划；二是抓开工；重点项目按时投产⟦三是⟧抓服务。', says: '“三是”前面缺少标点', fixed: '一是抓谋划；二是抓开工；重点项目按时投产；三是抓服务。' },
    { text: '一是产业基础薄弱⟦二是⟧资金投入不足。', says: '“二是”前面缺少标点', fixed: '一是产业基础薄弱，二是资金投入不足。' },
    {
      text: '成绩主要体现在“三个进一步”⟦一是⟧氛围进一步浓厚；二是成效进一步显现；三是机制进一步健全。', says: '“一是”前面缺少冒号',
      fixed: '成绩主要体现在“三个进一步”：一是氛围进一步浓厚；二是成效进一步显现；三是机制进一步健全。',
    },
    { text: '一要抓招商。二要抓项目⟦三要⟧抓环境。', says: '“三要”前面缺少标点', fixed: '一要抓招商。二要抓项目。三要抓环境。' },
  ],
  good: [
    { text: '坚持“四个排除”（一是长期外出的、二是有商品房的、三是办有企业的、四是有财政供养人员的）的标准。' },
    { text: '原因一是资金不足，二是人才短缺。' },
    { text: '一是抓招商；二是抓项目；三是抓环境。' },
    { text: '问题一是资金不足；二是人才短缺；三是机制不活。' },
    { text: '要做到统一是非、明辨曲直。' },
    { text: '做到“三个进一步”：一是氛围进一步浓厚；二是成效进一步显现；三是机制进一步健全。' },
    { text: '一是抓早，二是抓小。星期三是督查日。' },
  ],
  *check(draft) {
    for (const { family, items } of draft.series) {
      const first = items[0]!.marker.span;
      if (COLONLESS.has(family) && draft.read(first.start - 1, first.start) === '”') {
        const written = slice(draft.text, first);
        yield {
          span: first, message: `“${written}”前面缺少冒号。`,
          fixes: [{ title: `在“${written}”前面加“：”`, safety: 'review', edits: [{ span: { start: first.start, end: first.start }, newText: '：' }] }],
        };
      }
      for (const [i, { marker }] of items.entries()) {
        if (i === 0 || marker.glued !== true) continue;
        const { start } = marker.span;
        // （一是外出务工的、二是有商品房的）: a pause parts them.
        if (draft.read(start - 1, start) === '、') continue;
        // The mark that parts the other points.
        const others = items.filter((it, k) => k > 0 && it.marker.glued !== true).map((it) => draft.read(it.marker.span.start - 1, it.marker.span.start));
        const mark = others.find((it) => '，；。'.includes(it)) ?? '，';
        const written = slice(draft.text, marker.span);
        yield {
          span: marker.span, message: `“${written}”前面缺少标点，与上一点连在了一起。`,
          related: [{ span: items[i - 1]!.marker.span, message: '上一点' }],
          fixes: [{ title: `在“${written}”前面加“${mark}”`, safety: 'review', edits: [{ span: { start, end: start }, newText: mark }] }],
        };
      }
    }
  },
});

/** Right behind a closing quotation mark such a point opens what was announced. */
const COLONLESS: ReadonlySet<string> = new Set(['一是', '一要', '其一', '·①', '·（1）']);
