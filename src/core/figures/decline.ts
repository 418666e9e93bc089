/** Words that say by how much something fell. What it fell to (降至, 下降到) is another matter. */
export const DECLINES: readonly string[] = ['下降', '减少', '降低', '回落', '下滑', '下跌', '缩小', '缩短', '缩减', '压缩', '压减', '削减', '减轻', '收窄', '节约', '节省', '负增长'];

/** The word of decrease that a figure at `at` is the amount of: 下降 of 下降了近3倍. Undefined where none stands right before. */
export function declineBefore(text: string, at: number): string | undefined {
  return BEFORE.exec(text.slice(Math.max(0, at - 9), at))?.[1];
}
const BEFORE = new RegExp(`(${DECLINES.join('|')})(?:了|约|大约|近|将近|超|超过|逾|达|高达|整整){0,2} ?$`, 'u');
