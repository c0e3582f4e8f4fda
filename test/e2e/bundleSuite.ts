/** Bundles the tests that run inside VS Code into one file that both extension hosts can load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { projectRoot } from '../host/project';

const suiteFolder = join(projectRoot, 'test', 'e2e', 'suite');

/** Writes the bundle for one kind of extension host to `outfile`. The two differ only in that they know which they are. */
export async function bundleSuite(expectedHost: 'node' | 'web', outfile: string): Promise<void> {
  await build({
    entryPoints: [join(suiteFolder, 'entry.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode'],
    inject: [join(projectRoot, 'test', 'e2e', 'processInWorker.ts')],
    define: { 'process.env.NODE_DEBUG': 'undefined', expectedHost: JSON.stringify(expectedHost) },
    plugins: [allTests, strictAssert, mochaAsGlobal],
  });
}

/** `annals:tests` is every test file of the suite. */
const allTests: Plugin = {
  name: 'all tests',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^annals:tests$/ }, ({ path }) => ({ path, namespace: 'tests' }));
    onLoad({ filter: /.*/, namespace: 'tests' }, () => {
      const files = readdirSync(suiteFolder).filter((name) => name.endsWith('.test.ts'));
      const contents = files.map((name) => `import './${name}';`).join('\n');
      return { contents, resolveDir: suiteFolder };
    });
  },
};

/** A worker has no `node:assert`, so the tests bring one along. */
const strictAssert: Plugin = {
  name: 'strict assert',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:assert\/strict$/ }, ({ path }) => ({ path, namespace: 'assert' }));
    onLoad({ filter: /.*/, namespace: 'assert' }, () => ({
      contents: "module.exports = require('assert/').strict;",
      resolveDir: projectRoot,
    }));
  },
};

/** The browser build of mocha calls itself an ES module but looks for CommonJS; without either it is a global. */
const mochaAsGlobal: Plugin = {
  name: 'mocha as a global',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha[.]js$/ }, ({ path }) => ({
      contents: `let exports, module;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};
