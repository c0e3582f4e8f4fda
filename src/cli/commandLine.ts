import { asof } from './asof';
import { check } from './check';
import { UsageError, type Command, type ExitCode } from './command';
import { date } from './date';
import { dossier } from './dossier';
import { exportNotes } from './export';
import { tag } from './tag';
import type { World } from './world';

const commands: readonly Command[] = [check, exportNotes, asof, dossier, date, tag];

const help = `annals: notes on history, on the command line

Usage:
${commands.map(({ name, summary }) => `  annals ${name.padEnd(8)}  ${summary}`).join('\n')}

  annals COMMAND --help   tells more of a command
  annals --version        tells the version
`;

/** Runs one command line, the program's name not included. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) return refuse(help, world);
  if (name === '--version' || name === '-v') return answer(`${process.env.ANNALS_VERSION ?? 'unbuilt'}\n`, world);
  const command = commands.find((each) => each.name === (name === 'help' ? rest[0] : name));
  if (isHelp(name)) return answer(command?.help ?? help, world);
  if (!command) return refuse(`annals: There is no command “${name}”.\n\n${help}`, world);
  if (rest.slice(0, endOfOptions(rest)).some((each) => each === '--help' || each === '-h')) return answer(command.help, world);
  return attempt(command, rest, world);
}

function isHelp(name: string): boolean {
  return name === '--help' || name === '-h' || name === 'help';
}

function endOfOptions(args: readonly string[]): number {
  const end = args.indexOf('--');
  return end < 0 ? args.length : end;
}

function answer(text: string, world: World): ExitCode {
  world.print(text);
  return 0;
}

function refuse(text: string, world: World): ExitCode {
  world.complain(text);
  return 2;
}

async function attempt(command: Command, args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await command.run(args, world);
  } catch (error) {
    if (error instanceof UsageError) return refuse(`annals: ${error.message}.\nSee: annals ${command.name} --help\n`, world);
    // What nobody foresaw is told in one line; the stack helps no reader of notes.
    return refuse(`annals: This should not have happened: ${error instanceof Error ? error.message : String(error)}\n`, world);
  }
}
