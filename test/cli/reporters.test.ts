import assert from 'node:assert/strict';
import { encode } from '../../src/cli/encodings';
import { reporters } from '../../src/cli/reporters';
import type { FileReport } from '../../src/cli/reporters/reporter';
import { folder, hegao, report } from './hegao';

const text = (file: FileReport, color = false) => reporters.text!({ color, width: 60 }).file(file);
const excerptOf = (printed: string) => printed.split('\n')[2]!.trim();

describe('text for people', () => {
  it('marks the fault without colours in brackets, with colours in reverse', () => {
    const file = report('云溪县截止10月底完成。', '截止');
    assert.equal(excerptOf(text(file)), '云溪县【截止】10月底完成。');
    assert.equal(excerptOf(text(file, true)), '云溪县\x1b[1;7m截止\x1b[0m10月底完成。');
    assert.doesNotMatch(text(file), /\x1b/u);
  });

  it('cuts a long line around the fault and never through a character', () => {
    for (const pad of ['', '一', '一二']) {
      const line = excerptOf(text(report(`${'😀'.repeat(200)}${pad}截止${pad}${'𠮷'.repeat(200)}`, '截止')));
      assert.match(line, /^….{8,15}【截止】.{8,15}…$/u);
      assert.equal(Buffer.from(line).toString(), line);
    }
  });

  it('cuts a long fault in its middle, and one of several lines at the first', () => {
    assert.match(excerptOf(text(report(`${'长'.repeat(500)}。`, '长'.repeat(500)))), /^【长{20}…长{19}】长{0,20}。?…?$/u);
    assert.equal(excerptOf(text(report('第一行\n第二行', '行\n第二'))), '第一【行…】');
  });

  it('lets nothing of a draft or its name steer the terminal', () => {
    const file = report('云溪县\x1b[31m截止\u202e\x07', '截止', { message: '“\x1b]0;x\x07”' });
    assert.doesNotMatch(text({ ...file, path: '\x1b[2J.txt' }), /[^\n\P{Cc}]|\u202e/u);
  });

  it('prints nothing that GBK lacks', () => {
    const related = Array.from({ length: 9 }, () => ({ span: { start: 0, end: 1 }, message: '见此' }));
    const fixes = [{ title: '改为“截至”', safety: 'safe', edits: [] }, { title: '删去', safety: 'review', edits: [] }] as const;
    const page = text(report(`${'云'.repeat(90)}截止`, '截止', { related, fixes }));
    for (const c of page) assert.ok(encode(c, { encoding: 'gb18030', bom: false }).length <= 2, c);
    assert.match(page, /参见的还有 4 处\n/u);
  });
});

describe('workflow commands for GitHub', () => {
  const line = (...given: Parameters<typeof report>) => reporters.github!({ color: false, width: 60 }).file(report(...given)).trimEnd();

  it('tell file, place, rule and message', () => {
    assert.equal(line('一\n云溪县截止。', '截止'), '::warning file=稿件/讲话.txt,line=2,endLine=2,col=4,endColumn=6,title=jiezhi::说明');
  });
  it('call information a notice, and leave columns out over several lines', () => {
    assert.equal(line('一行\n二行', '行\n二', { severity: 'information' }), '::notice file=稿件/讲话.txt,line=1,endLine=2,title=jiezhi::说明');
  });
  it('escape what would end a command', () => {
    assert.match(line('截止', '截止', { message: '50%\n:,' }), /::50%25%0A:,$/u);
    const file = { ...report('截止', '截止'), path: 'a,b:c.txt' };
    assert.match(reporters.github!({ color: false, width: 60 }).file(file), /file=a%2Cb%3Ac\.txt,/u);
  });
  it('come from the command, too', () => {
    const { stdout, status } = hegao(folder({ 'a.txt': '截止10月底。' }), ['lint', '--format', 'github']);
    assert.match(stdout, /^::warning file=a\.txt,line=1,endLine=1,col=1,endColumn=3,title=jiezhi::“截止”/u);
    assert.equal(status, 1);
  });
});
