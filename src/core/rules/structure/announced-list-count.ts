import { paragraphRule } from '../../lint/rule';
import { recounted } from '../../structure/announcements';
import type { Announcement } from '../../structure/announcements';
import { slice } from '../../text/span';
import type { Span } from '../../text/span';

export default paragraphRule({
  id: 'announced-list-count',
  group: 'structure',
  severity: 'error',
  title: '用顿号列出的项数应与所说的一致',
  why: '“紧盯谋划、开工、投产四个环节”只列了三个，念的人自己都会停下来数一遍。“等三方面”前面少列是举例，不报。',
  options: {},
  triggers: { words: ['个方面', '方面', '个环节', '个重点', '个层面', '个维度', '个阶段', '个问题', '个关键', '项制度', '项任务', '项工作', '项措施', '件大事', '件实事', '大任务', '大重点', '大工程'] },
  bad: [
    { text: '建立组织领导、项目生成、调度管理、服务保障等⟦三方面⟧制度。', says: '列出4项，文中说“三方面”', fixed: '建立组织领导、项目生成、调度管理、服务保障等四方面制度。' },
    { text: '紧盯谋划、开工、投产⟦四个环节⟧。', says: '列出3项，文中说“四个环节”', severity: 'warning', fixed: '紧盯谋划、开工、投产三个环节。' },
    { text: '抓好以下⟦五个方面⟧：产业、项目、环境、队伍。', says: '列出4项，文中说“五个方面”', fixed: '抓好以下四个方面：产业、项目、环境、队伍。' },
    { text: '从城镇、农村、社区⟦两个层面⟧推进。', says: '列出3项', severity: 'warning', fixed: '从城镇、农村、社区三个层面推进。' },
    { text: '要从资金、用地、审批、服务等⟦三方面⟧强化保障。', says: '列出4项', fixed: '要从资金、用地、审批、服务等四方面强化保障。' },
  ],
  good: [
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
    for (const it of announcements) {
      if (it.frame !== undefined || claims.some((claim) => claim.kind === 'tally' && claim.count.span.start === it.number.start)) continue;
      const list = listBefore(text, it) ?? listBehind(text, it);
      if (list === undefined || list.least === it.count || list.most === it.count) continue;
      const found = list.least;
      // 等三方面 behind two names is an excerpt.
      if (list.partial && found < it.count) continue;
      yield {
        span: it.span,
        // Without 等 or a colon only nearness says that the names are what is counted.
        ...(list.bare && { severity: 'warning' as const }),
        message: `列出${found}项，文中说“${slice(text, it.span)}”。请核对。`,
        related: [{ span: list.span, message: '列出的各项' }],
        fixes: [{ ...recounted(text, it, found), safety: 'review' }],
      };
    }
  },
});

interface List {
  readonly span: Span;
  /** How many names there are, 和 taken as part of a name or as the last joint. */
  readonly least: number;
  readonly most: number;
  readonly partial: boolean;
  readonly bare: boolean;
}

/** A、B、C等三方面 · A、B和C三个环节: three names or more that end right before the number. */
function listBefore(text: string, { number }: Announcement): List | undefined {
  const partial = text[number.start - 1] === '等';
  const end = partial ? number.start - 1 : number.start;
  let start = end;
  while (start > 0 && end - start < LONGEST && !STOPS.includes(text[start - 1]!)) start--;
  const words = text.slice(start, end);
  if (OPEN.test(words) || text[number.start - 1] === '、') return undefined;
  return counted(words, { start, end }, { partial, bare: !partial });
}

/** 五个方面：A、B、C、D。 */
function listBehind(text: string, { span }: Announcement): List | undefined {
  if (text[span.end] !== '：') return undefined;
  const start = span.end + 1;
  const stop = text.slice(start, start + LONGEST).search(/[。；！？]/);
  if (stop < 0) return undefined;
  const words = text.slice(start, start + stop);
  if (/[，：一二三四五六七八九十\d①]/.test(words) || OPEN.test(words)) return undefined;
  return counted(words, { start, end: start + stop }, { partial: false, bare: false });
}

function counted(words: string, span: Span, how: Pick<List, 'partial' | 'bare'>): List | undefined {
  const names = words.split('、');
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
