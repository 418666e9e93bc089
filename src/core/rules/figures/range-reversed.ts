import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'range-reversed',
  group: 'figures',
  severity: 'warning',
  title: '数值范围应从小到大',
  why: '“30~20天”前大后小，不是写反了就是有一个数错了。',
  authority: 'GB/T 15835—2011 5.1.3',
  options: {},
  triggers: { oddities: ['reversed'] },
  bad: [
    { text: '施工期为⟦30~20天⟧。', says: '30天大于20天' },
    { text: '奖励标准为⟦10万元~5万元⟧。', says: '10万元大于5万元' },
    { text: '完成率应在⟦95%至90%⟧之间。', says: '95%大于90%' },
    { text: '每亩增收⟦800—500元⟧。', says: '范围颠倒' },
    { text: '亩均用工控制在⟦12～8个工作日⟧。', says: '范围颠倒' },
    { text: '单个项目补助⟦300万—200万元⟧不等。', says: '范围颠倒' },
  ],
  good: [
    { text: '施工期为20~30天。' },
    { text: '气温-8℃~3℃，夜间-5~-12℃。' },
    { text: '会期为12月28日至1月2日。' },
    { text: '由95%降至90%，税率下调13%至9%。' },
    { text: '贷款利率下浮10%—5%。' },
    { text: '注册资本1000—2万元的小店。' },
    { text: '12-3个单元，以3-1个局数取胜。' },
    { text: '贷款利率从5%—3%调整。' },
    { text: '冬季气温5℃至-3℃。' },
  ],
  * check({ text, oddities }) {
    for (const oddity of oddities) {
      if (oddity.kind !== 'reversed') continue;
      const { span } = oddity;
      const figure = oddity.figure!;
      const written = slice(text, span);
      const parts = /^([^—–~～至到-]+)([—–~～至到-])(.+)$/u.exec(written);
      if (parts === null || (parts[2] === '-' && figure.unit?.whole !== false)) continue;
      const [, low = '', connector = '', high = ''] = parts;
      // 税率下调13%至9%: words join a range only where the text says that it is one.
      const isWord = connector === '至' || connector === '到';
      if (isWord ? !/^(?:之间|区间|范围|不等|左右)/u.test(text.slice(span.end, span.end + 2)) : FALLS.test(text.slice(Math.max(0, span.start - 14), span.start))) continue;
      // 5000—2万元: whether 万 belongs to both is a guess unless the two are of a size.
      if (figure.scaled && !/[万亿千]/u.test(low) && Number.parseFloat(low) > 3 * Number.parseFloat(high)) continue;
      const unit = high.replace(/^[\d.,]+/u, '');
      const first = /[\d.]$/u.test(low) ? low + unit : low;
      yield { span, message: `数值范围颠倒：${first}大于${high}。请核对后改为从小到大。` };
    }
  },
});

const FALLS = /[由从自降减缩调浮]/u;
