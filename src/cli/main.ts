import { run } from './commandLine';
import { realWorld } from './world';

// A reader that stops early, as `head` does, is no fault of the notes.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
void run(process.argv.slice(2), realWorld).then((code) => {
  process.exitCode = code;
});
