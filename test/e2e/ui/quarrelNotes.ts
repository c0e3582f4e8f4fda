/** Short notes of which the tests know every line. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFile, type Workbench } from './workbench';

export const quarrelFile = 'quarrel.annals';

const lines = [
  '# Contenders',
  '',
  '- @[Rosa North]',
  '  - born: {4 May 1870}',
  '  - office: mayor {1901 – 1905}',
  '- @[Karl South]',
  '  - office: senator {1903 –}',
  '- faction: Reds {1900 –}',
  '  - @North',
  '- faction: Blues {1900 –}',
  '  - @South',
  '',
  '# The quarrel {1904}',
  '',
  '- stance: #Harbour build it {1904}',
  '  - @North',
  '- {3 March 1904} @North opens the harbour',
  '- {7 June 1904} @South leaves the hall',
];

/** The line that begins so, counting from 1. */
export function lineOf(beginning: string): number {
  const index = lines.findIndex((line) => line.trimStart().startsWith(beginning));
  if (index < 0) throw new Error(`No line begins with "${beginning}".`);
  return index + 1;
}

/** Opens the notes as they were written, whatever an earlier test did to them. */
export async function openQuarrel(workbench: Workbench): Promise<void> {
  await writeFile(join(workbench.folder, quarrelFile), `${lines.join('\n')}\n`);
  await openFile(workbench, quarrelFile);
}
