import { isHanNumeral } from '../numerals/han';
import { codeAt, codeOf, oneOf } from '../text/characters';
import type { Unit } from './units';

/*
 * Chinese numerals are letters as often as they are numbers. What is no figure although a unit follows is listed here; in doubt there is no figure.
 */

/** Units that a Chinese numeral may count in running text. 五里, 四类, 八度, 三期, 两面 are names too often. */
const COUNTABLE: ReadonlySet<string> = new Set([
  ...'个 项 家 条 批 场 件 座 所 台 辆 起 宗 处 次 张 份 例 种 笔 艘 架 支 株 棵 栋 幢 套 人 名 位 户 元 亩 公顷 平方米 平方公里 米 公里 千米 吨 公斤 斤 两 千克 克'.split(' '),
  ...'人次 万元 美元 千瓦 千瓦时 兆瓦 立方米 年 天 个月 小时 个小时 分钟 岁 周年 倍 成 番 个百分点 百分点 个工作日 工作日 乡镇 村 场次 批次 辆次 学时 课时 比特 字节 兆字节'.split(' '),
]);
/** 一 counts nothing before a classifier (一项工作): only these are meant as one. */
const ONE_OF: ReadonlySet<string> = new Set(['倍', '成', '番', '个百分点']);

/** What follows the unit of a set phrase: 两个维护, 三次产业, 五位一体, 两位数, 三支一扶, 五台山. */
const NAME_AFTER: Readonly<Record<string, readonly string[]>> = {
  个: ['意识', '自信', '维护', '确立', '全面', '代表', '务必', '毫不', '文明', '必由', '坚持', '区分', '进一步', '方面', '结合', '认识', '率先', '革命', '没有', '都', '伟大', '必须', '确保', '统一', '有利于', '一'],
  次: ['产业', '分配', '创业', '供水', '利用', '污染', '开发', '元', '党代会', '全会', '全体', '会议', '代表'],
  位: ['一体', '数'], 年: ['行动', '规划', '计划', '攻坚', '五载', '义务教育', '倍增', '禁渔', '制'], 台: ['山', '县', '河'], 家: ['渠', '子', '分'], 支: ['一扶'], 件: ['套'], 天: ['两头', '打'], 项: ['规定', '纪律'],
  人: ['行', '成虎', '组', '帮'], 条: ['例', '龙', '线'], 场: ['所'], 元: ['区', '一体', '化'], 两: ['拨'],
};
/** 三番五次, 其一, 第三, 每五年, 数十个, 两个一百年, 初三, 周五, 五届九次. */
const isNotAfter = oneOf('第数几每番其之统唯周初个逢届0123456789');
const opensName = oneOf('“‘《〈「');

/** Whether a Chinese numeral with this unit is a figure. `start` is where the numeral begins, `end` where the unit ends. */
export function isHanFigure(text: string, start: number, end: number, value: number, unit: Unit): boolean {
  if (!COUNTABLE.has(unit.name)) return false;
  if (value === 1 && !ONE_OF.has(unit.name)) return false;
  if (isNotAfter(text, start - 1) || isOneOfSeveral(text, start)) return false;
  if (isRank(text, start, unit.name)) return false;
  if (unit.name === '番') return text[start - 1] === '翻' || (text[start - 1] === '了' && text[start - 2] === '翻');
  // 三元 is a place or a pattern, three 元 are written 3元.
  if (unit.name === '元' && value < 100) return false;
  // “四个意识”, “十年禁渔”: a figure that opens a quotation is its name.
  if (opensName(text, start - 1)) return false;
  return !isNamed(text, end, unit.name);
}

/** 三、五天, 七、八家: a pause where none belongs. */
const isOneOfSeveral = (text: string, start: number): boolean =>
  codeAt(text, start - 1) === PAUSE && isHanNumeral(text, start - 2);
const PAUSE = codeOf('、');

/** A set phrase that goes on behind the unit. */
const isNamed = (text: string, end: number, unit: string): boolean =>
  NAME_AFTER[unit]?.some((word) => text.startsWith(word, end)) === true;

/** 3年行动计划, 2次产业: set phrases written with digits. 5个方面 are five. */
export const isNamedInDigits = (text: string, start: number, end: number, unit: string): boolean =>
  (unit === '年' || unit === '次' || unit === '位') && isNamed(text, end, unit) && !(unit === '次' && HELD.test(text.slice(Math.max(0, start - 4), start)));
/** 召开8次会议: as many as were held; 三届8次会议 is one. */
const HELD = /(?:召开|举行|[^公]共)了?\s?$/;

/** 前10名, 前三位, 前10个月: places and periods, unless 前 is part of 目前, 提前, 年前. */
export function isRank(text: string, start: number, unit: string | undefined): boolean {
  if (codeAt(text, start - 1) !== FRONT || makesWordOfFront(text, start - 2)) return false;
  return unit !== '倍' && unit !== '元';
}
const FRONT = codeOf('前');
const makesWordOfFront = oneOf('目此年日当之以提会节月从先眼午期向');
