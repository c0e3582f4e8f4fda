import type { World } from './world';

/** One of the words after `annals`. */
export interface Command {
  readonly name: string;
  /** What it does, in half a line. */
  readonly summary: string;
  /** The whole of `--help`. */
  readonly help: string;
  /** Does the work and gives the exit code; throws `UsageError` where the arguments make no sense. */
  run(args: readonly string[], world: World): Promise<ExitCode>;
}

/** 0: all is well. 1: the notes, or the date, have problems. 2: nothing could be done as asked. */
export type ExitCode = 0 | 1 | 2;

/** Arguments that make no sense; the message tells why. */
export class UsageError extends Error {}

/** Lets an argument parser's complaint be told as ours. */
export function readArguments<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

/** Node's explanations go on about how to write `--`; the first sentence says what is wrong. */
function firstSentence(message: string): string {
  return message.replace(/(?:\. |\.?\n)[^]*$|\.$/, '');
}
