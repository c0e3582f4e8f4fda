/**
 * `npm start`: opens the samples in VS Code with Annals, the sidebar and the timeline showing.
 *
 * A desktop VS Code on the PATH is taken where there is a display (unless ANNALS_EDITOR=registry), else the one of the
 * package registry, shown by a browser. Without a display the browser draws into a picture. `--once` ends after that.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { timelineFrame } from '../e2e/ui/timelineFrame';
import { findBrowser, openBrowser } from './browser';
import { findProgram, hasDisplay } from './desktop';
import { installVsCode } from './install';
import { outputFolder, projectRoot } from './project';
import { startServer, type VsCodeServer, workbenchUrl } from './server';

const samples = join(projectRoot, 'samples');
const starter = join(__dirname, 'starter');

async function start(once: boolean): Promise<void> {
  const desktop = desktopVsCode();
  if (desktop !== undefined && !once) return startDesktop(desktop);
  const scratch = await mkdtemp(join(tmpdir(), 'annals-start-'));
  const server = await startRegistryVsCode(scratch);
  try {
    const url = workbenchUrl(server, { folder: samples });
    console.log(`Annals runs at ${url}`);
    if (once || !hasDisplay()) await takePicture(url);
    else await showWindow(url);
    if (!once) await untilInterrupted();
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Inside another VS Code's remote terminal, `code` is a different program that can't do this. */
function desktopVsCode(): string | undefined {
  if (process.env.ANNALS_EDITOR === 'registry' || !hasDisplay()) return undefined;
  return process.env.VSCODE_IPC_HOOK_CLI === undefined ? findProgram('code') : undefined;
}

function startDesktop(program: string): Promise<void> {
  console.log(`Opening ${program} on the samples. Close its window or press Ctrl+C to end.`);
  const development = [projectRoot, starter].map((path) => `--extensionDevelopmentPath=${path}`);
  return run(program, ['--new-window', '--wait', ...development, samples]);
}

async function startRegistryVsCode(scratch: string): Promise<VsCodeServer> {
  const host = await installVsCode(console.log);
  const extensions = join(scratch, 'extensions');
  await mkdir(extensions);
  await symlink(projectRoot, join(extensions, 'annals.annals'), 'junction');
  await cp(starter, join(extensions, 'annals.annals-starter'), { recursive: true });
  return startServer(host, { dataFolder: join(scratch, 'data'), extensionsFolder: extensions });
}

/** A picture is taken in any case: where something does not show, it shows why. */
async function takePicture(url: string): Promise<void> {
  const browser = await openBrowser({ headless: true, offline: true });
  const path = join(outputFolder, 'start.png');
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(url);
    await untilAllShows(page).finally(() => page.screenshot({ path }));
  } finally {
    console.log(`What it looks like: ${path}`);
    await browser.close();
  }
}

async function untilAllShows(page: Page): Promise<void> {
  // The list for screen readers stands beside the picture, and holds what the picture shows.
  await timelineFrame({ page }, '[role=option]', 90_000);
  await page.locator('.part.sidebar .composite.title', { hasText: /annals/i }).waitFor();
  await page.locator('.part.sidebar .monaco-list-row').first().waitFor();
}

/** A browser that we can't find may still be the one that the desktop opens by itself. */
async function showWindow(url: string): Promise<void> {
  if (findBrowser() !== undefined) {
    const browser = await openBrowser({ headless: false, offline: false });
    const page = await browser.newPage({ viewport: null });
    await page.goto(url);
    return;
  }
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  await run(opener, [url]).catch(() => {
    console.log('Open this address in a browser.');
  });
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${String(code)}.`));
    });
  });
}

function untilInterrupted(): Promise<void> {
  console.log('Press Ctrl+C to end.');
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

start(process.argv.includes('--once') || process.env.ANNALS_ONCE === '1').then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
