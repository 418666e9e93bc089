import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readParagraph } from '../../../src/core/draft';
import { PUBLIC_SETS } from '../../../src/core/lexicon/sets';
import type { Claim } from '../../../src/core/figures/claims/claim';
import { decimal, impliedTarget, judge, printedFor, severityOf, workingOf } from '../../../src/core/figures/judge';
import completionImpliedTarget from '../../../src/core/rules/figures/completion-implied-target';

function only(line: string, kind: Claim['kind']): { text: string; claim: Claim } {
  const { text, claims } = readParagraph(line);
  const found = claims.filter((claim) => claim.kind === kind);
  assert.equal(found.length, 1, `${kind} in ${line}`);
  return { text, claim: found[0]! };
}

const table: readonly (readonly [kind: Claim['kind'], text: string, verdict: string, working: string])[] = [
  ['completion', '计划80个，完成67个，完成率83.75%。', 'holds', '67÷80=83.75%'],
  ['completion', '计划80个，完成67个，完成率83.7%。', 'holds', '67÷80≈83.8%'],
  ['completion', '任务1.2亿元，完成1.4802亿元，完成任务的123.4%。', 'holds', '1.4802÷1.2≈123.4%'],
  ['completion', '任务120户，已改造71户，完成任务的59.1%。', 'cut-off', '71÷120≈59.2%'],
  ['completion', '任务77个，完成71个，完成任务的92.3%。', 'last-digit', '71÷77≈92.2%'],
  ['completion', '任务77个，完成71个，完成任务的95.2%。', 'contradicts', '71÷77≈92.2%'],
  ['completion', '预算30万元，完成4790元，为预算30万元的1.9%。', 'contradicts round', '4790元÷30万元≈1.6%'],
  ['completion', '完成67个，完成全年任务的83.75%。', 'holds', '67个÷83.75%≈80个'],
  ['completion', '完成67个，完成全年任务的83.57%。', 'contradicts', '67个÷83.57%≈80.17个'],
  ['completion', '完成71个，完成全年任务的92.3%。', 'last-digit', '71个÷92.3%≈76.92个'],
  ['completion', '完成67个，完成全年任务的83.76%。', 'contradicts', '67个÷83.76%≈79.99个'],
  ['completion', '实际进资21.2亿元，完成年计划的60.5%。', 'unknown', '21.2亿元÷60.5%≈35亿元'],
  ['completion', '完成67个，完成全年任务的80%左右。', 'unknown', '67个÷80%=83.75个'],
  ['share', '项目77个，其中工业71个，占92.2%。', 'holds', '71÷77≈92.2%'],
  ['part', '资金1.2亿元，其中中央资金13500万元。', 'contradicts', '13500万元=1.35亿元>1.2亿元'],
  ['part', '项目46个，其中工业16个。', 'holds', '16≤46'],
  ['limit', '失业率4.5%，控制在4.5%以内。', 'holds', '4.5=4.5'],
  ['limit', '失业率4.6%，控制在4.5%以内。', 'contradicts', '4.6>4.5'],
  ['limit', '失业率4.6%，控制在4.55%以内。', 'holds', '4.6>4.55'],
  ['limit', '新增就业3200人，超额完成3200人的目标。', 'contradicts', '3200=3200'],
  ['limit', '新增就业3200人，不低于3200人的目标。', 'holds', '3200=3200'],
  ['limit', '增长6.18%，高于6.2%的预期目标。', 'contradicts', '6.18<6.2'],
  ['limit', '增长6.18%，高于全市6.2%的平均水平。', 'holds', '6.18<6.2'],
  ['limit', '经费1.26亿元，控制在12000万元预算以内。', 'contradicts', '1.26亿元=12600万元>12000万元'],
  ['sum', '项目46个，其中工业21个、农业10个、其余18个。', 'contradicts', '21+10+18=49'],
  ['sum', '投资10.3亿元，其中甲3.4亿元、乙3.4亿元、其余3.4亿元。', 'holds', '3.4+3.4+3.4=10.2'],
  ['sum', '资金8.29亿元，其中甲6.14亿元、乙8910万元、丙1.31亿元。', 'contradicts', '6.14亿元+8910万元+1.31亿元=8.341亿元'],
  ['growth', '收入11亿元，增加1亿元，增长10%。', 'holds', '1÷(11−1)=10%'],
  ['growth', '收入11.52亿元，增加1.24亿元，增长11.2%。', 'contradicts', '1.24÷(11.52−1.24)≈12.1%'],
  ['growth', '在校生4812人，减少188人，下降4.8%。', 'contradicts', '188÷(4812+188)≈3.8%'],
  ['growth', '收入6亿元，增加6.2亿元，增长11.5%。', 'contradicts fits -1', '6.2>6'],
  ['growth', '支出6亿元，增加2.2万元，增长55.2%。', 'contradicts fits 4', '2.2万元÷(6亿元−2.2万元)≈0.0037%'],
  ['growth', '比上年同期144987万元增收1858万元，增长1.28%。', 'holds', '1858÷144987≈1.28%'],
  ['growth', '企业由40家增加到52家，增长30%。', 'holds', '(52−40)÷40=30%'],
  ['growth', '企业由52家增加到40家。', 'contradicts', '40<52'],
  ['growth', '生产总值9323.1亿元，增加4374.4亿元，增长33.6%。', 'exempt', '4374.4÷(9323.1−4374.4)≈88.4%'],
  ['growth', '进出口额由52.4亿元下降到50.3亿元，增长率为-4%。', 'holds', '(50.3−52.4)÷52.4≈-4%'],
  ['growth', '进出口额由52.4亿元下降到50.3亿元，增长率为-8%。', 'contradicts', '(50.3−52.4)÷52.4≈-4%'],
  ['growth', '进出口额48.2亿元，比上年减少2.8亿元，增长率为-5.5%。', 'holds', '2.8÷(48.2+2.8)≈5.5%'],
  ['growth', '由104亩增加到136亩，增长六成。', 'contradicts', '(136−104)÷104≈30.8%'],
  ['growth', '由104亩增加到136亩，增长三成。', 'holds', '(136−104)÷104≈30.8%'],
  ['multiple', '由2.15亿元增长到7.74亿元，增长2.6倍。', 'holds', '7.74÷2.15=3.6倍'],
  ['multiple', '由2.15亿元增长到7.74亿元，增长3.6倍。', 'contradicts', '7.74÷2.15=3.6倍'],
  ['multiple', '企业由20家增加到80家，增长4倍。', 'last-digit', '80÷20=4倍'],
  ['multiple', '企业由20家增加到80家，增长5倍。', 'contradicts', '80÷20=4倍'],
  ['multiple', '由2.15亿元增长到7.74亿元，增长2.5倍以上。', 'holds', '7.74÷2.15=3.6倍'],
  ['multiple', '增加值由2.15亿元增长到7.74亿元，增长2.1倍。', 'exempt', '7.74÷2.15=3.6倍'],
  ['doubling', '企业由50家增至101家，翻了一番。', 'holds', '50×2=100家'],
  ['doubling', '企业由50家增至92家，翻了一番。', 'last-digit', '50×2=100家'],
  ['doubling', '企业由50家增至130家，翻了一番。', 'cut-off', '50×2=100家'],
  ['doubling', '企业由50家增至80家，翻了一番。', 'contradicts', '50×2=100家'],
  ['doubling', '企业由50家增至130家，翻了一番多。', 'holds', '50×2=100家'],
  ['yearly', '企业由2021年的50家增至2023年的72家，年均增长20%。', 'holds', '(72÷50)^(1/2)−1≈20%'],
  ['yearly', '企业由2021年的50家增至2023年的72家，年均增长22%。', 'contradicts', '(72÷50)^(1/2)−1≈20%'],
  ['yearly', '企业由2021年的50家增至2024年的72家，年均增长20%。', 'cut-off', '(72÷50)^(1/3)−1≈13%'],
  ['yearly', '煤矿由2020年的48家减少到2024年的20家，年均下降19.7%。', 'holds', '1−(20÷48)^(1/4)≈19.7%'],
  ['points', '绿化率由35%提高到42%，提高7个百分点。', 'holds', '42−35=7个百分点'],
  ['completion', '任务100个，完成126个，超额完成26%。', 'holds', '(126−100)÷100=26%'],
  ['completion', '任务100个，完成126个，超额完成任务的28%。', 'contradicts', '(126−100)÷100=26%'],
  ['completion', '任务100个，完成126个，超额完成任务的126%。', 'exempt', '(126−100)÷100=26%'],
  ['completion', '完成126个，超额完成任务的26%。', 'unknown', ''],
  ['growth', '企业由52家减少到40家，减少15家。', 'contradicts', '52−40=12家'],
  ['growth', '产值由去年的35.2亿元增长到今年的42.6亿元，同比增长31%。', 'contradicts', '(42.6−35.2)÷35.2≈21%'],
  ['points', '绿化率由35%提高到42%，提高9个百分点。', 'contradicts', '42−35=7个百分点'],
  ['ratio', '三次产业结构为7.7∶39.3∶53.0。', 'holds', '7.7+39.3+53.0=100'],
  ['ratio', '甲、乙、丙分别占33.3%、33.3%、33.3%。', 'holds', '33.3%+33.3%+33.3%=99.9%'],
  ['ratio', '甲、乙、丙分别占46%、38%、12%。', 'unknown', '46%+38%+12%=96%'],
  ['ratio', '按120∶240∶360配制。', 'exempt', '120+240+360=720'],
  ['ratio', '三次产业结构为12.3∶45.6∶45.1。', 'contradicts', '12.3+45.6+45.1=103'],
  ['between', '全体居民人均可支配收入27560元，城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元。', 'holds', '18974元≤27560元≤36063元'],
  ['between', '全县居民人均消费支出40560元，城镇居民人均消费支出36063元，农村居民人均消费支出18974元。', 'contradicts', '40560元>36063元'],
  ['composed', '生产总值150.6亿元，增长6.4%。其中，第一产业20.1亿元，增长4%；第二产业70.3亿元，增长7.2%；第三产业60.2亿元，下降0.1%。', 'holds', '−0.1%≤6.4%≤7.2%'],
  ['composed', '生产总值150.6亿元，增长8.12%。其中，第一产业20.1亿元，增长8.1%；第二产业70.3亿元，增长7.2%；第三产业60.2亿元，增长6.1%。', 'holds', '6.1%≤8.12%≈8.1%'],
  ['composed', '生产总值150.6亿元，下降8.6%。其中，第一产业20.1亿元，下降4%；第二产业70.3亿元，下降7.2%；第三产业60.2亿元，增长6.1%。', 'contradicts', '−8.6%<−7.2%'],
  ['composed', '一般公共预算收入11.5亿元，增长4.8%，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。', 'holds', '11.5÷(8.1÷1.035+3.4÷1.082)−1≈4.8%'],
  ['composed', '一般公共预算收入11.5亿元，下降9.8%，其中税收收入8.1亿元，下降13.5%；非税收入3.4亿元，增长8.2%。', 'contradicts', '1−11.5÷(8.1÷0.865+3.4÷1.082)≈8%'],
  // A part that all but vanished tells nothing of what it was.
  ['composed', '一般公共预算收入11.5亿元，下降29.1%，其中税收收入8.1亿元，下降13.5%；非税收入3.4亿元，下降92.1%。', 'holds', '−92.1%≤−29.1%≤−13.5%'],
  ['average', '52个村共投入资金1.04亿元，村均180万元。', 'contradicts', '1.04亿元÷52个=200万元'],
  ['average', '6个园区共引进企业130家，平均每个园区22家。', 'holds', '130家÷6个≈22家'],
  ['average', '常住人口30万人，生产总值150亿元，人均生产总值5.14万元。', 'holds', '150亿元÷30万人=5万元'],
  ['average', '常住人口30.2万人，生产总值150.6亿元，人均生产总值6.2万元。', 'contradicts', '150.6亿元÷30.2万人≈5万元'],
  ['average', '小麦22.7万亩，单产250公斤，总产5765万公斤。', 'contradicts', '22.7万亩×250公斤=5675万公斤'],
  ['average', '小麦22.7万亩，单产250公斤，总产5785万公斤。', 'contradicts round', '22.7万亩×250公斤=5675万公斤'],
  ['average', '马铃薯8.5万亩，单产2130公斤/亩，总产18.1万吨。', 'holds', '8.5万亩×2130公斤/亩≈18.1万吨'],
  ['conversion', '规划面积3.2平方公里，合3200亩。', 'contradicts', '3.2平方公里=4800亩'],
  ['conversion', '造林2.3万亩（约1533公顷）。', 'holds', '2.3万亩≈1533公顷'],
  ['proportion', '财政与企业按3∶7分担，财政占45%。', 'contradicts', '3÷(3+7)=30%'],
  ['proportion', '男女比例为2.1∶1，男性61人、女性49人。', 'contradicts', '61∶49≈1.24∶1'],
  ['schedule', '1—10月完成年计划的60.5%，超序时进度。', 'contradicts', '10÷12≈83.33%'],
  ['schedule', '1—4月完成预算的36.7%，快于序时进度3.4个百分点。', 'holds', '36.7%−33.33%≈3.4个百分点'],
  ['tally', '甲镇、乙镇、丙乡等4个乡镇。', 'exempt', '3<4个'],
  ['tally', '甲镇、乙镇、丙乡等2个乡镇。', 'contradicts', '3>2个'],
];

describe('judge', () => {
  for (const [kind, line, verdict, working] of table) {
    it(`${verdict}: ${line}`, () => {
      const { text, claim } = only(line, kind);
      const { tier, round, fits } = judge(claim);
      assert.equal([tier, ...(round ? ['round'] : []), ...(fits === undefined ? [] : [`fits ${fits}`])].join(' '), verdict);
      assert.equal(workingOf(claim, text), working);
    });
  }

  it('tells the most a finding may be', () => {
    const cap = (tier: Parameters<typeof severityOf>[0]['tier'], binding: Claim['binding'], round = false) => severityOf({ tier, round }, binding);
    assert.equal(cap('contradicts', 'explicit'), 'error');
    assert.equal(cap('contradicts', 'near'), 'warning');
    assert.equal(cap('contradicts', 'explicit', true), 'information');
    assert.equal(cap('last-digit', 'explicit'), 'warning');
    assert.equal(cap('cut-off', 'explicit'), 'information');
    for (const tier of ['holds', 'exempt', 'unknown'] as const) assert.equal(cap(tier, 'explicit'), undefined);
  });

  it('prints the derived figure as it would stand in its place', () => {
    const { text, claim } = only('收入完成4.52亿元，为预算4.8亿元的96.2%。', 'completion');
    assert.equal(printedFor(claim, text), '94.2');
  });

  it('agrees with plain division on whole numbers', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (done, target) => {
      const rate = (Math.round((done / target) * 1e4) / 100).toFixed(2);
      if (Math.abs(((done / target) * 1e6) % 100 - 50) < 1e-3) return;
      assert.equal(judge(only(`计划${target}个，完成${done}个，完成率${rate}%。`, 'completion').claim).tier, 'holds');
    }));
  });
});

describe('the implied target', () => {
  const implied = (line: string) => {
    const { claim } = only(line, 'completion');
    assert.ok(claim.kind === 'completion');
    const { low, high, likely } = impliedTarget(claim)!;
    return [decimal(low, 4).text, decimal(high, 4).text, likely?.toString()];
  };
  it('is the one whole number', () => assert.equal(implied('完成67个，完成全年任务的83.75%。')[2], '80'));
  it('is no number where several whole ones fit', () => assert.equal(implied('完成6667个，完成全年任务的66.7%。')[2], undefined));
  it('is the shortest decimal', () => {
    assert.equal(implied('争取资金1.4802亿元，完成全年任务的123.4%。')[2], '120000000');
    assert.deepEqual(implied('实际进资21.2亿元，完成年计划的60.5%。'), ['3492981007.4319', '3515301902.3987', '3500000000']);
  });

  it('warns of every digit of 83.75 that is changed, wherever no whole target gives the new rate', () => {
    const right = '83.75';
    let warned = 0;
    for (let place = 0; place < right.length; place++) {
      if (right[place] === '.') continue;
      for (let digit = 0; digit < 10; digit++) {
        const rate = right.slice(0, place) + digit + right.slice(place + 1);
        if (rate === right || rate.startsWith('0')) continue;
        const given = Array.from({ length: 1000 }, (_, i) => ((67 / (i + 1)) * 100).toFixed(2)).includes(Number(rate).toFixed(2));
        const rule = completionImpliedTarget;
        assert.ok(rule.reach === 'paragraph');
        const found = [...rule.check(readParagraph(`开发项目完成67个，完成全年任务的${rate}%。`), {}, { sets: PUBLIC_SETS })];
        assert.equal(found.length, given ? 0 : 1, rate);
        for (const { severity } of found) {
          assert.notEqual(severity, 'information', rate);
          warned++;
        }
      }
    }
    assert.ok(warned > 25, `${warned} warnings`);
  });
});
