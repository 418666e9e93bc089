import type { Completion } from '../../figures/claims/claim';
import { targetConflictOf, type Told } from '../../figures/indicators';
import { workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'completion-target-conflict',
  group: 'figures',
  severity: 'warning',
  title: '完成率反推的任务数应与别处的任务数一致',
  why: '完成数除以完成率就是任务数。它与另一处写明的任务数，或者与同一任务另一次的完成数、完成率反推出来的任务数对不上，几处必有一误。',
  options: {},
  bad: [
    { text: '全年计划全县开发项目90个。\n截至10月底，全县开发项目67个，完成全年任务的⟦83.75%⟧。', says: '67个÷83.75%≈80个，与别处写明的任务数90个不符' },
    { text: '截至6月底，全县开发项目40个，完成全年任务的50%。\n截至10月底，全县开发项目67个，完成全年任务的⟦73.6%⟧。', says: '反推的任务数不一致：40个÷50%≈80个，67个÷73.6%≈91' },
    { text: '全县争取资金年度任务1.5亿元。\n截至10月底，全县争取资金1.4802亿元，完成全年任务的⟦123.4%⟧。', says: '1.2亿元，与别处写明的任务数1.5亿元不符' },
    { text: '全县新增就业年度目标5000人。\n1—9月，全县新增就业4520人，完成年度目标的⟦94.2%⟧。', says: '5000人不符' },
    { text: '上半年，全县改造老旧小区30个，完成年度任务的60%。1—9月，全县改造老旧小区42个，完成年度任务的⟦77.8%⟧。', says: '反推的任务数不一致' },
    { text: '截至6月底签约项目40个，完成全年任务的50%；截至10月底签约项目67个，完成全年任务的⟦70%⟧。', says: '40个÷50%≈80个，67个÷70%≈96个' },
    { text: '上半年完成投资12.4亿元，完成全年计划的45.2%。前三季度完成投资20.3亿元，完成全年计划的⟦81.5%⟧。', says: '27.4亿元，20.3亿元÷81.5%≈24.9亿元' },
  ],
  good: [
    { text: '一、2024年\n全县财政支出36.42亿元，完成预算的104.2%。\n二、2025年\n全县财政支出41.85亿元，完成预算的101.3%。' },
    { text: '上半年完成投资12.4亿元，完成全年计划的45.2%。前三季度完成投资20.3亿元，完成全年计划的74%。' },
    { text: '上半年完成投资12.4亿元，完成全年计划的45.2%。城关镇前三季度完成投资2.3亿元，完成全年计划的81.5%。' },
    { text: '上半年完成投资12.4亿元，完成全年计划的45.2%。7月完成投资2.3亿元，完成月度计划的81.5%。' },

    { text: '全年计划全县开发项目80个。\n截至10月底，全县开发项目67个，完成全年任务的83.75%。' },
    { text: '截至6月底，全县开发项目40个，完成全年任务的50%。\n截至10月底，全县开发项目67个，完成全年任务的83.75%。' },
    { text: '上半年，城关镇开发项目4个，完成全年任务的50%。\n1—10月，清溪乡开发项目9个，完成全年任务的75%。' },
    { text: '2024年全县新增就业年度目标5000人。\n2025年1—9月，全县新增就业4520人，完成年度目标的94.2%。' },
    { text: '上半年全县计划开发项目40个。\n截至10月底，全县开发项目67个，完成全年任务的83.75%。' },
  ],
  * check(draft) {
    for (const indicator of draft.indicators) {
      const found = targetConflictOf(indicator);
      if (found === undefined) continue;
      const { told, other, isStated } = found;
      if (draft.ask(draft.starts[other.paragraph]!, draft.starts[told.paragraph]!, opensYear)) continue;
      const textOf = ({ paragraph }: Told): string => draft.paragraphs[paragraph]!.text;
      const working = (it: Told): string => workingOf(it.completion as Completion, textOf(it));
      const figure = slice(textOf(other), other.telling.quantity.span);
      yield {
        span: draft.place(told.paragraph, told.completion!.rate.span),
        message: isStated
          ? `${working(told)}，与别处写明的任务数${figure}不符。请核对完成数、完成率和任务数。`
          : `“${told.telling.name}”反推的任务数不一致：${working(other)}，${working(told)}。请核对两处的完成数和完成率；若中间调整过任务，请写明。`,
        related: [{ span: draft.place(other.paragraph, other.telling.quantity.span), message: isStated ? '任务数' : '另一次的完成数' }],
      };
    }
  },
});

/** 一、2024年 ⏎ … ⏎ 二、2025年: what stands below a year of its own has targets of its own. */
const opensYear = (between: string): boolean => YEAR.test(between);
const YEAR = /\n[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、])?[\s\u3000]*\d{4}年[^，。；：\n]{0,12}\n/;
