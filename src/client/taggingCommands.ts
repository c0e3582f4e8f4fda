import { commands, type Disposable, FileType, l10n, ProgressLocation, RelativePattern, type TextEditor, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, type WorkspaceEdit } from 'vscode-languageclient';
import { type TaggingFile, type TaggingParams, taggingRequest } from '../protocol/tagging';
import { annalsLanguageId } from './activeNotes';

/** Files that plain notes stand in. */
const noteFiles = '**/*.{annals,md,markdown,txt}';
/** More files than this are no folder of notes, and no preview to be read. */
const mostFiles = 500;

/** Commands that find dates and people in plain notes and offer the tags in a preview: in a file or a folder, and in what is selected. */
export function taggingCommands(client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand('annals.tagText', async (target: unknown) => {
      const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
      if (uri !== undefined) await offerTags(client, { files: await filesAt(uri) });
    }),
    commands.registerCommand('annals.tagSelection', async () => {
      const editor = window.activeTextEditor;
      if (editor !== undefined) await offerTags(client, paramsOfSelection(editor));
    }),
  ];
}

function paramsOfSelection({ document, selection }: TextEditor): TaggingParams {
  return { files: [fileOf(document.uri, document.languageId, document.getText())], range: { start: selection.start, end: selection.end } };
}

/** The file itself, or all files of notes in a folder. */
async function filesAt(uri: Uri): Promise<readonly TaggingFile[]> {
  const open = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  const isFolder = !open && (await workspace.fs.stat(uri)).type === FileType.Directory;
  const uris = isFolder ? await workspace.findFiles(new RelativePattern(uri, noteFiles), undefined, mostFiles) : [uri];
  return Promise.all(uris.map(readFile));
}

async function readFile(uri: Uri): Promise<TaggingFile> {
  const document = await workspace.openTextDocument(uri);
  return fileOf(uri, document.languageId, document.getText());
}

/** The server has the notes; other texts are sent along. */
function fileOf(uri: Uri, languageId: string, text: string): TaggingFile {
  return languageId === annalsLanguageId ? { uri: uri.toString() } : { uri: uri.toString(), text };
}

async function offerTags(client: BaseLanguageClient, params: TaggingParams): Promise<void> {
  const title = l10n.t('Looking for dates and people…');
  const answer = await window.withProgress({ location: ProgressLocation.Window, title }, () => askForTags(client, params));
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (answer !== undefined && (edit === undefined || edit.size === 0)) await window.showInformationMessage(l10n.t('There are no more dates or people to tag.'));
  else if (edit !== undefined) await workspace.applyEdit(edit, { isRefactoring: true });
}

async function askForTags(client: BaseLanguageClient, params: TaggingParams): Promise<WorkspaceEdit | undefined> {
  try {
    return (await client.sendRequest<WorkspaceEdit | null>(taggingRequest, params)) ?? undefined;
  } catch (error) {
    void window.showWarningMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
