import { codeAt, codeOf, oneOf } from './characters';
import { DIGIT, NUMERAL, SPACE, classes } from './classes';

/**
 * Whether the blank at an offset is one that somebody typed beside a figure and nobody reads: 占总数的⎵45.7%, 5.1⎵%, 286.4万元，⎵比上年, 办结27件⎵，.
 * Blanks that set something apart stay: several of them, those of columns (生产总值⎵345.6⎵5.2%), of a list number (如下：⎵1.) and of a date, which is read with them.
 */
export function isLooseBlank(line: string, at: number): boolean {
  const before = codeAt(line, at - 1);
  const after = codeAt(line, at + 1);
  if (codeAt(line, at) === TAB || before === 0 || after === 0 || isBlank(before) || isBlank(after)) return false;
  if (isDigit(after)) return (isWord(before) || (isOpening(line, at - 1) && !isDigit(codeAt(line, at - 2)))) && isFigure(line, at + 1);
  if (isPercent(line, at + 1)) return isDigit(before);
  if (isClosing(line, at + 1)) return isHan(before) || isDigit(before) || isPercent(line, at - 1);
  return isClauseEnd(line, at - 1) && isHan(after) && !isPartOfDate(line, at + 1);
}
const TAB = 9;
const isClauseEnd = oneOf('，；,;');
const isOpening = oneOf('，；：、（,;:(');
const isClosing = oneOf('，。；、）');
const isPercent = oneOf('%％﹪℅‰');
const isPartOfDate = oneOf('年月日号时点');

const isDigit = (code: number): boolean => (classes[code]! & DIGIT) !== 0;
const isBlank = (code: number): boolean => (classes[code]! & SPACE) !== 0;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** A Chinese numeral before digits is a label: 方案一⎵12亿元. */
const isWord = (code: number): boolean => isHan(code) && (classes[code]! & NUMERAL) === 0;

/** Digits that something goes on from as it does from a figure: no column, no list number, no code, no year. */
function isFigure(line: string, from: number): boolean {
  let end = from;
  while (end - from < LONGEST && (isDigit(codeAt(line, end)) || (isInside(line, end) && isDigit(codeAt(line, end + 1))))) end++;
  if (isPercent(line, end) || isClauseEnd(line, end) || codeAt(line, end) === STOP) return true;
  if (isBlank(codeAt(line, end))) end++;
  return (isHan(codeAt(line, end)) && !isPartOfDate(line, end)) || isPercent(line, end);
}
const LONGEST = 20;
const isInside = oneOf('.．,');
const STOP = codeOf('。');
