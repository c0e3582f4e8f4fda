import { type Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { listNotesRequest, type ListNotesParams, readNotesRequest, type ReadNotesParams } from '../protocol';

/**
 * Tells the server which notes the workspace holds and what is in them, on whatever file system. Files that the user excludes are left out.
 * Only folders of the workspace are listed, and only notes, and files of sources in the workspace, are read.
 */
export function answerForFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(listNotesRequest, ({ folder }: ListNotesParams) => notesIn(folder)),
    client.onRequest(readNotesRequest, ({ uri }: ReadNotesParams) => textOf(Uri.parse(uri))),
  ];
}

const notePattern = '**/*.annals';

async function notesIn(folder: string): Promise<readonly string[]> {
  const known = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder);
  if (known === undefined) return [];
  const found = await workspace.findFiles(new RelativePattern(known, notePattern));
  return found.map((uri) => uri.toString());
}

/** `null` for what is gone or is no UTF-8. */
async function textOf(uri: Uri): Promise<string | null> {
  const isBibliography = /\.(?:bib|bibtex|json)$/.test(uri.path) && workspace.getWorkspaceFolder(uri) !== undefined;
  if (!uri.path.endsWith('.annals') && !isBibliography) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
