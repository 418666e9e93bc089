import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { writeHan } from '../../structure/ordinals';
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
    { text: '一是落实减税政策。二是增强企业活力。三是⟦银企双方同向发力⟧。四是全力支持扩大内需。', says: '其余3项是动宾结构，这一项是主谓结构' },
    { text: '（一）强化组织领导\n要压实。\n（二）压实工作责任\n要到人。\n（三）⟦要素保障⟧\n要及时。\n（四）严格督查考核\n要兑现。', says: '这一项是名词短语' },
    {
      text: '一是综合实力不断增强。二是营商环境持续优化。三是城乡面貌不断改善。四是⟦坚守安全生产底线⟧。五是深化重点领域改革。',
      says: '多数是主谓结构，这一项和第五项“深化重点领域改革”是动宾结构',
    },
    {
      text: '一、提高认识，统一思想\n要学深。\n二、突出重点，狠抓落实\n要到人。\n三、⟦加强领导⟧\n要压实。\n四、严格考核，确保实效\n要兑现。',
      says: '只有一句，其余3项都分两句',
    },
  ],
  good: [
    { text: '一是氛围更加浓厚；二是成效更加明显；三是机制更加健全。' },
    { text: '（一）强化组织领导\n要压实。\n（二）压实工作责任\n要到人。\n（三）严格督查考核\n要过硬。' },
    { text: '带着部门干、做给干部看。' },
    { text: '一是项目建设稳步推进。二是营商环境持续优化。三是加强民生保障。四是强化要素供给。' },
    { text: '一、提高认识，统一思想\n要学深。\n二、突出重点，狠抓落实\n要到人。\n三、严格考核，确保实效\n要兑现。\n四、加强领导，强化保障，形成合力\n要压实。' },
    { text: '一是坚持实事求是。二是坚持量入为出。三是坚持统筹兼顾。四是坚持零基预算。' },
    { text: '一、工作回顾\n成绩很大。\n二、存在问题\n差距不小。\n三、目标任务\n担子不轻。\n四、加强政府自身建设\n作风要硬。' },
    { text: '（一）提高认识\n要学深。\n（二）形势与任务\n要看清。\n（三）加强领导\n要压实。' },
    { text: '一是招商成效更加明显；二是保障能力不断增强；三是服务水平持续提升。' },
  ],
  *check(draft) {
    for (const it of draft.imbalances) if (it.kind === 'structure' || it.kind === 'clauses') yield tell(it);
  },
  within: {
    triggers: { words: ['功夫、'] },
    *check(paragraph) {
      for (const it of rowsOutOfStep(paragraph)) if (it.kind === 'structure') yield tell(it);
    },
  },
});

function tell(row: Imbalance): Finding {
  const { kind, points, odd, also, common, other } = row;
  if (kind === 'clauses') {
    return {
      span: points[odd]!.span, related: othersOf(row),
      message: `${nameOf(row)}分${other === '二' ? '两' : other}句，其余${points.length - 1}项都分${common === '二' ? '两' : common}句。可改成一样的句数。`.replace('分一句，', '只有一句，'),
    };
  }
  const rest = points.length - (also === undefined ? 1 : 2);
  const those = also === undefined ? '这一项' : `这一项和第${writeHan(also + 1)}项“${points[also]!.text}”`;
  return {
    span: points[odd]!.span, related: othersOf(row),
    message: `${nameOf(row)}与其他各项句式不同：${also === undefined ? `其余${rest}项` : '多数'}是${common}，${those}是${other}。可改成一样的句式。`,
  };
}
