// Lets mocha and the scripts load TypeScript: each file is turned into CommonJS by esbuild as it is required.
const fs = require('node:fs');
const { transformSync } = require('esbuild');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
    loader: 'ts', format: 'cjs', target: 'node20', sourcemap: 'inline', sourcefile: file,
  });
  module._compile(code, file);
};
process.setSourceMapsEnabled(true);
