/**
 * What the server loads only when it is asked for: each part is a script of its own in dist/parts/.
 *
 * In the source a part is nothing special. The server calls the functions of its *doors*, the modules listed here, as it calls all others. The
 * build puts calls that load the part first in place of the doors, and leaves out of the parts what the server has already: they take that from it.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** The doors of each part, as modules of the source. */
const parts = {
  actions: ['service/codeActions', 'service/moveFiles', 'service/redating/redate'],
  bibliography: ['sources/bibliography'],
  exporter: ['exchange/exportedTimeline'],
  hovers: ['service/hover'],
  naming: ['makeAlias', 'mergePeople', 'otherPeople', 'rename', 'renameTarget', 'splitPerson'].map((name) => `service/naming/${name}`),
  tagger: ['service/taggingEdit'],
  writing: ['service/ageHints', 'service/codeLenses', 'service/completion', 'service/formatting/formatting', 'service/linkText', 'service/snippetCompletion'],
  views: ['contenderPath', 'contenders', 'dateAnswer', 'dossierDocument', 'notesChanges', 'positionsView', 'query', 'sourcesReport', 'storylineView', 'timelineData'].map((name) => `service/${name}`),
};

export const partNames = Object.keys(parts);

/**
 * The bundles of the server and of its parts. `watch` gives the parts all modules of the server, whether or not they import them yet.
 *
 * @param {{ node: import('esbuild').BuildOptions, browser: import('esbuild').BuildOptions, watch: boolean }} options
 */
export async function serverBundles({ node, browser, watch }) {
  const ofServer = await modulesOfServer(browser);
  const shared = watch ? ofServer : await modulesAskedFor(browser, ofServer);
  return [
    { ...node, stdin: serverScript('server/node', shared), outfile: 'dist/server.node.js', plugins: [callsThatLoad] },
    { ...browser, stdin: serverScript('server/browser', shared), outfile: 'dist/server.browser.js', format: 'iife', plugins: [callsThatLoad] },
    ...partNames.map((name) => ({ ...browser, stdin: partScript(name), outfile: `dist/parts/${name}.js`, format: 'iife', plugins: [takenFromServer(name, ofServer)] })),
  ];
}

/** Every module of ours that the server has by itself. */
async function modulesOfServer(options) {
  const { metafile } = await build({ ...options, entryPoints: [sourceFile('server/browser')], plugins: [callsThatLoad], outdir: 'dist', write: false });
  return Object.keys(metafile.inputs).map(moduleOf).filter((module) => module !== undefined);
}

/** Those of them that parts import. */
async function modulesAskedFor(options, ofServer) {
  const asked = partNames.map(async (name) => {
    const { metafile } = await build({ ...options, stdin: partScript(name), plugins: [leftToServer(name, ofServer)], outdir: 'dist', write: false, format: 'esm' });
    return Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  });
  return [...new Set((await Promise.all(asked)).flat())].sort();
}

/** Lays out what parts take from the server, before anything runs: in a worker their scripts are one file with the server's. */
function serverScript(entry, shared) {
  const imports = shared.map((module, index) => `import * as shared${index} from './src/${module}';`);
  const layout = shared.map((module, index) => `'${module}': shared${index}`);
  return script([...imports, `globalThis.annalsShared = { ${layout.join(', ')} };`, `import './src/${entry}';`]);
}

/** Leaves what the part can do, where the server looks for it (src/server/parts.ts). */
function partScript(name) {
  const imports = parts[name].map((door) => `import { ${functionsOf(door).join(', ')} } from './src/${door}';`);
  return script([...imports, `(globalThis.annalsParts ??= {}).${name} = { ${parts[name].flatMap(functionsOf).join(', ')} };`]);
}

function script(lines) {
  return { contents: lines.join('\n'), resolveDir: '.' };
}

/** Instead of a door: for each of its functions one that loads the part and calls it. */
const callsThatLoad = {
  name: 'calls that load',
  setup({ onLoad }) {
    onLoad({ filter: /[.]ts$/ }, ({ path }) => {
      const door = moduleOf(path);
      const part = partOf(door);
      if (part === undefined) return undefined;
      const calls = functionsOf(door).map((name) => `export const ${name} = (...params) => part('${part}').${name}(...params);`);
      return { contents: [`import { part } from '${relative(resolve(path, '..'), sourceFile('server/parts'))}';`, ...calls].join('\n'), resolveDir: resolve(path, '..') };
    });
  },
};

/** In a part, instead of a module that the server has too: that of the server. */
function takenFromServer(name, ofServer) {
  return {
    name: 'taken from the server',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[.]/ }, (request) => isLeft(request, name, ofServer, (module) => ({ path: module, namespace: 'server' })));
      onLoad({ filter: /.*/, namespace: 'server' }, ({ path }) => ({ contents: `module.exports = globalThis.annalsShared['${path}'];` }));
    },
  };
}

/** The same, only to see which those are. */
function leftToServer(name, ofServer) {
  return {
    name: 'left to the server',
    setup({ onResolve }) {
      onResolve({ filter: /^[.]/ }, (request) => isLeft(request, name, ofServer, (module) => ({ path: module, external: true })));
    },
  };
}

function isLeft({ resolveDir, path }, part, ofServer, found) {
  const module = moduleOf(resolve(resolveDir, `${path}.ts`));
  return ofServer.includes(module) && partOf(module) !== part ? found(module) : undefined;
}

function partOf(module) {
  return partNames.find((name) => parts[name].includes(module));
}

/** What a door offers. Only functions can wait until their part is there. */
function functionsOf(door) {
  const exported = [...readFileSync(sourceFile(door), 'utf8').matchAll(/^export (?:async )?(function|const|let|class) (\w+)/gm)];
  const other = exported.find(([, kind]) => kind !== 'function');
  if (other) throw new Error(`src/${door}.ts is a door of a part, so it may export functions alone, but “${other[2]}” is none.`);
  return exported.map(([, , name]) => name);
}

function sourceFile(module) {
  return resolve('src', `${module}.ts`);
}

/** The name of a file as a module of the source; undefined for all others. */
function moduleOf(path) {
  return /^(?!.*node_modules)(.*)[.]ts$/.exec(relative(resolve('src'), resolve(path)))?.[1];
}
