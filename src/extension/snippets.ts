import {
  commands, CompletionItem, CompletionItemKind, languages, MarkdownString, Range, SnippetString, Uri, window,
  type Disposable, type ExtensionContext, type Position, type TextDocument,
} from 'vscode';
import { draftLanguages } from './drafts';
import { readText } from './settings';

interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly body: readonly string[];
}
const files = ['speech', 'document', 'sentence'];

/**
 * Snippets right after a Han character. VS Code takes 会上jh3dyj for one word and finds no snippet; `gongwen` has a word
 * pattern of its own for that, and in plain text and Markdown, whose pattern is not ours to change, the letters before
 * the cursor are replaced by an explicit range. The files are those that `gongwen` contributes.
 */
export function offerSnippets({ extensionUri }: ExtensionContext): Disposable[] {
  const snippets = readSnippets(extensionUri);
  const provider = {
    provideCompletionItems: async (document: TextDocument, position: Position) => completions(await snippets, document, position),
  };
  const elsewhere = draftLanguages.filter((language) => language !== 'gongwen');
  return [
    languages.registerCompletionItemProvider(elsewhere, provider, ...'abcdefghijklmnopqrstuvwxyz'),
    commands.registerCommand('hegao.insertSnippet', async () => pick(await snippets)),
  ];
}

async function readSnippets(extensionUri: Uri): Promise<Snippet[]> {
  const read = files.map(async (file) => {
    const json = await readText(Uri.joinPath(extensionUri, 'snippets', `${file}.json`)) ?? '{}';
    const entries = JSON.parse(json) as Record<string, Omit<Snippet, 'name'>>;
    return Object.entries(entries).map(([name, snippet]) => ({ name, ...snippet }));
  });
  return (await Promise.all(read)).flat();
}

/** Only the snippets whose prefix starts with the letters typed: English words must not call up a list. */
function completions(snippets: readonly Snippet[], document: TextDocument, position: Position): CompletionItem[] {
  const before = document.lineAt(position).text.slice(0, position.character);
  const letters = /[A-Za-z][A-Za-z0-9]{0,20}$/u.exec(before)?.[0] ?? '';
  if (letters === '') return [];
  const range = new Range(position.translate(0, -letters.length), position);
  return snippets.filter(({ prefix }) => prefix.startsWith(letters.toLowerCase())).map(({ name, prefix, body }) => {
    const text = body.join('\n');
    const item = new CompletionItem({ label: prefix, description: name }, CompletionItemKind.Snippet);
    return Object.assign(item, {
      insertText: new SnippetString(text), filterText: prefix, sortText: ` ${prefix}`, range, detail: name,
      documentation: new MarkdownString().appendCodeblock(plain(text), 'gongwen'),
    });
  });
}

async function pick(snippets: readonly Snippet[]): Promise<void> {
  const editor = window.activeTextEditor;
  const items = snippets.map(({ name, prefix, body }) => ({ label: name, description: prefix, detail: plain(body[0] ?? ''), body }));
  const chosen = await window.showQuickPick(items, { placeHolder: '选一段插入', matchOnDescription: true });
  if (chosen) await editor?.insertSnippet(new SnippetString(chosen.body.join('\n')));
}

/** What a snippet reads like before anything is filled in. */
const plain = (body: string): string => body.replace(/\$\{\d+:([^}]*)\}/gu, '$1').replace(/\$\d+|\$\{\d+\}/gu, '');
