/**
 * In what respect a figure speaks of its indicator: how much there is, by how much it changed, what part of the plan is done, what share it has of
 * something, what is planned. `base` tells changes apart: empty for year on year, else 环比, 年初 …
 */
export interface Aspect {
  readonly kind: 'level' | 'change' | 'completion' | 'share' | 'plan';
  readonly base: string;
  /** A change downward. */
  readonly falling: boolean;
}

const plain = (kind: Aspect['kind']): Aspect => ({ kind, base: '', falling: false });

/** The aspect of a figure in running text from the words of its own clause: `before` up to it, `after` a few behind it. Undefined where it is none of these. */
export function aspectOf(before: string, after: string, isRate: boolean): Aspect | undefined {
  if (isRate) {
    if (COMPLETED.test(before) || DONE_OF.test(before) && /^的?(?:任务|计划|目标)?/.test(after)) return plain('completion');
    if (SHARED.test(before)) return plain('share');
  }
  const change = CHANGED.exec(before);
  if (change) return { kind: 'change', base: baseOf(before), falling: FALLS.test(change[0]) };
  if (FROM.test(before)) return undefined;
  return PLANNED.test(before) || /^(?:的|以上的|左右的)?(?:年度|全年)?(?:目标|任务|计划)/.test(after) ? plain('plan') : plain('level');
}

/** Where the words begin that say what part of what a rate is (完成…任务的, 占…); 0 where there are none. */
export const relationAt = (before: string): number => (COMPLETED.exec(before) ?? DONE_OF.exec(before) ?? SHARED.exec(before))?.index ?? 0;

/** The aspect that the name of an indicator in a sheet ends with, and the name without it: 技改投资完成率 → 技改投资, completion. */
export function aspectOfName(name: string): { readonly name: string; readonly aspect: Aspect } {
  for (const [pattern, kind] of NAMED) {
    const found = pattern.exec(name);
    if (!found || found.index < 2) continue;
    const falling = /(?:下降|减少|降幅)(?:率|幅度)?$/.test(found[0]);
    return { name: name.slice(0, found.index), aspect: kind === 'change' ? { kind, base: baseOf(found[0]), falling } : plain(kind) };
  }
  return { name, aspect: plain('level') };
}

const COMPLETED = /(?:完成率|完成进度|完成比例)(?:为|达|达到|是)?$/;
const DONE_OF = /(?:完成|占|为|达到?)[^，。；：]{0,12}(?:任务|计划|目标|预算|预算数|调整数|任务数|计划数|目标数)(?:总?数)?的$/;
const SHARED = /占[^，。；：]{0,16}?(?:的|比重|比例|比|的比重|的比例)?(?:为|达|达到|是|由|从)?$/;
const CHANGED = /(?:增长率|增长|增速|增幅|上涨|涨幅|增加|增收|增支|多增|净增|提高|上升|提升|扩大|增|下降|减少|减收|减支|降低|降幅|回落|下滑|缩小|降|减)(?:了|达|达到|为)?(?:约|近|超过?|逾)?$/;
const FALLS = /下降|减|降|回落|下滑|缩小/;
const FROM = /[由从比](?:上年|去年|年初|上年末|去年底|\d{4}年)?(?:同期)?的?$/;
const PLANNED = /计划|目标|任务|力争|预计|预期|规划|确保|争取(?:到|达到|突破)|概算|预算(?!收入|支出|内|外|执行)/;

/** What a change is measured against; year on year is what nothing else says. */
function baseOf(words: string): string {
  if (/同比|[比较](?:上年|去年)(?!末|底)|上年同期|去年同期/.test(words)) return '';
  return /环比|比?上月|[比较]?年初|(?:上年|去年)[末底]|年均|平均|两年|\d{4}年|计划|预算|目标|全国|全省|全市|高于|低于|快于|季度/.exec(words)?.[0].replace(/^[比较]/, '') ?? '';
}

const NAMED: readonly (readonly [RegExp, Aspect['kind']])[] = [
  [/(?:完成率|完成进度|完成比例|(?:完成|占)(?:全年|年度|年初|调整)?(?:目标|任务|计划|预算)数?的?(?:比例|百分比|比重|进度)?)$/, 'completion'],
  [/(?:所?占比重?|占[^，]{1,12}的?比[重例]|比重)$/, 'share'],
  [/(?:(?:同比|环比|[比较]上年(?:同期|同月|末)?|[比较]去年(?:同期|底)?|[比较]年初|比上月|年均)(?:增长|增加|增减|下降|减少|变动|±)?(?:率|幅度?|速度?|额|量)?|(?:增长|增加|下降|减少|增减)(?:率|幅度?|速度?|额|量)?|增[速幅量]|降幅|涨[跌]?幅)$/, 'change'],
  [/(?:年度|全年|预期|计划)*(?:目标|任务|计划)(?:数|值|量)?$/, 'plan'],
];
