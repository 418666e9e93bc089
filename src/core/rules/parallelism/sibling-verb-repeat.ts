import { documentRule } from '../../lint/rule';
import { nameOf, othersOf } from '../../structure/siblings';

export default documentRule({
  id: 'sibling-verb-repeat',
  group: 'parallelism',
  severity: 'information',
  title: '并列各项的动词，要么都一样，要么都不同',
  why: '四项里三项用“加强”，既不成排比，又显得单调。',
  options: {},
  bad: [
    { text: '（一）加强领导\n要压实。\n（二）加强宣传\n要深入。\n（三）加强督查\n要过硬。\n（四）⟦严格考核⟧\n要兑现。', says: '其余3项都用“加强”' },
    { text: '1.强化认识\n要学深。\n2.强化责任\n要到人。\n3.强化措施\n要管用。\n4.⟦完善机制⟧\n要长效。', says: '其余3项都用“强化”' },
    { text: '一要推进招商，二要推进项目，三要推进改革，四要⟦优化环境⟧。', says: '其余3项都用“推进”' },
    { text: '一是完善工作制度；二是完善调度办法；三是完善通报方式；四是⟦严格奖惩兑现⟧。', says: '其余3项都用“完善”' },
    { text: '一是加大招商力度。二是加大投入力度。三是加大宣传力度。四是⟦强化督查问效⟧。', says: '其余3项都用“加大”' },
    { text: '一是加强组织领导；二是加强宣传；三是加强督促检查；四是加强队伍建设；五是⟦严格奖惩⟧。', says: '其余4项都用“加强”' },
  ],
  good: [
    { text: '（一）加强领导\n要压实。\n（二）深化宣传\n要深入。\n（三）严格督查\n要过硬。' },
    { text: '落实“四个加强”：加强领导、加强宣传、加强督查、加强考核。' },
    { text: '（一）加强领导\n要压实。\n（二）加强宣传\n要深入。\n（三）加强督查\n要过硬。' },
    { text: '一是加强领导；二是加强宣传；三是严格督查；四是强化考核。' },
    { text: '一是加强组织领导；二是加强宣传引导；三是加强督促检查；四是全面形成齐抓共管的合力。' },
  ],
  *check(draft) {
    for (const row of draft.imbalances) {
      const { kind, points, odd, common } = row;
      if (kind !== 'verb') continue;
      yield {
        span: points[odd]!.span, related: othersOf(row),
        message: `${nameOf(row)}，其余${points.length - 1}项都用“${common}”。可以都用“${common}”，成为排比；也可以变换动词。`,
      };
    }
  },
});
