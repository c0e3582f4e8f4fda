/**
 * `npm test`: every check of the project, one after the other, each with its counts, and in the end one line with the sum.
 * Named suites alone: `npm test -- unit server`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MochaReport } from './e2e/report';
import { unpackedExtension } from './e2e/vsix';
import { outputFolder, projectRoot } from './host/project';

interface Suite {
  readonly name: string;
  readonly run: () => Promise<MochaReport>;
  /** The suites that must have passed before this one can say anything. */
  readonly after?: readonly string[];
}

interface Finished {
  readonly code: number;
  readonly output: string;
}

const module = (...path: string[]): string => join(projectRoot, 'node_modules', ...path);
const tsc = module('typescript', 'bin', 'tsc');
const mocha = module('mocha', 'bin', 'mocha.js');

const suites: readonly Suite[] = [
  command('types', [tsc, '-p', '.'], [tsc, '-p', 'tsconfig.pure.json']),
  command('lint', [module('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0']),
  command('import rules', [
    module('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    ...['src', '--config', '.dependency-cruiser.cjs'],
  ]),
  command('build', ['esbuild.mjs', '--production']),
  mochaSuite('unit', ['--forbid-only', '--ignore=test/server/**']),
  mochaSuite('server', ['--forbid-only', 'test/server/**/*.test.ts'], ['build']),
  {
    ...command('package', [module('@vscode', 'vsce', 'vsce'), ...'package --no-dependencies --allow-missing-repository --no-rewrite-relative-links'.split(' ')]),
    after: ['build'],
  },
  mochaSuite('sizes and contents', ['--forbid-only', 'test/dist/**/*.test.ts'], ['build', 'package']),
  inEditor('VS Code, Node host', 'node'),
  inEditor('VS Code, web worker host', 'web'),
  mochaSuite('VS Code, mouse and keyboard', ['--forbid-only', '--config', 'test/e2e/ui/.mocharc.json'], ['package']),
];

async function main(names: readonly string[]): Promise<boolean> {
  const chosen = suites.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  await rm(join(outputFolder, 'results'), { recursive: true, force: true });
  await mkdir(join(outputFolder, 'results'), { recursive: true });
  const reports = new Map<string, MochaReport>();
  for (const suite of chosen) {
    const startMs = Date.now();
    console.log(`\n${suite.name} …`);
    const report = await runAfterOthers(suite, reports);
    reports.set(suite.name, report);
    print(suite.name, report, (Date.now() - startMs) / 1000);
  }
  return close([...reports.values()]);
}

function runAfterOthers(suite: Suite, reports: ReadonlyMap<string, MochaReport>): Promise<MochaReport> {
  const broken = suite.after?.find((name) => (reports.get(name)?.failures.length ?? 0) > 0);
  if (broken === undefined) return suite.run().catch((error: unknown) => failure(suite.name, String(error)));
  return Promise.resolve(failure(suite.name, `was not run, because ${broken} failed`));
}

/** Commands that count as one test together. */
function command(name: string, ...commands: readonly (readonly string[])[]): Suite {
  const run = async (): Promise<MochaReport> => {
    for (const args of commands) {
      const { code, output } = await node(args);
      if (code !== 0) return failure(name, output);
    }
    return { passed: 1, failures: [], skipped: [] };
  };
  return { name, run };
}

function mochaSuite(name: string, args: readonly string[], after: readonly string[] = []): Suite {
  const run = async (): Promise<MochaReport> => {
    const file = resultFile(name);
    const { output } = await node([mocha, ...args, '--reporter', 'json', '--reporter-option', `output=${file}`]);
    if (!existsSync(file)) return failure(name, output);
    return fromMochaJson(JSON.parse(await readFile(file, 'utf8')) as MochaJson);
  };
  return { name, run, after };
}

/** The part of mocha's JSON that is used here. */
interface MochaJson {
  readonly stats: { readonly passes: number };
  readonly failures: readonly { readonly fullTitle: string; readonly err: { message?: string; stack?: string } }[];
  readonly pending: readonly { readonly fullTitle: string }[];
  readonly passes: readonly { readonly fullTitle: string; readonly currentRetry?: number }[];
}

function fromMochaJson({ stats, failures, pending, passes }: MochaJson): MochaReport {
  // A test with a real mouse may be tried once more on a busy machine; that it was is always said.
  for (const { fullTitle, currentRetry = 0 } of passes) if (currentRetry > 0) console.log(`  ↻ passed when tried again: ${fullTitle}`);
  return {
    passed: stats.passes,
    failures: failures.map(({ fullTitle, err }) => ({ title: fullTitle, message: err.stack ?? err.message ?? '' })),
    skipped: pending.map(({ fullTitle }) => fullTitle),
  };
}

/** The tests inside VS Code, on what is in the package. All that VS Code says is kept in a file. */
function inEditor(name: string, kind: 'node' | 'web'): Suite {
  const run = async (): Promise<MochaReport> => {
    const report = resultFile(name);
    const script = join(projectRoot, 'test', 'e2e', 'inEditor.ts');
    const { code, output } = await node(['--import', 'tsx', script, kind, await unpackedExtension(), report]);
    const log = join(outputFolder, `vscode-${kind}.log`);
    await writeFile(log, output);
    if (!existsSync(report)) return failure(name, `${output.slice(-3000)}\nMore is in ${log}`);
    const result = JSON.parse(await readFile(report, 'utf8')) as MochaReport;
    const silent = code !== 0 && result.failures.length === 0;
    return silent ? failure(name, `VS Code ended with ${code}. More is in ${log}`) : result;
  };
  return { name, run, after: ['build', 'package'] };
}

function resultFile(name: string): string {
  return join(outputFolder, 'results', `${name.replace(/[^a-z]+/gi, '-')}.json`);
}

function failure(title: string, message: string): MochaReport {
  return { passed: 0, failures: [{ title, message }], skipped: [] };
}

function node(args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

function print(name: string, { passed, failures, skipped }: MochaReport, seconds: number): void {
  for (const { title, message } of failures) {
    console.log(`  ✖ ${title}\n${message.replace(/^/gm, '      ')}`);
  }
  for (const title of skipped) console.log(`  – skipped: ${title}`);
  console.log(`${name}: ${counts(passed, failures.length, skipped.length)} (${seconds.toFixed(1)} s)`);
}

function counts(passed: number, failed: number, skipped: number): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Prints the closing line; true when nothing failed and something passed. */
function close(reports: readonly MochaReport[]): boolean {
  const sum = (count: (report: MochaReport) => number): number => reports.reduce((total, report) => total + count(report), 0);
  const passed = sum((report) => report.passed);
  const failed = sum(({ failures }) => failures.length);
  console.log(`\n${counts(passed, failed, sum(({ skipped }) => skipped.length))}`);
  return failed === 0 && passed > 0;
}

void main(process.argv.slice(2)).then((isGood) => {
  process.exitCode = isGood ? 0 : 1;
});
