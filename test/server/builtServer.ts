import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAnnals } from '../cli/annalsCommand';
import { RawClient } from './rawClient';

const root = join(import.meta.dirname, '../..');

/** The server for Node, bundled into a folder of its own, and started as often as it is asked for. */
export class BuiltServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'annals-server-'));
  private readonly script = join(this.folder, 'server.cjs');

  async build(): Promise<void> {
    await build({ entryPoints: [join(root, 'src/server/node.ts')], outfile: this.script, bundle: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' });
    buildAnnals();
    for (const part of ['tagger.js', 'exporter.js']) copyFileSync(join(root, 'dist', part), join(this.folder, part));
  }

  start(): RawClient {
    return new RawClient(this.script);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
