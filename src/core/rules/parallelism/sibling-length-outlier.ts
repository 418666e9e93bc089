import { documentRule } from '../../lint/rule';
import { nameOf, othersOf } from '../../structure/siblings';

export default documentRule({
  id: 'sibling-length-outlier',
  group: 'parallelism',
  severity: 'information',
  title: '并列各项的字数宜相称',
  why: '几个标题都是四个字，中间冒出一个八个字的，看着不齐，念着不顺。',
  options: {},
  bad: [
    { text: '一、提高认识\n要学深。\n二、明确任务\n要分解。\n三、⟦切实加强组织领导⟧\n要压实。\n四、严格考核\n要兑现。', says: '8个字，其余3项都是4个字' },
    { text: '一要落实工作责任。二要全力跟踪推进。三要⟦强化要素⟧。四要精心谋划项目。', says: '4个字，其余3项都是6个字' },
    { text: '（一）坚持高位推动\n要抓总。\n（二）⟦坚持以重大项目建设带动⟧\n要抓实。\n（三）坚持创新驱动\n要抓新。\n（四）坚持要素联动\n要抓全。', says: '其余3项都是6个字' },
    { text: '一是责任落实到位；二是⟦各项工作措施跟进到位⟧；三是督查考核到位；四是资金保障到位。', says: '第二项' },
    { text: '一是提高政治站位。二是强化收入统筹。三是⟦优化结构⟧。四是强化风险防控。', says: '其余3项都是6个字' },
    {
      text: '一是坚持政治引领，把准方向。二是⟦加大财政资源统筹⟧，优化结构。三是严肃财经纪律，守住底线。四是聚焦民生福祉，办好实事。五是强化底线思维，防住风险。',
      says: '8个字，其余4项都是6个字',
    },
  ],
  good: [
    { text: '一要落实工作责任。二要全力跟踪推进。三要强化要素保障。四要精心谋划项目。五要严格督查考核。' },
    { text: '（一）充分认识重要性和必要性\n要学深。\n（二）准确把握检查评议的内容\n要学透。' },
    { text: '一是坚持政治引领，把准方向。二是加大财政资源统筹，优化结构。三是严肃财经纪律。四是聚焦民生福祉，办好实事。五是强化底线思维，防住风险。' },
    { text: '一、形势\n要看清。\n二、任务\n要明确。' },
    { text: '一是提高认识。二是明确任务。三是加强领导。四是形成齐抓共管的强大合力。' },
    { text: '一是提高政治站位。二是强化收入统筹。三是优化支出的结构。四是强化风险防控。' },
    { text: '一、提高认识\n要学深。\n二、明确任务\n要分解。\n三、打赢“春风行动”硬仗\n要压实。\n四、严格考核\n要兑现。' },
  ],
  *check(draft) {
    for (const row of draft.imbalances) {
      const { kind, points, odd, common, other } = row;
      if (kind !== 'length') continue;
      yield {
        span: points[odd]!.span, related: othersOf(row),
        message: `${nameOf(row)}是${other}个字，其余${points.length - 1}项都是${common}个字，字数不齐。`,
      };
    }
  },
});
