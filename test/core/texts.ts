import fc from 'fast-check';

/** Pieces that drafts are made of, whole and broken: random texts of them reach deeper than random characters do. */
const PIECES = [
  '一、', '二、', '四、', '（一）', '（三）', '(二)', '1.', '3.', '①', '一是', '二是', '三是', '一要', '二要', '第二句话', '其一', '第一，', '附件1',
  '我讲三点意见', '三个进一步', '“三不”', '四个坚持”：', '进一步', '坚持', '不', '以下两项工作：',
  '完成67个', '，完成全年任务的83.75%', '计划80个', '占年计划的60.5%', '其中', '亿元以上的16个', '1.4802亿元', '增加2.2万元', '增长55.2%', '等3个单位',
  '甲镇、乙镇、丙乡', '百分之八十三点七五', '2亿5千万元', '3—5个', '近八成', '12.3∶45.6∶42.1', '截止10月底', 'XX', '待补',
  '。', '，', '；', '：', '、', ',', '“', '”', '（', '）', '《', '%', '.', ' ', '\u3000\u3000', '\u00a0', '\u200b', '\t', '|', '\n', '\n\n', '\r\n', '\v', '\u2028',
  '全县上下要统一思想', '云溪县', '# ', '```', '---', '𠮷', '\ud800', 'abc', '，其余',
];
export const drafts = (maxLength = 60): fc.Arbitrary<string> =>
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), { maxLength })
    .map((it) => it.join(''));
