import { commands, Uri, window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { isDraft } from './drafts';
import { readText } from './settings';

const scheme = 'hegao-rule';

/** The page of a rule: a document of our own, so that it opens offline, on the desktop and in a browser alike. */
export const rulePage = (rule: string): Uri => Uri.from({ scheme, path: `/${rule}.md` });

/** Serves docs/rules/ID.md of the extension, and opens it on command, rendered where Markdown can be. */
export function serveRulePages({ extensionUri }: ExtensionContext): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        const name = /^\/[a-z\d-]+\.md$/u.test(path) ? path : '/';
        return await readText(Uri.joinPath(extensionUri, 'docs/rules', name)) ?? `没有找到这条规则的说明：${path.slice(1, -3)}\n`;
      },
    }),
    commands.registerCommand('hegao.explain', async (rule: string) => {
      const page = rulePage(rule);
      const besideDraft = isDraft(window.activeTextEditor?.document);
      // The preview belongs to another extension, which may be switched off.
      await commands.executeCommand(besideDraft ? 'markdown.showPreviewToSide' : 'markdown.showPreview', page)
        .then(undefined, () => window.showTextDocument(page));
    }),
  ];
}
