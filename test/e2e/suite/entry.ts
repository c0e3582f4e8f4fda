/**
 * The module that VS Code runs as its tests, in the Node extension host and in the browser's worker alike: every
 * `*.test.ts` beside it. What came of each test goes into a file in the workspace, the one place that both can write.
 */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { type MochaReport, reportFile } from '../report';

/** Called by VS Code. Rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis, 'annals:tests', mocha);
  await import('annals:tests');
  const report = await follow(mocha);
  await write(report);
  if (report.failures.length > 0) throw new Error(`${report.failures.length} failed`);
}

/** Tells the console of each test, and in the end what came of them all. */
function follow(mocha: Mocha): Promise<MochaReport> {
  const failures: { title: string; message: string }[] = [];
  const skipped: string[] = [];
  let passed = 0;
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      resolve({ passed, failures, skipped });
    });
    runner.on('pass', (test) => {
      passed += 1;
      console.log(`  ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.on('fail', (test, error: Error) => {
      const message = error.stack ?? error.message;
      failures.push({ title: test.fullTitle(), message });
      console.log(`  ✖ ${test.fullTitle()}\n${message}`);
    });
  });
}

async function write(report: MochaReport): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need a workspace folder to report into.');
  const bytes = new TextEncoder().encode(JSON.stringify(report));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, reportFile), bytes);
}

/** Mocha wants a reporter; ours listens to the runner itself. */
class Silent extends Mocha.reporters.Base {}
