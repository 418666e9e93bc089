import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'title-terminal-punct',
  group: 'structure',
  severity: 'warning',
  title: '公文标题写成“关于……的……”，末尾不用标点',
  why: '标题末尾不用句号；少了“关于”或者“的”，就不成“发文机关+事由+文种”的格式。',
  authority: 'GB/T 15834-2011 B.4.1；GB/T 9704-2012 7.3.1',
  options: {},
  bad: [
    { text: '关于做好春季护林防火工作的通知⟦。⟧\n各乡镇人民政府：', says: '标题末尾不用“。”', fixed: '关于做好春季护林防火工作的通知\n各乡镇人民政府：' },
    { text: '云溪县人民政府关于表彰先进集体⟦决定⟧\n各乡镇：', says: '“决定”前面缺少“的”', fixed: '云溪县人民政府关于表彰先进集体的决定\n各乡镇：' },
    { text: '云溪县统计局⟦做好⟧统计年报的通知\n局属各单位：', says: '“做好”前面缺少“关于”', fixed: '云溪县统计局关于做好统计年报的通知\n局属各单位：' },
    { text: '关于召开全县项目调度会的通知⟦；⟧\n各乡镇人民政府：', says: '标题末尾不用“；”', fixed: '关于召开全县项目调度会的通知\n各乡镇人民政府：' },
    { text: '云溪县教育局关于做好春季开学工作⟦通知⟧\n各学校：', says: '缺少“的”', fixed: '云溪县教育局关于做好春季开学工作的通知\n各学校：' },
    { text: '云溪县人民政府办公室关于开展安全生产大检查⟦通知⟧\n各乡镇：', says: '缺少“的”', fixed: '云溪县人民政府办公室关于开展安全生产大检查的通知\n各乡镇：' },
  ],
  good: [
    { text: '关于做好春季护林防火工作的通知\n各乡镇人民政府：' },
    { text: '实干开新局，奋斗谱新篇！\n——在动员大会上的讲话' },
    { text: '云溪县人民政府令' },
    { text: '云溪县人民政府办公室印发全县防汛应急预案的通知\n各乡镇：' },
    { text: '关于加快工业园区建设的若干意见\n各乡镇：' },
    { text: '关于全县经济运行情况通报\n各乡镇：' },
  ],
  *check({ documents }) {
    for (const { title: { text, span } } of documents) {
      const mark = /关于.*[。，；：]$/.test(text) ? text.at(-1)! : undefined;
      if (mark !== undefined) {
        const place = { start: span.end - 1, end: span.end };
        yield { span: place, message: `标题末尾不用“${mark}”。`, fixes: [{ title: `删去“${mark}”`, safety: 'review', edits: [{ span: place, newText: '' }] }] };
        continue;
      }
      const kind = WITHOUT_DE.exec(text)?.[1];
      const verb = WITHOUT_ABOUT.exec(text);
      if (kind !== undefined) {
        const start = span.end - kind.length;
        yield {
          span: { start, end: span.end }, message: `标题的“${kind}”前面缺少“的”，应为“关于……的${kind}”。`,
          fixes: [{ title: '加“的”', safety: 'review', edits: [{ span: { start, end: start }, newText: '的' }] }],
        };
      } else if (verb !== null) {
        const start = span.end - text.length + verb[1]!.length;
        if (start < span.start) continue;
        yield {
          span: { start, end: start + verb[2]!.length }, message: `标题的“${verb[2]!}”前面缺少“关于”。`,
          fixes: [{ title: '加“关于”', safety: 'review', edits: [{ span: { start, end: start }, newText: '关于' }] }],
        };
      }
    }
  },
});

/** 实施意见, 情况通报, 工作报告 are words of their own. */
const WITHOUT_DE = /关于(?:[^的]{4,40})(?<!的|情况|紧急|补充|任免|调查|处理|进展|预备|有关|复议|几点)(决定|通知|通报|请示|批复|公告|通告)$/;
const WITHOUT_ABOUT = /^([\u4e00-\u9fff]{2,16}(?:局|政府|委员会|办公室|委|办))((?:做好|加强|开展|召开|表彰|推进|规范|调整|成立))[^关]{2,40}的(?:通知|通报|决定|意见)$/;
