import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const bundle = join(root, 'dist', 'annals.js');

/** Builds everything anew where a source, or what says how to build, is newer than the command. */
export function buildAnnals(): void {
  if (existsSync(bundle) && newestSource() < statSync(bundle).mtimeMs) return;
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The command was not built: ${stderr}`);
}

function newestSource(): number {
  const files = [...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) => join('src', file)), 'esbuild.mjs', 'parts.mjs'];
  return Math.max(...files.map((file) => statSync(join(root, file)).mtimeMs));
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
