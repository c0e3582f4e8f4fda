/**
 * Runs the tests of an extension in the VS Code of the package registry, in a headless browser, behind the
 * command line that `runTests` of @vscode/test-electron gives to desktop VS Code. The exit code is that of the tests.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser';
import { installVsCode } from './install';
import { startServer, workbenchUrl, type WorkbenchRequest } from './server';

/** The arguments that matter here; VS Code's others (sandbox, updates, greetings) have no meaning in a browser. */
export interface LauncherArguments extends WorkbenchRequest {
  readonly extensionTestsPath: string;
  readonly userDataDir?: string;
}

/** What this VS Code says in every run, because its native add-ons are not built and its gallery is off. */
const hostNoise = /Could not locate the bindings file|Ignoring fetching additional builtin/;

const testsTimeoutMs = 8 * 60_000;

/** Reads desktop VS Code's arguments; throws a sentence where one that is needed is missing. */
export function parseArguments(args: readonly string[]): LauncherArguments {
  const values = (name: string): string[] =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  const [extensionTestsPath] = values('extensionTestsPath');
  if (extensionTestsPath === undefined) throw new Error('--extensionTestsPath=PATH is missing.');
  const [folder] = args.filter((arg) => !arg.startsWith('-'));
  return {
    folder: folder === undefined ? undefined : resolve(folder),
    extensionDevelopmentPath: values('extensionDevelopmentPath').map((path) => resolve(path))[0],
    extensionKind: values('extensionDevelopmentKind').includes('web') ? 'web' : 'node',
    extensionTestsPath: resolve(extensionTestsPath),
    userDataDir: values('user-data-dir')[0],
  };
}

/** Runs the tests and answers with their exit code. */
async function launch(request: LauncherArguments): Promise<number> {
  const host = await installVsCode(console.log);
  const dataFolder = await mkdtemp(join(tmpdir(), 'annals-vscode-'));
  const settings = { ...(await userSettings(request)), ...(await kindSettings(request)) };
  const server = await startServer(host, { dataFolder, settings });
  try {
    return await runInBrowser(workbenchUrl(server, request));
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function runInBrowser(url: string): Promise<number> {
  const browser = await openBrowser({ headless: true, offline: true });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const tests = await expectExit(page);
    await page.goto(url);
    return await tests.exitCode;
  } finally {
    await browser.close();
  }
}

async function userSettings({ userDataDir }: LauncherArguments): Promise<object> {
  const file = userDataDir === undefined ? undefined : join(userDataDir, 'User', 'settings.json');
  return file !== undefined && existsSync(file) ? readJson(file) : {};
}

/** The server runs an extension in the browser's worker only when its settings say so. */
async function kindSettings(request: LauncherArguments): Promise<object> {
  if (request.extensionKind !== 'web') return {};
  if (request.extensionDevelopmentPath === undefined) return {};
  const manifest = await readJson(join(request.extensionDevelopmentPath, 'package.json'));
  const { publisher, name } = manifest as { publisher: string; name: string };
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };
}

async function readJson(path: string): Promise<object> {
  return JSON.parse(await readFile(path, 'utf8')) as object;
}

/** The workbench calls a function of this name with the tests' exit code, where the page has one. */
async function expectExit(page: Page): Promise<{ readonly exitCode: Promise<number> }> {
  let finish: (code: number) => void = () => undefined;
  const finished = new Promise<number>((resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    finish(code);
  });
  await page.exposeFunction('codeAutomationLog', (_kind: string, values: readonly unknown[]) => {
    if (!hostNoise.test(String(values[0]))) console.log(...values);
  });
  page.on('crash', () => {
    console.error('The browser tab crashed.');
    finish(1);
  });
  const timeout = setTimeout(() => {
    console.error(`The tests did not end within ${testsTimeoutMs / 60_000} minutes.`);
    finish(1);
  }, testsTimeoutMs);
  return {
    exitCode: finished.finally(() => {
      clearTimeout(timeout);
    }),
  };
}

if (require.main === module) {
  launch(parseArguments(process.argv.slice(2))).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
