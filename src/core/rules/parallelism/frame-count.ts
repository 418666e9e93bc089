import { documentRule } from '../../lint/rule';
import { recounted } from '../../structure/announcements';
import { readWordRecalls } from '../../structure/recalls';
import { slice } from '../../text/span';

export default documentRule({
  id: 'frame-count',
  group: 'parallelism',
  severity: 'error',
  title: '“三个进一步”就要有三项',
  why: '点了“三个”，只讲了两个，是三点式最扎眼的错。',
  options: {},
  bad: [
    { text: '要做到“⟦五早⟧”：早谋划、早部署、早启动、早落实。', says: '只有4项', fixed: '要做到“四早”：早谋划、早部署、早启动、早落实。' },
    { text: '推动“⟦三提升⟧”：能力提升、效率提升、质量提升、形象提升。', says: '列出4项' },
    { text: '要做到“⟦四个坚持⟧”：坚持党建引领，坚持项目带动，坚持民生优先，努力开创新局面。', says: '只有3项' },
    {
      text: '主要表现在“⟦三个进一步⟧”：一是氛围进一步浓厚；二是成效进一步显现。', says: '只有2项',
      fixed: '主要表现在“两个进一步”：一是氛围进一步浓厚；二是成效进一步显现。',
    },
    { text: '做到“⟦三个到位⟧”：责任落实到位、措施跟进到位、督查考核到位、资金保障到位。', says: '列出4项' },
    { text: '突出“⟦四个着力⟧”：一要着力抓谋划；二要着力抓开工；三要着力抓投产。', says: '只有3项' },
    { text: '要做到“⟦三个坚持⟧”：坚持高位推动、坚持项目带动。', says: '只有2项' },
    { text: '主要表现在⟦三个更加⟧”一是干劲更加足。\n干部下沉一线。\n二是机制更加顺。\n部门配合默契。', says: '只有2项' },
    { text: '实现“⟦三个转变⟧”：变招商为选商，变等客为请客。', says: '只有2项' },
    { text: '要做到⟦四个坚持⟧。一是坚持高位推动。二是坚持项目带动。三是坚持创新驱动。', says: '只有3项' },
    { text: '今年要突出抓好⟦三个强化⟧。\n一是强化责任。\n二是强化措施。', says: '只有2项' },
    { text: '严格落实“⟦六个100%⟧”：工地围挡100%、物料覆盖100%、路面硬化100%、车辆冲洗100%。', says: '只有4项', fixed: '严格落实“四个100%”：工地围挡100%、物料覆盖100%、路面硬化100%、车辆冲洗100%。' },
    { text: '要做到⟦四个到位⟧，责任落实到位、措施跟进到位、督查考核到位，确保任务完成。', says: '只有3项', severity: 'warning' },
    { text: '做到“⟦两个到位⟧”，即思想认识到位、组织领导到位、经费保障到位。', says: '列出3项' },
    { text: '必须做到⟦四个“坚持”⟧：第一，坚持以人民为中心；第二，坚持依法处理；第三，坚持源头治理。', says: '前文说“四个坚持”，实际只有3项' },
    { text: '农村工作呈现“⟦四增⟧”：粮食增产、农业增效、农民增收。', says: '只有3项' },
    { text: '开展“⟦四清⟧”（清垃圾、清沟渠、清路障）和“五化”（道路硬化、庭院绿化、路灯亮化、河道净化、村庄美化）行动。', says: '只有3项', fixed: '开展“三清”（清垃圾、清沟渠、清路障）和“五化”（道路硬化、庭院绿化、路灯亮化、河道净化、村庄美化）行动。' },
    { text: '推进“⟦五化⟧”行动（道路硬化、庭院绿化、路灯亮化、村庄美化）。', says: '只有4项' },
    { text: '落实“⟦三个到位⟧”（即：责任落实到位、措施跟进到位）。', says: '只有2项' },
    { text: '会议要求，务必压实责任，务必一抓到底。这“⟦三个务必⟧”要落到实处。', says: '前面讲了2个“务必”', severity: 'warning', fixed: '会议要求，务必压实责任，务必一抓到底。这“两个务必”要落到实处。' },
    {
      text: '做好全年工作，要做到“⟦四个坚持⟧”。下面，我具体讲一讲。\n一、坚持党建引领\n要抓班子。\n二、坚持项目带动\n要抓进度。\n三、坚持民生优先\n要办实事。',
      says: '只有3项', severity: 'warning',
    },
    { text: '今年防汛的目标是“⟦四个确保⟧”，即：确保水库不垮坝，确保圩堤不决口。确保一旦出险，群众能及时转移。', says: '只有3项', fixed: '今年防汛的目标是“三个确保”，即：确保水库不垮坝，确保圩堤不决口。确保一旦出险，群众能及时转移。' },
  ],
  good: [
    { text: '今年防汛的目标是“四个确保”，即：确保水库不垮坝，确保圩堤不决口，确保城区不内涝。确保一旦出险，群众能及时转移。' },
    { text: '实现“三个转变”：变招商为选商，变等客为请客，变管理为服务。' },
    { text: '实现“两个转变”。会后各单位要抓好落实。' },
    { text: '推动“三提升”：能力提升、效率提升等。推进“五化”（道路硬化、庭院绿化等）。' },
    { text: '会议要求，务必压实责任，务必一抓到底。这“两个务必”要落到实处，这三个“务必要”来之不易。' },
    { text: '坚持党建引领，促进振兴。坚持项目带动，坚持民生优先。这“四个坚持”缺一不可。' },
    { text: '办好“三农”（农业、农村、农民）的事，管住“三公”（因公出国、公务用车、公务接待）经费。' },
    { text: '开展“三清”（清垃圾、清沟渠、清路障）行动，做到“四化”（含道路硬化、庭院绿化）。' },
    { text: '落实“三包”（县、乡、村三级）责任，做到“两清”（见附件）。' },
    { text: '推进“六化”（路面硬化、绿化、亮化，以及河道净化、美化、洁化）行动。' },
    { text: '增强“四个意识”：政治意识、大局意识、核心意识。' },
    { text: '按照“四个坚持”要求开展工作。云溪县总面积1200平方公里。\n一、坚持党建引领\n要抓班子。\n二、推进项目建设\n要抓进度。\n三、改善民生福祉\n要办实事。' },
    { text: '今年要新建三个项目。\n一是抓好水库项目。\n二是抓好道路建设。' },
    { text: '做好“三农”工作：农业要强，农村要美，农民要富。' },
    { text: '整治“四风”：形式主义、官僚主义、享乐主义和奢靡之风。' },
    { text: '“十四五”时期：经济稳步增长，五个园区建成，五条公路通车。' },
    { text: '主要表现在“三个进一步”：一是氛围进一步浓厚；二是成效进一步显现；三是机制进一步健全。' },
    { text: '增强“四个意识”，坚定“四个自信”，做到“两个维护”。' },
    { text: '做到“三个到位”：责任落实到位、措施跟进到位、督查考核到位。' },
    { text: '推进“五个一”工程：一是建好一个班子；二是办好一批实事。' },
    { text: '做到“三个坚持”：坚持高位推动、坚持项目带动和坚持创新驱动。' },
    { text: '做到“三个到位”：责任落实到位、措施跟进到位以及督查考核到位。' },
    { text: '要做到三个到位，确保责任落实到位、资金拨付到位。' },
    { text: '要做到三个到位，责任落实到位、措施跟进到位、督查考核到位，确保任务完成。' },
    { text: '落实“五个100%”要求，工地围挡100%、路面硬化100%，扬尘得到有效控制。' },
    { text: '落实“三个到位”要求：一是抓招商；二是抓项目。' },
  ],
  within: {
    triggers: { words: [...'两三四五六七八九'].flatMap((it) => [`这“${it}个`, `这${it}个“`]) },
    *check({ text }) {
      for (const { count, told, word, ...it } of readWordRecalls(text)) {
        if (Math.abs(told.length - count) !== 1) continue;
        yield {
          span: it.span, severity: 'warning',
          message: `这里说“${slice(text, it.span).replace('“', '')}”，前面讲了${told.length}个“${word}”。请核对。`,
          related: told.map((span, i) => ({ span, message: `第${i + 1}个` })),
          fixes: [{ ...recounted(text, it, told.length), safety: 'review' }],
        };
      }
    },
  },
  *check(draft) {
    for (const { announcement, word, points, odd, doubtful } of draft.frames) {
      const { count, span } = announcement;
      if (word === '不' || points.length === count || odd.length > 0) continue;
      const promised = draft.text.slice(span.start, span.end).replace(/[“”]/g, '');
      const missing = points.length < count;
      yield {
        span,
        ...((doubtful || (missing && !draft.facts.complete)) && { severity: 'warning' as const }),
        message: `前文说“${promised}”，实际${missing ? '只有' : '列出'}${points.length}项。请补齐，或者改前面的数。`,
        related: points.map((it, i) => ({ span: it.span, message: `第${i + 1}项` })),
        fixes: [{ ...recounted(draft.text, announcement, points.length), safety: 'review' }],
        ...(missing && { unfinished: { start: span.start, end: points.at(-1)!.span.end } }),
      };
    }
  },
});
