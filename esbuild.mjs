/**
 * Builds what is shipped into dist/. Options: `--production` (minified, without source maps) and `--watch`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { partNames, serverBundles } from './parts.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};

/** The language client asks whether VS Code is new enough. VS Code has asked that itself before it starts us. */
const noVersionCheck = {
  name: 'no version check',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^semver\/functions\/(parse|satisfies)$/ }, () => ({ path: 'yes', namespace: 'no-version-check' }));
    onLoad({ filter: /.*/, namespace: 'no-version-check' }, () => ({ contents: 'module.exports = () => true;' }));
  },
};

/**
 * The language client brings every feature of the protocol. These the server doesn't offer: each stands as one that does nothing, and that
 * says so at the start should the server ever come to offer it. The key is its module, the value what the server would say.
 */
const featuresNotOffered = {
  callHierarchy: 'callHierarchyProvider',
  colorProvider: 'colorProvider',
  diagnostic: 'diagnosticProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  notebook: 'notebookDocumentSync',
  textDocumentContent: 'workspace.textDocumentContent',
  typeHierarchy: 'typeHierarchyProvider',
};

const offeredFeaturesOnly = {
  name: 'offered features only',
  setup({ onResolve, onLoad }) {
    const modules = Object.keys(featuresNotOffered).join('|');
    onLoad({ filter: new RegExp(`vscode-languageclient/lib/common/(${modules})\\.js$`) }, ({ path }) => {
      const capability = featuresNotOffered[basename(path, '.js')].split('.');
      const names = [...readFileSync(path, 'utf8').matchAll(/^exports\.(\w+) = \1;$/gm)].map(([, name]) => name);
      return { contents: `const NotOffered = require('feature-not-offered')(${JSON.stringify(capability)});\n${names.map((name) => `exports.${name} = NotOffered;`).join('\n')}` };
    });
    onResolve({ filter: /^feature-not-offered$/ }, () => ({ path: 'feature-not-offered', namespace: 'feature-not-offered' }));
    onLoad({ filter: /.*/, namespace: 'feature-not-offered' }, () => ({ contents: featureNotOffered }));
  },
};

/** A feature in the eyes of the language client, which asks nothing of it but this. */
const featureNotOffered = `module.exports = (capability) => class {
  fillClientCapabilities() {}
  initialize(capabilities) {
    if (capability.reduce((value, key) => value?.[key], capabilities) !== undefined) throw new Error(capability.join('.') + ' is left out of this build');
  }
  getState() { return { kind: 'static' }; }
  clear() {}
};`;

const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** The page that needs nothing else: script and styles in it, and a policy that names both by their hashes. */
const onePage = {
  name: 'one page',
  setup({ onEnd }) {
    onEnd(({ outputFiles, errors }) => {
      if (errors.length > 0) return;
      const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text;
      const values = { script: textOf('.js'), style: textOf('.css') };
      const hashes = Object.fromEntries(Object.entries(values).map(([name, text]) => [`${name}-hash`, `sha256-${createHash('sha256').update(text).digest('base64')}`]));
      if (/<\/script|<!--/i.test(values.script) || /<\/style/i.test(values.style)) throw new Error('The page would end in the middle');
      const page = readFileSync('src/offline/page.html', 'utf8').replace(/\{\{([a-z-]+)\}\}/g, (whole, name) => ({ ...values, ...hashes })[name] ?? whole);
      writeFileSync('dist/offline.html', page);
    });
  },
};

const bundles = [
  {
    ...node,
    entryPoints: ['src/client/extension.node.ts'],
    outfile: 'dist/extension.node.js',
    external: ['vscode'],
    plugins: [noVersionCheck, offeredFeaturesOnly],
  },
  {
    ...browser,
    entryPoints: ['src/client/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    format: 'cjs',
    external: ['vscode'],
    plugins: [offeredFeaturesOnly],
    define: { ...shared.define, ANNALS_PARTS: JSON.stringify(partNames) },
  },
  ...(await serverBundles({ node, browser, watch })),
  { ...browser, entryPoints: ['src/timeline/main.ts'], outfile: 'dist/timeline.js', format: 'iife' },
  { ...browser, entryPoints: ['src/positions/main.ts'], outfile: 'dist/positions.js', format: 'iife' },
  { ...browser, entryPoints: ['src/offline/main.ts'], outfile: 'dist/offline.js', format: 'iife', sourcemap: false, write: false, plugins: [onePage] },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/annals.js',
    banner: { js: '#!/usr/bin/env node' },
    define: { ...shared.define, 'process.env.ANNALS_VERSION': JSON.stringify(version) },
  },
];

mkdirSync('dist', { recursive: true });
if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('watching');
} else {
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  writeFileSync('dist/meta.json', JSON.stringify({ production, outputs }));
  writeFileSync('dist/ThirdPartyNotices.txt', thirdPartyNotices(outputs));
}

/** The licences of all packages of which something went into a bundle. */
function thirdPartyNotices(outputs) {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  const notices = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return ['Annals holds parts of these packages.\n', ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}
