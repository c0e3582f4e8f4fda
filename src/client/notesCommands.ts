import { l10n, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import { annalsLanguageId } from './activeNotes';

const samplePath = ['samples', 'power-struggle.annals'];

/** Opens the sample as new, unsaved notes: try anything, the installed file stays as it is. */
export async function openSample(extensionUri: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, ...samplePath));
  await openUntitled(new TextDecoder().decode(bytes));
}

/** Opens new, unsaved notes that show each tag once. */
export async function newNotes(): Promise<void> {
  await openUntitled(starter());
}

async function openUntitled(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: annalsLanguageId, content });
  const editor = await window.showTextDocument(document);
  if (document.getText() !== content) await editor.edit((edit) => { edit.replace(wholeText(document), content); });
}

/** VS Code gives a name that has just been closed out again with the text that was there before, so the text is set once more. */
function wholeText(document: TextDocument): Range {
  return new Range(0, 0, document.lineCount, 0);
}

/** A few true lines to overwrite. The names are those of the language's own examples; only the prose is translated. */
function starter(): string {
  return [
    `# ${l10n.t('The end of the Republic')} {60 – 44 BC}`,
    `- {60 BC} ${l10n.t('{0}, {1} and {2} agree to act together', '@[Julius Caesar]', '@Pompey', '@Crassus')}`,
    `- {10 January 49 BC} ${l10n.t('{0} crosses the Rubicon', '@Caesar')} #[${l10n.t('Civil war')}]`,
    '',
    `# ${l10n.t('Contenders')}`,
    '- @[Julius Caesar]',
    `  - office: ${l10n.t('consul')} {59 BC}`,
    '  - died: {15 March 44 BC}',
    '',
  ].join('\n');
}
