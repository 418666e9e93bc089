import assert from 'node:assert/strict';
import fc from 'fast-check';
import { add, between, closed, div, exactly, meets, mul, open, rational, sub, type Interval } from '../../../src/core/figures/interval';
import type { Quantity } from '../../../src/core/figures/quantity';
import { readQuantities } from '../../../src/core/figures/quantities';
import { boundsOf, isExact, rangeOf, roundRangeOf, valueOf, worthOf, writtenInterval } from '../../../src/core/figures/reported';

/** figure ← what it may stand for, in the base unit of its dimension. */
const RANGES: Readonly<Record<string, string>> = {
  '67个': '[67, 67]',
  '80家': '[80, 80]',
  '83.75%': '[0.83745, 0.83755]',
  '83%': '[0.825, 0.835]',
  '11亿元': '[1050000000, 1150000000]',
  '2800万元': '[27995000, 28005000]',
  '1.4802亿元': '[148015000, 148025000]',
  '1200亩': '[799666.(6), 800333.(3)]',
  '1.8万名': '[17500, 18500]',
  '平均4.6个': '[4.55, 4.65]',
  '2.2个百分点': '[0.0215, 0.0225]',
  '三成五': '[0.345, 0.355]',
  '三分之二': '[0.5, 0.8(3)]',
  '为-1.54%': '[-0.01545, -0.01535]',
  '3—5个': '[3, 5]',
  '15%—20%': '[0.145, 0.205]',
  '约100人': '[90, 110]',
  '80%左右': '[0.72, 0.88]',
  '近2000户': '[1800, 2000)',
  '30多个': '(30, 40]',
  '200余家': '(200, 300]',
  '超2.3万人': '(23000, 25300]',
  '5亿元以上': '[500000000, ∞)',
  '至少8个': '[8, ∞)',
  '6%以内': '[0, 0.06]',
  '不足50人': '(0, 50)',
};

describe('rangeOf', () => {
  for (const [text, range] of Object.entries(RANGES)) {
    it(`gives ${text} ${range}`, () => assert.equal(shown(rangeOf(only(text))), range));
  }

  it('agrees with boundsOf', () => {
    for (const text of Object.keys(RANGES)) {
      const { lo, hi } = rangeOf(only(text));
      const bounds = boundsOf(only(text));
      assert.ok(near(lo?.value.valueOf() ?? -Infinity, bounds.lo), text);
      assert.ok(near(hi?.value.valueOf() ?? Infinity, bounds.hi), text);
    }
  });
});

describe('writtenInterval', () => {
  it('leaves the hedge aside', () => {
    assert.equal(shown(writtenInterval(only('约83.75%'))), '[0.83745, 0.83755]');
    assert.equal(shown(writtenInterval(only('近2000户'))), '[2000, 2000]');
  });
  it('is exact for whole counts without 万 or 亿 only', () => {
    assert.deepEqual(['67个', '80人', '1.8万名', '平均4.6个', '100元', '3%'].map((text) => isExact(only(text))), [true, true, false, false, false, false]);
    assert.equal(worthOf(only('67个')).valueOf(), 0);
    assert.equal(worthOf(only('83.75%')).toFraction(), '1/10000');
  });
});

describe('roundRangeOf', () => {
  it('rounds a round figure at its last digit that is not zero', () => {
    assert.equal(shown(roundRangeOf(only('2800万元'))!), '[27500000, 28500000]');
    assert.equal(shown(roundRangeOf(only('120万人次'))!), '[1150000, 1250000]');
    assert.equal(shown(roundRangeOf(only('100亿元'))!), '[5000000000, 15000000000]');
    assert.equal(shown(roundRangeOf(only('60%'))!), '[0.55, 0.65]');
  });
  it('has no second reading for counts, decimals and figures that are not round', () => {
    for (const text of ['80个', '1200人', '1.20亿元', '83.50%', '45.73亿元', '7%']) assert.equal(roundRangeOf(only(text)), undefined, text);
  });
});

describe('Interval', () => {
  it('divides exactly: 1.4802 by 1.2 is 1.2335', () => {
    assert.equal(valueOf(only('1.4802亿元')).div(valueOf(only('1.2亿元'))).toFraction(), '2467/2000');
  });
  it('implies 80 whole targets for 67个 at 83.75% and none at 83.57%', () => {
    const implied = (rate: string): string => shown(div(rangeOf(only('67个')), rangeOf(only(rate)))!, 3);
    assert.equal(implied('83.75%'), '[79.995, 80.005]');
    assert.equal(implied('83.57%'), '[80.168, 80.177]');
  });
  it('adds, subtracts and multiplies by the ends', () => {
    const a = between(closed(rational(1)), open(rational(2)));
    const b = between(closed(rational(-3)), closed(rational(5)));
    assert.equal(shown(add(a, b)), '[-2, 7)');
    assert.equal(shown(sub(a, b)), '[-4, 5)');
    assert.equal(shown(mul(a, b)), '(-6, 10)');
    assert.equal(shown(mul(a, { lo: closed(rational(3)) })), '[3, ∞)');
  });
  it('does not divide by what may be zero', () => {
    assert.equal(div(exactly(rational(1)), between(closed(rational(0)), closed(rational(2)))), undefined);
    assert.equal(div(exactly(rational(1)), between(closed(rational(-1)), closed(rational(2)))), undefined);
    assert.equal(shown(div(exactly(rational(1)), between(open(rational(0)), closed(rational(2))))!), '[0.5, ∞)');
    assert.equal(shown(div(exactly(rational(1)), { lo: closed(rational(4)) })!), '(0, 0.25]');
  });
  it('meets at a closed end and not at an open one', () => {
    const upToTwo = (end: typeof open): Interval => between(closed(rational(0)), end(rational(2)));
    assert.equal(meets(upToTwo(closed), exactly(rational(2))), true);
    assert.equal(meets(upToTwo(open), exactly(rational(2))), false);
    assert.equal(meets({}, exactly(rational(2))), true);
  });
  it('holds what its members give', () => {
    const end = fc.integer({ min: -20, max: 20 });
    fc.assert(fc.property(end, end, end, end, fc.nat(4), fc.nat(4), (a, b, c, d, i, j) => {
      const x = between(closed(rational(Math.min(a, b))), closed(rational(Math.max(a, b))));
      const y = between(closed(rational(Math.min(c, d))), closed(rational(Math.max(c, d))));
      const p = rational(Math.min(a, b)).add(rational(Math.abs(a - b) * i, 4));
      const q = rational(Math.min(c, d)).add(rational(Math.abs(c - d) * j, 4));
      assert.ok(meets(add(x, y), exactly(p.add(q))) && meets(sub(x, y), exactly(p.sub(q))) && meets(mul(x, y), exactly(p.mul(q))));
      const quotient = div(x, y);
      if (quotient) assert.ok(meets(quotient, exactly(p.div(q))));
    }));
  });
});

function only(text: string): Quantity {
  const starts = [...text.matchAll(/\d+|[〇零一二两三四五六七八九十百千万亿]+/g)].map(({ index }) => index);
  const [quantity, ...more] = readQuantities(text, starts);
  assert.ok(quantity && more.length === 0, text);
  return quantity;
}

const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-12 * Math.abs(a);

function shown({ lo, hi }: Interval, places?: number): string {
  const low = lo ? `${lo.closed ? '[' : '('}${places === undefined ? lo.value.toString() : lo.value.valueOf().toFixed(places)}` : '(-∞';
  return `${low}, ${hi ? `${places === undefined ? hi.value.toString() : hi.value.valueOf().toFixed(places)}${hi.closed ? ']' : ')'}` : '∞)'}`;
}
