import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numeralRunEnd, readNumeral, type Numeral } from '../../../src/core/numerals/numeral';

/** value ← spellings; a value is mantissa, exponent and grain, with `denominator` or the upper end where there is one. */
const SPELLINGS: readonly (readonly [value: string, spellings: readonly string[]])[] = [
  ['67e0', ['67', '六十七']],
  ['0e0', ['0', '〇', '零']],
  ['80e0', ['80', '八十']],
  ['15e0', ['15', '十五', '一十五']],
  ['105e0', ['105', '一百零五', '一百〇五']],
  ['203e0', ['203', '二百零三']],
  ['112e0', ['一百一十二']],
  ['1234e0', ['1234', '1,234']],
  ['1234567e0', ['1234567', '1,234,567']],
  ['8375e-2', ['83.75', '八十三点七五']],
  ['14802e4', ['1.4802亿']],
  ['2800e4', ['2800万']],
  ['5e7', ['5千万', '五千万']],
  ['25e7', ['2亿5千万', '二亿五千万', '两亿五千万']],
  ['12000e4', ['1亿2000万']],
  ['32e3', ['3.2万', '三点二万']],
  ['12000e0', ['1万2000']],
  ['15e3', ['一万五千']],
  ['10012e0', ['一万零一十二', '一万零十二']],
  ['1305e1', ['一万三千零五十']],
  ['1025e1', ['一万二百五十', '一万零二百五十']],
  ['45e1', ['四百五']],
  ['245e1', ['二千四百五']],
  ['13e3', ['一万三']],
  ['35e7', ['三亿五']],
  ['452e2', ['四万五千二']],
  ['4e8', ['四万万', '4万万']],
  ['546e2', ['5万4千6百']],
  ['15e11', ['一万五千亿', '1.5万亿']],
  ['2e13', ['二十万亿']],
  ['4e3', ['4千']],
  ['12e6', ['一千二百万']],
  ['10e0..19e0', ['十几']],
  ['20e4..29e4', ['二十几万']],
  ['100e4..109e4', ['一百零几万']],
  ['12e0..13e0', ['十二三']],
  ['15e0..16e0', ['十五六']],
  ['23e0..24e0', ['二十三四']],
  ['30e0..40e0', ['三四十']],
  ['700e0..800e0', ['七八百']],
  ['3e0..5e0', ['三五']],
  ['2e0..3e0', ['两三', '二三']],
  ['80e0/100', ['百分之八十', '百分之80']],
  ['8375e-2/100', ['百分之八十三点七五', '百分之83.75']],
  ['100e0/100', ['百分之百']],
  ['3e0/1000', ['千分之三']],
  ['2e0/3', ['三分之二', '3分之2', '三分之2']],
  ['1e0/10', ['十分之一']],
];

/** Spellings that are no number, or none that can be told for sure. */
const NONE = [
  '20,54亿', '1.2.3', '1,2', '007', '1234567890123456', '20几', '百几', '百三', '一亿三千', '二〇二六', '一九八四', '一二三', '五四',
  '', '元', '个', '○', '①',
];

describe('readNumeral', () => {
  for (const [value, spellings] of SPELLINGS) {
    for (const spelling of spellings) {
      it(`reads ${spelling} as ${value}`, () => {
        const numeral = readNumeral(spelling, 0);
        assert.ok(numeral);
        assert.equal(shown(numeral), value);
        assert.equal(numeral.end, spelling.length);
      });
    }
  }
  for (const spelling of NONE) {
    it(`reads no number in “${spelling}”`, () => assert.equal(readNumeral(spelling, 0), undefined));
  }

  it('keeps the worth of the last digit in its own scale', () => {
    const grains: Record<string, number> = { '83.75': -2, '11亿': 8, '2800万': 4, '2亿5千万': 7, 67: 0, 八十: 0, 五千万: 7, '1.20亿': 6 };
    for (const [spelling, grain] of Object.entries(grains)) assert.equal(readNumeral(spelling, 0)?.grain, grain, spelling);
  });

  it('tells a hedge between digits and scale', () => {
    assert.deepEqual(['30余万', '一百多亿', '二十来万', '30万'].map((it) => readNumeral(it, 0)?.inner), ['over', 'over', 'about', undefined]);
  });

  it('marks a scale word without digits', () => {
    for (const word of ['亿', '万', '百亿', '千万']) assert.equal(readNumeral(word, 0)?.implied, true, word);
    assert.equal(readNumeral('十亿', 0)?.implied, undefined);
  });

  it('leaves 千 to the unit it belongs to', () => {
    for (const text of ['5千瓦', '5千克', '5千米', '5千公顷', '三千瓦']) assert.equal(readNumeral(text, 0)?.end, 1, text);
    assert.equal(readNumeral('12万千瓦时', 0)?.end, 3);
    assert.equal(readNumeral('5百分点', 0)?.end, 1);
  });

  it('does not take a year for the rest of a number', () => {
    assert.equal(readNumeral('5万2025年', 0)?.end, 2);
  });

  it('reads any text without throwing, inside its bounds, to a safe integer', () => {
    const piece = fc.constantFrom(...'0123456789.,一二两三十百千万亿零〇点分之余多来几 个年'.split(''));
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (let at = 0; at < text.length; at++) {
        const numeral = readNumeral(text, at);
        if (numeral) {
          assert.ok(numeral.start === at && at <= numeral.digits && numeral.digits < numeral.end && numeral.end <= text.length);
          assert.ok(Number.isSafeInteger(numeral.mantissa) && Number.isInteger(numeral.exponent));
        }
        assert.ok(numeralRunEnd(text, at) > at);
      }
    }));
  });
});

function shown({ mantissa, exponent, upTo, denominator }: Numeral): string {
  const upper = upTo ? `..${upTo.mantissa}e${upTo.exponent}` : '';
  return `${mantissa}e${exponent}${upper}${denominator === undefined ? '' : `/${denominator}`}`;
}
