import assert from 'node:assert/strict';
import { parse } from '../../../src/core/draft';
import { ledgerOf } from '../../../src/core/figures/ledger';

const figures = (text: string) => ledgerOf(parse(text)).figures;
const claims = (text: string) => ledgerOf(parse(text)).claims;

describe('ledgerOf', () => {
  it('gives every figure with its values as exact decimals', () => {
    const [money, rate] = figures('截至10月底，全县到位资金21.2亿元，完成年计划的60.5%。');
    assert.deepEqual(money, {
      start: 13, end: 19, text: '21.2亿元', number: '2120000000', unit: '元', value: '2120000000', dimension: 'money', hedge: 'stated',
      low: '2115000000', high: '2125000000', indicator: '到位资金', aspect: 'level', period: '截至10月底',
    });
    assert.deepEqual([rate!.number, rate!.unit, rate!.value, rate!.low, rate!.high], ['60.5', '%', '0.605', '0.6045', '0.6055']);
  });

  it('names rates and changes by what their sentence speaks of, and tells their aspect', () => {
    const named = (text: string) => figures(text).map(({ indicator, aspect }) => `${indicator ?? ''} ${aspect}`);
    assert.deepEqual(named('全县到位资金21.2亿元，完成年计划的60.5%，同比增长16.7%。民生支出占一般公共预算支出的80.3%。'),
      ['到位资金 level', '到位资金 completion', '到位资金 change', '民生支出 share']);
    assert.deepEqual(named('全年计划开发项目80个，已完成67个，完成全年任务的83.75%。'), ['开发项目 plan', '开发项目 level', '开发项目 completion']);
    assert.deepEqual(named('到位资金21.2亿元。增长16.7%。'), ['到位资金 level', ' change']);
  });

  it('keeps the unit in the number and converts the value', () => {
    const [mass, area] = figures('收稻谷十斤，种植3亩。');
    assert.deepEqual([mass!.number, mass!.unit, mass!.value], ['10', '斤', '5']);
    assert.deepEqual([area!.number, area!.unit, area!.value, area!.low], ['3', '亩', '2000', '1666.666667']);
  });

  it('leaves open sides open', () => {
    const [least] = figures('新增企业20家以上。');
    assert.deepEqual([least!.hedge, least!.low, least!.high], ['at-least', '20', null]);
  });

  it('names a period only within its line', () => {
    assert.deepEqual(figures('2025年完成3个。\n还有5个。').map(({ period }) => period), ['2025年', null]);
  });

  it('keeps the time compared with for the figure right behind it', () => {
    const periods = (text: string) => figures(text).map(({ period }) => period);
    assert.deepEqual(periods('今年开工46个，比去年同期多开工9个，完成投资12亿元。'), ['今年', '今年', '今年']);
    assert.deepEqual(periods('由去年的35.2亿元增长到42.6亿元。'), ['去年', null]);
    assert.deepEqual(periods('截止11月15日，完成67个。'), ['截止11月15日']);
  });

  it('gives every claim with its operands, its verdict and its arithmetic', () => {
    const text = '第一段有1个。\n全年计划开发项目80个，已完成67个，完成全年任务的85.75%。';
    const [claim] = claims(text);
    assert.deepEqual(claim, {
      kind: 'completion', start: text.indexOf('80'), end: text.indexOf('。', 20),
      operands: [{ role: 'done', figure: 2 }, { role: 'target', figure: 1 }, { role: 'rate', figure: 3 }],
      binding: 'explicit', verdict: 'contradicts', arithmetic: '67÷80=83.75%', implied: null,
    });
  });

  it('tells how far rounding reaches where only that makes a claim hold', () => {
    const told = (text: string) => claims(text).filter(({ verdict }) => verdict === 'holds').map(({ arithmetic }) => arithmetic).at(-1);
    assert.equal(told('完成投资1.2亿元，占年度计划1.5亿元的83.75%。'), '1.2÷1.5=80%，四舍五入后可为74.19%—86.21%');
    assert.equal(told('完成投资1.2亿元，占年度计划1.5亿元的80%。'), '1.2÷1.5=80%');
    assert.equal(told('收入3.3亿元，增加0.3亿元，增长9.2%。'), '0.3÷(3.3−0.3)=10%，四舍五入后可为8.1%—12.1%');
    assert.equal(told('项目46个，其中工业21个，占45.7%。'), '21÷46≈45.7%');
    assert.equal(told('资金9.6亿元，其中中央资金4.1亿元，占42.3%。'), '4.1÷9.6≈42.7%，四舍五入后可为42%—43.5%');
    assert.equal(told('由2.1亿元增长到7.7亿元，是原来的3.72倍。'), '7.7÷2.1≈3.67倍，四舍五入后可为3.56—3.78倍');
    assert.equal(told('常住人口30万人，生产总值150亿元，人均生产总值5.14万元。'), '150亿元÷30万人=5万元，人口口径不同可为4.75—5.25万元');
    assert.equal(told('由2020年的10.3亿元增加到2025年的14.6亿元，年均增长7.3%。'), '(14.6÷10.3)^(1/5)−1≈7.2%，四舍五入后可为7%—7.4%');
    assert.equal(told('完成投资约1.2亿元，占年度计划1.5亿元的83%。'), '1.2÷1.5=80%，按约数可为70%—91%');
    assert.equal(told('一般公共预算收入1.1亿元，支出1亿元，结余542万元。'), '1.1−1=1000万元，四舍五入后可为−4500至6500万元');
    // A sum that is not said to be complete only may not be larger than its total.
    assert.equal(told('资金9.6亿元，其中中央资金4.1亿元、省级资金2.2亿元。'), '4.1+2.2=6.3');
  });

  it('gives what a target must have been', () => {
    const implied = (text: string) => claims(text)[0]!.implied;
    assert.deepEqual(implied('开发项目完成67个，完成全年任务的83.75%。'), { low: '79.9952', high: '80.0048', likely: '80' });
    assert.deepEqual(implied('争取资金1.4802亿元，完成全年任务的123.4%。'), { low: '119899000', high: '120004000', likely: '120000000' });
    assert.deepEqual(implied('实际进资21.2亿元，完成年计划的60.5%。'), { low: '3492980000', high: '3515300000', likely: '3500000000' });
    assert.equal(implied('完成6667个，完成全年任务的66.7%。')!.likely, null);
  });

  it('gives the parts of a sum one by one and the names of a tally as places', () => {
    const [sum] = claims('项目46个，其中工业21个、农业10个、其余15个。');
    assert.deepEqual(sum!.operands.map(({ role }) => role), ['total', 'part', 'part', 'part']);
    const text = '甲镇、乙镇、丙乡共3个。';
    assert.deepEqual(claims(text)[0]!.items!.map(({ start, end }) => text.slice(start, end)), ['甲镇', '乙镇', '丙乡']);
  });

  it('shows a count that is part of a name, in the line it stands in', () => {
    const text = '会议要求如下。\n推进四区（老城区、高新区、度假区）建设。';
    const [tally] = claims(text);
    assert.deepEqual([text.slice(tally!.start, tally!.end), tally!.verdict, tally!.arithmetic, tally!.operands], ['四区（老城区、高新区、度假区', 'contradicts', '3<四区', []]);
  });

  it('says why a claim is not judged', () => {
    const [net, plain] = claims('净增12家，其中新入规18家。\n项目46个，其中工业16个。');
    assert.deepEqual([net!.verdict, net!.reason], ['exempt', '净额不是各项之和']);
    assert.ok(!('reason' in plain!));
  });

  it('is plain data', () => {
    const ledger = ledgerOf(parse('收入11亿元，增加1亿元，增长10%。'));
    assert.deepEqual(JSON.parse(JSON.stringify(ledger)), ledger);
  });
});
