import { oneOf } from '../../../text/characters';
import type { Part } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';

/** What stood there, and what was done with it, told right behind, or the other way round: nothing more can be done than there is. */
const PAIRS: readonly (readonly [of: RegExp, did: RegExp, last?: 'of'])[] = [
  // 排查隐患235项，整改228项.
  [/(?:排查|发现|查出|检出|梳理|查摆|摸排|查找|反馈|移交|交办)[^，。；、]{0,14}$/, /^(?:截至目前)?(?:目前|现|均)?(?:已|全部)?(?:完成)?整改(?:完成|到位|了)?$/],
  [/(?:建议|提案)[^，。；、]{0,6}$/, /^(?:目前|现|均)?(?:已|全部)?办[复结](?:完成|了)?$/],
  // 识别贫困户210户、640人，脱贫退出180户、560人.
  [/识别[^，。；、]{0,6}贫困(?:户|人口|群众)(?:共|为)?$/, /^(?:已|累计|现已|目前已)?(?:实现)?脱贫(?:退出|出列)?$/],
  [/未脱贫(?:户|人口|贫困户|贫困人口)?(?:共|为|有|还有|尚有)?$/, /^(?:\d{4}年|今年|本年|年内)?(?:拟|计划|预)(?:实现)?脱贫$/],
  // 提出建议60条、被采纳46条 · 审议条例草案12件，通过11件.
  [/(?:提出|提交|收到|报送)[^，。；、]{0,10}(?:建议|意见)$/, /^(?:其中)?(?:已|现已|均|全部)?被?采纳(?:落实)?(?:(?:审计|检察|监督|整改|立法)?(?:建议|意见))?$/],
  [/审议[^，。；]{2,16}草案$/, /^(?:表决)?通过$/],
  // 应到代表120人，实到113人 · 共有代表260名，出席闭幕大会的代表253名.
  [/应到[^，。；、]{0,6}$/, /^实到[^，。；、]{0,6}$/],
  [/(?:共有|应到|实有)[^，。；、]{0,4}代表$/, /^(?:实际)?出席[^，。；、列]{0,6}代表$/],
  // 新植核桃林1.6万亩，总面积达到8.4万亩.
  [/新[植增建造栽][^，。；、]{0,14}$/, /^(?:全[县市区镇乡])?总(?:面积|数|量|规模)(?:达到?|为|增至)$/, 'of'],
  // 发展到520户，新增120户.
  [/(?:发展到|达到?|增加到|增至)$/, /^(?:今年|本年|年内|其中|当年)?新增$/],
];

export function readDone({ text, mentions }: Reading): Part[] {
  const claims: Part[] = [];
  for (let i = 1; i < mentions.length; i++) {
    const done = mentions[i]!;
    const last = mentions[i - 1]!;
    if (done.lead !== last.end + 1 || !isPause(text, last.end) || done.start - done.lead > 14) continue;
    const words = text.slice(done.lead, done.start).trim();
    const pair = PAIRS.find(([, did]) => did.test(words));
    if (pair === undefined) continue;
    let first = i - 1;
    while (first > 0 && goesOn(text, mentions[first - 1]!, mentions[first]!)) first--;
    // 市建议8件，县建议64件，已办结72件: what is done may be of both.
    const before = mentions[first - 1];
    if (!pair[0].test(wordsOf(text, mentions[first]!)) || (before?.segment === done.segment && alike(before.quantity, done.quantity) && pair[0].test(wordsOf(text, before)))) continue;
    for (let k = i; k < mentions.length && k < i + 3 && (k === i || goesOn(text, mentions[k - 1]!, mentions[k]!)); k++) {
      const part = mentions[k]!;
      const whole = mentions.slice(first, i).find((it) => alike(it.quantity, part.quantity));
      if (whole !== undefined && isAmount(part) && isAmount(whole) && !MORE.test(text.slice(part.end, part.end + 3))) {
        const [all, some] = pair[2] === 'of' ? [part, whole] : [whole, part];
        claims.push({ kind: 'part', span: { start: whole.start, end: part.end }, binding: 'near', whole: all.quantity, part: some.quantity });
      }
    }
  }
  return claims;
}

const isPause = oneOf('，、');

const wordsOf = (text: string, { clause, start }: Mention): string => text.slice(Math.max(clause, start - 24), start).trim();

/** 办结310件（含旧存20件）. */
const MORE = /^（[含包]/;

/** 15户、33人 · 15户33人: measures of one thing. */
const goesOn = (text: string, before: Mention, mention: Mention): boolean =>
  mention.start === before.end || (mention.start === before.end + 1 && text[before.end] === '、');
