import type { Span } from '../../../text/span';

/*
 * Whether names are of the kind that a count counts: 南山村、北山村 of 2个贫困村, 县财政局、县水利局 of 三个部门.
 */

/** 甲村、乙村、丙村2个贫困村, 健康财政、安全财政、发展财政5个方面: the names end as what is counted does, or all alike before 方面. */
export function areSuch(text: string, behind: number, items: readonly Span[], stated: number): boolean {
  const words = text.slice(behind, behind + 10);
  const kind = KIND_BEHIND.exec(words)?.[1];
  if (kind !== undefined) return (items.length > 2 || stated === 3) && areEnding(text, items, ENDINGS[kind]!) && (PLACES.includes(words[0]!) || Math.abs(items.length - stated) < 3);
  if (items.length < 3) return false;
  const ending = text.slice(items[0]!.end - 2, items[0]!.end);
  return /^(?:方面|领域|环节|层面|维度)/.test(words) && items.every(({ start, end }) => end - start > 2 && text.slice(end - 2, end) === ending);
}
const PLACES = '村镇乡县区市局';

/** Names behind a count: they end as its noun does, or are long enough for names of firms. */
export function areCalled(text: string, noun: string, unit: string, items: readonly Span[]): boolean {
  const kind = KIND_LAST.exec(noun)?.[1];
  if (kind !== undefined && areEnding(text, items, ENDINGS[kind]!)) return true;
  if (unit === '家' && /(?:企业|公司|市场主体)$/.test(noun)) return items.every(({ start, end }) => end - start > 3 && !/(?:企业|行业|产业)$/.test(text.slice(start, end)));
  const ending = noun.slice(-2);
  return /^[\u4e00-\u9fff]{2}$/.test(ending) && items.every(({ start, end }) => end - start > 3 && text.slice(start, end).endsWith(ending));
}

/** Whether all end in the same character. */
export const areSame = (text: string, items: readonly Span[]): boolean => items.every(({ start, end }) => text[end - 1] === text[items[0]!.end - 1] || text[start] === text[items[0]!.start]);

const areEnding = (text: string, items: readonly Span[], ending: RegExp): boolean => items.every(({ start, end }) => end - start > 1 && ending.test(text.slice(start, end)));

const OFFICE = /(?:[局委办部厅署院]|中心|协会|联合会|公司|银行|支队|大队|集团|法院|检察院)$/;
const FIRM = /(?:公司|集团|实业|科技|机械|股份|[厂场])$/;
/** What names of each kind end in. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  村: /村$/, 镇: /镇$/, 乡: /乡$/, 乡镇: /[乡镇]$/, 街道: /街道$/, 社区: /社区$/, 县: /县$/, 区: /区$/, 市: /市$/, 局: /局$/,
  部门: OFFICE, 单位: OFFICE, 企业: FIRM, 公司: FIRM, 合作社: /(?:合作社|社)$/, 园区: /(?:园区?|开发区)$/, 景区: /(?:景区|公园)$/,
};
const KINDS = '乡镇|街道|社区|部门|单位|企业|公司|合作社|园区|景区|[村镇乡县区市局]';
/** 12个村民小组, 5个县直单位, 8个乡镇卫生院: another noun. */
const KIND_BEHIND = new RegExp(`^[\\u4e00-\\u9fff]{0,4}?(${KINDS})(?![民级组小委干集属直域政办街村支镇区域场卫中里企班长工学人内外])`);
const KIND_LAST = new RegExp(`(${KINDS})$`);
/** Units that count how often or how many kinds, not the things that are named. */
export const OCCASIONS = /^(?:次|场|批|期|轮|届|遍|类|种|套|份|组|波)/;
