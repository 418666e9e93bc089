import { codeAt, codeOf, oneOf } from '../text/characters';

/**
 * The power of ten of the scale word at `at`, 0 where there is none. 千 that belongs to a unit (千瓦, 千公顷) and 百 of 百分点 are no scale.
 * A lone 百 after digits is not written in earnest, so it is not read.
 */
export function scaleAt(text: string, at: number): number {
  if (!isScale(text, at)) return 0; // nearly every place ends here
  switch (text[at]) {
    case '万': return text[at + 1] === '亿' ? 12 : 4;
    case '亿': return 8;
    case '千':
      if (text[at + 1] === '亿') return 11;
      if (text[at + 1] === '万') return 7;
      return thousandOfUnit(text, at) || text[at + 1] === '方' ? 0 : 3;
    case '百': return text[at + 1] === '亿' ? 10 : text[at + 1] === '万' ? 6 : 0;
    case '十': return text[at + 1] === '亿' ? 9 : text[at + 1] === '万' ? 5 : 0;
    default: return 0;
  }
}
const isScale = oneOf('万亿千百十');

/** Characters of the scale word of that power. */
export const scaleLength = (power: number): number => (power === 0 ? 0 : power === 3 || power === 4 || power === 8 ? 1 : 2);

/** 千克, 千瓦, 千米, 千公顷 …: the 千 at `at` is the unit's own. */
export function thousandOfUnit(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === undefined) return false;
  return '克瓦米卡伏焦帕赫'.includes(next) || (next === '公' && text[at + 2] === '顷');
}

/** What stands between digits and scale: 30余万, 一百多亿, 二十来万. */
export function innerHedge(text: string, at: number): 'over' | 'about' | undefined {
  switch (codeAt(text, at)) {
    case MORE: case MANY: return 'over';
    case OR_SO: return 'about';
    default: return undefined;
  }
}
const MORE = codeOf('余');
const MANY = codeOf('多');
const OR_SO = codeOf('来');
