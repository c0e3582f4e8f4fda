/**
 * Runs the tests of `suite/` inside a real VS Code: desktop VS Code where it can be downloaded and shown, else the one
 * of the package registry. Started as `tsx test/e2e/inEditor.ts node|web EXTENSION REPORT`.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { hasDisplay, updateServerAnswers } from '../host/desktop';
import { projectRoot } from '../host/project';
import { quietSettings } from '../host/server';
import { bundleSuite } from './bundleSuite';
import { reportFile } from './report';

export type HostKind = 'node' | 'web';

/** Rejects when a test failed or VS Code could not be run. The report is a `MochaReport` as JSON. */
async function runInEditor(kind: HostKind, extensionFolder: string, reportPath: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'annals-e2e-'));
  const workspace = join(scratch, 'samples');
  const extension = join(scratch, 'extension');
  const userData = join(scratch, 'user-data');
  try {
    await cp(join(projectRoot, 'samples'), workspace, { recursive: true });
    await cp(extensionFolder, extension, { recursive: true });
    await bundleSuite(kind, join(extension, 'suite.js'));
    await mkdir(join(userData, 'User'), { recursive: true });
    await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(quietSettings));
    await runTests({
      vscodeExecutablePath: await editor(),
      extensionDevelopmentPath: extension,
      // Tests run in the host of the extension whose folder holds them.
      extensionTestsPath: join(extension, 'suite.js'),
      launchArgs: [
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        '--disable-extensions',
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    await keepReport(join(workspace, reportFile), reportPath);
    await rm(scratch, { recursive: true, force: true });
  }
}

/** `ANNALS_EDITOR` may be `desktop` or `registry`; unset, the desktop one is taken where it can be. */
async function editor(): Promise<string> {
  const wanted = process.env.ANNALS_EDITOR;
  const desktop = wanted === 'desktop' || (wanted !== 'registry' && hasDisplay() && (await updateServerAnswers()));
  if (desktop) {
    console.log('Running in desktop VS Code.');
    return downloadAndUnzipVSCode({ cachePath: join(projectRoot, '.vscode-test') });
  }
  console.log('Running in the VS Code of the package registry.');
  return join(projectRoot, 'test', 'host', process.platform === 'win32' ? 'launcher.cmd' : 'launcher');
}

async function keepReport(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to);
}

const [kind, extensionFolder, reportPath] = process.argv.slice(2);
if ((kind !== 'node' && kind !== 'web') || extensionFolder === undefined || reportPath === undefined) {
  throw new Error('usage: inEditor.ts node|web EXTENSION REPORT');
}
runInEditor(kind, extensionFolder, reportPath).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
