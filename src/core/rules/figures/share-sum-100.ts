import { judge, severityOf, workingOf } from '../../figures/judge';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'share-sum-100',
  group: 'figures',
  severity: 'error',
  title: '各部分占比合计应为100%',
  why: '三次产业结构、分别占、其余占，说的都是一个总数的各部分，合计应为100%。四舍五入造成的末位出入不报；没有列全的占比只要不超过100%就不报。',
  options: {},
  triggers: { claims: ['ratio'] },
  bad: [
    { text: '三次产业结构为⟦12.3∶45.6∶43.1⟧。', says: '12.3+45.6+43.1=101，应为100' },
    { text: '优、良、差分别占⟦46%、38%、26%⟧。', says: '46%+38%+26%=110%，应为100%' },
    { text: '财政投入占⟦40%，社会资本占35%，其余35%⟧为银行贷款。', says: '40%+35%+35%=110%，应为100%' },
    { text: '云溪县三次产业比例由⟦13.2:44.8:44.0⟧调整为12.6:45.1:42.3。', says: '13.2+44.8+44.0=102' },
    { text: '贷款中农户占⟦40%，企业占35%，其余20%⟧为其他组织。', says: '40%+35%+20%=95%，应为100%' },
    { text: '产业结构为⟦8∶32∶64⟧。', says: '8+32+64=104' },
    { text: '三次产业占比分别为⟦12.3%、45.6%、43.1%⟧。', says: '12.3%+45.6%+43.1%=101%' },
    { text: '三次产业占生产总值的比重分别为⟦12.3%、45.6%、44.1%⟧。', says: '12.3%+45.6%+44.1%=102%' },
  ],
  good: [
    { text: '工业、农业、服务业占全市比重分别为12.3%、45.6%、63.1%。' },
    { text: '三次产业结构为12.3∶45.6∶42.1。' },
    { text: '问卷（可多选）显示，关注就业的占68%，关注医疗的占57%。' },
    { text: '甲、乙、丙分别占33.3%、33.3%、33.3%。' },
    { text: '工业占46%，农业占12%。' },
    { text: '云溪县三次产业结构为12.3∶45.6∶42.2。' },
    { text: '近三年分别占42%、45%、48%。' },
    { text: '工业、投资、消费分别占全市的46%、38%、26%。' },
    { text: '水泥、砂、石子按120∶240∶360配制，混合比例为1∶2∶3。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'ratio') continue;
      const severity = severityOf(judge(claim), claim.binding);
      if (severity === undefined) continue;
      const { parts, span } = claim;
      const whole = parts[0]?.unit?.name === '%' ? '100%' : '100';
      yield { span, severity, message: `各项占比合计${workingOf(claim, text)}，应为${whole}。请核对各项占比。` };
    }
  },
});
