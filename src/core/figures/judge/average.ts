import { slice, type Span } from '../../text/span';
import type { Average } from '../claims/claim';
import { printedFor } from './derived';
import { differenceOf, places, repairOf } from './report';
import { severityOf, type Verdict } from './verdict';
import { workingOf } from './working';

/** What is to be said of an average with that verdict; undefined where it is right. Averages over people and over other things are two rules. */
export function averageReport(claim: Average, verdict: Verdict, text: string): Report | undefined {
  const severity = severityOf(verdict, claim.binding);
  if (severity === undefined) return undefined;
  const { total, count, mean, by } = claim;
  const stated = by === 'average' ? mean : total;
  const { swapped } = verdict;
  const likely = swapped && `${slice(text, stated.span)}疑为两个相邻数字颠倒，请核对；`;
  const fix = by === 'yield' ? undefined : repairOf(text, stated, printedFor(claim, text));
  const number = count.unit?.dimension === 'people' ? '人数' : count.unit?.dimension === 'area' ? '面积' : '个数';
  const [what, sure] = by === 'average' ? ['平均数', `总数和${number}`] : by === 'yield' ? ['总产', '面积和单产'] : ['合计', '数量和单价（标准）'];
  return {
    span: stated.span, severity,
    message: `${workingOf(claim, text)}，${differenceOf(verdict, text, stated)}。${likely ?? ''}若${what}无误，请核对${sure}。`,
    related: by === 'average' ? places(['总数', total], [number, count]) : places([by === 'yield' ? '面积' : '数量', count], [by === 'yield' ? '单产' : '单价（标准）', mean]),
    ...(fix && { fixes: [fix] }),
  };
}

interface Report {
  readonly span: Span;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  readonly related: ReturnType<typeof places>;
  readonly fixes?: readonly NonNullable<ReturnType<typeof repairOf>>[];
}
