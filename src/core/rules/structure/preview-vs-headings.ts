import { documentRule } from '../../lint/rule';
import type { Draft } from '../../draft';
import type { Announcement } from '../../structure/announcements';
import type { Heading } from '../../structure/headings';
import { isHeading } from '../../structure/markers';
import type { Series } from '../../structure/series';
import type { Span } from '../../text/span';

export default documentRule({
  id: 'preview-vs-headings',
  group: 'structure',
  severity: 'warning',
  title: '开头预告的次序应与后面的标题一致',
  why: '说好讲“形势、任务、保障”，后面先讲保障再讲任务，听的人会对不上号。',
  options: {},
  bad: [
    { text: '下面，我就⟦形势、任务、保障⟧三个方面讲些意见。\n一、认清形势\n二、强化保障\n三、明确任务', says: '预告的次序是“形势、任务、保障”，“任务”在后面却是第三部分' },
    { text: '我讲⟦成绩、问题、打算⟧三个部分。\n一、存在的问题\n二、取得的成绩\n三、下步打算', says: '“成绩”在后面却是第二部分' },
    { text: '下面，我从⟦招商引资、项目建设、营商环境⟧三个方面讲几点意见。\n一、抓招商引资\n二、优化营商环境\n三、加快项目建设', says: '“项目建设”在后面却是第三部分' },
    { text: '我围绕⟦思想认识、工作重点、组织领导⟧三个方面讲三点意见。\n一、统一思想，提高认识\n二、加强组织领导\n三、突出工作重点', says: '“工作重点”在后面却是第三部分' },
    { text: '今天，我就⟦产业、城乡、民生⟧三个问题谈些想法。\n一、城乡要更协调\n城乡差距依然存在。\n二、产业要更兴旺\n三、民生要更实在', says: '“产业”在后面却是第二部分' },
    { text: '今天我讲三点：⟦一是认清形势，二是明确任务，三是强化保障⟧。\n一、认清形势，增强紧迫感\n二、强化保障，优化环境\n三、明确任务，突出重点', says: '“明确任务”在后面却是第三部分' },
    { text: '今天我讲三点：⟦一是认清形势，二是明确任务，三是强化保障⟧。\n一、认清形势，增强紧迫感\n形势逼人。\n二、明确任务，突出重点\n任务艰巨。', says: '预告了3点，后面只有2个标题，没有讲“强化保障”' },
  ],
  good: [
    { text: '下面，我就形势、任务、保障三个方面讲些意见。\n一、认清形势\n二、明确任务\n三、强化保障' },
    { text: '今天我讲三点：一是认清形势，二是明确任务，三是强化保障。\n一、认清形势，增强紧迫感\n二、明确任务，突出重点\n三、强化保障，优化环境' },
    { text: '会前，我先通报两件事：一是签约项目12个，二是外出招商8批次。\n一、认清形势\n二、明确任务\n三、强化保障' },
    { text: '我简要讲三点意见。\n一、形势\n二、任务\n三、保障' },
    { text: '围绕高质量发展，我讲三点。\n一、抓产业\n二、抓项目\n三、抓环境' },
    { text: '我讲成绩、问题两个方面。\n一、总量迈上新台阶\n二、短板依然突出' },
    { text: '我就招商、项目、环境三个方面讲三点。\n一、全力抓招商促项目\n二、全力抓项目优环境\n三、全力抓环境' },
  ],
  *check(draft) {
    const told = new Map(draft.series.flatMap((it) => (it.announced !== undefined && !isHeading(it.family) ? [[it.items[0]!.paragraph, it] as const] : [])));
    for (const group of draft.headings) {
      if (group[0]!.family !== '一、' || group.length < 2) continue;
      const preview = previewOf(draft, group) ?? toldPreview(draft, told, group);
      if (preview === undefined) continue;
      const { topics, span } = preview;
      const headings = group.map(({ text }) => text);
      const moved = topics.length === group.length ? swapped(topics, headings) : undefined;
      const left = topics.length === group.length + 1 ? leftOut(topics, headings) : undefined;
      if (moved !== undefined) {
        const topic = topics[moved.from]!;
        yield {
          span,
          message: `预告的次序是“${topics.join('、')}”，“${topic}”在后面却是第${NUMBERS[moved.to]}部分。请把预告和标题的次序理顺。`,
          related: [{ span: group[moved.to]!.words, message: `讲“${topic}”的标题` }],
        };
      } else if (left !== undefined) {
        yield { span, message: `预告了${topics.length}点，后面只有${group.length}个标题，没有讲“${left}”。请核对。` };
      }
    }
  },
});

const NUMBERS = '一二三四五六七八九十';

interface Preview {
  readonly span: Span;
  readonly topics: readonly string[];
}

/** The topics named right before the number of points, shortly before the first heading. */
function previewOf(draft: Draft, group: readonly Heading[]): Preview | undefined {
  const { paragraph } = group[0]!.section;
  for (let i = paragraph - 1; i >= Math.max(0, paragraph - REACH); i--) {
    const { text, announcements } = draft.paragraphs[i]!;
    const announcement = announcements.find((it: Announcement) => it.count === group.length && LIST.test(text.slice(0, it.number.start)));
    if (announcement === undefined) continue;
    draft.heed(i, { start: 0, end: text.length });
    const [, words = ''] = LIST.exec(text.slice(0, announcement.number.start))!;
    const topics = words.split('、');
    if (topics.length !== group.length) continue;
    return { topics, span: draft.place(i, { start: announcement.number.start - words.length, end: announcement.number.start }) };
  }
  return undefined;
}

/** 今天我讲三点：一是认清形势，二是明确任务，三是强化保障。⏎一、…: the points told in a sentence before the headings unfold them. */
function toldPreview(draft: Draft, told: ReadonlyMap<number, Series>, group: readonly Heading[]): Preview | undefined {
  const { paragraph } = group[0]!.section;
  let at = paragraph - 1;
  while (at > paragraph - REACH && !told.has(at)) at--;
  const items = told.get(at)?.items;
  if (items === undefined) return undefined;
  const topics = items.map(({ marker: { span } }) => draft.read(span.end, span.end + LONGEST_TOPIC).split(/[，。；：、]/, 1)[0]!);
  const { span } = items.at(-1)!.marker;
  return { topics, span: { start: items[0]!.marker.span.start, end: span.end + topics.at(-1)!.length } };
}
const LONGEST_TOPIC = 12;

const REACH = 5;
const LIST = /(?:就|从|围绕|讲|谈)([^，。；：、“”（）\d]{2,8}(?:、[^，。；：、“”（）\d]{2,8}){1,5})$/;

/** A topic whose own heading does not speak of it while another's does, and that one's topic not either: they changed places. */
function swapped(topics: readonly string[], headings: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const speaks = topics.map((topic) => headings.map((it) => isTold(topic, it)));
  for (let from = 0; from < topics.length; from++) {
    const to = speaks[from]!.indexOf(true);
    if (to > from && !speaks[from]![from] && !speaks[to]![to] && speaks[from]!.filter(Boolean).length === 1) return { from, to };
  }
  return undefined;
}

/** The only topic no heading speaks of, where the others are told in their order. */
function leftOut(topics: readonly string[], headings: readonly string[]): string | undefined {
  const untold = topics.filter((topic) => !headings.some((it) => isTold(topic, it)));
  const others = topics.filter((topic) => topic !== untold[0]);
  return untold.length === 1 && others.every((topic, i) => isTold(topic, headings[i] ?? '')) ? untold[0] : undefined;
}

/** Two characters of the topic in a row stand in the heading. */
const isTold = (topic: string, heading: string): boolean => [...topic].some((_, i) => i + 2 <= topic.length && heading.includes(topic.slice(i, i + 2)));
