import { documentRule } from '../../lint/rule';
import { readMisnumberedCaptions } from '../../structure/captions';

export default documentRule({
  id: 'caption-seq',
  group: 'structure',
  severity: 'warning',
  title: '表、图、注的编号应当连续',
  why: '有表1、表2、表4，没有表3，不是漏了一张表，就是删改以后没有重新编号，正文里的“见表4”也就不知指哪一张。',
  options: {},
  everywhere: true,
  bad: [
    { text: '表1 全县主要经济指标\n表2 分乡镇财政收入\n⟦表4⟧ 分行业税收收入', says: '“表2”之后应为“表3”，实为“表4”' },
    { text: '图1 产业布局图\n全县形成三大板块。\n图2 交通规划图\n规划里程120公里。\n⟦图2⟧ 水系规划图', says: '“图2”重复，后一处应为“图3”' },
    { text: '注1：统计口径为规模以上工业。\n注2：增速按可比价计算。\n⟦注4⟧：数据为快报数。', says: '“注2”之后应为“注3”' },
    { text: '附表1 任务分解表\n附表2 责任分工表\n⟦附表4⟧ 联络员名单', says: '应为“附表3”' },
    { text: '表一 收入情况\n表二 支出情况\n⟦表四⟧ 结余情况', says: '应为“表三”' },
  ],
  good: [
    { text: '附件1\n表1 任务分解\n表2 资金安排\n表3 责任单位\n附件2\n表5 乡镇名单' },
    { text: '表1 全县主要经济指标\n表2 分乡镇财政收入\n表3 分行业税收收入' },
    { text: '表1 全县主要经济指标\n表3 分乡镇财政收入' },
    { text: '表1-1 收入预算表\n表1-2 支出预算表\n表2-1 基金收入表\n表4-1 国资收入表' },
    { text: '表1 收入表\n表2 支出表\n表3 结余表\n表1 收入表\n表2 支出表\n表3 结余表' },
    { text: '表1 收入表\n表2 支出表\n表2 支出表（续）\n表3 结余表' },
    { text: '表1 播种面积、产量\n表2 主要指标，分乡镇\n见表3。\n表4 分行业税收收入' },
    { text: '图1、图2所示区域为规划范围。\n图4 水系规划图' },
    { text: '注1：统计口径为规模以上工业。' },
  ],
  *check(draft) {
    for (const { kind, caption, previous, due } of readMisnumberedCaptions(draft)) {
      yield {
        span: caption.span,
        message: kind === 'gap'
          ? `“${previous.written}”之后应为“${due}”，实为“${caption.written}”。请查是漏了一个，还是编号没有改。`
          : `“${caption.written}”重复，后一处应为“${due}”。`,
        related: [{ span: previous.span, message: '前一个编号' }],
      };
    }
  },
});
