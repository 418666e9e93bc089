import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** A layer may import those before it, never those behind it. Types bind nothing and are free. */
const LAYERS = ['text', 'lexicon', 'numerals', 'dates', 'structure', 'figures', 'draft', 'revise', 'lint', 'rules'];
const forbid = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: patterns.map((it) => ({ ...it, allowTypeImports: true })) }],
});
const outside = [
  { group: ['vscode'], message: 'Only src/extension imports vscode.' },
  { group: ['node:*'], message: 'Only src/cli imports node:.' },
];

const sheets = { group: ['**/sources/index', '../sources', '@e965/*'], message: 'Require it where a sheet is to be read: it must not be part of a start.' };

export default tseslint.config(
  { ignores: ['dist', 'coverage', '.editor', '.vscode-test', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-irregular-whitespace': 'off',
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.{cjs,mjs}', 'scripts/**'], languageOptions: { globals: { process: 'readonly', console: 'readonly', require: 'readonly', module: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', __dirname: 'readonly', globalThis: 'readonly' } } },
  { files: ['test/**/*.mjs'], languageOptions: { globals: { describe: 'readonly', it: 'readonly', before: 'readonly', after: 'readonly', beforeEach: 'readonly', afterEach: 'readonly', process: 'readonly', console: 'readonly' } } },
  ...LAYERS.map((layer, i) => ({
    files: [`src/core/${layer}/**/*.ts`, `src/core/${layer}.ts`],
    rules: forbid([...outside, ...LAYERS.slice(i + 1).map((later) => ({ group: [`**/${later}`, `**/${later}/**`], message: `${later} comes after ${layer}.` }))]),
  })),
  { files: ['src/sources/**'], rules: forbid([...outside, { group: ['**/core', '**/core/**', '**/cli/**', '**/extension/**'], message: 'src/sources gives plain data.' }]) },
  { files: ['src/cli/**'], rules: forbid([outside[0], sheets]) },
  { files: ['src/extension/**'], rules: forbid([outside[1], sheets]) },
);
