import { alike, isAmount, type Mention, type Reading } from './mention';
import { signs } from './signs';

/** Words that name what was to be reached. */
const BASE = '(?:目标任务|任务|计划|预算|目标|指标)';
/** 年度目标12亿元, 支出预算调整为66亿元, 年初预算合计43亿元: the figure is the target itself. */
const NAMED = new RegExp(`${BASE}(?:数|额|值|总数|总额|合计)?(?:安排(?:支出|资金|投资)?)?(?:调整|变更|变动|确定|下达|核定)?(?:数|为|是|到|至|达|合计|约){0,2}$`);
/** 全年计划开发项目80个: a plan said with its verb. 按计划, 计划总投资 say something else. */
const PLANNED = /(?<![按照超占为比成较])计划(?!总|外|内|经济)[^，。；计]{0,14}$/;
/** 需完成…抚育任务共3.2万亩. */
const IN_ALL = /(?:(?:需|应|须|拟)[^，。；]*|^(?!.*完成)[^，。；]*)任务共?(?:计|为)?$/;
/** 一般公共预算支出 is the name of an account, not a target. */
const ACCOUNT = /(?:公共|基金|经营|财政|收支|部门|总)预算(?:总?收入|总?支出|收支|本级)?(?:总量|总计|完成|实现|累计|达)?$/;

/** Whether a figure says what was to be reached rather than what was. */
export function isTarget(reading: Reading, mention: Mention): boolean {
  if ((reading.signs & TARGET) === 0) return false;
  const words = reading.text.slice(Math.max(mention.lead, mention.start - 30), mention.start);
  if (!MAYBE.test(words)) return targetRevised(reading, mention) !== undefined;
  return (NAMED.test(words) && !ACCOUNT.test(words)) || PLANNED.test(words) || IN_ALL.test(words);
}

/** 年初预算6.8亿元，调整为4.2亿元: the first target, where the figure says what it was changed to. */
function targetRevised(reading: Reading, mention: Mention): Mention | undefined {
  const last = reading.mentions[mention.index - 1];
  if (last === undefined || last.sentence !== mention.sentence || last.bracket !== mention.bracket || !alike(last.quantity, mention.quantity)) return undefined;
  const words = reading.text.slice(Math.max(0, last.clause, last.start - 40), last.start);
  return REVISED.test(reading.text.slice(mention.clause, mention.start)) && (isTarget(reading, last) || APPROVED.test(words)) ? last : undefined;
}
const REVISED = /^[^，。；]{0,12}(?:调整|变更|变动|调减|调增|核定)(?:为|到|至)$/;
/** 人大批准的一般公共预算支出为: the account as it was planned. */
const APPROVED = /(?:批准|审议|通过|年初)[^，。；]{0,16}预算/;
const MAYBE = /任务|计划|预算|目标|指标/;
const TARGET = signs('target');

/** 完成年计划的, 为调整预算的, 占年度任务: the words before a rate that make it a rate of completion. */
const WORDS = `(完成了?|为|是|占|达到?|实现|相当于)([^，。；完成占为是超]{0,16}?)${BASE}`;
const PHRASE = new RegExp(`${WORDS}(?:总?投资|总?数|总?额|任务|值|总量)?$`);
/** 完成调整后预算收入 with the amount of it right behind. */
const PHRASE_OF = new RegExp(`${WORDS}(?:总?投资|总?收入|总?支出|总?数|总?额|任务|值|总量)?$`);

const BARE_NAME = new RegExp(`^的?(?:年度|全年|总)?${BASE}$`);

/** The characters such words end in: one look decides most places. */
const LAST = '务划算标资数额值量';

export interface TargetPhrase {
  /** Where the verb begins. */
  readonly start: number;
  /** 调整, 年初 or 下达 where the words say which budget or task is meant. */
  readonly kind?: string;
  /** The target itself where it stands inside the words: 完成年初预算数60999万元的40.4%. */
  readonly target?: Mention;
}

/** Reads the words before a rate back to the verb; undefined when they name no target. */
export function targetPhrase({ text, mentions }: Reading, rate: Mention): TargetPhrase | undefined {
  let end = rate.start;
  const last = text[end - 1];
  if (last === '的' || last === '约' || last === '近') end--;
  if (text[end - 1] === '的') end--;
  const before = mentions[rate.index - 1];
  let target: Mention | undefined;
  const close = text[end - 1] === '）';
  const inside = before !== undefined && before.clause >= rate.clause && before.role === 'amount' && before.end === (close ? end - 1 : end);
  if (inside) {
    target = before;
    end = close ? before.bracket : before.start;
  } else if (close) {
    end -= 40 - text.slice(Math.max(0, end - 40), end).padStart(40).lastIndexOf('（');
  }
  if (target === undefined && !LAST.includes(text[end - 1] ?? '，')) return undefined;
  while (end > rate.clause && '为是的约数'.includes(text[end - 1]!) && target !== undefined) end--;
  const from = Math.max(rate.clause, end - 30);
  if (end <= from) return undefined;
  const found = (target === undefined ? PHRASE : PHRASE_OF).exec(text.slice(from, end));
  if (found === null) return undefined;
  const kind = /调整|变动|年初|下达/.exec(found[2]!)?.[0];
  // 完成全年900个目标的73%: the target stands before its name.
  const named = target === undefined && before !== undefined && before.start > from + found.index && before.role === 'amount' && BARE_NAME.test(text.slice(before.end, end)) ? before : target;
  return { start: from + found.index, ...(kind && { kind }), ...(named && { target: named }) };
}

/**
 * 全年计划开发项目80个。截至10月底，已完成67个，完成全年任务的85.75%: the target said in the sentence before, if it is the only one of its unit in the
 * paragraph and speaks of the same thing and time.
 */
export function targetInSentenceBefore(reading: Reading, done: Mention, phrase: TargetPhrase): Mention | undefined {
  const { mentions, text } = reading;
  const all = mentions.slice(Math.max(0, done.index - FARTHEST), done.index + FARTHEST)
    .filter((it) => isAmount(it) && alike(it.quantity, done.quantity) && isTarget(reading, it));
  const targets = phrase.kind === undefined ? all : all.filter((it) => text.slice(it.clause, it.start).includes(phrase.kind!));
  const target = targets[0];
  if (targets.length !== 1 || target === undefined || target.sentence !== done.sentence - 1 || target.depth !== done.depth) return undefined;
  const words = text.slice(targetRevised(reading, target)?.clause ?? target.clause, target.start);
  if (phrase.kind !== undefined && !words.includes(phrase.kind)) return undefined;
  // The target of a month or of another year is not that of this one; what is among the done has a target of its own.
  if (OTHER_TIME.test(words) || (/\d{4}年/.test(words) && OTHER_YEAR.test(text.slice(target.end, done.start)))) return undefined;
  if (text.slice(target.end, done.start).includes('其中')) return undefined;
  const scope = SCOPE.exec(words)?.[1];
  const other = SCOPE.exec(text.slice(done.clause, done.start))?.[1];
  if (scope !== undefined && other !== undefined && scope !== other) return undefined;
  const name = text.slice(done.clause, done.start).replace(GENERAL, '');
  if (name === '') return target;
  const around = words + /^[^，。；]{0,8}/.exec(text.slice(target.end, target.end + 8))![0];
  for (let i = 0; i + 2 <= name.length; i++) if (around.includes(name.slice(i, i + 2))) return target;
  return undefined;
}
const FARTHEST = 24;
const OTHER_TIME = /月|季度|半年|周|[去上明]年|十[一二三四五]五|[三五]年/;
const OTHER_YEAR = /(?<![全本])年(?![度初])/;
const SCOPE = /[我全本]([国省市州区县镇乡])/;
/** Words of time and doing that name nothing. */
const GENERAL = /截[至止]|目前|(?:\d{4}年)?(?:\d{1,2}[—–\-~至])?\d{1,2}月(?:份|底|末|\d{1,2}日)?|[前上][半三](?:年|季度)|今年|全年|以来|[全我本][县市区镇]|实际|累计|已经?|共|现|就|完成|实现|达到?|有|[，的了]/g;
