/** The packaged extension and what is in it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { projectRoot } from '../host/project';

const unpackedFolder = join(projectRoot, 'out', 'vsix');

/** The path of the package that `npm run package` makes. */
export async function vsixPath(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return join(projectRoot, `annals-${manifest.version}.vsix`);
}

/** What is in the package, by its path there. */
export async function readVsix(): Promise<Map<string, Buffer>> {
  const path = await vsixPath();
  if (!existsSync(path)) throw new Error(`There is no ${path}. Run "npm run package" first.`);
  const zip = await JSZip.loadAsync(await readFile(path));
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Buffer]> => [file.name, await file.async('nodebuffer')]),
    ),
  );
}

/** Unpacks the package afresh and answers with the folder of the extension. */
export async function unpackedExtension(): Promise<string> {
  await rm(unpackedFolder, { recursive: true, force: true });
  for (const [name, bytes] of await readVsix()) {
    const path = join(unpackedFolder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return join(unpackedFolder, 'extension');
}
