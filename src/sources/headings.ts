import { fold } from './values';

/** What a column holds. */
export type Column =
  | { readonly kind: 'indicator' | 'alias' | 'unit' | 'time' | 'place' | 'none' }
  | { readonly kind: 'value'; readonly unit: string; readonly period: string; readonly place: string; readonly measure: string; readonly cumulative: boolean };

/** A column by the words of its heading, all rows of it joined; whether it holds numbers is for the caller to see. */
export function columnOf(heading: string, unitsRow: string): Column {
  const words = fold(heading).replace(/\s+/gu, '');
  const bare = words.replace(BRACKETS, '');
  if (bare === '') return { kind: unitsRow === '' ? 'none' : 'value', ...EMPTY, unit: unitsRow } as Column;
  for (const [kind, pattern] of KINDS) if (pattern.test(bare)) return { kind };
  const unit = unitsRow || (bracketsOf(words).map(unitIn).find((it) => it !== '') ?? (/[±+][\d%]*%|[^\d]%$/u.test(words) ? '%' : ''));
  const before = /(?:上年|去年)(?:同期|同月)|同期[数值]/u.test(bare);
  const period = periodIn(bare.replace(/(?:上年|去年)同[期月]/gu, ''));
  let measure = withoutPeriod(bare.replace(/(?:上年|去年)同[期月][数值]?(?!增|±|[减加])|同期[数值]/gu, ''))
    .replace(FILLER, '').replace(/[±%+/\-—:：、]+/gu, '');
  if (/增|±|升降|涨|降/u.test(bare) && !/新增/u.test(measure)) measure = measureOfChange(bare, unit);
  const place = PLACE.test(measure) ? measure : '';
  const isBefore = before && !/增|减|±|比/u.test(bare);
  return {
    kind: 'value', unit: unit || (/增长$|增速|增幅|率$|比重|占比/u.test(measure) ? '%' : ''), place, measure: place === '' ? measure : '',
    period: isBefore ? `去年${period.replace(/^\d{4}年/u, '')}` : period, cumulative: /累计|至本月|自年初/u.test(bare),
  };
}
const EMPTY = { unit: '', period: '', place: '', measure: '', cumulative: false };

/** A rate of change, or an amount. */
function measureOfChange(words: string, unit: string): string {
  const base = /环比|年均|[比较]?年初|[比较]?上月/u.exec(words)?.[0] ?? '同比';
  return /额|量|百分点/u.test(words) || unit !== '' && !/[%‰]/u.test(unit) ? `${base}增加额` : `${base}增长`;
}

export const isIndicatorHeading = (text: string): boolean => KINDS[0]![1].test(fold(text).replace(/\s+/gu, '').replace(BRACKETS, ''));
export const isTimeHeading = (text: string): boolean => KINDS[3]![1].test(fold(text).replace(/\s+/gu, ''));

const KINDS: readonly (readonly ['indicator' | 'alias' | 'unit' | 'time' | 'place' | 'none', RegExp])[] = [
  ['indicator', /^(?:统计|主要|经济|考核|核心)*(?:指标|项目|科目)(?:名称|内容)?$|^名称$|^数据名称$/u],
  ['alias', /^(?:别名|又名|又称|简称|别称|同义词|其他名称)$/u],
  ['unit', /^(?:计量)?单位$/u],
  ['time', /^(?:统计|数据|截止|截至)?(?:时间|时期|日期|期间|报告期|期别|月份|年份|年度|年月)$/u],
  ['place', /^(?:地区|区域|地方|县市区|县区|乡镇|镇乡|镇街|区划|统计范围|范围)$/u],
  ['none', /^(?:序号|编号|代码|位次|排名|排位|备注|说明|来源|数据来源|出处|责任单位|牵头单位|牵头部门|责任部门|联系人|联系电话|填报单位|填报人)$/u],
];

const BRACKETS = /[（(][^（()）]{0,20}[)）]|[[【][^\][【】]{0,20}[\]】]/gu;
const bracketsOf = (words: string): string[] => (words.match(BRACKETS) ?? []).map((it) => it.slice(1, -1));
const FILLER = /数值|数据|数字|指标值|绝对[额量数值]|本期|本年|本月止?|当年|当期|自年初|至本月止?|累计|总量|实绩|实际|完成(?![率进比])[数额值情况]*|(?<!增加|减少|增减)金额|实际值|数额|^值$|^数$|^量$|发展水平/gu;
const PLACE = /^(?:全[国省市州区县旗]|[\u4e00-\u9fff]{1,4}[省市州区县旗镇乡])$/u;

/** The unit a name or heading ends with in brackets: 技改投资（亿元） → 技改投资, 亿元. */
export function splitUnit(words: string): { readonly name: string; readonly unit: string } {
  const unit = bracketsOf(words).map(unitIn).find((it) => it !== '') ?? '';
  return { name: unit === '' ? words : words.replace(BRACKETS, (it) => (unitIn(it.slice(1, -1)) === '' ? it : '')), unit };
}

/** A unit and nothing else, or 单位：亿元; empty where the words are none. */
export function unitIn(words: string): string {
  const text = fold(words).replace(/\s+/gu, '').replace(/^单位[:：]/u, '').replace(/^[（(]|[)）]$/gu, '');
  return UNIT.test(text) ? text : '';
}
const UNIT = /^(?:[万亿千百十]{0,2}(?:元|美元|人民币|吨|公斤|千克|克|人次?|户次?|个|家|项|件|台|辆|套|宗|起|处|所|座|张|名|亩|公顷|平方米|平方公里|立方米|公里|千米|米|千瓦时?|瓦|度|标箱|只|头|株|斤|升|天|小时|倍|元\/[人吨亩]|户\/人)|千公顷|兆瓦|个?百分点|[%‰])$/u;

/** The time that words name, in one spelling: 2025-10 → 2025年10月, 1-10月 → 1—10月. Empty where they name none. */
export function periodIn(words: string): string {
  const text = fold(words).replace(/\s+/gu, '');
  const plain = /^(\d{4})(?:[-/.](\d{1,2})|(0[1-9]|1[0-2]))?(?:[-/.]\d{1,2})?$/u.exec(text);
  if (plain && Number(plain[1]) > 1900 && Number(plain[1]) < 2200) return `${plain[1]}年${plain[2] ?? plain[3] ? `${Number(plain[2] ?? plain[3])}月` : ''}`;
  const quarter = /^(\d{4})年?[qQ]([1-4])$/u.exec(text);
  if (quarter) return `${quarter[1]}年${quarter[2]}季度`;
  return (PERIOD.exec(text)?.[0] ?? '').replace(/[-–~～至到](?=\d)/u, '—').replace(/(\d)月—/u, '$1—');
}
const withoutPeriod = (words: string): string => words.replace(PERIOD, '');
const PERIOD = /(?:(?:\d{4}年|今年|去年|上年)(?:度)?)?(?:截[至止])?(?:\d{1,2}月?[-–—~～至到]\d{1,2}月|前\d{1,2}个月|[上下]半年|前?第?[一二三四1-4](?:[-–—至][一二三四1-4])?季度|\d{1,2}月[末底]?|全年)|\d{4}年度?[末底]?/u;
