/** Finds a browser of the Chromium family on this machine and opens it. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const namesOnLinux = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const appsOnMac = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const programsOnWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** The path of the browser that `ANNALS_BROWSER` names, else of one in a usual place, else undefined. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const wanted = env.ANNALS_BROWSER;
  if (wanted !== undefined && wanted !== '') return wanted;
  return usualPlaces(env).find(isExecutable);
}

/** What to do where there is no browser, in one sentence. */
export const howToInstallBrowser =
  'No browser of the Chromium family was found. Install one (on Debian or Ubuntu: apt-get install chromium; ' +
  'elsewhere Google Chrome or Microsoft Edge will do) or name one in the environment variable ANNALS_BROWSER.';

/** Opens the browser; rejects with `howToInstallBrowser` where there is none. */
export async function openBrowser(options: BrowserOptions): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(howToInstallBrowser);
  const args = options.offline ? [...browserArguments(), onlyThisMachine] : browserArguments();
  return chromium.launch({ executablePath, headless: options.headless, args });
}

export interface BrowserOptions {
  readonly headless: boolean;
  /** Reaches this machine alone. */
  readonly offline: boolean;
}

const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';

function browserArguments(): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // A small /dev/shm, as in containers, would crash the tab.
    '--disable-dev-shm-usage',
  ];
  const isRoot = process.getuid?.() === 0;
  return isRoot ? ['--no-sandbox', ...quiet] : quiet;
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
        appsOnMac.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => programsOnWindows.map((program) => join(folder, program)));
    default:
      return namesOnLinux.flatMap((name) =>
        (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
      );
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
