import { Position, Range, TabInputText, TextEditorRevealType, type TextDocument, type Uri, ViewColumn, window, workspace } from 'vscode';

/** Where in a document to go; counted from 0. */
export interface Spot {
  readonly line: number;
  readonly character: number;
  /** Whether the keyboard goes there too. */
  readonly focus: boolean;
}

/**
 * Shows a place of a document in its own editor, wherever that is, else in a column that the panel is not in.
 * A line beyond the end means the last one. False where the document cannot be opened.
 */
export async function revealInEditor(uri: Uri, spot: Spot, panelColumn: ViewColumn | undefined): Promise<boolean> {
  const document = await openDocument(uri);
  if (document === undefined) return false;
  const at = document.validatePosition(new Position(spot.line, spot.character));
  const selection = new Range(at, at);
  const viewColumn = notesColumn(uri, panelColumn);
  const editor = await window.showTextDocument(document, { viewColumn, selection, preserveFocus: !spot.focus });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Where the editor of a document is, or where to open one without covering the panel. */
export function notesColumn(uri: Uri, panelColumn: ViewColumn | undefined): ViewColumn {
  return editorColumn(uri) ?? otherColumn(panelColumn);
}

async function openDocument(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function editorColumn(uri: Uri): ViewColumn | undefined {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return shown?.viewColumn ?? tabColumn(uri);
}

/** The column that holds the document in a tab behind another one. */
function tabColumn(uri: Uri): ViewColumn | undefined {
  const isOurs = (input: unknown): boolean => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isOurs(input)))?.viewColumn;
}

function otherColumn(panelColumn: ViewColumn | undefined): ViewColumn {
  const other = window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panelColumn);
  return other?.viewColumn ?? (panelColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
}
