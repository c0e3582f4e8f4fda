import { parseArgs } from 'node:util';
import type { Document } from '../core/document';
import type { ProblemSeverity } from '../core/problem';
import { problemsOf } from '../service/diagnostics';
import type { PlacedProblem } from '../service/placedProblem';
import { readArguments, UsageError, type Command, type ExitCode } from './command';
import { readNoteFiles } from './noteFiles';
import type { World } from './world';

const help = `annals check FILES…

Reads the notes and tells what is wrong with them, one problem a line:

    file:line:column: message

Lines and columns count from 1. Warnings, and with --all lesser remarks too, have their kind before the message.
Files that are named together share their people. “-” reads standard input.

Options:
  --all       tell remarks and hints too, which do not count as problems
  --help      show this help

Exit codes: 0 no problem, 1 errors or warnings, 2 a file could not be read or the command makes no sense.
`;

/** `annals check`: the problems of notes. */
export const check: Command = {
  name: 'check',
  summary: 'tell what is wrong with notes',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(() => parseArgs({ args: [...args], allowPositionals: true, options: { all: { type: 'boolean', default: false } } }));
    if (positionals.length === 0) throw new UsageError('Name the files to check');
    const { notes, documents, incomplete } = await readNoteFiles(positionals, world);
    const counts = documents.map((document) => report(document, problemsOf(notes, document, 0, document.lineCount), values.all, world));
    return exitCode(incomplete, counts.reduce((sum, count) => sum + count, 0), counts.filter((count) => count > 0).length, world);
  },
};

/** Prints problems and tells how many of them count. */
function report({ uri }: Document, problems: readonly PlacedProblem[], all: boolean, world: World): number {
  const counting = problems.filter(({ severity }) => counts(severity));
  for (const problem of all ? problems : counting) world.print(line(uri, problem));
  return counting.length;
}

function counts(severity: ProblemSeverity): boolean {
  return severity === 'error' || severity === 'warning';
}

function line(file: string, { range, severity, message }: PlacedProblem): string {
  const kind = severity === 'error' ? '' : `${severity}: `;
  return `${file}:${range.start.line + 1}:${range.start.character + 1}: ${kind}${message}\n`;
}

function exitCode(incomplete: boolean, problems: number, files: number, world: World): ExitCode {
  if (problems > 0) world.complain(`${count(problems, 'problem')} in ${count(files, 'file')}\n`);
  if (incomplete) return 2;
  return problems > 0 ? 1 : 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
