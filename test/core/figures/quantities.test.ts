import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPeriods } from '../../../src/core/figures/periods';
import { readQuantities } from '../../../src/core/figures/quantities';
import type { Quantity } from '../../../src/core/figures/quantity';

/**
 * text ← its figures. A figure is shown as `mantissa×exponent unit`, then the hedge where there is one, `!` for a threshold,
 * `..` between the ends of a range.
 */
const FIGURES: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['新签约项目77个，其中工业71个，占92.2%。', ['77e0 个', '71e0 个', '922e-1 %']],
  ['合同固定资产投资45.73亿元，实际进资21.2亿元', ['4573e6 元', '212e7 元']],
  ['完成任务的83.75%被考核的12个乡（镇）', ['8375e-2 %', '12e0 个']],
  ['提高2.2个百分点，其中投资下降百分之八十三点七五', ['22e-1 个百分点', '8375e-2 %']],
  ['56个单位、2.2万元/亩、800元/人/月', ['56e0 个', '22e3 元/亩', '800e0 元/人/月']],
  ['新增耕地1,234亩、12.5千公顷，发电3.2亿千瓦时', ['1234e0 亩', '125e-1 千公顷', '32e7 千瓦时']],
  ['邀请客商52批，150人次', ['52e0 批', '150e0 人次']],
  ['占三成五，翻两番，三分之二的村，一半以上', ['35e-1 成', '2e0 番', '2e0 三分之', '1e0 半 at-least']],
  ['自然增长率为-1.54‰，增速为负3.5%', ['-154e-2 ‰', '-35e-1 %']],
  ['历时3个多月，三个半小时，两年半', ['3e0 个月 over', '35e-1 小时', '25e-1 年']],
  ['收案12 345件，投入10 234.5万元，预算1 234 567万元，（含旧存21 406件）', ['12345e0 件', '102345e3 元', '1234567e4 元', '21406e0 件']],
  ['方案2 500万元，2026 100个，占12 345，5月12 300人，名称 12 345万元', []],
  ['共 77 个，投资 45.73 亿元', ['77e0 个', '4573e6 元']],
  ['1. 2.5万亩', ['25e3 亩']],
  ['现有企业12.5万，带动3.2万多人', ['125e3 -', '32e3 人 over']],

  // Chinese numerals
  ['等三家企业，两个乡镇，十五个村', ['3e0 家', '2e0 个', '15e0 个']],
  ['三五个、十五六个、七八百人', ['3e0..5e0 个', '15e0..16e0 个', '700e0..800e0 人']],
  ['收入三十二万元，提高一个百分点，增长一倍', ['32e4 元', '1e0 个百分点', '1e0 倍']],

  ['共有十几个村、二十几万亩，约500多个', ['10e0..19e0 个', '20e4..29e4 亩', '500e0 个 over']],
  ['人均两亩半，深三米半径，两斤半成品，占三成半，计一吨半', ['25e-1 亩', '3e0 米', '2e0 斤', '35e-1 成', '15e-1 吨']],
  ['重三十两，出资一万三千两百元，存储五十兆字节，胸径30公分，2.5万瑞士法郎', ['30e0 两', '132e2 元', '50e0 兆字节', '30e0 公分', '25e3 瑞士法郎']],
  ['稳定在全国1/4、1/3，占1/10', ['1e0 /4', '1e0 /3', '1e0 /10']],
  ['2/3以上的代表，超过1/2的人，3分之2的村', ['2e0 /3 at-least', '1e0 /2 over', '2e0 3分之']],
  ['-22.2%', ['-222e-1 %']],
  ['占百分之五，120家企业', ['5e0 %', '120e0 家']],
  ['长5KM，装机3KW', ['5e0 KM', '3e0 KW']],

  // Hedges
  ['约3亿元，近2000户，超5%，逾30人，至少8个', ['3e8 元 about', '2000e0 户 nearly', '5e0 % over', '30e0 人 over', '8e0 个 at-least']],
  ['不足50人，不到三成，不少于12项，不超过6%', ['50e0 人 below', '3e0 成 below', '12e0 项 at-least', '6e0 % at-most']],
  ['超过60%，突破100亿元，将近5年，接近80%', ['60e0 % over', '100e8 元 over', '5e0 年 nearly', '80e0 % nearly']],
  ['50多个、200余家、30余万元、20来人', ['50e0 个 over', '200e0 家 over', '30e4 元 over', '20e0 人 about']],
  ['5亿元左右、3000人上下、10%以上，6%以内', ['5e8 元 about', '3000e0 人 about', '10e0 % at-least', '6e0 % at-most']],
  ['约有300人，超过了5亿元', ['300e0 人 about', '5e8 元 over']],
  ['签约2亿元，节约3%，相近5个，反超3个百分点', ['2e8 元', '3e0 %', '5e0 个', '3e0 个百分点']],
  ['收入超10亿元，近三年投入9亿元', ['10e8 元 over', '3e0 年', '9e8 元']],

  // Thresholds
  ['亿元以上的16个，投资5000万元以上的31个', ['1e8 元 at-least!', '16e0 个', '5000e4 元 at-least!', '31e0 个']],
  ['投资亿元以上项目9个，100万元以下的5个', ['1e8 元 at-least!', '9e0 个', '100e4 元 at-most!', '5e0 个']],
  ['百亿元及以上企业2家，超5亿元的项目12个', ['1e10 元 at-least!', '2e0 家', '5e8 元 over!', '12e0 个']],
  ['到位资金5亿元以上，培育50家以上省级企业', ['5e8 元 at-least', '50e0 家 at-least']],
  ['100人以上企业7家，选派120名以上特派员', ['100e0 人 at-least!', '7e0 家', '120e0 名 at-least']],
  ['投资超千亿元，突破万亿元', ['1e11 元 over', '1e12 元 over']],

  // Ranges, ratios, lists
  ['3—5个，3-5天，15%—20%，3至5家，3～5亿元', ['3e0..5e0 个', '3e0..5e0 天', '15e0..20e0 %', '3e0..5e0 家', '3e8..5e8 元']],
  ['5000万—1亿元，900—1.2万元', ['5000e4..1e8 元', '900e0..12e3 元']],
  ['由40家至52家，下降20亿元至80亿元', ['40e0 家', '52e0 家', '20e8 元', '80e8 元']],
  ['结构由12.3:45.6:42.1调整，城乡收入比2.09:1', ['123e-1 ∶', '456e-1 ∶', '421e-1 ∶', '209e-2 ∶', '1e0 ∶']],
  ['分别增长0.5、1.9和2.7个百分点', ['5e-1 个百分点', '19e-1 个百分点', '27e-1 个百分点']],
  ['分别为1.2、3.4和5.6亿元', ['12e7 元', '34e7 元', '56e7 元']],
  ['由40增加到52，比值为1.52，由12升至15级', ['40e0 -', '52e0 -', '152e-2 -', '12e0 -']],

  ['三次产业结构为21:50:29，工业、农业等5个方面', ['21e0 ∶', '50e0 ∶', '29e0 ∶', '5e0 个']],
  ['居全国第1，7家企业上榜；第3。345个', ['7e0 家', '345e0 个']],
  ['5000万元至1亿元项目12个', ['5000e4..1e8 元!', '12e0 个']],
  ['为期三天，1千2百万元，1千200万元', ['3e0 天', '12e6 元', '1200e4 元']],

  // Damaged: as written where the reading is sure, nothing where it is not
  ['到位20,54亿元，增长3。1%，回落33.3%%，投资12，345万元，占.3%', ['333e-1 %']],
  ['回落0.8%个百分点，投资1 3亿元，上升1.5个百分比', ['8e-1 个百分点']],
];

/** No figure at all. */
const NONE = [
  '2026年10月底', '11月15日', '1—10月', '1、2月', '2020—2025年', '2025、2026年', '2025年度', '二〇二六年五月', '25年10月', '2025 年 3 月', '2025-10-15', '1.2025年工作', '2.10月底前',
  '5月1日至3日', '09:45:30', '上午9:30', '8点半', '9时30分', '云府发〔2026〕5号', '第3条', '第18名', '第3、5、7条', '第十八个', '“十四五”规划', '十五五', '12345热线', '电话0791-86212345',
  'GB/T 9704-2012', '1234567890123456个', '5G基站', 'PM2.5年均', '1+6+N', '4A级', '前10名', '前三位', '前10个月', '每5户',
  'XX万元', '××个', '1XX个', '力争XX亩', '1.加强领导',
  '千方百计', '三番五次', '一心一意', '统一', '一把手', '第一', '“三农”', '五位一体', '一二三产业', '万一', '一是', '二要', '一定', '一些', '一批', '一个', '一项工作', '一方面', '三次产业',
  '“四个意识”', '两个维护', '两位数', '几十个', '一百几十个', '几百几十个', '四两拨千斤', '三两个', '一两点', '一又二分之一', '提高百分之1，123', '四点 五个百分点', '第3/5页', '（1/2）', '于1/3，', '1/3日的', '占1/2日', '5/6的', '2025/1/2的', 'https://example.org/?q=30%25%2020%', '数十家', '三元区', '五台山', '一成不变', '两个一百年', '百家争鸣', '万户', '亿元', '万元', '18部门联合', '三年行动计划', '三、五天', '走访七、八家', '利用3、5天', '来了7、8个人', '9时65分',
];

describe('readQuantities', () => {
  for (const [text, figures] of FIGURES) {
    it(`reads ${text}`, () => assert.deepEqual(read(text).map((it) => shown(it)), figures));
  }
  for (const text of NONE) {
    it(`reads no figure in ${text}`, () => assert.deepEqual(read(`，${text}，`).map((it) => shown(it)).concat(read(text).map((it) => shown(it))), []));
  }

  it('spans digits, scale and unit, and leaves the hedge outside', () => {
    const text = '约1.4802亿元以上，百分之八十，-3.5%';
    const [money, share, fall] = read(text) as [Quantity, Quantity, Quantity];
    assert.deepEqual([money, share, fall].map(({ span }) => text.slice(span.start, span.end)), ['1.4802亿元', '百分之八十', '-3.5%']);
    assert.deepEqual([money, share, fall].map(({ digits }) => text.slice(digits.start, digits.end)), ['1.4802亿', '八十', '-3.5']);
  });

  it('takes 1. at the start of a paragraph for a heading where the count would not be whole', () => {
    assert.deepEqual(read('1.5个乡镇开展试点').map((it) => shown(it)), []);
    assert.deepEqual(read('每村平均1.5个').map((it) => shown(it)), ['15e-1 个']);
  });

  it('marks what was written with 万 or 亿', () => {
    assert.deepEqual(read('1.8万名、80名、2亿元、三十万人').map(({ scaled }) => scaled), [true, undefined, true, true]);
  });

  it('gives every text sorted figures in bounds and without overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'0123456789.,:-—、和至到%‰个项亿万千百十一二三两半元人年月日第前约近超余多以上的分之点成倍（）。，X '.split('')),
      fc.constantFrom('百分之', '个百分点', '亿元以上', '2025年', '1,234', '83.75%', '12.3:45.6', '三分之二', '5万2000', '左右'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { span, digits, mantissa } of read(text)) {
        assert.ok(span.start >= end && span.start < span.end && span.end <= text.length);
        assert.ok(span.start <= digits.start && digits.start < digits.end && digits.end <= span.end);
        assert.ok(Number.isSafeInteger(mantissa));
        end = span.end;
      }
      end = 0;
      for (const { span } of readPeriods(text, startsOf(text))) {
        assert.ok(span.start >= end && span.start < span.end && span.end <= text.length);
        end = span.end;
      }
    }), { numRuns: 500 });
  });
});

describe('readPeriods', () => {
  const periods: Record<string, object> = {
    '2025年': { year: 2025 },
    '1—10月': { fromMonth: 1, toMonth: 10 },
    '2025年1—10月': { year: 2025, fromMonth: 1, toMonth: 10 },
    '截至10月底': { fromMonth: 1, toMonth: 10 },
    '前10个月': { fromMonth: 1, toMonth: 10 },
    '10月份': { fromMonth: 10, toMonth: 10 },
    上半年: { fromMonth: 1, toMonth: 6 },
    一季度: { fromMonth: 1, toMonth: 3 },
    前三季度: { fromMonth: 1, toMonth: 9 },
    第四季度: { fromMonth: 10, toMonth: 12 },
    去年上半年: { fromMonth: 1, toMonth: 6, word: '去年' },
    今年: { word: '今年' },
    全年: { fromMonth: 1, toMonth: 12, word: '全年' },
    二〇二六年: { year: 2026 },
  };
  for (const [text, expected] of Object.entries(periods)) {
    it(`reads ${text}`, () => {
      const [first] = readPeriods(`，${text}，全县`, startsOf(`，${text}，全县`));
      assert.deepEqual(first, { span: { start: 1, end: 1 + text.length }, ...expected });
    });
  }
  it('reads none in 5年, 13月, 3个, 年底', () => {
    for (const text of ['连续5年', '13月', '3个', '年底']) assert.deepEqual(readPeriods(text, startsOf(text)), []);
  });
});

const startsOf = (text: string): number[] => [...text.matchAll(/\d+|[〇零一二两三四五六七八九十百千万亿半]+/g)].map(({ index }) => index);
const read = (text: string): Quantity[] => readQuantities(text, startsOf(text));

function shown({ mantissa, exponent, upTo, unit, hedge, threshold }: Quantity): string {
  const range = upTo ? `..${upTo.mantissa}e${upTo.exponent}` : '';
  return `${mantissa}e${exponent}${range} ${unit?.name ?? '-'}${hedge === 'stated' ? '' : ` ${hedge}`}${threshold ? '!' : ''}`;
}
