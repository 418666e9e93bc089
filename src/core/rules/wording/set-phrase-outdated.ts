import type { Draft } from '../../draft';
import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { sentenceStart } from '../../text/sentence';

export default documentRule({
  id: 'set-phrase-outdated',
  group: 'wording',
  severity: 'warning',
  title: '固定提法有了新表述的，用新的',
  why: '从旧稿里抄来的“全面建成小康社会、全面深化改革……”“山水林田湖草”，放在今年的稿子里就过时了。回顾当年的不报；文稿没有年份的，只提示。',
  authority: '公开权威表述的时间界限',
  options: {},
  alone: true,
  bad: [
    {
      text: '2026年云溪县政府工作报告\n我们要协调推进⟦全面建成小康社会⟧、全面深化改革、全面依法治国、全面从严治党。', says: '“全面建设社会主义现代化国家”',
      fixed: '2026年云溪县政府工作报告\n我们要协调推进全面建设社会主义现代化国家、全面深化改革、全面依法治国、全面从严治党。',
    },
    { text: '要统筹⟦山水林田湖草⟧系统治理。\n2026年5月6日', says: '“山水林田湖草沙”', fixed: '要统筹山水林田湖草沙系统治理。\n2026年5月6日' },
    {
      text: '为建设⟦富强民主文明和谐⟧的社会主义现代化国家而奋斗。\n2026年5月6日', says: '“富强民主文明和谐美丽”',
      fixed: '为建设富强民主文明和谐美丽的社会主义现代化国家而奋斗。\n2026年5月6日',
    },
    { text: '坚持⟦山水林田湖草⟧一体化保护。', says: '“山水林田湖草沙”', severity: 'information' },
    { text: '实施清溪河流域⟦山水林田湖草⟧综合治理工程。\n2026年5月6日', says: '项目名称', severity: 'information' },
    { text: '2026年政府工作报告\n这里青山常在，坚持⟦山水林田湖草⟧是生命共同体的理念。', says: '“山水林田湖草沙”' },
  ],
  good: [
    { text: '2016年，我们协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。' },
    { text: '统筹山水林田湖草沙一体化保护和系统治理。\n2026年5月6日' },
    { text: '统筹山水林田湖草海湿地系统治理。\n2026年5月6日' },
    { text: '回顾2013年，当时提出“山水林田湖草是生命共同体”。\n2026年5月6日' },
    { text: '要统筹山水林田湖草系统治理。\n2019年5月6日' },
    { text: '推进清溪河山水林田湖草生态保护修复工程验收。\n2026年5月6日' },
    { text: '为建设富强民主文明和谐美丽的社会主义现代化强国而奋斗。\n2026年5月6日' },
    { text: '如期全面建成小康社会，开启新征程。\n2026年5月6日' },
    { text: '学习贯彻《关于统筹山水林田湖草系统治理的意见》。\n2026年5月6日' },
  ],
  *check(draft) {
    draft.askEach(({ line }) => OUTDATED.some(({ words }) => line.includes(words)) && line);
    const { text } = draft;
    for (const outdated of OUTDATED) {
      for (let at = text.indexOf(outdated.words); at >= 0; at = text.indexOf(outdated.words, at + 1)) {
        const finding = judge(draft, outdated, at);
        if (finding !== undefined) yield finding;
      }
    }
  },
});

interface Outdated {
  readonly words: string;
  /** What has to stand behind it, so that the set phrase is meant. */
  readonly behind: RegExp;
  readonly due: string;
  /** From this year on. */
  readonly from: number;
}
const OUTDATED: readonly Outdated[] = [
  { words: '全面建成小康社会', behind: /^、全面深化改革、全面依法治国、全面从严治党/, due: '全面建设社会主义现代化国家', from: 2021 },
  // 山水林田湖草生态保护修复工程 is the name of what was begun under that name.
  { words: '山水林田湖草', behind: /^(?![沙冰海湿]|生态保护修复)/, due: '山水林田湖草沙', from: 2022 },
  { words: '富强民主文明和谐', behind: /^的?社会主义现代化[国强]/, due: '富强民主文明和谐美丽', from: 2018 },
];

function judge(draft: Draft, { words, behind, due, from }: Outdated, at: number): Finding | undefined {
  const end = at + words.length;
  const rest = draft.text.slice(end, end + LONGEST);
  if (!behind.test(rest)) return undefined;
  const { year } = draft.facts;
  if (year !== undefined && year < from) return undefined;
  const lead = draft.text.slice(sentenceStart(draft.text, at, LONGEST), at);
  const clause = rest.slice(0, Math.max(0, rest.search(/[，。；！？\r\n]|$/)));
  if (PAST.test(lead) || (lead.match(/(?:19|20)\d\d(?=年)/g) ?? []).some((it) => Number(it) < from) || lead.lastIndexOf('《') > lead.lastIndexOf('》')) return undefined;
  const isNamed = NAMED.test(clause);
  return {
    span: { start: at, end },
    ...((year === undefined || isNamed) && { severity: 'information' as const }),
    message: `现行的表述是“${due}”。${isNamed ? '如是当年定下的项目名称，不必改。' : ''}`,
    fixes: [{ title: `改为“${due}”`, safety: 'review', edits: [{ span: { start: at, end }, newText: due }] }],
  };
}
const LONGEST = 60;
const PAST = /当时|曾经|回顾|那时|原来/;
const NAMED = /^[^、]{0,16}(?:工程|项目|试点|专项|规划)/;
