import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const bundle = join(root, 'dist', 'annals.js');

/** Builds the command anew where a source is newer than it. */
export function buildAnnals(): void {
  if (existsSync(bundle) && newest(join(root, 'src')) < statSync(bundle).mtimeMs) return;
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The command was not built: ${stderr}`);
}

function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(folder, file)).mtimeMs);
  return Math.max(...times);
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled command as users do. */
export function annals(args: readonly string[], { input = '', cwd = root }: { readonly input?: string | Uint8Array; readonly cwd?: string } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], { cwd, input, encoding: 'utf8', maxBuffer: 100_000_000 });
  return { code: status, out: stdout, err: stderr };
}
