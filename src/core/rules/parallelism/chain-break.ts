import { paragraphRule } from '../../lint/rule';
import type { Span } from '../../text/span';

export default paragraphRule({
  id: 'chain-break',
  group: 'parallelism',
  severity: 'warning',
  title: '环环相扣的链条不能断',
  why: '“洽谈变意向、意向变合同”一环扣一环，中间掉了一环，后面的话就接不上。',
  options: {},
  triggers: { words: ['变'] },
  bad: [
    { text: '力促洽谈项目变成意向项目，⟦合同项目⟧变成落户项目，落户项目变成开工项目。', says: '“意向项目”之后接的是“合同项目”' },
    { text: '推动资源变资产、资金变股金、⟦资产变资本⟧。', says: '宜接在“资源变资产”之后' },
    { text: '把线索变成项目，把⟦签约⟧变成开工，把开工变成投产。', says: '“项目”之后接的是“签约”', severity: 'information' },
    { text: '推动意向变签约、签约变开工、⟦投产⟧变达效、达效变增收。', says: '“开工”之后接的是“投产”' },
    { text: '努力把意向客商变成签约客商，把⟦落户客商⟧变成投产客商，把投产客商变成纳税客商。', says: '“签约客商”之后接的是“落户客商”' },
  ],
  good: [
    { text: '力促洽谈项目变成意向项目，意向项目变成合同项目，合同项目变成落户项目。' },
    { text: '变招商为选商、变等客为请客、变管理为服务。' },
    { text: '推动资源变资产、资金变股金、农民变股东。' },
    { text: '推动资源变资产、资产变资本、农民变股东。' },
    { text: '推动资源变资产、资产变资本、资本变资金，壮大集体经济。' },
    { text: '把宏伟蓝图变成美好现实。' },
    { text: '发展方式发生变化，产业结构加快变革，环境面貌明显变样。' },
  ],
  *check({ text }) {
    for (const chain of chainsIn(text)) {
      const fault = faultOf(chain);
      if (fault !== undefined) yield fault;
    }
  },
});

interface Link {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
  readonly at: Span;
}

/** Clauses of the shape 甲变成乙 that follow each other, three at least. */
function chainsIn(text: string): Link[][] {
  const chains: Link[][] = [];
  let last: Link | undefined;
  for (const found of text.matchAll(LINK)) {
    const { from = '', to = '' } = found.groups!;
    const start = found.index + found[0].length - found.groups!.whole!.length;
    const link = { from: bare(from), to: bare(to), span: { start, end: found.index + found[0].length }, at: { start, end: start + from.length } };
    if (last !== undefined && found.index === last.span.end && MARK.test(text[found.index]!)) chains.at(-1)!.push(link);
    else chains.push([link]);
    last = link;
  }
  return chains.filter((it) => it.length >= 3);
}
const LINK = /(?:^|[。；：，、！？\s\u3000])(?:[让使把将]|推动|促进|促使|力促|加快|努力把|要把|实现)?(?<whole>(?<from>[\u4e00-\u9fff“”]{1,8}?)(?:变成|变为|转化为|转变为|变)(?<to>[\u4e00-\u9fff“”]{1,8}))(?=[。；，、！]|$)/g;
const MARK = /[，、；]/;
const bare = (words: string): string => words.replace(/[“”]/g, '');

interface Fault {
  readonly span: Span;
  readonly message: string;
  readonly severity?: 'information';
  readonly related: readonly { readonly span: Span; readonly message: string }[];
}

/** Where a chain tears: links follow behind the tear, so that what stands before it was to be one of them. */
function faultOf(chain: readonly Link[]): Fault | undefined {
  const linked = chain.slice(1).map((it, i) => it.from === chain[i]!.to);
  for (const [i, link] of chain.entries()) {
    const before = chain.findIndex((it) => it.to === link.from);
    if (before >= 0 && before < i - 1 && linked.every((it) => !it)) {
      return {
        span: link.span, related: [{ span: chain[before]!.span, message: '应接在这一环之后' }],
        message: `链条的次序不顺：“${link.from}变${link.to}”宜接在“${chain[before]!.from}变${chain[before]!.to}”之后。`,
      };
    }
  }
  const tears = linked.flatMap((it, i) => (it ? [] : [i + 1]));
  const [at] = tears;
  // 资源变资产、资产变资本、农民变股东: what stands at the end may be a thing of its own.
  if (tears.length !== 1 || at === undefined || at === chain.length - 1) return undefined;
  const previous = chain[at - 1]!;
  const { from, at: span } = chain[at]!;
  const alike = chain.every((it) => it.to.slice(-2) === previous.to.slice(-2) && it.to.length > 2);
  const sure = alike || linked.filter(Boolean).length > 1;
  return {
    span, ...(!sure && { severity: 'information' as const }), related: [{ span: previous.span, message: '上一环' }],
    message: `链条断了一环：“${previous.to}”之后接的是“${from}”。请补上“${previous.to}变${from}”，或者核对用词。`,
  };
}
