/**
 * Whether a text reads as Chinese prose: of its first 4,000 characters at least half of the letters are Han. English,
 * source code, logs and Japanese (more kana than Han) stay below; Chinese prose with names in Latin letters stays above.
 */
export function isChineseProse(text: string): boolean {
  const sample = text.slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  return han > 0 && han * 2 >= count(/\p{L}/gu);
}
