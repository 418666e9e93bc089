import type { Session } from '../../dates/claims/claim';
import { paragraphRule } from '../../lint/rule';
import { slice } from '../../text/span';

export default paragraphRule({
  id: 'session-year',
  group: 'dates',
  severity: 'error',
  title: '全国性会议的名称和召开时间应当一致',
  why: '党的二十大是2022年开的，二十届三中全会是2024年7月开的，十四届全国人大几次会议就是2022年加几。地方党代会、人代会不核。',
  authority: '公开的会议时间',
  options: {},
  triggers: { times: ['session'] },
  bad: [
    { text: '⟦2021年⟧召开的党的二十大。', says: '党的二十大于2022年10月召开' },
    { text: '⟦2025年7月⟧，党的二十届三中全会召开。', says: '党的二十届三中全会于2024年7月召开' },
    { text: '⟦2024年⟧全国两会即十四届全国人大三次会议。', says: '2024年召开的是十四届全国人大二次会议' },
    { text: '党的十九届六中全会于⟦2020年11月⟧召开。', says: '党的十九届六中全会于2021年11月召开' },
    { text: '党的二十届四中全会（⟦2024年10月⟧）作出部署。', says: '2025年10月' },
    { text: '⟦2025年⟧召开的第十四届全国人民代表大会第四次会议。', says: '2026年' },
  ],
  good: [
    { text: '2022年召开的党的二十大。' },
    { text: '2024年7月，党的二十届三中全会召开。' },
    { text: '县第十五次党代会于2021年召开。' },
    { text: '2026年，党的二十届四中全会精神传达到每个支部。' },
    { text: '2025年县委十五届八次全会召开，传达党的二十届三中全会精神。' },
    { text: '2020年5月，十三届全国人大三次会议召开。' },
    { text: '1978年召开的党的十一届三中全会。' },
    { text: '2023年，党的二十大召开后，全县迅速行动。2024年党的二十大精神宣讲深入基层。' },
    { text: '2026年是党的二十大召开后的第四年。' },
  ],
  *check({ text, timeClaims }) {
    for (const claim of timeClaims) {
      if (claim.kind !== 'session') continue;
      const name = slice(text, claim.name);
      yield {
        span: claim.span, related: [{ span: claim.name, message: '会议' }],
        message: `${name}于${when(claim)}召开${claim.instead === undefined ? '' : `，${claim.year}年召开的是${claim.instead}`}。请核对年份和会议名称。`,
      };
    }
  },
});

const when = ({ held }: Session): string => (held > 9999 ? `${Math.floor(held / 100)}年${held % 100}月` : `${held}年`);
