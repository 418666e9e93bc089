import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encode } from '../../src/cli/encodings';
import { readSource } from '../../src/sources';
import { workbook, type Sheet, type Written } from './workbook';

/** 行 指标 [别名] 地区 值（显示）单位 时间, as one line each. */
function spell(bytes: Uint8Array, file = '数据.xlsx'): string[] {
  return readSource(file, bytes).rows.map(({ row, indicator, aliases, place, value, shown, unit, period }) =>
    [row, indicator, ...(aliases ? [`[${aliases.join(' ')}]`] : []), ...(place ? [`@${place}`] : []), value + (shown ? `(${shown})` : ''), unit || '-', period || '-'].join(' '));
}
const sheet = (rows: Written[][], merges: string[] = [], file?: string): string[] => spell(workbook({ 表: { rows, merges } }), file);

describe('a sheet of official values', () => {
  it('is read by its headings', () => {
    assert.deepEqual(sheet([
      ['指标', '数值', '单位', '时间', '别名'],
      ['技改投资', 12.56, '亿元', '2025年1—10月', '技术改造投资、技改'],
      ['新签约项目', 77, '个', '1-10月', ''],
    ]), ['2 技改投资 [技术改造投资 技改] 12.56 亿元 2025年1—10月', '3 新签约项目 77 个 1—10月']);
  });

  it('gives what a person sees: percentages, formula results, numbers kept as text, thousands', () => {
    assert.deepEqual(sheet([
      ['指标名称', '数值', '计量单位'],
      ['完成率', { v: 0.8375, z: '0.00%' }, ''],
      ['技改投资完成率', { v: 0.837512, z: '0.0%' }, '%'],
      ['技改投资', { v: 12.5612, f: '10+2.5612', z: '0.00' }, '亿元'],
      ['企业', '1,256', '户'],
      ['工业产值', { v: 125634.5, z: '#,##0' }, '万元'],
      ['粮食产量', '１２．５万吨', ''],
      ['工业用电量', '(3.2)', '%'],
      ['出口', '—', '亿元'],
      ['进口', { t: 'e', v: 0x17, w: '#REF!' }, '亿元'],
    ].map((row) => row as Written[])), [
      '2 完成率 83.75 % -', '3 技改投资完成率 83.7512(83.8) % -', '4 技改投资 12.5612(12.56) 亿元 -', '5 企业 1256 户 -',
      '6 工业产值 125634.5(125635) 万元 -', '7 粮食产量 12.5 万吨 -', '8 工业用电量 -3.2 % -',
    ]);
  });

  it('takes the unit from a heading, a name, a row of units or the title', () => {
    assert.deepEqual(sheet([['指标', '数值（亿元）'], ['技改投资', 12.56]]), ['2 技改投资 12.56 亿元 -']);
    assert.deepEqual(sheet([['指标', '数值'], ['技改投资（亿元）', 12.56], ['新签约项目(个)', 77]]), ['2 技改投资 12.56 亿元 -', '3 新签约项目 77 个 -']);
    assert.deepEqual(sheet([['指标', '总量', '增速'], ['', '亿元', '%'], ['技改投资', 12.56, 12.1]]), ['3 技改投资 12.56 亿元 -', '3 技改投资同比增长 12.1 % -']);
    assert.deepEqual(sheet([['云溪县主要指标', '', ''], ['', '', '单位：万元'], ['指标', '数值', '同比±%'], ['技改投资', 125634, -3.2]]), [
      '4 技改投资 125634 万元 -', '4 技改投资同比增长 -3.2 % -',
    ]);
  });

  it('reads times across the sheet, under merged headings of several rows', () => {
    assert.deepEqual(sheet([
      ['2025年云溪县主要经济指标', null, null, null, null],
      ['指标', '单位', '1—9月', null, '1—10月', null],
      [null, null, '总量', '增长(%)', '总量', '增长(%)'],
      ['一般公共预算收入', '万元', 102345, 8.1, 115234, 12.1],
      ['  其中：税收收入', '万元', 70000, 3, 80000, { v: 0.031, z: '0.0%' }],
    ], ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2']), [
      '4 一般公共预算收入 102345 万元 2025年1—9月', '4 一般公共预算收入同比增长 8.1 % 2025年1—9月',
      '4 一般公共预算收入 115234 万元 2025年1—10月', '4 一般公共预算收入同比增长 12.1 % 2025年1—10月',
      '5 税收收入 70000 万元 2025年1—9月', '5 税收收入同比增长 3 % 2025年1—9月',
      '5 税收收入 80000 万元 2025年1—10月', '5 税收收入同比增长 3.1 % 2025年1—10月',
    ]);
  });

  it('reads indicators across and times down', () => {
    assert.deepEqual(sheet([['时间', '技改投资（亿元）', '新签约项目（个）'], ['2025-09', 10.2, 70], [{ v: 45962, z: 'yyyy-mm-dd' }, 12.56, 77]]), [
      '2 技改投资 10.2 亿元 2025年9月', '2 新签约项目 70 个 2025年9月', '3 技改投资 12.56 亿元 2025年11月', '3 新签约项目 77 个 2025年11月',
    ]);
  });

  it('reads growth, plan, rate and last year in columns of their own', () => {
    assert.deepEqual(sheet([
      ['序号', '指标', '单位', '年度目标', '1—10月累计完成', '完成率', '上年同期', '增减额', '备注'],
      ['1', '技改投资', '亿元', 15, 12.56, { v: 0.8373, z: '0.00%' }, 11.2, 1.36, 3],
    ]), [
      '2 技改投资年度目标 15 亿元 全年', '2 技改投资 12.56 亿元 1—10月', '2 技改投资完成率 83.73 % 1—10月', '2 技改投资 11.2 亿元 去年1—10月',
      '2 技改投资同比增加额 1.36 亿元 1—10月',
    ]);
  });

  it('joins a row that only says 增长 with the one above, and a merged group with its rows', () => {
    assert.deepEqual(sheet([['指标', '单位', '数值'], ['地区生产总值', '亿元', 150.6], ['增速', '%', 6.5]]), ['2 地区生产总值 150.6 亿元 -', '3 地区生产总值增速 6.5 % -']);
    assert.deepEqual(sheet([
      ['指标', null, '单位', '数值'], ['技改投资', '绝对额', '亿元', 12.56], [null, '增速', '%', 12.1],
    ], ['A1:B1', 'A2:A3']), ['2 技改投资绝对额 12.56 亿元 -', '3 技改投资增速 12.1 % -']);
  });

  it('reads places across or down', () => {
    assert.deepEqual(sheet([['指标', '单位', '全市', '云溪县'], ['技改投资', '亿元', 126, 12.56]]), ['2 技改投资 @全市 126 亿元 -', '2 技改投资 @云溪县 12.56 亿元 -']);
    assert.deepEqual(sheet([['乡镇', '指标', '数值', '单位'], ['甲镇', '新签约项目', 5, '个']]), ['2 新签约项目 @甲镇 5 个 -']);
  });

  it('takes the time from the title, the worksheet or the file', () => {
    assert.deepEqual(sheet([['2025年1-10月主要指标', ''], ['指标', '数值'], ['技改投资', 12.56]]), ['3 技改投资 12.56 - 2025年1—10月']);
    assert.deepEqual(sheet([['指标', '数值'], ['技改投资', 12.56]], [], '统计局10月.xlsx'), ['2 技改投资 12.56 - 1—10月']);
    assert.deepEqual(spell(workbook({ '2025年上半年': { rows: [['指标', '数值'], ['技改投资', 6.3]] } })), ['2 技改投资 6.3 - 2025年上半年']);
  });

  it('reads tables below and beside one another, and notes as no values', () => {
    assert.deepEqual(sheet([
      ['指标', '数值', '指标', '数值'], ['甲产量', 1, '乙产量', 2], ['', '', '', ''], ['指标', '数值', '', ''], ['丙产量', 3, '', ''], ['注：本表为快报数', 5, '', ''],
    ]), ['2 甲产量 1 - -', '2 乙产量 2 - -', '5 丙产量 3 - -']);
  });

  it('reads every visible worksheet, and workbooks of old', () => {
    const rows = [['指标', '数值', '单位'], ['技改投资', 12.56, '亿元']];
    const book: Record<string, Sheet> = { 甲: { rows }, 乙: { rows } };
    assert.deepEqual(readSource('a.xlsx', workbook(book)).rows.map((it) => it.sheet), ['甲', '乙']);
    assert.deepEqual(spell(workbook({ 甲: { rows } }, 'biff8')), ['2 技改投资 12.56 亿元 -']);
  });
});

describe('a CSV', () => {
  const csv = '指标,数值,单位,时间\r\n技改投资,"1,256.34",万元,2025年1—10月\r\n完成率,83.75%,,2025-10\r\n';
  const rows = ['2 技改投资 1256.34 万元 2025年1—10月', '3 技改投资完成率 83.75 % 2025年10月'];
  for (const form of [
    { encoding: 'utf-8', bom: false }, { encoding: 'utf-8', bom: true }, { encoding: 'gb18030', bom: false }, { encoding: 'utf-16le', bom: true }, { encoding: 'utf-16be', bom: true },
  ] as const) it(`in ${form.encoding}${form.bom ? ' with a mark' : ''}`, () => assert.deepEqual(spell(encode(csv, form), '数据.csv'), rows));
  it('with tabs or semicolons', () => {
    for (const separator of ['\t', ';']) assert.deepEqual(spell(Buffer.from(['指标', '数值\n技改投资', '12.56\n'].join(separator))), ['2 技改投资 12.56 - -']);
  });
  it('keeps words that look like dates or formulas as they stand', () => {
    assert.deepEqual(spell(Buffer.from('指标,数值,时间\n=1+1,3,1-10月\n技改投资,12.5,1-10\n')), ['2 =1+1 3 - 1—10月', '3 技改投资 12.5 - -']);
  });
});

describe('what is no sheet of official values', () => {
  const trouble = (bytes: Uint8Array): string => {
    const { rows, troubles } = readSource('a.xlsx', bytes);
    assert.deepEqual(rows, []);
    assert.equal(troubles.length, 1);
    return troubles[0]!;
  };
  it('is told in one line', () => {
    assert.match(trouble(new Uint8Array()), /^是空文件/u);
    assert.match(trouble(new Uint8Array(17 * 1024 * 1024)), /^超过 16 MB/u);
    assert.match(trouble(Buffer.from('PK\x03\x04 damaged')), /^无法读取|^有密码保护/u);
    assert.match(trouble(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])), /^无法读取|^没有读出/u);
    assert.match(trouble(Buffer.from([1, 2, 3, 0, 5])), /^不是能读的数据表/u);
    assert.match(trouble(Buffer.from('<html>没有表</html>')), /^没有读出官方数/u);
    assert.match(trouble(workbook({ 表: { rows: [['姓名', '电话'], ['甲', 1]] } })), /^没有读出官方数/u);
  });
  it('is refused where it would unpack to gigabytes', () => {
    const bomb = workbook({ 表: { rows: [['指标', '数值']] } });
    bomb.writeUInt32LE(0xf0000000, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    assert.match(trouble(bomb), /^解开后过大/u);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('', 'PK\x03\x04', 'ID;P', '{\\rtf', '<table>', 'TABLE\n'), (bytes, head) => {
      readSource('a', Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
    }));
    const cells = fc.constantFrom<Written>('指标', '数值', '单位', '时间', '1—10月', '2025年', '增长(%)', '（亿元）', '技改投资', '其中：', 12.5, '-', null, '甲镇');
    fc.assert(fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
      for (const row of readSource('a.xlsx', workbook({ 表: { rows } })).rows) assert.match(row.value, /^-?\d+(?:\.\d+)?$/u);
    }), { numRuns: 60 });
  });
});
