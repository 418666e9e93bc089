import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { rowsOutOfStep } from '../../structure/rows';
import { nameOf, othersOf } from '../../structure/siblings';
import type { Imbalance } from '../../structure/siblings';

export default documentRule({
  id: 'sibling-structure-break',
  group: 'parallelism',
  severity: 'information',
  title: '并列各项的句式宜一致',
  why: '前几项说“氛围更加浓厚”，后一项说“健全工作机制”，一个讲结果、一个讲做法，并不到一起。',
  options: {},
  bad: [
    { text: '一是氛围更加浓厚；二是成效更加明显；三是⟦健全工作机制⟧。', says: '其余2项是主谓结构，这一项是动宾结构' },
    { text: '（一）强化组织领导\n要压实。\n（二）强化责任落实\n要到人。\n（三）⟦资金保障到位⟧\n要及时。', says: '其余2项是动宾结构，这一项是主谓结构' },
    { text: '要在谋划上下功夫、在推进上下功夫、⟦严格督查考核⟧。', says: '其余2项是“在……上……”' },
    { text: '一是项目建设稳步推进。二是营商环境持续优化。三是城乡面貌不断改善。四是⟦强化民生支出保障⟧。五是安全形势总体平稳。', says: '第四项“强化民生支出保障”' },
    { text: '一是落实减税政策。二是增强企业活力。三是⟦财税改革纵深推进⟧。四是支持扩大内需。五是强化要素保障。', says: '其余4项是动宾结构' },
  ],
  good: [
    { text: '一是氛围更加浓厚；二是成效更加明显；三是机制更加健全。' },
    { text: '（一）强化组织领导\n要压实。\n（二）压实工作责任\n要到人。\n（三）严格督查考核\n要过硬。' },
    { text: '带着部门干、做给干部看。' },
    { text: '一是项目建设稳步推进。二是营商环境持续优化。三是加强民生保障。四是强化要素供给。' },
    { text: '（一）提高认识\n要学深。\n（二）形势与任务\n要看清。\n（三）加强领导\n要压实。' },
    { text: '一是招商成效更加明显；二是保障能力不断增强；三是服务水平持续提升。' },
  ],
  *check(draft) {
    for (const it of draft.imbalances) if (it.kind === 'structure') yield tell(it);
  },
  within: {
    triggers: { words: ['功夫、'] },
    *check(paragraph) {
      for (const it of rowsOutOfStep(paragraph)) if (it.kind === 'structure') yield tell(it);
    },
  },
});

function tell(row: Imbalance): Finding {
  const { points, odd, common, other } = row;
  return {
    span: points[odd]!.span, related: othersOf(row),
    message: `${nameOf(row)}与其他各项句式不同：其余${points.length - 1}项是${common}，这一项是${other}。可改成一样的句式。`,
  };
}
