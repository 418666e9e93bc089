import { createScanner, findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Edit } from '../text/edit';
import type { IgnoreEntry } from './suppress';

/**
 * `.hegao.json` with the entry added as one line; undefined where the file is too broken to be edited safely.
 * The edits are our own: jsonc-parser's `modify` lays out the neighbours anew and moves or drops comments.
 */
export function addIgnore(json: string, entry: IgnoreEntry): string | undefined {
  const text = json.trim() === '' ? '{}\n' : json;
  const root = sound(text);
  if (root?.type !== 'object') return undefined;
  const list = findNodeAtLocation(root, ['ignore']);
  const line = JSON.stringify(entry, undefined, 1).replace(/\n\s*/gu, ' ');
  const { step, eol } = layoutOf(text);
  if (!list) return append(text, root, `"ignore": [${eol}${step}${step}${line}${eol}${step}]`);
  if (list.type !== 'array') return undefined;
  return fingerprintsIn(list).includes(entry.fingerprint) ? text : append(text, list, line);
}

/** `.hegao.json` without the entries of this fingerprint; undefined as above. */
export function removeIgnore(json: string, fingerprint: string): string | undefined {
  const root = sound(json);
  if (root?.type !== 'object') return undefined;
  const list = findNodeAtLocation(root, ['ignore']);
  const at = list ? fingerprintsIn(list).indexOf(fingerprint) : -1;
  return list && at >= 0 ? removeIgnore(remove(json, list, at), fingerprint) : json;
}

function fingerprintsIn(list: Node): unknown[] {
  return (list.children ?? []).map((it) => (Object(getNodeValue(it)) as Partial<IgnoreEntry>).fingerprint);
}

/** Puts an item on a line of its own before the closing bracket, with a comma after the item before it. */
function append(text: string, container: Node, item: string): string {
  const { step, eol } = layoutOf(text);
  const closing = container.offset + container.length - 1;
  const lineStart = text.lastIndexOf('\n', closing) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(lineStart))![0];
  const alone = lineStart + indent.length === closing;
  const edits: Edit[] = alone
    ? [insertion(lineStart, `${indent}${step}${item}${eol}`)]
    : [insertion(closing, `${eol}${indent}${step}${item}${eol}${indent}`)];
  const last = container.children?.at(-1);
  if (last && commaAfter(text, last) === undefined) edits.unshift(insertion(last.offset + last.length, ','));
  return apply(text, edits);
}

/** Takes out an item, its comma, and its line where nothing else stands there. */
function remove(text: string, list: Node, at: number): string {
  const [item, before] = [list.children![at]!, list.children![at - 1]];
  const comma = commaAfter(text, item);
  let [start, end] = [item.offset, (comma ?? item.offset + item.length - 1) + 1];
  const lead = /[ \t]*$/u.exec(text.slice(0, start))![0].length;
  const trail = /^[ \t]*(?:\r?\n)?/u.exec(text.slice(end))![0];
  if (text[start - lead - 1] === '\n' && trail.includes('\n')) [start, end] = [start - lead, end + trail.length];
  const edits: Edit[] = [{ span: { start, end }, newText: '' }];
  const orphan = before && comma === undefined ? commaAfter(text, before) : undefined;
  if (orphan !== undefined) edits.unshift({ span: { start: orphan, end: orphan + 1 }, newText: '' });
  return apply(text, edits);
}

/** Where the comma after a node stands, comments in between skipped. */
function commaAfter(text: string, { offset, length }: Node): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset + length);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : undefined;
}

const insertion = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });

/** Edits in the order of the text. */
const apply = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((it, { span, newText }) => it.slice(0, span.start) + newText + it.slice(span.end), text);

/** The tree of a file without a syntax error; nesting deeper than the parser's stack counts as one. */
function sound(json: string): Node | undefined {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(json, errors, { allowTrailingComma: true });
    return errors.length === 0 ? root : undefined;
  } catch {
    return undefined;
  }
}

const layoutOf = (json: string): { step: string; eol: string } =>
  ({ step: /\n([ \t]{1,8})\S/u.exec(json)?.[1] ?? '  ', eol: json.includes('\r\n') ? '\r\n' : '\n' });
