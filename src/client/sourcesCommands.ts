import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { SourcesReportParams } from '../protocol/writing';
import { type ActiveNotes } from './activeNotes';
import { type AnnalsServer } from './annalsServer';

/** Commands that open a report on the sources of the active notes as new, unsaved Markdown. */
export function sourcesCommands(server: AnnalsServer, notes: ActiveNotes): Disposable[] {
  const show = async (about: SourcesReportParams['about']): Promise<void> => {
    const uri = notes.document?.uri.toString();
    const report = uri === undefined ? undefined : await server.sourcesReport({ uri, about });
    if (report === undefined) await window.showInformationMessage(l10n.t('Open notes first: their sources are told.'));
    else await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: report.markdown }));
  };
  return [
    commands.registerCommand('annals.showUnsourced', () => show('unsourced')),
    commands.registerCommand('annals.showBibliography', () => show('cited')),
  ];
}
