import { paragraphRule } from '../../lint/rule';
import { recounted } from '../../structure/announcements';
import type { Announcement } from '../../structure/announcements';
import { readHanOrdinal } from '../../structure/ordinals';
import { oneOf } from '../../text/characters';
import { slice } from '../../text/span';
import type { Span } from '../../text/span';

/** What is counted and told by name: 五大〔工程〕, 三项〔行动〕. */
const NAMED = [
  '工程', '行动', '战略', '任务', '重点', '体系', '机制', '制度', '措施', '举措', '计划', '攻坚', '战役', '产业', '基地', '平台', '目标', '原则', '要求', '环节', '领域', '要素', '支撑', '专项',
  '短板', '能力', '优势', '板块', '抓手', '关系',
];
/** 三种〔意识〕. */
const KINDS = ['意识', '能力', '思维', '精神', '观念', '本领', '作风', '力量', '倾向', '现象', '模式', '方式'].map((it) => `种${it}`);
const WHAT = [...KINDS, ...['大', '项'].flatMap((it) => NAMED.map((noun) => it + noun)), '个关键', '个环节', '个重点', '个领域', '个关系', '个短板', '件大事', '件实事', '张名片', '条措施', '条举措', '条要求', '条原则'];
/** 五大 三项: what wakes the rule; the nouns are too many and too common. */
const COUNTS = [...'两三四五六七八九十'].flatMap((it) => [`${it}大`, `${it}项`]);

export default paragraphRule({
  id: 'announced-list-count',
  group: 'structure',
  severity: 'error',
  title: '用顿号列出的项数应与所说的一致',
  why: '“紧盯谋划、开工、投产四个环节”只列了三个，念的人自己都会停下来数一遍。“等三方面”前面少列是举例，不报。',
  options: {},
  triggers: { words: [...COUNTS, ...KINDS, '“两个', '“三个', '“四个', '“五个', '“六个', '“七个', '“八个', '件大事', '件实事', '张名片', '条措施', '条举措', '条要求', '条原则', '两点：', '三点：', '四点：', '五点：', '六点：', '件事：', '个方面', '方面', '个层面', '个维度', '个阶段', '个问题', '个关键', '个环节', '个重点', '个领域', '个关系', '个短板', '项工作'] },
  bad: [
    { text: '建立组织领导、项目生成、调度管理、服务保障等⟦三方面⟧制度。', says: '列出4项，文中说“三方面”', fixed: '建立组织领导、项目生成、调度管理、服务保障等四方面制度。' },
    { text: '紧盯谋划、开工、投产⟦四个环节⟧。', says: '列出3项，文中说“四个环节”', severity: 'warning', fixed: '紧盯谋划、开工、投产三个环节。' },
    { text: '抓好以下⟦五个方面⟧：产业、项目、环境、队伍。', says: '列出4项，文中说“五个方面”', fixed: '抓好以下四个方面：产业、项目、环境、队伍。' },
    { text: '从城镇、农村、社区⟦两个层面⟧推进。', says: '列出3项', severity: 'warning', fixed: '从城镇、农村、社区三个层面推进。' },
    { text: '要从资金、用地、审批、服务等⟦三方面⟧强化保障。', says: '列出4项', fixed: '要从资金、用地、审批、服务等四方面强化保障。' },
    { text: '实施“⟦五大工程⟧”，即产业振兴工程、人才引育工程、环境提升工程、民生改善工程。', says: '列出4项，文中说“五大工程”', fixed: '实施“四大工程”，即产业振兴工程、人才引育工程、环境提升工程、民生改善工程。' },
    { text: '今年开展⟦三大行动⟧，分别是清洁行动、绿化行动、亮化行动和美化行动。', says: '列出4项' },
    { text: '抓好⟦四项工程⟧，包括道路工程、供水工程、供电工程。', says: '列出3项', severity: 'warning' },
    { text: '重点办好⟦四件大事⟧：招商引资、项目建设、民生保障。', says: '列出3项，文中说“四件大事”' },
    { text: '培育新材料、新能源、生物医药⟦四大产业⟧。', says: '列出3项', severity: 'warning', fixed: '培育新材料、新能源、生物医药三大产业。' },
    { text: '会议强调⟦三点⟧：抓招商、抓项目、抓环境、抓队伍。', says: '列出4项' },
    { text: '推进清洁、绿化、亮化、美化等“⟦三大行动⟧”。', says: '列出4项' },
    { text: '做到政治过硬、本领过硬、作风过硬“⟦四个过硬⟧”。', says: '列出3项，文中说“四个过硬”', severity: 'warning' },
    { text: '要树立“⟦三种意识⟧”，即大局意识、责任意识、服务意识、创新意识。', says: '列出4项，文中说“三种意识”' },
  ],
  good: [
    { text: '实施“五大工程”，包括产业振兴工程、人才引育、环境提升。' },
    { text: '实施“五大工程”，即产业振兴工程、人才引育工程、环境提升工程、民生改善工程等。' },
    { text: '落实救助补助、老年人补助及残疾人“两项行动”。' },
    { text: '推进大气治理、水体治理、土壤治理等污染防治“八大工程”。' },
    { text: '围绕招商、项目、环境、队伍实施三大工程。' },
    { text: '上午9点：集合、点名、出发、会议。' },
    { text: '打造“三大高地”“五大战略”：产业高地、开放高地、生态高地，产业战略、项目战略、科教战略。' },
    { text: '建立组织领导、项目生成、项目跟踪、调度管理、服务保障、项目建设等六方面制度。' },
    { text: '引进甲公司、乙公司等5家企业。' },
    { text: '把握好稳和进两个方面。' },
    { text: '统筹教育、科技、人才三位一体发展。' },
    { text: '建立调度、通报等五项制度。' },
    { text: '紧盯谋划、签约、开工和投产四个环节。' },
    { text: '抓好规划、建设、管理，突出三个重点。' },
    { text: '在宣传、培训（含线上、线下）两个方面发力。' },
  ],
  *check({ text, announcements, claims }) {
    const tallied = (start: number): boolean => claims.some((claim) => claim.kind === 'tally' && claim.count.span.start === start);
    const named: readonly Counted[] = [...namedIn(text)];
    const framed: readonly Counted[] = announcements.filter(({ frame }) => frame !== undefined);
    // 9点：… is a time of the day.
    const plain = announcements.filter((it) => it.frame === undefined && !/\d点$/.test(slice(text, it.span)) && !named.some(({ number }) => number.start === it.number.start));
    for (const it of [...plain, ...named, ...framed]) {
      const list = it.frame !== undefined ? framedBefore(text, it, it.frame) : listBefore(text, it) ?? listBehind(text, it);
      if (list === undefined || list.least === it.count || list.most === it.count || tallied(it.number.start)) continue;
      const found = list.least;
      // 等三方面 behind two names is an excerpt.
      if (list.partial && found < it.count) continue;
      yield {
        span: it.span,
        // Without 等, 即 or a colon only nearness says that the names are what is counted.
        ...(list.bare && { severity: 'warning' as const }),
        message: `列出${found}项，文中说“${slice(text, it.span)}”。请核对。`,
        related: [{ span: list.span, message: '列出的各项' }],
        fixes: [{ ...recounted(text, it, found), safety: 'review' }],
      };
    }
  },
});

type Counted = Pick<Announcement, 'span' | 'number' | 'count' | 'frame'>;

function* namedIn(text: string): Iterable<Counted> {
  for (const { index, 0: found, groups } of text.matchAll(NAMED_COUNT)) {
    const { digits = '' } = groups!;
    if (isBeforeNot(text, index - 1)) continue;
    const count = readHanOrdinal(digits, 0)?.value ?? Number(digits);
    yield { span: { start: index, end: index + found.length }, number: { start: index, end: index + digits.length }, count };
  }
}
/** 第三项任务, 十三项任务, 2.3个重点, 前三项任务: no count, or not its beginning. */
const isBeforeNot = oneOf('.0123456789一二三四五六七八九十百千万第前后这那上');
const NAMED_COUNT = new RegExp(`(?<digits>[两三四五六七八九]|十[一二三四五]?|[3-9]|1[0-5])(?=[大项个件张条种])(?:${WHAT.join('|')})(?=[”，：。；（、\\u4e00-\\u9fff]|$)`, 'g');

interface List {
  readonly span: Span;
  /** How many names there are, 和 taken as part of a name or as the last joint. */
  readonly least: number;
  readonly most: number;
  readonly partial: boolean;
  readonly bare: boolean;
}

/** A、B、C等三方面 · A、B和C三个环节: three names or more that end right before the number, or before the quotation mark in front of it. */
function listBefore(text: string, { number }: Counted): List | undefined {
  const quoted = text[number.start - 1] === '“';
  const before = number.start - (quoted ? 1 : 0);
  const partial = text[before - 1] === '等';
  const end = partial ? before - 1 : before;
  // “两项补贴” is a name: what stands before it need not be what it counts.
  if (quoted && !partial) return undefined;
  let start = end;
  while (start > 0 && end - start < LONGEST && !STOPS.includes(text[start - 1]!)) start--;
  const words = text.slice(start, end);
  if (OPEN.test(words) || text[before - 1] === '、' || words.includes('等') || GOVERNS.test(words)) return undefined;
  return counted(words, { start, end }, { partial, bare: !partial });
}

/** 政治过硬、本领过硬、作风过硬“四个过硬”: a name, but every word in front of it holds its own. */
function framedBefore(text: string, { number }: Counted, frame: string): List | undefined {
  if (text[number.start - 1] !== '“') return undefined;
  const end = number.start - 1;
  let start = end;
  while (start > 0 && end - start < LONGEST && !STOPS.includes(text[start - 1]!)) start--;
  const words = text.slice(start, end);
  const names = words.split('、');
  return names.length > 2 && names.every((it) => it.split(frame).length === 2 && it.length < 16)
    ? { span: { start, end }, least: names.length, most: names.length, partial: false, bare: true } : undefined;
}

/** 围绕招商、项目、环境、队伍〔实施〕三大工程: what a verb stands before is not what was listed. */
const GOVERNS = /(?:落实|推出|实施|开展|采取|制定|出台|推进|打造|建设|培育|形成|构建|做好|抓好|突出|聚焦|提出|明确|完成|建立|健全|强化|办好|安排|谋划|启动)$/;

/** 五个方面：A、B、C、D。 · “五大工程”，即A、B、C。 */
function listBehind(text: string, { span, count }: Counted): List | undefined {
  OPENS.lastIndex = span.end;
  const opening = OPENS.exec(text);
  if (opening === null) return undefined;
  const start = OPENS.lastIndex;
  const stop = text.slice(start, start + LONGEST).search(/[。；！？）]/);
  if (stop < 0) return undefined;
  const words = text.slice(start, start + stop);
  if (/[，：一二三四五六七八九十\d①]/.test(words) || OPEN.test(words) || words.includes('等')) return undefined;
  const including = /包括/.test(opening[0]);
  const list = counted(words, { start, end: start + stop }, { partial: false, bare: including });
  // What a whole includes may be told in part, but not where each name repeats what is counted: 四项工程，包括道路工程、供水工程.
  const noun = text.slice(span.end - 2, span.end);
  return list !== undefined && including && list.least < count && !words.split('、').every((it) => it.endsWith(noun)) ? undefined : list;
}
const OPENS = /”?(?:：|（即?：?|，?(?:即|分别是|分别为|具体是|就是|包括|具体包括|主要包括)：?)/y;

function counted(words: string, span: Span, how: Pick<List, 'partial' | 'bare'>): List | undefined {
  const names = words.split('、');
  // 亮化行动和美化行动: where both sides end as the other names do, a joint parts two of them.
  const ending = names[0]!.slice(-2);
  const parts = names.at(-1)!.split(/(?<=.)(?:以及|[和与及])(?=.)/);
  if (parts.length === 2 && [...names.slice(1, -1), ...parts].every((it) => it.endsWith(ending))) names.splice(-1, 1, ...parts);
  // The first name may have a verb before it; long chunks are clauses, not names.
  if (names.length < 3 || names.some((it, i) => it.length < 2 || it.length > (i === 0 ? 20 : 12))) return undefined;
  const joints = names.at(-1)!.slice(1, -1).match(/和|与|及|以及/g)?.length ?? 0;
  const inner = names.slice(0, -1).join('').match(/和|与|及/g)?.length ?? 0;
  return joints === 1 && inner === 0
    ? { span, least: names.length + 1, most: names.length, ...how }
    : { span, least: names.length, most: names.length + joints + inner, ...how };
}

const LONGEST = 100;
const STOPS = '，。；：！？（“《〔\n';
const OPEN = /[“”（）《》〔〕\d]/;
