/** The five-year plans by the names people write. “十五” (2001–2005) is a number as often as a plan and has to be quoted. */
export const PLANS: ReadonlyMap<string, number> = new Map([
  ['八五', 1991], ['九五', 1996], ['十五', 2001], ['十一五', 2006], ['十二五', 2011], ['十三五', 2016], ['十四五', 2021], ['十五五', 2026], ['十六五', 2031],
]);
export const PLAN_YEARS = 5;

/** 2026 → 十五五 */
export const planOf = (year: number): string | undefined => [...PLANS].find(([, first]) => first <= year && year < first + PLAN_YEARS)?.[0];

/** What a year is called by its place in a plan, 1 to 5. 谋划之年, 关键之年 name no place. */
export const PLAN_PLACES: ReadonlyMap<string, number> = new Map([
  ['开局', 1], ['起步', 1], ['开篇', 1], ['第一', 1], ['首', 1], ['头', 1], ['头一', 1], ['第二', 2], ['第三', 3], ['第四', 4], ['收官', 5], ['收关', 5], ['最后一', 5], ['第五', 5], ['末', 5],
]);
