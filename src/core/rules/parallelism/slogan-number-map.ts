import { paragraphRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { readMovements } from '../../structure/movements';
import type { Movements } from '../../structure/movements';
import { readUnfolded, type Unfolded } from '../../structure/unfolded';
import { readHanOrdinal, writeHan } from '../../structure/ordinals';

export default paragraphRule({
  id: 'slogan-number-map',
  group: 'parallelism',
  severity: 'warning',
  title: '“123”工程、“一核两翼”要与展开的内容相符',
  why: '数字口号最容易只改口号不改展开：“123”后面列出四项，“三带”只数得出两带，“三升一降”只见两升。',
  options: {},
  triggers: {
    words: [
      ...['“1', '“2', '“3', '“4', '“5'],
      ...['核', '翼', '带', '区', '轴', '心', '廊', '极', '圈', '园', '片', '群', '城', '点', '链', '屏'].flatMap((it) => [`${it}即`, `${it}是指`, `${it}：`]),
      ...[...'一两二三四五六七八'].flatMap((it) => [...'升降涨跌平增减提多少高低快慢优好强弱稳', '上升', '下降', '提高', '提升', '扩大', '缩小'].map((word) => it + word)),
    ],
  },
  bad: [
    { text: '实施“⟦123⟧”工程（即一个目标、两大重点、三项措施、四个保障）。', says: '“123”是3项，展开却有4项' },
    { text: '构建“一核两翼三带”格局：一核即城区，两翼即东翼和西翼，⟦三带⟧即沿江带、沿路带。', says: '“三带”只列出2个' },
    { text: '按照“⟦1234⟧”工作思路，即一个中心、两个支撑、三大工程，推动全县发展。', says: '“1234”是4项，展开却有3项' },
    { text: '推行“⟦1+2+3⟧”工作法：一个专班、三本台账、三项机制。', says: '第2个数是2，展开的是“三本台账”' },
    { text: '打造“两轴四区”：两轴即滨河轴、迎宾轴，⟦四区⟧即老城区、高新区、度假区。', says: '“四区”只列出3个' },
    { text: '一季度呈现“⟦四下降一上升⟧”态势：事故起数下降12.5%，死亡人数下降20%，受伤人数下降8.3%，较大事故起数上升。', says: '“四下降”只有3项下降' },
    { text: '外贸呈现“⟦一多两高⟧”特点：新增主体多，出口增速高、民企占比高、产品附加值高。', says: '“两高”列出3项高' },
    { text: '实施“⟦1234⟧”工程，即围绕一个目标，突出两个重点，抓好三项建设，健全五项机制，推动全县发展。', says: '第4个数是4，展开的是“健全五项机制”' },
    { text: '八类商品价格“⟦三升四降一平⟧”：食品上涨2.6%，居住上涨0.5%，医疗上涨0.8%，文教上涨0.1%；衣着下降1.5%，用品下降0.2%，交通下降0.7%；其他与上年持平。', says: '列出4项升、3项降' },
    { text: '种植结构呈“⟦一减四增⟧”趋势：减少玉米面积7万亩，增加水稻面积2万亩、蔬菜1.6万亩、药材1.2万亩，结构更趋合理。', says: '“四增”只有3项增' },
    { text: '事故起数下降12.5%，死亡人数下降20%，受伤人数上升8.3%，直接损失下降4.6%，实现⟦两降一升⟧，形势总体平稳。', says: '“两降”列出3项降' },
    { text: '事故起数下降了12.5%，死亡人数上升了20%，受伤人数上升了8.3%，呈⟦两降一升⟧态势。', says: '列出1项降、2项升' },
    { text: '“⟦三降两提⟧”指标全部完成：一是“降负债”，负债率低于控制线；二是“降成本”，费用少于上年；三是“提效益”，利润超额完成；四是“提能力”，收入超过目标。', says: '“三降”只有2项降' },
    { text: '播种面积“一减两稳⟦四增⟧”（“一减”：减少玉米面积；“两稳”：稳定花生和烤烟面积；“五增”：增加水稻、杂粮、蔬菜、药材、饲草面积）。', says: '后面说的是“五增”' },
    { text: '播种面积“一减五增”（“一减”：减少玉米面积；“⟦五增⟧”：增加水稻、杂粮、蔬菜、饲草面积）。', says: '“五增”列出4项' },
    { text: '呈现⟦三升一降⟧的特点：税收收入、非税收入上升，支出下降1.4%。', says: '“三升”只有2项升' },
  ],
  good: [
    { text: '实施“123”工程（即一个目标、两大重点、三项措施）。' },
    { text: '构建“一核两翼”格局：一核即城区，两翼即东翼和西翼。' },
    { text: '呈现“三升两降”态势：税收收入上升5.2%，非税收入上升3.1%，公共服务支出下降。' },
    { text: '呈现“两升一降”态势：税收收入上升5.2%，非税收入上升3.1%，支出下降1.4%。' },
    { text: '一多三高的局面没有改变：主体多，成本依然较高，融资难、融资贵。' },
    { text: '结构呈“一减四增”趋势：减少玉米面积7万亩，增加水稻面积2万亩、蔬菜1.6万亩、药材1.2万亩、油料0.8万亩，结构更趋合理。' },
    { text: '起数下降12.5%，死亡人数持平，受伤人数下降8.3%，损失上升2%，呈三降一升态势。' },
    { text: '税收收入增长5.2%，支出下降1.4%。去年三升一降的局面没有改变。' },
    { text: '产量增长5.2%，价格下降1.4%，效益一升再升，实现两升一降。' },
    { text: '税收收入增长5.2%，同比上升0.8%，支出下降1.4%，呈一升一降态势。投资增长6.1%，增幅提高0.3个百分点，消费下降1%，一升一降。' },
    { text: '一季度起数下降2%，死亡人数上升1%；二季度两降一升。' },
    { text: '“两降两提”指标全部完成：一是“降负债”，负债率低于控制线；二是“降成本”，费用少于上年；三是“提效益”，利润超额完成；四是“提能力”，收入超过目标。' },
    { text: '播种面积“一减两稳五增”（“一减”：减少玉米面积；“两稳”：稳定花生和烤烟面积；“五增”：增加水稻、杂粮、蔬菜、药材、饲草面积）。' },
    { text: '“两降两提”进展：一是降负债，二是抓招商，三是提效益。今年“三降两提”任务更重。' },
    { text: '拨打12345热线反映问题。' },
    { text: '实施“1234”工程，即围绕一个目标，突出两个重点，抓好三项建设，推动全县发展。' },
    { text: '实施“123”工程，即一个目标、两大重点、三项措施，一年见成效，三年上台阶。' },
    { text: '实施“1234”工程，即围绕一个目标，突出两个重点，抓好三项建设，健全四项机制，推动全县发展。' },
    { text: '推行“1+2+N”工作法：一个专班、两本台账、若干机制。' },
    { text: '“123”出入境服务：即办件一天、承诺件两天、特殊件三天。' },
    { text: '落实省“30条”政策，即减税、降费、缓缴、贴息。' },
    { text: '四区即老城、高新、度假三个片区。' },
    { text: '推行“1+11”机制，即一个总方案、十一个专项方案。' },
  ],
  *check({ text }) {
    for (const found of text.matchAll(SLOGAN)) {
      const finding = judgeDigits(found);
      if (finding !== undefined) yield finding;
    }
    yield* judgeParts(text);
    for (const it of readMovements(text)) yield* judgeMovements(it);
    for (const it of readUnfolded(text)) yield* judgeUnfolded(it);
  },
});

/** “123”工程（即一个目标、两大重点、三项措施）: the digits, and what unfolds them. */
const SLOGAN = /“(?<digits>[1-9]{2,6}|[1-9]\d?(?:\+[1-9]\d?){1,5})(?<name>[^”\d]{0,8})”[^。；：，（]{0,12}(?:（即?|，?即：?|：(?:即)?)(?<list>[^。；：（）]{4,120})/g;

function judgeDigits({ index, groups }: RegExpMatchArray): Finding | undefined {
  const { digits = '', list = '' } = groups!;
  const numbers = (digits.includes('+') ? digits.split('+') : [...digits]).map(Number);
  const chunks = chunksOf(list, numbers.length);
  const told = chunks.map(readCount);
  // Only where every part says its number does the list unfold the slogan.
  if (chunks.length < 2 || told.some((it) => it === undefined)) return undefined;
  const counts = told.map((it) => it!.value);
  const span = { start: index! + 1, end: index! + 1 + digits.length };
  const head = Math.min(counts.length, numbers.length);
  const off = counts.slice(0, head).findIndex((it, i) => it !== numbers[i]);
  if (counts.length !== numbers.length) {
    if (off >= 0) return undefined;
    return { span, message: `“${digits}”是${numbers.length}项，展开却有${counts.length}项。请补齐，或者改口号。` };
  }
  // One number off is a slip; more, and the list is about something else.
  if (off < 0 || counts.filter((it, i) => it !== numbers[i]).length > 1) return undefined;
  return { span, message: `“${digits}”的第${off + 1}个数是${numbers[off]}，展开的是“${chunks[off]}”。请核对。` };
}

/** 一个目标、两大重点 · 围绕一个目标，突出两个重点，…: up to the comma, or by commas, as many as there are digits; then the sentence may go on. */
function chunksOf(list: string, wanted: number): string[] {
  const clauses = list.split('，');
  const [first = ''] = clauses;
  return first.includes('、') || clauses.length < wanted ? first.split('、') : clauses.slice(0, wanted);
}

/** The number a part begins with, or has right behind its verb. */
const readCount = (part: string): { readonly value: number } | undefined =>
  readHanOrdinal(part, 0) ?? readDigit(part) ?? (VERB.test(part) ? readHanOrdinal(part, 2) : undefined);
const VERB = /^[\u4e00-\u9fff]{2}[一二两三四五六七八九][个大项条支类]/;

const readDigit = (text: string): { readonly value: number } | undefined => {
  const [digits] = /^\d{1,2}(?=[\u4e00-\u9fff])/.exec(text) ?? [];
  return digits === undefined ? undefined : { value: Number(digits) };
};

/** 三带即沿江带、沿路带: the parts count only when each of them carries the name. */
function* judgeParts(text: string): Iterable<Finding> {
  for (const { index, 0: found, groups } of text.matchAll(PART)) {
    const { number = '', noun = '', list = '' } = groups!;
    const count = readHanOrdinal(number, 0)?.value;
    const names = list.split(/[、和与及]/);
    if (count === undefined || count < 2 || names.length < 2 || names.length === count || names.some((it) => it.length < 2 || !it.endsWith(noun))) continue;
    const start = index + found.indexOf(number);
    const missing = names.length < count;
    yield { span: { start, end: start + number.length + 1 }, message: `“${number}${noun}”${missing ? '只' : ''}列出${names.length}个：${list}。请补齐，或者改前面的数。` };
  }
}
const PART = /(?<=^|[。；：，“（])(?<number>[两二三四五六七八九])(?<noun>[核翼带区轴心廊极圈园片群城点链屏])”?(?:即|是指|：)(?<list>[\u4e00-\u9fff、]{3,80})(?=[。；，）]|$)/g;

/** A part whose number the saying has otherwise, or whose names are one more or fewer than it says. */
function* judgeUnfolded({ label, span, count, stated, list }: Unfolded): Iterable<Finding> {
  if (stated !== undefined) {
    yield { span: stated.span, message: `这里说“${stated.saying}”，后面说的是“${label}”。请核对。`, related: [{ span, message: `后面说“${label}”` }] };
  } else if (list !== undefined && Math.abs(list.told - count) === 1) {
    yield { span, message: `“${label}”列出${list.told}项。请补齐，或者改前面的数。`, related: [{ span: { start: list.start, end: list.end }, message: '列出的各项' }] };
  }
}

/** One count off is a slip, and so are two where one was told as the other; more, and the list is an excerpt. */
function* judgeMovements({ span, saying, parts, list }: Movements): Iterable<Finding> {
  const off = parts.filter(({ stated, told }) => told !== stated);
  const [part, other] = off;
  if (part === undefined || off.length > 2 || off.some(({ told }) => told === 0)) return;
  const related = [{ span: list, message: '列出的各项' }];
  if (other === undefined) {
    const { word, stated, told } = part;
    const number = writeHan(stated).replace(/^二$/, '两');
    yield { span, message: `“${number}${word}”${told < stated ? '只有' : '列出'}${told}项${word}。请核对。`, related };
  } else if (part.stated + other.stated === part.told + other.told && Math.abs(part.stated - part.told) === 1) {
    yield { span, message: `这里说“${saying}”，列出${part.told}项${part.word}、${other.told}项${other.word}。请核对。`, related };
  }
}
