/**
 * One real VS Code, shared by all tests that need a real mouse and keyboard: the packaged extension installed as a user
 * would have it, on a copy of the samples. Everything here waits for what can be seen, never for a time.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../../host/browser';
import { installVsCode } from '../../host/install';
import { projectRoot } from '../../host/project';
import { startServer, type VsCodeServer, workbenchUrl } from '../../host/server';
import { unpackedExtension } from '../vsix';
import { waitUntil } from './waiting';

export interface Workbench {
  readonly page: Page;
  /** The workspace: a copy of `samples/`, so tests may write into it. */
  readonly folder: string;
  /** The file with the machine's settings; VS Code follows it. */
  readonly settingsFile: string;
}

let shared: Promise<Running> | undefined;

interface Running extends Workbench {
  readonly browser: Browser;
  readonly server: VsCodeServer;
  readonly scratch: string;
}

/** The shared workbench, started by whoever asks first (about ten seconds). */
export function openWorkbench(): Promise<Workbench> {
  shared ??= start();
  return shared;
}

/** Ends the shared workbench, if there is one. */
export async function closeWorkbench(): Promise<void> {
  if (shared === undefined) return;
  const { browser, server, scratch } = await shared;
  shared = undefined;
  await browser.close();
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}

/** Closes every editor without saving and puts the samples back as they were, so that tests don't see each other. */
export async function resetWorkbench(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const tabs = page.locator('.part.editor .tabs-container .tab');
  for (let open = await tabs.count(); open > 0; open = await tabs.count()) {
    await runCommand(workbench, 'View: Revert and Close Editor');
    await waitUntil('an editor closes', async () => (await tabs.count()) < open);
  }
  await copySamples(workbench.folder);
}

/** Runs a command by its title in the palette, e.g. `Annals: Show Timeline`. */
export async function runCommand(workbench: Workbench, title: string): Promise<void> {
  await chooseCommand(workbench, title);
  await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The same for a command that opens a list itself: does not wait until none is open. */
export function chooseCommand({ page }: Workbench, title: string): Promise<void> {
  return choose(page, 'F1', `>${title}`, title);
}

/**
 * Opens a file of the workspace by name and waits for its text. The whole path is typed, for the search by name learns of a file that was just
 * written only when the watcher tells.
 */
export async function openFile(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  await choose(page, 'ControlOrMeta+P', join(workbench.folder, name), name);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-group-container.active .view-line').first().waitFor();
}

/** Lays settings over those in force. VS Code takes them up at once. */
export async function changeSettings(workbench: Workbench, settings: object): Promise<void> {
  const before = JSON.parse(await readFile(workbench.settingsFile, 'utf8')) as object;
  await writeFile(workbench.settingsFile, JSON.stringify({ ...before, ...settings }, undefined, 2));
}

async function start(): Promise<Running> {
  const host = await installVsCode(console.log);
  const scratch = await mkdtemp(join(tmpdir(), 'annals-ui-'));
  const folder = join(scratch, 'samples');
  await copySamples(folder);
  await cp(await unpackedExtension(), join(scratch, 'data', 'extensions', 'annals.annals'), { recursive: true });
  const server = await startServer(host, { dataFolder: join(scratch, 'data'), settings: steadySettings });
  const browser = await openBrowser({ headless: true, offline: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The compiler of these tests names functions with a helper, which functions sent to the page must find there.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(workbenchUrl(server, { folder }));
  await page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: 60_000 });
  await activityBarItem(page, 'Annals').waitFor({ timeout: 60_000 });
  return { page, folder, settingsFile: server.settingsFile, browser, server, scratch };
}

function copySamples(folder: string): Promise<void> {
  return cp(join(projectRoot, 'samples'), folder, { recursive: true, force: true });
}

/** Nothing that moves or depends on what was done before. */
const steadySettings = {
  'editor.cursorBlinking': 'solid',
  'editor.find.addExtraSpaceOnTop': false,
  'editor.find.cursorMoveOnType': false,
  'editor.find.seedSearchStringFromSelection': 'never',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'workbench.colorTheme': 'Dark Modern',
};

/**
 * Opens the quick pick by a key, types into it, and clicks the row that begins with `label`. What is only just closing or opening (a dialog, a
 * menu, a file that is being renamed) can take the keyboard away and close the pick, so all of it may have to be done again.
 */
async function choose(page: Page, key: string, typed: string, label: string): Promise<void> {
  const box = page.locator('.quick-input-widget:visible .quick-input-filter input');
  const row = page.locator('.quick-input-widget:visible .monaco-list-row').filter({
    has: page.locator('.quick-input-list-row').first().getByText(label, { exact: true }),
  });
  await waitUntil(`“${label}” is chosen in the quick pick`, async () => {
    await page.keyboard.press(key);
    return box.fill(typed, { timeout: 3_000 }).then(() => row.first().click({ timeout: 5_000 })).then(() => true, () => false);
  }, 60_000);
}

/** The icon of a view container at the left edge. */
export function activityBarItem(page: Page, label: string): Locator {
  return page.locator(`.part.activitybar .action-item:has([aria-label^="${label}"])`).first();
}
