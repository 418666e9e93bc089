import { exactly, meets, rational } from '../../figures/interval';
import type { Quantity } from '../../figures/quantity';
import { rangeOf } from '../../figures/reported';
import { unitNamed } from '../../figures/units';
import { readWritten } from '../../figures/written';
import { beginsCapital, readCapital, type CapitalAmount } from '../../numerals/capital';
import { slice, type Span } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'rmb-upper-lower',
  group: 'figures',
  severity: 'error',
  title: '大写金额应与小写金额一致',
  why: '合同、请示里大小写金额不一，以哪个为准会起争议。',
  authority: 'GB/T 15835—2011 5.2.4',
  options: {},
  everywhere: true,
  triggers: { words: ['拾', '佰', '仟', '壹', '贰', '叁', '柒', '捌', '玖', '肆万', '伍万', '陆万', '肆亿', '伍亿', '陆亿', '肆元', '伍元', '陆元'] },
  bad: [
    { text: '人民币⟦壹拾贰万元整⟧（¥102000.00）', says: '大写为120000元，小写为102000元' },
    { text: '合同价⟦叁佰万元⟧（3500000元）', says: '大写为3000000元，小写为3500000元' },
    { text: '补助资金⟦伍万陆仟元整⟧（50600元）', says: '大写为56000元，小写为50600元' },
    { text: '申请经费86万元（大写：⟦捌拾万元整⟧）。', says: '大写为800000元，小写为860000元' },
    { text: '中标价¥1,234,500.00元（人民币⟦壹佰贰拾叁万肆仟元整⟧）', says: '大写为1234000元，小写为1234500元' },
    { text: '大写：⟦叁拾伍万捌仟元整⟧，小写：385,000.00元。', says: '大写为358000元，小写为385000元' },
    { text: '合计人民币（大写）⟦叁仟零伍拾元伍角⟧，（小写）￥3050.80', says: '大写为3050.5元，小写为3050.8元' },
  ],
  good: [
    { text: '人民币壹拾贰万元整（¥120000.00）' },
    { text: '合同价叁佰伍拾万元（3500000元）' },
    { text: '补助资金伍万零陆佰元整（50600元）' },
    { text: '投资壹亿贰仟万元整（1.2亿元）' },
    { text: '人民币伍万零仟零佰零拾零元整（50000元）' },
    { text: '收拾卫生，陆元庄（3500000元）拾级而上，每户壹佰元。' },
    { text: '定额壹佰元整，共发放3500元。' },
    { text: '贰角伍分、壹万贰仟叁佰肆拾伍元陆角柒分（12345.67元）' },
  ],
  * check({ text }) {
    for (let at = 0; at < text.length; at++) {
      if (!beginsCapital(text, at)) continue;
      const capital = readCapital(text, at);
      if (capital === undefined) continue;
      at = capital.end - 1;
      const small = amountBehind(text, capital) ?? amountBefore(text, capital);
      if (small === undefined || meets(rangeOf(small), exactly(rational(capital.fen, 100)))) continue;
      yield {
        span: { start: capital.start, end: capital.end },
        message: `大写为${yuan(capital.fen)}元，小写为${yuan(Math.round(small.mantissa * 10 ** (small.exponent + 2)))}元，大小写不一致，请核对。`,
        related: [{ span: small.span, message: `小写金额${slice(text, small.span)}` }],
      };
    }
  },
});

/** In a bracket right behind: （¥102000.00）, （3500000元）, ，（小写）￥3050.80, （小写：12万元）. */
function amountBehind(text: string, { end }: CapitalAmount): Quantity | undefined {
  const lead = BEHIND.exec(text.slice(end, end + 14))?.[0];
  return lead === undefined ? undefined : amountAt(text, end + lead.length, /[¥￥]|小写/u.test(lead));
}
const BEHIND = /^[，、；]?(?:（|\[|[¥￥]|小写)(?:即|人民币|小写|[¥￥：）（ ]|RMB){0,6}/u;

/** 86万元（大写：捌拾万元整）, ¥1,234,500.00元（人民币…）: the digits stand right before the bracket. */
function amountBefore(text: string, { start }: CapitalAmount): Quantity | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const match = BEFORE.exec(before);
  return match === null ? undefined : amountAt(text, start - match[0].length, false, match[1]!.length);
}
const BEFORE = /(?<![\d.,])(\d[\d.,]{0,20} ?[万亿]{0,2}元)[，]?（(?:人民币|大写|即|[：）（ ]){0,5}$/u;

/** The amount in digits at an offset; without a unit it is one only behind ¥. */
function amountAt(text: string, at: number, isMoney: boolean, length?: number): Quantity | undefined {
  const written = /\d/u.test(text[at] ?? '') ? readWritten(text, at) : undefined;
  if (written === undefined || (length !== undefined && written.end !== at + length)) return undefined;
  if (written.unit ? written.unit.name !== '元' : !isMoney) return undefined;
  const { mantissa, exponent, grain, end } = written.numeral;
  const span: Span = { start: at, end: written.end };
  return { span, digits: { start: at, end }, mantissa, exponent, grain, hedge: 'stated', unit: unitNamed('元')! };
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}${fen % 100 === 0 ? '' : `.${String(fen % 100).padStart(2, '0').replace(/0$/u, '')}`}`;
