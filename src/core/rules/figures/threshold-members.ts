import { places } from '../../figures/judge';
import { isBelow, isInverted, membersOf, readClasses } from '../../figures/thresholds';
import { valueOf } from '../../figures/reported';
import { rational } from '../../figures/interval';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'threshold-members',
  group: 'figures',
  severity: 'error',
  title: '“亿元以上项目”点到的项目应够得上这个档次',
  why: '列为“亿元以上”的项目只有8000万元，列出的项目比说的多，5000万元以上的反而比亿元以上的少，都必有一误。分档列出（5000万元至1亿元）的不核。',
  options: {},
  triggers: { words: ['元以上', '元及以上', '亩以上', '超亿元', '亿元的'] },
  bad: [
    { text: '亿元以上项目3个，其中甲项目2.4亿元、⟦乙项目8000万元⟧。', says: '乙项目8000万元不足亿元，不属于“亿元以上”' },
    { text: '亿元以上项目16个，5000万元以上项目⟦12个⟧。', says: '5000万元以上项目（12个）应不少于亿元以上项目（16个）' },
    { text: '亿元以上项目⟦2个⟧：甲项目2亿元、乙项目3亿元、丙项目6亿元。', says: '列出3个项目，多于“2个”' },
    { text: '投资亿元以上项目9个，其中有投资2.4亿元的甲项目、投资⟦0.86亿元的乙项目⟧。', says: '0.86亿元的乙项目不足亿元' },
    { text: '新签约5000万元以上项目31个、总投资98亿元，亿元以上项目⟦36个⟧、总投资82亿元。', says: '5000万元以上项目（31个）应不少于亿元以上项目（36个）' },
    { text: '云溪县引进10亿元以上企业⟦1家⟧（甲公司12亿元、乙公司10.6亿元）。', says: '列出2个企业，多于“1家”' },
  ],
  good: [
    { text: '亿元以上项目9个，其中有投资2.4亿元的甲项目、投资6亿元的乙项目。' },
    { text: '亿元以上项目16个，5000万元以上项目31个。' },
    { text: '亿元以上项目16个，5000万元至1亿元项目12个。' },
    { text: '亿元以上项目3个，其中甲项目完成投资8000万元、乙项目完成投资2.4亿元。' },
    { text: '共签约项目43个，其中亿元以上项目16个，5000万元以上项目12个，2000万元以上项目15个。' },
    { text: '新签约亿元以上项目16个，新开工5000万元以上项目12个。' },
    { text: '5000万元以上项目31个，其中亿元以上项目16个。' },
    { text: '投资亿元以上项目9个，其中不乏有投资2.43亿元的甲项目；投资2.6亿元的乙项目；投资3亿元的丙项目。' },
    { text: '亿元以上项目16个，年内完成投资8000万元。' },
  ],
  * check({ text, quantities }) {
    const classes = readClasses(text, quantities);
    for (const [i, it] of classes.entries()) {
      const { limit, count } = it;
      const noun = it.noun || '项目';
      const members = membersOf(text, quantities, it);
      for (const member of members) {
        if (!isBelow(member, it)) continue;
        yield {
          span: member.span, severity: members.length > 1 ? 'error' : 'warning',
          message: `${slice(text, member.span)}不足${slice(text, limit.span)}，不属于“${slice(text, limit.span)}以上”。请核对这一项的数额，或另列。`,
          related: places(['档次', limit]),
        };
      }
      if (members.length > 1 && valueOf(count).compare(rational(members.length)) < 0) {
        yield {
          span: count.span,
          message: `列出${members.length}个${noun}，多于“${slice(text, count.span)}”。请核对数量和所列项目。`,
          related: members.map(({ span }) => ({ span, message: '所列项目' })),
        };
      }
      const after = classes[i + 1];
      if (after === undefined || !isInverted(text, quantities, it, after)) continue;
      const [low, high] = valueOf(limit).compare(valueOf(after.limit)) < 0 ? [it, after] : [after, it];
      const said = ({ limit: { span }, count: { span: counted } }: typeof it): string => `${slice(text, span)}以上${noun}（${slice(text, counted)}）`;
      yield {
        span: after.count.span,
        message: `${said(low)}应不少于${said(high)}：够得上${slice(text, high.limit.span)}的都够得上${slice(text, low.limit.span)}。请核对两个数，或写成分档（${slice(text, low.limit.span)}至${slice(text, high.limit.span)}）。`,
        related: places(['另一个数', it.count]),
      };
    }
  },
});
