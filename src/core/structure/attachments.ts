import type { Span } from '../text/span';
import { lineOf } from './documents';
import type { LaidOut } from './facts';

/** What a document says of its attachments, and the attachments that follow it. */
interface Attachments {
  /** The list behind 附件：; one without numbers is counted from 1. */
  readonly listed: readonly Attachment[];
  /** 附件2 on a line of its own, with the title below it. */
  readonly enclosed: readonly Attachment[];
}
interface Attachment {
  readonly number: number;
  readonly name: string;
  readonly span: Span;
}

export function readAttachments(draft: LaidOut): Attachments {
  const listed: Attachment[] = [];
  const enclosed: Attachment[] = [];
  draft.paragraphs.forEach(({ shape }, i) => {
    if (shape !== 'attachment' || draft.regions.has(i)) return;
    const line = lineOf(draft, i);
    const { number, name = '' } = HEAD.exec(line.text)?.groups ?? {};
    if (number === undefined && LIST.test(line.text)) {
      listed.push(...listFrom(draft, i));
    } else {
      const title = name === '' ? titleBehind(draft, i) : name;
      enclosed.push({ number: Number(number ?? 1), name: plain(title), span: line.span });
    }
  });
  return { listed, enclosed };
}

const HEAD = /^附件[ \u3000]*(?<number>\d{1,2})?[ \u3000：:.．、]*(?<name>.*)$/;
const LIST = /^附件[ \u3000]*[：:]/;

/** 附件：1．任务分解表, and the lines that go on counting. */
function listFrom(draft: LaidOut, from: number): Attachment[] {
  const first = lineOf(draft, from);
  const rest = first.text.replace(LIST, '').trim();
  const numbered = ENTRY.exec(rest);
  if (numbered === null) return rest === '' ? [] : [{ number: 1, name: plain(rest), span: first.span }];
  const entries = [{ number: Number(numbered[1]), name: plain(numbered[2]!), span: first.span }];
  for (let i = from + 1; i < draft.paragraphs.length; i++) {
    if (draft.paragraphs[i]!.shape === 'blank') break;
    const line = lineOf(draft, i);
    const entry = ENTRY.exec(line.text);
    if (entry === null) break;
    entries.push({ number: Number(entry[1]), name: plain(entry[2]!), span: line.span });
  }
  return entries;
}
const ENTRY = /^(\d{1,2})[.．、](.+)$/;

function titleBehind(draft: LaidOut, at: number): string {
  for (let i = at + 1; i < draft.paragraphs.length && i < at + 4; i++) {
    const { shape } = draft.paragraphs[i]!;
    if (shape === 'attachment') return '';
    if (shape !== 'blank') return draft.paragraphs[i]!.line.length <= LONGEST ? lineOf(draft, i).text : '';
  }
  return '';
}
const LONGEST = 60;

/** Without the marks that one writer sets and another does not. */
const plain = (name: string): string => name.replace(/[《》“”\s\u3000。；;,，]/g, '');
