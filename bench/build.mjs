/**
 * Bundles parts of the source for a measurement, so that what is measured is what is shipped: one file for Node, as the server is.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Bundles `files` (under src/, without ending) and gives all that they export. */
export async function loadSource(name, files) {
  const outfile = join(import.meta.dirname, 'out', `${name}.cjs`);
  await build({
    stdin: { contents: files.map((file) => `export * from './src/${file}';`).join('\n'), resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
