import { documentRule } from '../../lint/rule';
import { recounted } from '../../structure/announcements';
import { isHeading, isStep, rewrite } from '../../structure/markers';
import { writeHan } from '../../structure/ordinals';
import { readMisrecalled } from '../../structure/recalls';

export default documentRule({
  id: 'announced-count-mismatch',
  group: 'structure',
  severity: 'error',
  title: '说讲几点，就要有几点',
  why: '“讲三点意见”只讲了两点，台下会一直等第三点；多讲一点，前面的数就是错的。',
  options: {},
  bad: [
    { text: '今年要办好⟦十件民生实事⟧：一是新建学校2所；二是改造老旧小区15个；三是新建公厕20座。', says: '前文说“十件民生实事”，实际只有3' },
    { text: '深入实施⟦八大行动⟧：一是项目攻坚行动；二是招商突破行动；三是民生改善行动。', says: '前文说“八大行动”，实际只有3' },
    {
      text: '下面，我讲⟦三点意见⟧。\n一、提高认识\n二、狠抓落实', says: '前文说“三点意见”，实际只有2点',
      fixed: '下面，我讲两点意见。\n一、提高认识\n二、狠抓落实',
    },
    { text: '要做好以下⟦五项工作⟧：一是抓招商；二是抓项目；三是抓环境；四是抓队伍。', says: '实际只有4项' },
    {
      text: '这里我再强调⟦两点⟧：一是安全；二是稳定；三是廉洁。', says: '前文说“两点”，实际列出3点',
      fixed: '这里我再强调三点：一是安全；二是稳定；三是廉洁。',
    },
    { text: '存在⟦三方面问题⟧：一是总量小；二是结构不优。', says: '前文说“三方面问题”，实际只有2个方面' },
    { text: '债券分为⟦三种⟧类型，一是专项债券，用于公益项目；二是一般债券，用于弥补缺口。', says: '实际只有2种' },
    { text: '下面，我讲⟦三个方面的问题⟧。\n一、提高认识\n各级各部门要认真学习，要', says: '实际只有1个方面', severity: 'warning' },
    { text: '整治工作分⟦三个阶段⟧进行。第一阶段（3月1日至3月31日）：动员部署。第二阶段（4月1日至6月30日）：组织实施。', says: '实际只有2个', severity: 'warning' },
    {
      text: '下面，我围绕会议主题，讲⟦两个方面的意见⟧。\n在这之前，先通报基本情况。去年新增学位1800个。\n一、提高认识\n要舍得投入。\n二、深化改革\n要敢于碰硬。\n三、加强管理\n要警钟长鸣。',
      says: '实际列出3个方面', severity: 'warning',
    },
    { text: '一是完善制度，二是规范流程，三是强化监督。上述⟦四项工作⟧，由县纪委监委牵头。', says: '前面列出的是3项', severity: 'warning', fixed: '一是完善制度，二是规范流程，三是强化监督。上述三项工作，由县纪委监委牵头。' },
    { text: '一、严守纪律\n要按时到会。\n二、压实责任\n要专人负责。\n以上⟦三点意见⟧，请认真落实。', says: '前面列出的是2项', severity: 'warning' },
    { text: '报告从⟦四个方面⟧全面总结了全年工作取得的成效。一是产业提质；二是城乡融合；三是民生改善。', says: '实际只有3个方面' },
    { text: '基层最难办的事有⟦四件⟧：一是征地拆迁难；二是矛盾调处难；三是招商引资难。', says: '实际只有3件' },
    { text: '我讲⟦两点意见⟧。\n一、形势\n（一）机遇\n（二）挑战\n二、任务\n三、要求', says: '实际列出3点' },
    { text: '严格执行“⟦三个规避⟧”：一是外出务工；二是拥有房产；三是有轿车；四是买保险。', says: '前文说“三个规避”，实际列出4个' },
    { text: '究其原因⟦有四⟧：其一，认识不足；其二，投入不足；其三，人手不足。', says: '前文说“有四”，实际只有3点' },
    { text: '县政府要办好⟦六件实事⟧：\n（一）新建幼儿园3所。\n（二）改造农村公路86公里。', says: '实际只有2件', fixed: '县政府要办好两件实事：\n（一）新建幼儿园3所。\n（二）改造农村公路86公里。' },
    { text: '有下列⟦四种⟧情形之一的，不予受理：（一）材料不齐全的；（二）超过期限的；（三）不符合条件的。', says: '实际只有3种' },
    { text: '下面，我从⟦四个方面⟧讲几点意见。\n一、看成绩，坚定信心\n二、看差距，保持清醒\n三、看任务，狠抓落实\n任务十分艰巨。', says: '实际只有3个方面' },
    { text: '按照“⟦两步⟧走”的思路推进：第一步，摸清家底；第二步，建章立制；第三步，全面推开。', says: '实际列出3步' },
    { text: '请扪心自问⟦四个问题⟧：一问初心在不在，二问担当够不够，三问作风硬不硬。', says: '实际只有3个' },
    { text: '今天我强调⟦四个关键词⟧。第一个是快，抢抓工期；第二个是实，狠抓落实；第三个是严，严明纪律。大家要记住。', says: '实际只有3个', severity: 'warning' },
    { text: '今后三年，县政府将着力推进⟦四个方面重点任务⟧。\n一是产业更优。工业提速。\n二是城乡更美。补齐短板。\n三是民生更实。办好实事。', says: '实际只有3个方面' },
    { text: '县财政局狠抓征管，以⟦四个方面⟧为抓手，保障了收入任务的完成。一是征管更严；二是财源更足；三是项目更多。', says: '实际只有3个方面' },
    { text: '去年，全县农业呈现出⟦四个新亮点⟧，值得总结推广。\n一、粮食增产\n总产再创新高。\n二、农民增收\n收入再上台阶。\n三、农村更美\n环境明显改善。', says: '实际只有3个', severity: 'warning' },
  ],
  good: [
    { text: '抓好四个方面工作：一是抓招商；二是抓项目；三是强基础。四要强保障。\n以上工作要抓紧落实。' },
    { text: '园区企业形成两大群体：一是本地企业。规模普遍较小。另一个是外来企业。起点普遍较高。\n下一步要分类服务。' },
    { text: '今后三年，县政府将着力推进三个方面重点任务。\n一是产业更优。\n二是城乡更美。\n三是民生更实。' },
    { text: '县政府出台二十条措施。\n一是落实增产奖励。\n二是支持技术改造。\n三是强化服务。' },
    { text: '全县实施三个方面的改革，完成了五项任务，取得了成效。\n一是产业更优。\n二是城乡更美。' },
    { text: '去年，全县农业呈现出两个新亮点，三个问题也应重视。\n一、粮食增产\n总产再创新高。\n二、农民增收\n收入再上台阶。\n三、农村更美\n环境明显改善。' },
    { text: '该镇以三个方面为重点，抓产业，抓项目，抓民生，成效明显。一是产业更优；二是城乡更美。' },
    { text: '一是抓项目，二是抓招商，三是抓环境。同时，要加快清产核资和确权登记。上述两项工作年底前完成。' },
    { text: '下面，我讲三点意见。\n一、提高认识\n二、突出重点\n三、狠抓落实' },
    { text: '针对前面讲的三个问题，一是要立行立改，二是要举一反三。' },
    { text: '下面，我先讲两点意见。请大家讨论。\n会议材料已经印发。\n一、目标\n总量翻番。\n二、任务\n招商引资。\n三、要求\n狠抓落实。' },
    { text: '一是完善制度；二是健全内控、审计、公开等机制。上述三项工作要抓紧。' },
    { text: '一是完善制度，二是规范流程。上述五项机制要在年底前建成。' },
    { text: '一、目标\n总量翻番。\n二、任务\n一是招商，二是技改，三是环保。\n以上三点意见，请认真落实。' },
    { text: '一是满意率达80%以上。四项工作同步推进，二是强化监督。' },
    { text: '我再讲三点。第一，要提高认识。第二，要抓好落实。时间关系，第三点就不展开了。' },
    { text: '全县从三个方面落实整改，成效明显。一是建章立制，二是逐项销号。' },
    { text: '工作中要把握三个原则。\n一、工作目标\n二、主要任务\n三、保障措施\n四、工作要求' },
    { text: '送给大家三句话，第一句是空谈误国、实干兴邦，希望大家牢记。' },
    { text: '以下三项工作，各单位要抓紧落实：一是明确责任人，二是倒排工期。' },
    { text: '县政府出台二十条措施。\n1.落实增产奖励。\n2.支持技术改造。' },
    { text: '我简单讲几点意见。\n一、形势\n二、任务' },
    { text: '县委、县政府高度重视，三次召开专题会议。一是听取汇报，二是研究方案。' },
    { text: '我讲三点意见。\n一、认识\n（一）机遇\n（二）挑战\n二、任务\n三、要求' },
    { text: '当前全县实施“三大战役”。一是项目攻坚，二是环境整治，三是招商突破，四是民生保障。' },
    { text: '下面，我讲三点意见。\n一、提高认识。要认清形势。二、突出重点。\n三、加强领导。' },
    { text: '要做好以下三项工作：一是抓项目；二积极推进招商；三是抓环境。' },
    { text: '要突出三个重点：一是抓招商，二是抓项目，同时抓好环境建设。' },
    { text: '整治工作分三个阶段进行。第一阶段：动员部署。第二阶段：组织实施。\n7月起转入第三阶段，总结验收。' },
    { text: '改造工程分两步走，第一步，完成老城区管网改造；第二步，完成新区管网建设。第二步，要在明年汛期前完工。' },
    { text: '要做好以下三项工作：一是抓招商；二是抓项目。此外，还要抓好环境。' },
  ],
  *check(draft) {
    for (const series of draft.series) {
      const { announced, items, family, breaks } = series;
      if (announced === undefined || announced.count === items.length) continue;
      if (announced.frame !== undefined && (announced.bare || items.length < 2 || !draft.ask(announced.span.end, items[0]!.marker.span.start, opensPoints) || draft.frames.some(({ announcement }) => announcement === announced))) continue;
      // A gap or a repeat is told by its own rule: 三点：一是 三是.
      if (breaks.length > 0 && items.at(-1)!.marker.ordinal === announced.count) continue;
      // 送给大家三句话，第一句是…: what only one is told of is spoken of.
      if (isStep(family) && items.length === 1) continue;
      const paragraphEnd = (index: number): number => draft.starts[index]! + draft.paragraphs[index]!.line.trimEnd().length;
      const lineEnd = (index: number): number => draft.starts[index]! + draft.paragraphs[index]!.line.length;
      const end = isHeading(family) ? series.end ?? draft.text.length : paragraphEnd(items.at(-1)!.paragraph);
      const missing = items.length < announced.count;
      if (missing && draft.ask(items.at(-1)!.marker.span.end, isHeading(family) ? end : lineEnd(items.at(-1)!.paragraph), goesOnUnnumbered)) continue;
      // 三是强基础。四要强保障: told, with another word behind the number.
      const next = new RegExp(`[。；;，,\\n][\\s\\u3000]*${writeHan(items.length + 1)}[要是靠抓]`);
      if (missing && !isHeading(family) && draft.ask(items.at(-1)!.marker.span.end, lineEnd(items.at(-1)!.paragraph), (words) => next.test(words))) continue;
      // 时间关系，第三点就不展开了: it is spoken of.
      const unfolded = new RegExp(`第${writeHan(announced.count)}[点个条项方]`);
      if (missing && !isHeading(family) && draft.ask(items.at(-1)!.marker.span.end, lineEnd(items.at(-1)!.paragraph), (words) => unfolded.test(words))) continue;
      // 第三阶段的任务是…: a stage may be told in other words.
      const lastWritten = rewrite(family, family, announced.count);
      if (missing && isStep(family) && draft.ask(items[0]!.marker.span.end, items.at(-1)!.marker.span.end + FARTHEST, (words) => words.includes(lastWritten))) continue;
      // A promise of three with one point or one 第二个方面 as long as a section, up to the end of the text: the rest of the draft is missing, not a point.
      const breaksOff = missing && end >= draft.text.trimEnd().length && (!draft.facts.complete || items.length === 1 || isStep(family));
      const promised = draft.text.slice(announced.span.start, announced.span.end);
      const measure = /^.(?:十?.)??(个方面|方面|个|点|条|项|句话|件事|件|层|类|步|种)/u.exec(promised)?.[1]?.replace(/^方面/, '个方面') ?? '点';
      yield {
        span: announced.span,
        severity: breaksOff || announced.afar ? 'warning' : 'error',
        message: missing
          ? `前文说“${promised}”，实际只有${items.length}${measure}${breaksOff ? '（文稿似不完整）' : ''}。请补齐，或者改前面的数。`
          : `前文说“${promised}”，实际列出${items.length}${measure}。请核对。`,
        related: items.map(({ marker }, i) => ({ span: marker.span, message: `第${i + 1}${measure}` })),
        fixes: items.length < 2 ? [] : [{ ...recounted(draft.text, announced, items.length), safety: 'review' }],
        ...(missing && { unfinished: { start: announced.span.start, end } }),
      };
    }
    for (const { span, number, series: { items } } of readMisrecalled(draft)) {
      yield {
        span, severity: 'warning', message: `这里说“${draft.text.slice(span.start, span.end)}”，前面列出的是${items.length}项。请核对。`,
        related: items.map(({ marker }, i) => ({ span: marker.span, message: `第${i + 1}项` })),
        fixes: [{ ...recounted(draft.text, { span, number }, items.length), safety: 'review' }],
      };
    }
  },
});

const FARTHEST = 4000;
/** “三个规避”：一是…: told right behind its name, whatever words the points are told in. */
const opensPoints = (between: string): boolean => /^”?：$/.test(between);
/** The rest of the points may come without numbers: 此外，还要抓好环境. */
const goesOnUnnumbered = (rest: string): boolean => /[。；;，,\n][\s\u3000]*(?:此外|同时|另外|另一|还有|还要|最后|再就是|再次|其他)/.test(rest.slice(0, 2000));
