import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { lineStarts, positionAt } from '../text/lines';
import { closest } from './closest';
import type { Rule } from './rule';
import type { PhraseSet } from '../lexicon/sets';
import { fits, isLevel, levels, type DocumentSettings, type LexiconSettings, type RuleSetting, type Settings } from './settings';
import type { IgnoreEntry } from './suppress';

/** Something in a settings file that could not be used, in plain Chinese. */
export interface Problem {
  readonly file: string;
  /** `rules.jiezhi.severity`; empty where the file itself is no JSON. */
  readonly key: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Reads `.hegao.json`: JSON with comments and trailing commas. What is wrong is named and left out, the rest applies. */
export function parseSettings(json: string, file: string, rules: readonly Rule[]): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  const starts = lineStarts(json);
  const report = (key: string, offset: number, message: string): undefined => {
    problems.push({ file, key, line: positionAt(starts, offset).line, message });
  };
  const errors: ParseError[] = [];
  const root = treeOf(json, errors);
  const [broken] = errors;
  if (broken) report('', broken.offset, syntax[printParseErrorCode(broken.error)] ?? '这里不合 JSON 的写法');
  if (root && root.type !== 'object') report('', root.offset, '设置文件的最外层应当是一对花括号 { }');
  return { settings: root?.type === 'object' ? readSettings(root, rules, report) : {}, problems };
}

type Report = (key: string, offset: number, message: string) => undefined;

function readSettings(root: Node, rules: readonly Rule[], report: Report): Settings {
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {};
  for (const { key, keyNode, value } of entries(root, '', report)) {
    if (key === 'rules') settings.rules = readRules(value, rules, report);
    else if (key === 'ignore') settings.ignore = readIgnore(value, report);
    else if (key === 'lexicon') settings.lexicon = readLexicon(value, report);
    else if (key === 'document') settings.document = readDocument(value, report);
    else if (key === 'sources') settings.sources = readSources(value, report);
    else if (key !== '$schema') report(key, keyNode.offset, `没有名为“${key}”的设置${guess(key, sections)}`);
  }
  return settings;
}
const sections = ['rules', 'ignore', 'lexicon', 'document', 'sources'];

function readRules(node: Node, rules: readonly Rule[], report: Report): Record<string, RuleSetting> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const read: [string, RuleSetting][] = [];
  for (const { key: id, keyNode, value } of entries(node, 'rules', report)) {
    const rule = byId.get(id);
    if (!rule) report(`rules.${id}`, keyNode.offset, `没有名为“${id}”的规则${guess(id, byId.keys())}`);
    else if (value.type !== 'object') {
      const level = readLevel(value, `rules.${id}`, report);
      if (level) read.push([id, level]);
    } else read.push([id, readOptions(value, rule, report)]);
  }
  return Object.fromEntries(read);
}

function readOptions(node: Node, rule: Rule, report: Report): RuleSetting {
  const read: [string, unknown][] = [];
  for (const { key, keyNode, value } of entries(node, `rules.${rule.id}`, report)) {
    const path = `rules.${rule.id}.${key}`;
    if (key === 'severity') {
      const level = readLevel(value, path, report);
      if (level) read.push([key, level]);
    } else if (!Object.hasOwn(rule.options, key)) {
      report(path, keyNode.offset, `规则 ${rule.id} 没有名为“${key}”的选项${guess(key, ['severity', ...Object.keys(rule.options)])}`);
    } else {
      const spec = rule.options[key]!;
      if (fits(getNodeValue(value), spec)) read.push([key, getNodeValue(value)]);
      else report(path, value.offset, `应当是${spec.choices ? ` ${spec.choices.join('、')} 之一` : kindOf(spec.default)}`);
    }
  }
  return Object.fromEntries(read);
}

function readLevel(node: Node, key: string, report: Report) {
  const level: unknown = getNodeValue(node);
  return isLevel(level) ? level : report(key, node.offset, `级别只能是 ${levels.join('、')} 之一`);
}

function readIgnore(node: Node, report: Report): IgnoreEntry[] {
  if (node.type !== 'array') report('ignore', node.offset, '应当是一对方括号 [ ]');
  return (node.children ?? []).flatMap((child, i) => {
    const entry: unknown = node.type === 'array' ? getNodeValue(child) : undefined;
    if (isIgnoreEntry(entry)) return [{ ...entry }];
    if (node.type === 'array') report(`ignore[${i}]`, child.offset, '应当写明 rule、fingerprint 和 file');
    return [];
  });
}
function isIgnoreEntry(value: unknown): value is IgnoreEntry {
  const { rule, fingerprint, file } = Object(value) as Record<string, unknown>;
  return typeof rule === 'string' && typeof fingerprint === 'string' && typeof file === 'string';
}

function readLexicon(node: Node, report: Report): LexiconSettings {
  const lists = entries(node, 'lexicon', report).flatMap(({ key, value }): [string, readonly string[] | readonly PhraseSet[]][] => {
    if (key === 'sets') return [[key, readSets(value, report)]];
    const words: unknown = getNodeValue(value);
    if (Array.isArray(words) && words.every((it) => typeof it === 'string')) return [[key, words]];
    report(`lexicon.${key}`, value.offset, '应当是一列词语：["…", "…"]');
    return [];
  });
  return Object.fromEntries(lists);
}

function readSets(node: Node, report: Report): PhraseSet[] {
  if (node.type !== 'array') report('lexicon.sets', node.offset, '应当是一对方括号 [ ]');
  return (node.type === 'array' ? node.children ?? [] : []).flatMap((child, i) => {
    const set: unknown = getNodeValue(child);
    if (isPhraseSet(set)) return [{ ...set }];
    report(`lexicon.sets[${i}]`, child.offset, '应当写明 label 和 members：{ "label": "五个新云溪", "members": ["…", "…"] }');
    return [];
  });
}
function isPhraseSet(value: unknown): value is PhraseSet {
  const { label, members, aliases = [], ordered = true } = Object(value) as Record<string, unknown>;
  return typeof label === 'string' && label.length > 1 && isWords(members) && members.length > 1 && isWords(aliases) && typeof ordered === 'boolean';
}
const isWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((it) => typeof it === 'string' && it !== '');

function readSources(node: Node, report: Report): string[] {
  if (node.type !== 'array') report('sources', node.offset, '应当是一对方括号 [ ] 括起的一列文件名');
  return (node.type === 'array' ? node.children ?? [] : []).flatMap((child, i) => {
    const name: unknown = getNodeValue(child);
    return typeof name === 'string' && name.trim() !== '' ? [name] : report(`sources[${i}]`, child.offset, '应当是数据表的文件名（加英文引号）') ?? [];
  });
}

/** The problem with one of the `sources` that a settings file names, at its line. */
export function sourceProblem(json: string, file: string, source: string, message: string): Problem {
  const list = treeOf(json, [])?.children?.find(({ children: [key] = [] }) => key?.value === 'sources')?.children?.[1];
  const at = list?.children?.findIndex((it) => it.value === source) ?? -1;
  const offset = list?.children?.[at]?.offset ?? list?.offset ?? 0;
  return { file, key: `sources[${Math.max(at, 0)}]`, line: positionAt(lineStarts(json), offset).line, message };
}

function readDocument(node: Node, report: Report): DocumentSettings {
  const read: { year?: number; kind?: string } = {};
  for (const { key, keyNode, value } of entries(node, 'document', report)) {
    const it: unknown = getNodeValue(value);
    if (key === 'year') {
      if (Number.isInteger(it)) read.year = it as number;
      else report('document.year', value.offset, '年份应当是整数，例如 2025');
    } else if (key === 'kind') {
      if (typeof it === 'string') read.kind = it;
      else report('document.kind', value.offset, '文种应当是文字，例如 "讲话稿"');
    } else report(`document.${key}`, keyNode.offset, `没有名为“document.${key}”的设置${guess(key, ['year', 'kind'])}`);
  }
  return read;
}

/** The properties of an object that have a value; anything but an object is reported. */
function entries(node: Node, key: string, report: Report): { key: string; keyNode: Node; value: Node }[] {
  if (node.type !== 'object') report(key, node.offset, '应当是一对花括号 { }');
  return (node.type === 'object' ? node.children ?? [] : []).flatMap(({ children: [keyNode, value] = [] }) =>
    keyNode && value ? [{ key: String(keyNode.value), keyNode, value }] : []);
}

/** The parser is recursive: brackets nested many thousand deep overflow the stack, and a settings file may hold anything. */
function treeOf(json: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch {
    errors.push({ error: 1, offset: 0, length: 0 });
    return undefined;
  }
}

function guess(word: string, candidates: Iterable<string>): string {
  const near = closest(word, candidates);
  return near ? `，是不是“${near}”？` : '，这一项没有采用';
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? '一对方括号 [ ] 括起的一列' : { number: '数字', boolean: ' true 或 false', string: '文字（加英文引号）' }[typeof value as string] ?? '一对花括号 { }';

const syntax: Readonly<Record<string, string | undefined>> = {
  CommaExpected: '这里缺少英文逗号',
  ColonExpected: '这里缺少英文冒号',
  PropertyNameExpected: '这里应当是加英文引号的名称',
  ValueExpected: '这里缺少值',
  CloseBraceExpected: '这里缺少右花括号 }',
  CloseBracketExpected: '这里缺少右方括号 ]',
  UnexpectedEndOfString: '这里的文字缺少右边的英文引号',
  InvalidSymbol: '这里有 JSON 不认识的写法（引号、逗号、冒号都要用英文的）',
};
