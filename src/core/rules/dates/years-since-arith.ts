import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'years-since-arith',
  group: 'dates',
  severity: 'warning',
  title: '“某年以来的几年”应与文稿年份一致',
  why: '“2022年以来的两年间”放进2026年的稿子，就少算了两年。首尾算一头或两头都可以；十年、二十年多是约数，不核。',
  options: {},
  bad: [
    { text: '2022年以来的⟦两年⟧间，面貌一新。\n2026年5月6日', says: '2022年至2026年为四年，与“两年”不符' },
    { text: '自2016年建园以来，⟦五年⟧时间产值翻番。\n2026年5月6日', says: '2016年至2026年为十年，与“五年”不符' },
    { text: '党的十八大（2012年）以来的⟦五年⟧，成就斐然。\n2026年5月6日', says: '2012年至2026年为十四年，与“五年”不符' },
    { text: '2019年以来这⟦三年⟧，全县新建学校12所。\n2026年5月6日', says: '2019年至2026年为七年' },
    { text: '2020年脱贫以来，短短⟦三年⟧时间，产业规模翻番。\n2026年5月6日', says: '2020年至2026年为六年' },
    { text: '2018年以来，全县已连续⟦12年⟧完成任务。\n2026年5月6日', says: '2018年至2026年为八年' },
    { text: '2019年至今⟦六年⟧来，始终坚持项目为王。\n2026年11月20日', says: '2019年至2026年为七年' },
    { text: '党的二十大召开⟦三年⟧来，全县面貌一新。\n2026年11月20日', says: '2022年至2026年为四年' },
    { text: '该同志1982年入党，党龄⟦38年⟧。\n2026年7月1日', says: '1982年至2026年为四十四年，与“38年”不符' },
  ],
  good: [
    { text: '党的二十大召开三年来，全县面貌一新。\n2026年9月20日' },
    { text: '2019年至今七年来，始终坚持项目为王。\n2026年11月20日' },
    { text: '2019年至今六年来，始终坚持项目为王。\n2026年1月20日' },
    { text: '老支书1958年生，1982年入党，党龄44年。\n2026年7月1日' },

    { text: '2022年以来的四年间，面貌一新。\n2026年5月6日' },
    { text: '近十年来，面貌焕然一新。' },
    { text: '党的十八大以来的十余年，成就斐然。\n2026年5月6日' },
    { text: '2022年以来的五年，面貌一新。\n2026年5月6日' },
    { text: '2012年以来的五年，到2017年，累计脱贫3万人。\n2026年5月6日' },
    { text: '2022年以来的两年间，面貌一新。' },
    { text: '2015年以来，全县连续三年获评先进。\n2026年5月6日' },
    { text: '2021年以来的五年，是极不平凡的五年。\n（2026年1月20日在云溪县第十七届人民代表大会第六次会议上）' },
  ],
  *check(draft) {
    const { year, toldBy, date } = draft.facts;
    if (year === undefined) return;
    for (const { index, claim } of draft.timeClaims('since')) {
      const passed = year - claim.base.year!;
      // Where the draft looks back on the year before, one less is right too.
      const now = date?.month ?? 0;
      // 至今 reaches to the day: by then the anniversary of the start has passed.
      const full = claim.until === true && toldBy === 'date' && now > (claim.base.month ?? LATE);
      const least = claim.running ? 0 : full ? passed : passed - 1;
      const most = passed + (toldBy === 'title' ? 2 : 1);
      if (passed < 1 || (claim.count >= least && claim.count <= most)) continue;
      yield {
        span: draft.place(index, claim.span),
        message: `${claim.base.year}年至${year}年为${inHan(passed)}年，与“${draft.paragraphs[index]!.text.slice(claim.span.start, claim.span.end)}”不符。请核对起始年份和年数。`,
        related: [{ span: draft.place(index, claim.base), message: '起始年份' }],
      };
    }
  },
});

/** A start whose month is not told was hardly later than this. */
const LATE = 9;

function inHan(count: number): string {
  if (count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`;
}
const DIGITS = '〇一二三四五六七八九';
