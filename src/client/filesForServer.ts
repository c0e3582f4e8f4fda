import { type Disposable, RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { listNotesRequest, type ListNotesParams, readAllNotification, readNotesRequest, type ReadNotesParams } from '../protocol/notes';

/**
 * Tells the server which notes the workspace holds and what is in them, on whatever file system. Files that the user excludes are left out.
 * Only folders of the workspace are listed, and only notes, and files of sources in the workspace, are read.
 */
export function answerForFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(listNotesRequest, ({ folder }: ListNotesParams) => notesIn(folder)),
    client.onRequest(readNotesRequest, ({ uri }: ReadNotesParams) => textOf(Uri.parse(uri))),
    workspace.onDidChangeConfiguration((change) => {
      const isExclusion = exclusionSections.some((section) => change.affectsConfiguration(section));
      if (isExclusion && client.state === State.Running) client.sendNotification(readAllNotification).catch(() => undefined);
    }),
  ];
}

const notePattern = '**/*.annals';

/** Settings whose patterns the user wants to see no files of. */
const exclusionSections = ['files.exclude', 'search.exclude'];

async function notesIn(folder: string): Promise<readonly string[]> {
  const known = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder);
  if (known === undefined) return [];
  const found = await workspace.findFiles(new RelativePattern(known, notePattern), exclusionOf(known));
  return found.map((uri) => uri.toString());
}

/** One pattern for all that the user excludes from the file explorer or from searches in a folder; `undefined` where that is nothing. */
function exclusionOf(folder: WorkspaceFolder): string | undefined {
  const settings = exclusionSections.map((section) => workspace.getConfiguration(undefined, folder).get<Readonly<Record<string, unknown>>>(section, {}));
  // Some patterns hold only beside another file (`{ when }`): those leave files in.
  const patterns = settings.flatMap((setting) => Object.keys(setting).filter((pattern) => setting[pattern] === true));
  return patterns.length > 0 ? `{${patterns.join(',')}}` : undefined;
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
