import { documentRule } from '../../lint/rule';
import type { Fix } from '../../lint/rule';
import type { Frame, Point } from '../../structure/frames';
import { writeHan } from '../../structure/ordinals';

export default documentRule({
  id: 'frame-missing-anchor',
  group: 'parallelism',
  severity: 'error',
  title: '“三个进一步”的每一项都应有“进一步”',
  why: '排比点了题，就要项项扣题；有一项换了说法，“三个”就只剩两个。',
  options: {},
  bad: [
    {
      text: '主要表现在“三个进一步”：一是氛围进一步浓厚；二是⟦成效不断显现⟧；三是机制进一步健全。', says: '第二项“成效不断显现”中没有“进一步”',
      fixed: '主要表现在“三个进一步”：一是氛围进一步浓厚；二是成效进一步显现；三是机制进一步健全。',
    },
    {
      text: '要做到“四个坚持”：坚持高位推动、坚持项目带动、坚持创新驱动、⟦强化要素联动⟧。', says: '第四项“强化要素联动”中没有“坚持”',
      fixed: '要做到“四个坚持”：坚持高位推动、坚持项目带动、坚持创新驱动、坚持要素联动。',
    },
    {
      text: '突出“三个着力”：一要着力抓谋划；二要⟦全力抓开工⟧；三要着力抓投产。', says: '第二项“全力抓开工”中没有“着力”',
      fixed: '突出“三个着力”：一要着力抓谋划；二要着力抓开工；三要着力抓投产。',
    },
    { text: '做到“三个到位”：责任落实到位、措施跟进到位、⟦督查考核有力⟧。', says: '第三项“督查考核有力”中没有“到位”' },
    {
      text: '成绩体现在三个更加”\n一是干劲更加足。\n招商队伍跑遍全国。\n二是⟦作风明显转变⟧。\n干部下沉一线。\n三是机制更加顺。', says: '第二项',
    },
    { text: '实现“三个转变”：变招商为选商、变等客为请客、⟦推行优质服务⟧。', says: '第三项“推行优质服务”' },
    { text: '要做到四个坚持。一是坚持高位推动。二是坚持项目带动。三是⟦强化创新驱动⟧。坚持把创新摆在前面。四是坚持民生优先。', says: '第三项“强化创新驱动”', severity: 'warning' },
    { text: '全年工作实现“三突破”：一是项目建设实现新突破；二是⟦招商引资成效明显⟧；三是财政收入实现新突破。', says: '第二项“招商引资成效明显”', severity: 'warning' },
    {
      text: '做好全年工作，要做到“四个坚持”。下面，我具体讲一讲。\n一、坚持党建引领\n要抓班子。\n二、坚持项目带动\n要抓进度。\n三、⟦强化创新驱动⟧\n要抓技改。\n四、坚持民生优先\n要办实事。',
      says: '第三项“强化创新驱动”', severity: 'warning',
    },
  ],
  good: [
    { text: '实现“三个转变”：由粗放向集约转变，由分散向集中转变，由管理向服务转变。' },
    { text: '“三保”：即保基本民生、保工资、保运转。' },
    { text: '重大慢性病防治“四早”工程：重大慢性病综合防治早预防、早干预、早发现、早诊治。' },
    { text: '主要表现在“三个进一步”：一是氛围进一步浓厚；二是成效进一步显现；三是机制进一步健全。' },
    { text: '抓好三个重点：一是抓招商；二是抓项目；三是抓环境。' },
    { text: '增强“四个意识”，坚定“四个自信”，做到“两个维护”。' },
    { text: '做到“三个到位”：责任落实到位、措施跟进到位、督查考核到位。' },
    { text: '做到“三个到位”：思想认识要到位，组织领导要到位，措施落实要到位，确保各项任务圆满完成。' },
    { text: '要做到“四个坚持”：坚持党建引领，坚持项目带动，坚持民生优先，坚持底线思维，努力开创工作新局面。' },
    { text: '实现“两个确保”：确保不发生规模性返贫，确保群众持续增收，让发展成果惠及群众。' },
    { text: '体现在“三个更加”：一是作风更加务实。二是环境持续优化。审批时限更加压缩。三是后劲更加充足。' },
    { text: '开展“三个年”活动：一是抓招商；二是抓项目；三是抓环境。' },
  ],
  *check(draft) {
    for (const frame of draft.frames) {
      const { announcement, word } = frame;
      if (word === '不') continue;
      const promised = draft.text.slice(announcement.span.start, announcement.span.end).replace(/[“”]/g, '');
      for (const point of frame.odd) {
        yield {
          span: point.span, ...((frame.doubtful || point.later) && { severity: 'warning' as const }),
          message: `“${promised}”的第${writeHan(point.place)}项“${shorten(point.text)}”中没有“${word}”。请改成同样的句式。`,
          related: [{ span: announcement.span, message: `这里点明“${promised}”` }],
          fixes: repair(frame, point),
        };
      }
    }
  },
});

/** What stands in the word's place: a near synonym, at the head of the point where the others begin with the word. */
function repair({ word, points }: Frame, { span, text }: Point): Fix[] {
  const near = SYNONYMS[word]?.find((it) => text.includes(it));
  if (near === undefined) return [];
  const leads = points.filter((it) => it.text.startsWith(word)).length * 2 > points.length;
  const at = text.indexOf(near);
  if (leads && at > 0) return [];
  const edit = { span: { start: span.start + at, end: span.start + at + near.length }, newText: word };
  return [{ title: `把“${near}”改为“${word}”`, safety: 'review', edits: [edit] }];
}
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  进一步: ['不断', '更加', '持续', '日益', '逐步'], 更加: ['进一步', '不断', '日益', '持续'], 着力: ['全力', '大力', '努力', '致力'],
  坚持: ['强化', '突出', '注重'], 突出: ['强化', '坚持', '注重'], 注重: ['突出', '坚持', '强化'],
};

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
