import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../src/core/draft';
import { createLinter } from '../../../src/core/lint/linter';
import { rules } from '../../../src/core/rules';

const linter = createLinter(rules.filter(({ id }) => id.startsWith('table-')));
const found = (text: string): string[] => linter.lint(text).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);

/** A right table of towns: target, done, rate and a total, as Markdown or as pasted from a sheet. */
interface Towns { readonly rows: readonly (readonly [number, number])[]; readonly style: Style; readonly layout: Layout }
type Style = 'markdown' | 'tabs';
type Layout = 'last' | 'first' | 'blocks';

const towns = fc.record({
  rows: fc.array(fc.tuple(fc.integer({ min: 40, max: 900 }), fc.integer({ min: 20, max: 800 })), { minLength: 4, maxLength: 9 }),
  style: fc.constantFrom<Style>('markdown', 'tabs'),
  layout: fc.constantFrom<Layout>('last', 'first', 'blocks'),
});

function written({ rows, style, layout }: Towns): string[][] {
  const line = (name: string, part: readonly (readonly [number, number])[]): string[] => {
    const [target, done] = part.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    return [name, String(target), done >= 1000 && style === 'markdown' ? done.toLocaleString('en') : String(done), `${(Math.round(done * 10000 / target) / 100).toFixed(2)}%`];
  };
  const plain = rows.map((row, i) => line(`${'甲乙丙丁戊己庚辛壬'[i]!}镇`, [row]));
  const total = line('合计', rows);
  const half = Math.floor(rows.length / 2);
  const body = layout === 'last' ? [...plain, total] : layout === 'first' ? [total, ...plain]
    : [...plain.slice(0, half), line('小计', rows.slice(0, half)), ...plain.slice(half), line('小计', rows.slice(half)), total];
  return [['单位', '计划（户）', '完成（户）', '完成率'], ...body];
}

const drawn = (cells: readonly string[][], style: Style): string => (style === 'tabs'
  ? cells.map((row) => row.join('\t')).join('\n')
  : cells.flatMap((row, i) => [`| ${row.join(' | ')} |`, ...(i === 0 ? [`|${row.map((_, k) => (k === 0 ? ' :--- |' : ' ---: |')).join('')}`] : [])]).join('\n'));

describe('tables', () => {
  it('are silent where every total and rate fits', () => {
    fc.assert(fc.property(towns, (it) => {
      const text = drawn(written(it), it.style);
      assert.deepEqual(found(text), [], text);
    }));
  });

  it('tell of a total or rate that was changed', () => {
    fc.assert(fc.property(towns, fc.nat(), fc.integer({ min: 2, max: 9 }), (it, which, by) => {
      const cells = written(it);
      const totals = cells.flatMap(([name], row) => (name === '合计' ? [row] : []));
      const row = totals[0]!;
      const column = 1 + which % 3;
      const cell = cells[row]![column]!;
      cells[row]![column] = column === 3 ? `${(parseFloat(cell) + by).toFixed(2)}%` : String(Number(cell.replace(',', '')) + by);
      const text = drawn(cells, it.style);
      // A changed total belies the rate beside it as well.
      assert.ok(found(text).some((told) => told === `${column === 3 ? 'table-row-arith' : 'table-total'} ${cells[row]![column]!}`), `${text}\n${found(text).join()}`);
    }));
  });

  it('leave out what is counted in another row, and what is no table', () => {
    for (const text of [
      '| 项目 | 金额（万元） | 占比 |\n|---|---|---|\n| 收入合计 | 400 | 100% |\n| 　税收收入 | 300 | 75% |\n| 　　其中：增值税 | 180 | 45% |\n| 　非税收入 | 100 | 25% |',
      '| 项目 | 人数 |\n|---|---|\n| 合计 | 120 |\n| 其中：男 | 70 |\n| 女 | 50 |\n| 少数民族 | 30 |',
      '| 指标 | 2024年 | 2025年 | 增速（%） |\n|---|---|---|---|\n| 规上工业增加值 | 30.1 | 33.0 | 7.2 |\n| 税收收入 | 4.12 | 4.52 | 9.7 |',
      '| 排名 | 单位 | 得分 |\n|---|---|---|\n| 1 | 甲镇 | 95 |\n| 2 | 乙镇 | 93 |\n| 合计 |  | 12 |',
      '| | |\n|---|---|',
      '|合计|合计|\n|合计|合计|',
      '首页\t\t新闻\t\t服务\n关于我们\t联系\t2025',
    ]) assert.deepEqual(found(text), [], text);
  });

  it('read escaped pipes, bold totals and units of the caption', () => {
    const [sheet] = parse('表1 云溪县项目资金（单位：万元）\n| 单位 | 甲\\|乙 | 备注 |\n|---|---|---|\n| 甲镇 | 1,200 | 无 |\n| **合计** | **1,200** | |').sheets;
    assert.equal(sheet!.columns[1]!.name, '甲\\|乙');
    assert.equal(sheet!.columns[1]!.unit!.name, '元');
    assert.equal(sheet!.columns[1]!.power, 4);
    assert.deepEqual(sheet!.lines.map(({ label, kind, figures }) => [label, kind, figures[1]?.mantissa]), [['甲镇', 'plain', 1200], ['合计', 'total', 1200]]);
  });
});
