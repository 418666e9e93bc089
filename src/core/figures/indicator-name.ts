/**
 * The form in which names of indicators are compared: without white space, brackets, numbering, scope and idle words, and with one spelling of what is
 * commonly abbreviated. 全县规模以上工业增加值 and 规上工业增加值 become the same.
 */
export function indicatorName(words: string): string {
  let name = words.replace(NOISE, '').replace(NUMBERING, '').replace(SCOPE, '').replace(LINKS, '').replace(SCOPE, '');
  for (const [pattern, standard] of SYNONYMS) name = name.replace(pattern, standard);
  const counted = COUNTED.exec(name);
  return counted && counted.index >= 2 && !NO_COUNT.test(name) ? name.slice(0, counted.index) : name;
}

/** The scope a text or a name states: 全县, 我县 and 本县 → 县, 县本级 → 本级; empty where it states none. The last one counts. */
export function scopeOf(words: string): string {
  const found = [...words.matchAll(SCOPES)].at(-1);
  return found === undefined ? '' : found[1] ?? '本级';
}

const NOISE = /[\s　"“”‘’《》〈〉*＊#＃●·]|（[^（）]{0,20}）|\([^()]{0,20}\)|\[[^[\]]{0,20}\]|【[^【】]{0,20}】/g;
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}[、.]|[\d.]{1,6}[、.．]|[①-⑳])/;
const LINKS = /^(?:其中|注|累计|本年|实现|完成|新增的|年末|期末|月末)[:：，]?/;
const SCOPE = /^(?:全[国省市州区县旗镇乡]|我[省市州区县旗镇乡]|[省市州区县](?:本级|级))/;
const SCOPES = /[全我本]([国省市州区县旗镇乡村])(?!级)|[省市州区县]?本级/g;
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/规模以上/g, '规上'], [/限额以上/g, '限上'], [/GDP/gi, '生产总值'], [/(?:地区|国内)生产总值/g, '生产总值'],
  [/社会消费品零售总额|社零总额/g, '社零'], [/固定资产投资额?/g, '固投'], [/^外贸/, ''], [/进出口总[额值]/g, '进出口'], [/总额$/, ''],
];
const COUNTED = /(?:人数|户数|个数|家数|件数|数量|总数|数)$/;
const NO_COUNT = /(?:指|系|倍|基|次|分|岁|参|函|多|少|天)数$/;
