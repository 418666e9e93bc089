import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { CLOSERS } from '../../lexicon/phrasing';
import { rowsOutOfStep } from '../../structure/rows';
import { nameOf, othersOf } from '../../structure/siblings';
import type { Imbalance } from '../../structure/siblings';

export default documentRule({
  id: 'sibling-suffix-break',
  group: 'parallelism',
  severity: 'information',
  title: '并列各项的结尾宜一致',
  why: '“落实到位、跟进到位”之后忽然“考核有力”，排比收不住。有意变换的，不必理会。',
  options: {},
  bad: [
    { text: '责任落实到位、措施跟进到位、⟦督查考核有力⟧。', says: '其余2项都以“到位”结尾' },
    { text: '发扬钉子精神、⟦树立老牛作风⟧、弘扬工匠精神。', says: '其余2项都以“精神”结尾' },
    { text: '（一）健全调度机制\n要常调度。\n（二）健全通报机制\n要常通报。\n（三）⟦健全考核制度⟧\n要严考核。', says: '其余2项都以“机制”结尾' },
    { text: '一是思想认识到位；二是⟦组织领导有力⟧；三是责任落实到位；四是督查考核到位。', says: '第二项“组织领导有力”' },
    { text: '要确保人员到岗到位、⟦资金拨付及时⟧、措施落实到位。', says: '“到位”' },
    { text: '1.⟦市级一般公共预算情况⟧\n略有增长。\n2.市级政府性基金预算\n略有下降。\n3.市级国有资本经营预算\n基本持平。\n4.市级社会保险基金预算\n略有结余。', says: '其余3项都以“预算”结尾' },
    { text: '一是思想认识到位；二是组织领导到位；三是⟦措施跟进有力⟧；四是要素到位。', says: '第三项“措施跟进有力”' },
  ],
  good: [
    { text: '责任落实到位、措施跟进到位、督查考核到位。' },
    { text: '抓招商、促投资、优环境。' },
    { text: '1.编制要求\n从严从紧。\n2.收入预算编制情况\n略有增长。\n3.支出预算编制情况\n略有下降。\n4.转移支付预算编制情况\n基本持平。' },
    { text: '（一）健全调度机制\n要常调度。\n（二）严格考核奖惩\n要严考核。' },
    { text: '一是思想认识到位；二是组织领导到位；三是真正形成齐抓共管的强大合力。' },
    { text: '健全预算管理机制、绩效评价机制、财会监督等制度。' },
    { text: '做到“三个到位”：责任落实到位、措施跟进到位、督查考核到位。' },
  ],
  *check(draft) {
    for (const it of draft.imbalances) if (it.kind === 'suffix') yield tell(it);
  },
  within: {
    triggers: { words: CLOSERS.map((it) => `${it}、`) },
    *check(paragraph) {
      for (const it of rowsOutOfStep(paragraph)) if (it.kind === 'suffix') yield tell(it);
    },
  },
});

function tell(row: Imbalance): Finding {
  const { points, odd, common } = row;
  return {
    span: points[odd]!.span, related: othersOf(row),
    message: `${nameOf(row)}，其余${points.length - 1}项都以“${common}”结尾。可改成一样的结尾；有意变换的不必理会。`,
  };
}
