/** Starts VS Code's server on this machine alone, on a free port, with settings for quiet runs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { VsCodeHost } from './install';

export interface ServerOptions {
  /** Holds settings, logs and installed extensions; created where it is missing. */
  readonly dataFolder: string;
  readonly extensionsFolder?: string;
  /** Laid over the quiet settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
}

export interface VsCodeServer {
  readonly port: number;
  readonly token: string;
  /** Where the server says what it does. */
  readonly logFile: string;
  /** The settings of this machine; VS Code follows what is written there. */
  readonly settingsFile: string;
  stop(): Promise<void>;
}

/** What the workbench is to show: absolute paths. */
export interface WorkbenchRequest {
  readonly folder?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
  /** `web` runs the extension under development in the browser's worker. */
  readonly extensionKind?: 'node' | 'web';
  readonly openFile?: string;
}

/** No look at the network, no greeting, no advice: for the machine, and for a user who is nobody. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'extensions.showRecommendationsOnlyOnDemand': true,
  'extensions.supportUntrustedWorkspaces': {},
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Starts the server and waits until it listens. Rejects with the end of its log where it does not within a minute. */
export async function startServer(host: VsCodeHost, options: ServerOptions): Promise<VsCodeServer> {
  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  const settingsFile = await writeSettings(options);
  const logFile = join(options.dataFolder, 'server.log');
  const child = spawn(host.node, serverArguments(host, options, port, token), {
    // The pipe to its input closes when this process ends; the server watches that.
    stdio: ['pipe', 'pipe', 'pipe'],
    // An empty address switches the look at the extension gallery off.
    env: { ...process.env, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }), ...options.env },
  });
  await untilListening(child, logFile);
  return { port, token, logFile, settingsFile, stop: () => stop(child) };
}

/** The address at which a browser shows the workbench. */
export function workbenchUrl(server: Pick<VsCodeServer, 'port' | 'token'>, request: WorkbenchRequest): string {
  const remote = (path: string): string =>
    `vscode-remote://127.0.0.1:${server.port}${pathToFileURL(path).pathname}`;
  const payload: [string, string][] = [];
  if (request.extensionDevelopmentPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(request.extensionDevelopmentPath)]);
    if (request.extensionKind === 'web') payload.push(['extensionDevelopmentKind', 'web']);
  }
  if (request.extensionTestsPath !== undefined) payload.push(['extensionTestsPath', remote(request.extensionTestsPath)]);
  if (request.openFile !== undefined) payload.push(['openFile', remote(request.openFile)]);
  const query = new URLSearchParams({ tkn: server.token });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  if (request.folder === undefined) query.set('ew', 'true');
  else query.set('folder', decodeURIComponent(pathToFileURL(request.folder).pathname));
  return `http://127.0.0.1:${server.port}/?${query.toString()}`;
}

async function writeSettings(options: ServerOptions): Promise<string> {
  const folder = join(options.dataFolder, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await mkdir(extensionsFolderOf(options), { recursive: true });
  const settings = { ...quietSettings, ...options.settings };
  const file = join(folder, 'settings.json');
  await writeFile(file, JSON.stringify(settings, undefined, 2));
  return file;
}

function extensionsFolderOf(options: ServerOptions): string {
  return options.extensionsFolder ?? join(options.dataFolder, 'extensions');
}

function serverArguments(host: VsCodeHost, options: ServerOptions, port: number, token: string): string[] {
  return [
    ...['--require', join(__dirname, 'endWithParent.cjs')],
    host.serverMain,
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--connection-token', token],
    '--accept-server-license-terms',
    // Only with this switch does an address name an extension under development and its tests.
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', options.dataFolder],
    ...['--extensions-dir', extensionsFolderOf(options)],
  ];
}

function untilListening(child: ChildProcess, logFile: string): Promise<void> {
  const log = createWriteStream(logFile);
  let output = '';
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      child.kill();
      reject(new Error(`VS Code's server did not listen within a minute:\n${output.slice(-2000)}`));
    }, 60_000);
    const onOutput = (data: Buffer): void => {
      log.write(data);
      output = (output + data.toString()).slice(-20_000);
      if (!/agent listening on/.test(output)) return;
      clearTimeout(giveUp);
      resolve();
    };
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(giveUp);
      log.end();
      reject(new Error(`VS Code's server ended with ${String(code)}:\n${output.slice(-2000)}`));
    });
  });
}

/** The extension hosts are children of the server and end with it. */
function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
