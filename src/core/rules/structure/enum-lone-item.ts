import { documentRule } from '../../lint/rule';
import { isHeading, isStep, rewrite } from '../../structure/markers';
import { slice } from '../../text/span';

export default documentRule({
  id: 'enum-lone-item',
  group: 'structure',
  severity: 'warning',
  title: '说了“一是”，就要有“二是”',
  why: '冒号后面只有“一是”，听的人会等“二是”；不是漏了一点，就是不必用序号。',
  options: {},
  bad: [
    { text: '主要存在以下问题：⟦一是⟧思想认识不到位。\n下一步，我们要加大力度。', says: '只有“一是”，没有“二是”' },
    { text: '要抓好安全生产，做到：⟦第一，⟧压实责任。\n三、加强领导\n四、严格考核', says: '没有“第二，”' },
    { text: '原因在于：⟦其一⟧，投入不足。我们要引以为戒。\n下一步要抓好整改。', says: '没有“其二”' },
    { text: '下一步打算：⟦一要⟧加快项目建设。\n各单位要密切配合。', says: '没有“二要”' },
    { text: '目前的主要困难：⟦一是⟧资金缺口较大，工程进度缓慢。\n请县政府予以支持。', says: '没有“二是”' },
  ],
  good: [
    { text: '首先，我代表县委、县政府向大家表示热烈祝贺！' },
    { text: '安全是第一位的。' },
    { text: '一是抓招商，二是抓项目。' },
    { text: '发展是第一要务，人才是第一资源。' },
    { text: '主要有两点：一是抓招商。同时抓好项目。' },
    { text: '存在的问题：一是总量小。还有结构不优、后劲不足的问题。\n下一步要抓紧。' },
    { text: '主要存在以下问题：一是思想认识不到位' },
    { text: '改革已经破题：第一步，完成了确权登记。\n下一步要抓好流转。' },
  ],
  *check(draft) {
    const last = draft.text.trimEnd().length;
    for (const { family, items, announced, breaks } of draft.series) {
      const [{ marker, paragraph, children }] = items as [typeof items[0]];
      // A promise of a number of points has a rule of its own.
      if (isHeading(family) || isStep(family) || family === '·①' || items.length > 1 || breaks.length > 0 || announced !== undefined || children.length > 0) continue;
      if (draft.read(marker.span.start - 1, marker.span.start) !== '：') continue;
      const end = draft.starts[paragraph]! + draft.paragraphs[paragraph]!.line.length;
      if (end >= last || GOES_ON.test(draft.read(marker.span.end, Math.min(end, marker.span.end + 300)))) continue;
      const written = slice(draft.text, marker.span);
      yield {
        span: marker.span, message: `列举只有“${written}”，没有“${rewrite(written, family, 2)}”。请查是漏了一点，还是不必用序号。`,
        unfinished: { start: marker.span.start, end },
      };
    }
  },
});

/** The other points may come without numbers. */
const GOES_ON = /(?:此外|同时|另外|还有|还要|其次|再就是|再次|另一方面|[二三]是|[二三]要|第二|其二|2[.、])/;
