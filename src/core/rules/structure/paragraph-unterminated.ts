import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'paragraph-unterminated',
  group: 'structure',
  severity: 'warning',
  title: '段落末尾应有句末标点',
  why: '一段话没有句号就断了，多半是复制时丢了后半截。整篇每行都不带标点的是排版习惯，不报。',
  authority: 'GB/T 15834-2011 4.1',
  options: {},
  bad: [
    { text: '各接受检查评议的单位，要提高认识，认真整改，⟦切实确保⟧\n二、下步打算\n三、工作要求', says: '段末缺少句末标点', severity: 'information' },
    { text: '全县上下要迅速行动起来，抓紧⟦抓实抓好⟧\n同志们，任务已经明确。', says: '段末缺少句末标点', severity: 'information' },
    { text: '一年来，我们攻坚克难，奋勇争先，取得了显著成绩，但也存在一些⟦不足，⟧\n下面，我讲三点意见。', says: '段末是逗号' },
    { text: '会议指出，要坚持问题导向，压实工作责任，⟦形成合力⟧\n会议强调，要严格督查考核，确保落到实处。', says: '段末缺少句末标点', severity: 'information' },
    { text: '（一）抓项目。要一月一调度，确保完成全年各项⟦目标任务⟧\n（二）抓招商。要主动出击。', says: '段末缺少句末标点' },
    { text: '今年全县新签约项目77个，其中工业项目71个，⟦占比达到⟧\n全县项目建设势头良好。', says: '段末缺少句末标点', severity: 'information' },
    { text: '今年以来，全县上下攻坚克难，项目建设势头良好。新签约项目77个，同比增长12%，其中工业项目71个，⟦占比达到⟧\n全县项目建设势头良好。', says: '段末缺少句末标点' },
  ],
  good: [
    { text: '以项目建设为抓手，推动县域经济提质增效\n今年以来，云溪县坚持项目为王，重点项目加快推进。' },
    { text: '工业生产稳步回升，消费市场持续回暖，民生保障有力有效——云溪县上半年经济运行述评\n今年以来，全县经济稳中向好。' },
    { text: '全县经济运行稳中有进，主要指标好于预期，呈现良好态势。 表1 云溪县主要经济指标\n全年粮食播种面积28万亩，增长1.2%。' },
    { text: '全年非公有制经济增加值62亿元，占生产总值的52.6%，比上年提高1.2个百分点。 二、农业\n全年粮食播种面积28万亩，增长1.2%。' },
    { text: '全县经济运行稳中向好。\n一年来，我们以项目建设为重点，推动工业经济提质增效\n工业投资较快增长。全年完成工业投资62亿元，增长12.4%。' },
    { text: '一、提高认识，统一思想\n各级各部门要认真学习。' },
    { text: '云溪县委书记　张某\n同志们：' },
    { text: '附件：1.任务分解表' },
    { text: '全县上下要迅速行动起来，抓紧抓实抓好。' },
    { text: '水连着水，路连着路\n心连着心，手牵着手\n人在画中，画在心中' },
    { text: '会上，县委书记强调：\n一要快，二要实。' },
    { text: '全县上下要迅速行动起来，抓紧抓实抓好' },
  ],
  *check(draft) {
    const prose = draft.paragraphs.flatMap((it, i) => ((it.shape === 'text' || it.shape === 'heading') && (it.head === undefined || isRunIn(it.text)) && !draft.regions.has(i) ? [i] : []));
    const open = prose.filter((i) => !draft.paragraphs[i]!.ended);
    // A habit of the whole text, or of who laid it out: lines of verse, lists without marks, lines broken by hand.
    if (open.length === 0 || open.length > 2 || open.length * 2 > prose.length + 1) return;
    const first = draft.paragraphs.findIndex(({ shape }) => shape !== 'blank');
    const last = draft.paragraphs.findLastIndex(({ shape }) => shape !== 'blank');
    for (const i of open) {
      const { text, content } = draft.paragraphs[i]!;
      const end = text.trimEnd().length;
      draft.heed(i, { start: 0, end: text.length });
      // The last paragraph is where a draft is still being written: that it breaks off is told where it matters.
      if (i === last || end - content < SHORTEST || !text.slice(content, end).includes('，') || MARKED.test(text.slice(content, content + 8)) || GLUED.test(text.slice(Math.max(content, end - 24), end))) continue;
      if (i === first && isTitle(text.slice(content, end)) || SUBHEADING.test(text.slice(content, end))) continue;
      const start = Math.max(content, end - 4);
      yield {
        span: draft.place(i, { start: text[end - 1] === '，' ? end - 3 : start, end }),
        ...(mayBeHeading(text.slice(content, end)) && { severity: 'information' as const }),
        message: text[end - 1] === '，' ? '段末是逗号，话没有说完。请查后面是否丢了内容。' : '段末缺少句末标点。请查后面是否丢了内容。',
      };
    }
  },
});

const SHORTEST = 14;
/** One sentence of some clauses: a heading without a number may look so. */
const mayBeHeading = (words: string): boolean => words.length <= 40 && !/[。！？；]|，$/.test(words);
/** 以项目为抓手，推动县域经济提质增效 · 收入增长6.3%，质量稳步提升——上半年经济运行述评: a first line of two clauses that bids nobody do anything, or one with a dash. */
const isTitle = (words: string): boolean => !/[。！？；]|，$/.test(words) && (/——/.test(words) || (mayBeHeading(words) && words.split('，').length === 2 && !BIDS.test(words)));
/** 一年来，我们以项目建设为重点，推动工业经济提质增效: means and end in two clauses, the form of a sub-heading without a number. */
const SUBHEADING = /^(?:[^，。；]{1,6}来，)?(?:我们)?(?:以|坚持|围绕|聚焦|立足|紧扣)[^，。；]{4,24}，[^，。；]{4,24}$/;
const BIDS = /[要须应必将]|^(?:各|我们|大家)/;
/** A heading with its text in one paragraph: a sentence ended in it before. */
const isRunIn = (text: string): boolean => text.slice(0, 40).includes('。');
/** …占52.6%。 二、农业, 。 表1 主要指标: the next heading or caption was glued to the paragraph. */
const GLUED = /[。；][\s\u3000]*(?:[表图]\s?\d|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]{2,16}$/;
/** Points of a list and notes: they are laid out as their writer likes. */
const MARKED = /^(?:[•·●■◆▲※*#☆★√—–-]|注|备注|说明|资料来源|来源|图|表|附)/;
