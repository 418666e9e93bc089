import type { Quantity } from '../../quantity';
import type { Sum } from '../claim';
import type { Reading } from '../mention';

/** 全县辖9个乡镇（5镇4乡）: places counted by the last character of their names, right behind all of them. */
export function readTownships({ text, mentions }: Reading): Sum[] {
  const claims: Sum[] = [];
  for (const { quantity: total, end } of mentions) {
    if (total.unit?.name !== '个' || total.hedge !== 'stated' || text[end] !== '乡' && text[end] !== '镇') continue;
    SPLIT.lastIndex = end;
    const found = SPLIT.exec(text);
    if (found === null) continue;
    const [all, opening, list] = found;
    const start = end + all.length - list!.length - 1;
    const parts = [...list!.matchAll(PLACES)].map(({ index, 1: digits }) => countAt(total, start + index, digits!));
    if (opening === '（' && text[start + list!.length] !== '）') continue;
    claims.push({ kind: 'sum', span: { start: total.span.start, end: start + list!.length }, binding: 'explicit', total, parts, closed: true });
  }
  return claims;
}
const SPLIT = /(?:乡镇|镇乡)(（|，(?:其中|包括|即)[：，]?)((?:\d{1,2}个?(?:镇|民族乡|乡|街道)[、，]?){2,3})[）。；]/y;
const PLACES = /(\d{1,2})个?(?:镇|民族乡|乡|街道)/g;

/** 5 of 5镇, counted as the whole is. */
const countAt = ({ unit }: Quantity, start: number, digits: string): Quantity => ({
  span: { start, end: start + digits.length }, digits: { start, end: start + digits.length }, mantissa: Number(digits), exponent: 0, grain: 0, hedge: 'stated', ...(unit && { unit }),
});
