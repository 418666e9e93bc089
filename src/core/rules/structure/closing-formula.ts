import { documentRule } from '../../lint/rule';
import { lineOf } from '../../structure/documents';

export default documentRule({
  id: 'closing-formula',
  group: 'structure',
  severity: 'warning',
  title: '结语应与文种相符',
  why: '报告不要求批复，用“特此报告”；请示要求批复，用“妥否，请批示”；函对平级单位，不用“请批示”。',
  authority: '《党政机关公文处理工作条例》第八条',
  options: {},
  bad: [
    { text: '关于上半年工作情况的报告\n县政府：\n上半年工作进展顺利。\n⟦以上报告妥否，请批示。⟧', says: '“报告”不用请求批复的结语', fixed: '关于上半年工作情况的报告\n县政府：\n上半年工作进展顺利。\n特此报告。' },
    { text: '关于解决防汛资金的请示\n县政府：\n需资金50万元。\n⟦特此报告。⟧', says: '“请示”应以“妥否，请批示”等作结', fixed: '关于解决防汛资金的请示\n县政府：\n需资金50万元。\n妥否，请批示。' },
    { text: '关于商请支持培训的函\n县委党校：\n拟于5月举办培训班。\n⟦妥否，请批示。⟧', says: '“函”对平级单位' },
    { text: '关于同意立项的批复\n县水利局：\n经研究，同意立项。\n⟦特此通知。⟧', says: '“批复”应以', fixed: '关于同意立项的批复\n县水利局：\n经研究，同意立项。\n特此批复。' },
    { text: '关于增加编制的请示\n县委编办：\n拟增加编制5名。\n⟦特此通知。⟧', says: '“请示”应以', fixed: '关于增加编制的请示\n县委编办：\n拟增加编制5名。\n妥否，请批示。' },
    { text: '⟦关于举办茶文化节的请示⟧\n县政府：\n拟于5月举办茶文化节，所需经费50万元。\n云溪县文旅局\n2026年3月8日', says: '没有请求批复的结语' },
    { text: '关于防汛工作情况的报告\n县政府：\n险情已经排除。\n⟦当否，请批复。⟧\n云溪县水利局\n2026年7月6日', says: '“报告”不用请求批复的结语', fixed: '关于防汛工作情况的报告\n县政府：\n险情已经排除。\n特此报告。\n云溪县水利局\n2026年7月6日' },
  ],
  good: [
    { text: '关于解决防汛资金的请示\n县政府：\n需资金50万元。\n妥否，请批示。' },
    { text: '关于上半年工作情况的报告\n县政府：\n上半年工作进展顺利。\n特此报告。' },
    { text: '关于开展安全检查的通知\n各单位：\n各单位于5月20日前报送总结。' },
    { text: '关于商请支持培训的函\n县委党校：\n拟于5月举办培训班。\n请予支持，盼复。' },
    { text: '政府工作报告\n各位代表：\n现在，我代表县政府向大会作工作报告，请予审议。' },
  ],
  *check(draft) {
    for (const { title, from, to } of draft.documents) {
      const formula = title.formal && title.kind !== undefined ? FORMULAS[title.kind] : undefined;
      if (formula === undefined) continue;
      let asks = false;
      let told = false;
      // The last words of the body stand above the signature and the date.
      for (let i = to - 1, seen = 0; i > from && seen < 6; i--) {
        if (draft.paragraphs[i]!.shape === 'blank') continue;
        seen++;
        const { text, span } = lineOf(draft, i);
        asks ||= ASKS.test(text);
        if (text.length > LONGEST || !formula.wrong.test(text)) continue;
        told = true;
        yield {
          span, message: formula.message,
          ...(formula.due && { fixes: [{ title: `改为“${formula.due}”`, safety: 'review' as const, edits: [{ span, newText: formula.due }] }] }),
        };
        break;
      }
      // Only a paper that was signed is known to have nothing more to say.
      if (title.kind === '请示' && !asks && !told && draft.facts.date !== undefined && draft.documents.length === 1) {
        yield { span: title.span, message: '“请示”没有请求批复的结语，应以“妥否，请批示”等作结。' };
      }
    }
  },
});

const LONGEST = 30;
const ASKS = /批示|批转|转发|核准|同意|批复|批准|审批|审定|审议|指示|妥否|当否|可否|予以(?:支持|解决)/;

const FORMULAS: Readonly<Record<string, { readonly wrong: RegExp; readonly message: string; readonly due?: string }>> = {
  报告: { wrong: /请批示|请批复|请审批|请予批准/, message: '“报告”不用请求批复的结语，应为“特此报告”；要请求批复，请另用“请示”行文。', due: '特此报告。' },
  请示: { wrong: /^特此(?:报告|通知|函告|函达|通报)|^请审阅/, message: '“请示”应以“妥否，请批示”等作结。', due: '妥否，请批示。' },
  批复: { wrong: /^特此(?:通知|报告|函告|通报)/, message: '“批复”应以“此复”“特此批复”作结。', due: '特此批复。' },
  通知: { wrong: /妥否|当否|请批示|请批复|^此复/, message: '“通知”是下行文，不用请求批复的结语，应为“特此通知”。', due: '特此通知。' },
  函: { wrong: /请批示|请批复|请审批|^特此(?:报告|通知)/, message: '“函”对平级单位，应为“请予支持，盼复”“特此函复”等。' },
};
