import { codeAt, codeOf, oneOf } from '../../../text/characters';
import { sentenceStart } from '../../../text/sentence';
import { LISTS } from './bracketed';
import { alike, isAmount, type Mention, type Reading, type Turn } from '../mention';

/** A stretch of figures that are said to be parts of something before it. */
export interface List {
  /** 其中 and its like; the figures after it are the parts. */
  readonly turn: Turn;
  /** The text itself calls the list complete. */
  readonly closed: boolean;
  /** The text says how it divides: 按行业分, 从征收部门看. What the sentence before divided may be divided again. */
  readonly divided?: boolean | undefined;
  /** The whole where the words before the list name it (粮作中，…). */
  readonly named?: Mention | undefined;
  /** The mention the list ends before. */
  readonly end: number;
  readonly sure: boolean;
  /** A split in a bracket or behind a colon, without 其中: it may say anything about its figure, one number alone proves nothing. */
  readonly bracketed?: boolean | undefined;
}
type Start = Omit<List, 'end'>;

/** Finds where lists of parts begin, and where each ends. */
export function listsOf(reading: Reading): List[] {
  const { text, mentions } = reading;
  const starts: Start[] = openers(reading);
  for (let i = 0; i < reading.turns.length; i++) {
    const turn = reading.turns[i]!;
    const name = turn.next > 0 && codeAt(text, turn.start - 1) === COMMA ? nameBefore(reading, turn.start, turn.next) : undefined;
    starts.push(name === undefined ? { turn, closed: false, sure: true } : { turn, closed: false, sure: true, named: name });
  }
  if (starts.length === 0) return NONE;
  if (starts.length > 1) starts.sort((a, b) => a.turn.start - b.turn.start);
  return starts.map((start, i) => {
    const { turn } = start;
    const until = nextOutside(starts, i)?.turn.start ?? text.length;
    let end = turn.next;
    while (end < mentions.length && end < turn.next + MOST && belongs(reading, turn, mentions[end]!, until)) end++;
    return { turn, closed: start.closed, divided: start.divided, named: start.named, end, sure: start.sure, bracketed: start.bracketed };
  });
}
const NONE: List[] = [];
const COMMA = codeOf('，');

/** The next list that does not stand inside this one. */
function nextOutside(starts: readonly Start[], at: number): Start | undefined {
  for (let i = at + 1; i < starts.length && i < at + 9; i++) if (starts[i]!.turn.depth <= starts[at]!.turn.depth) return starts[i];
  return undefined;
}
/** Figures in one list; a longer one is a table or a prank. */
const MOST = 80;

function belongs(reading: Reading, turn: Turn, mention: Mention, until: number): boolean {
  if (mention.sentence !== turn.sentence || mention.start > until) return false;
  if (turn.bracket >= 0 && mention.bracket !== turn.bracket && mention.depth <= turn.depth) return false;
  if (!isAmount(mention) || !mayOpenSubject(reading.text, mention.clause)) return true;
  // 全年28.6亿元，其中上半年12.6亿元、下半年16亿元 · 收入总计3亿元，其中：本年收入2.6亿元: a part of it.
  if (mention.index === turn.next && FIRST_PART.test(reading.text.slice(mention.clause, mention.clause + 4))) return true;
  return !NEW_SUBJECT.test(reading.text.slice(mention.clause, mention.start));
}
const NEW_SUBJECT = /^(?:全[年市县省区州镇]|年末(?!结[转余])|截[至止]|上半年|前三季度|累计|此外|同时|另|还有|合计|共计|总计|比上年|同比|较上年|年内|本年|今年|去年|加[上之]|减去|收入总|支出总)/;
const FIRST_PART = /^(?:上半年|[本当]年[收支])/;
/** The characters those words begin with: one look decides most places. */
const mayOpenSubject = oneOf('全年截上前累此同另还合共总比较本今去加减收支');

/** 按性别分， · 分为 · 粮作中， · a bracket with a split. */
function openers({ text, mentions }: Reading): Start[] {
  const found: Start[] = [];
  const mayDivide = text.includes('分为');
  const mayCompose = text.includes('组成') || text.includes('构成') || text.includes('部分') || text.includes('方面');
  const mayList = text.includes('：') || text.includes('分别') || text.includes('即');
  const mayHold = text.includes('包括') || text.includes('包含') || text.includes('涵盖');
  for (let i = 1; i < mentions.length; i++) {
    const previous = mentions[i - 1]!;
    const mention = mentions[i]!;
    const { clause } = mention;
    if (mention.bracket === previous.end) {
      const turn = turnAt(mention, mention.bracket + 1);
      if (isAmount(previous)) found.push({ turn, closed: false, sure: false, named: previous, bracketed: true });
      continue;
    }
    if (mayList && isAmount(previous) && alike(previous.quantity, mention.quantity) && LISTED.test(text.slice(previous.end, mention.start))) {
      found.push({ turn: turnAt(mention, previous.end), closed: false, sure: false, named: previous, bracketed: true });
      continue;
    }
    if (mayDivide && mention.start - previous.end < 30 && text.slice(previous.end, mention.start).includes('分为')) {
      found.push({ turn: turnAt(mention, previous.end), closed: !CARRIED_OUT.test(text.slice(previous.end, mention.start)), sure: true });
    }
    if (mayCompose && COMPOSED.test(text.slice(previous.end, mention.start)) && MADE_OF.test(text.slice(mention.end, mention.end + 160))) {
      found.push({ turn: turnAt(mention, previous.end), closed: true, sure: true });
      continue;
    }
    // 14个乡镇包括8个镇、6个乡 · 162所学校中，小学112所、初中31所.
    if ((mayHold || (clause > previous.end && text[clause - 2] === '中')) && isAmount(previous) && previous.quantity.unit?.whole === true && mention.start - previous.end < 24 && HOLDING.test(text.slice(previous.end, mention.start))) {
      found.push({ turn: turnAt(mention, previous.end), closed: false, sure: true, named: previous });
      continue;
    }
    if (clause <= previous.end) continue;
    const last = codeAt(text, clause - 2);
    if (divides(text, clause - 2) && DIVIDED.test(text.slice(Math.max(previous.end, clause - 24), clause))) {
      const closed = text[clause - 2] === '分' || text[clause - 2] === '类';
      found.push({ turn: turnAt(mention, sentenceStart(text, clause, clause - previous.end)), closed, divided: true, sure: closed });
    } else if (text[clause - 1] === '：' && REMARKED.test(text.slice(Math.max(previous.end, clause - 60), clause))) {
      found.push({ turn: turnAt(mention, sentenceStart(text, clause, clause - previous.end)), closed: false, divided: true, sure: false });
    } else if (last === AMONG && text[clause - 3] !== '其' && text[clause - 1] === '，') {
      const named = nameBefore({ text, mentions }, clause, i);
      if (named !== undefined) found.push({ turn: turnAt(mention, previous.end), closed: false, sure: false, named });
    }
  }
  return found;
}
const divides = oneOf('分类看是为面下');
const AMONG = codeOf('中');
const LISTED = new RegExp(`${LISTS.source}[\\u4e00-\\u9fff“”]{1,16}$`);
const HOLDING = /^[^，。；、（）\d]{0,8}(?:[^其]中，\d[^，。；、]{0,16}以[上下内][^，。；、\d]{0,4}|[，]?(?:包括|包含|涵盖)[^，。；、]{0,8}|[^其]中，[^，。；、\d有]{1,10}(?<!完成|超额|的))$/;
/** 总投资8.6亿元，今年分为两个方面推进：道路1.2亿元…: how it is done, and not what it is made of. */
const CARRIED_OUT = /分为[^，。；]{0,12}(?:推进|实施|开展|进行|组织|落实)/;
/** 46个项目由工业21个、农业10个、服务业15个组成. */
const COMPOSED = /^[^，。；：（）]{0,8}，?(?:由|包[括含])[^，。；：（）]{0,12}$/;
/** 土建2.14亿元和设备1.72亿元两部分: the count behind them says that these are all, unless 等 does not. */
const MADE_OF = /^[^，。；：]{0,150}(?:组成|构成|(?<!等)[两三四五六七八九](?:个?(?:大?部分|方面|块)|大?块))/;
const DIVIDED = /(?:按(?!重点|主要)[^，。；]{1,10}(?:划?分|分类)|从[^，。；]{1,12}看|分(?!重点|主要)[^，。；]{1,8}(?:看|情况[是为])|用于(?:以下[^，。；：]{0,4})?方面|情况如下)(?:（[^（）]{0,12}）)?[，：]$/;

/** 从产业看，三次产业均实现正增长：. */
const REMARKED = /(?:^|[。；\s])(?:按(?!重点|主要)[^，。；]{1,10}分|从[^，。；]{1,12}看|分(?!重点|主要)[^，。；]{1,8}看)，[^。；：\d]{2,40}：$/;

const turnAt = ({ start, sentence, segment, bracket, depth, index }: Mention, at: number): Turn =>
  ({ start: at, end: start, sentence, segment, bracket, depth, next: index });

/** 粮作中，: the figure before whose words hold that name, or whose name is short for it. `at` is where 中， ends. */
function nameBefore({ text, mentions }: Pick<Reading, 'text' | 'mentions'>, at: number, next: number): Mention | undefined {
  const name = codeAt(text, at - 2) === AMONG ? NAME.exec(text.slice(Math.max(at - 14, 0), at))?.[1]?.replace(WITHIN, '') : undefined;
  if (name === undefined) return undefined;
  for (let i = next - 1; i >= Math.max(0, next - 16); i--) {
    const mention = mentions[i]!;
    if (!isAmount(mention)) continue;
    const lead = text.slice(mention.lead, mention.start).replace(VERB, '');
    // 其他村干部351名 are not 村干部.
    if (lead.length >= 2 && !OTHER.test(lead) && (lead.endsWith(name) || (lead.length < name.length && abbreviates(lead, name)))) return mention;
  }
  return undefined;
}
const OTHER = /^其[他它余]/;
const VERB = /[为达约是]+$/;
const NAME = /([^，。；：、%（）\d]{2,10})中，$/;
/** 在总收入中, but 在建项目中. */
const WITHIN = /^在(?![建岗校册编营职读])/;

/** 经作 for 经济作物. */
function abbreviates(short: string, long: string): boolean {
  let i = 0;
  for (const character of long) if (character === short[i]) i++;
  return i === short.length;
}
