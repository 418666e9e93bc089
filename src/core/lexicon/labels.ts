/** A label told by a number and a word: 四〔个意识〕. Another number before the same words is a slip, where it is clear that the label is meant. */
export interface Label {
  readonly number: string;
  readonly word: string;
  /** What stands right before the label when it is the public one; without any, another public label in the sentence has to say so. */
  readonly before?: string;
  /** The same right behind it. */
  readonly behind?: string;
  /** Numbers that were right at their time. */
  readonly since?: Readonly<Record<string, number>>;
}

export const LABELS: readonly Label[] = [
  { number: '四', word: '个意识' },
  { number: '四', word: '个自信', before: '坚定', since: { 三: 2016 } },
  { number: '两', word: '个维护', before: '做到|坚决做到|践行' },
  { number: '两', word: '个确立', before: '拥护|领悟|捍卫', behind: '的决定性意义' },
  { number: '四', word: '个全面', behind: '战略布局' },
  { number: '五', word: '位一体', behind: '总体布局|总布局', since: { 四: 2012, 三: 2006 } },
];

/** Labels of several numbers, as the words between them: 两〔不愁〕三〔保障〕. */
export interface NumberedLabel {
  readonly numbers: readonly string[];
  readonly words: readonly string[];
}
export const NUMBERED_LABELS: readonly NumberedLabel[] = [
  { numbers: ['两', '三'], words: ['不愁', '保障'] },
  { numbers: ['三', '一', '一'], words: ['去', '降', '补'] },
  { numbers: ['四', '两'], words: ['议', '公开'] },
  { numbers: ['四', '两'], words: ['不', '直'] },
  { numbers: ['三', '一'], words: ['重', '大'] },
  { numbers: ['三', '三'], words: ['管', '必须'] },
];
