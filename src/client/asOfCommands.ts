import { commands, type Disposable, l10n, window } from 'vscode';
import { type ActiveNotes } from './activeNotes';
import { type AnnalsServer } from './annalsServer';
import { type AsOfChoice } from './asOfChoice';
import { askForDate } from './datePick';
import { readPointedDate } from './timelineMessages';

/** The commands by which the views are turned to a date, and to this document or all notes. */
export function asOfCommands(server: AnnalsServer, notes: ActiveNotes, choice: AsOfChoice): Disposable[] {
  return [
    commands.registerCommand('annals.asOf.choose', () => chooseDate(server, notes, choice)),
    commands.registerCommand('annals.asOf.cursor', () => {
      choice.followCursor();
    }),
    commands.registerCommand('annals.asOf.here', (place: unknown) => {
      const date = readPointedDate(place);
      if (date !== undefined) choice.turnTo(date);
    }),
    commands.registerCommand('annals.asOf.allTimes', () => {
      choice.turnTo(undefined);
    }),
    commands.registerCommand('annals.scope.all', () => {
      choice.scope = 'all';
    }),
    commands.registerCommand('annals.scope.document', () => {
      choice.scope = 'document';
    }),
  ];
}

async function chooseDate(server: AnnalsServer, notes: ActiveNotes, choice: AsOfChoice): Promise<void> {
  const uri = notes.document?.uri.toString();
  if (uri === undefined) return void window.showInformationMessage(l10n.t('Open notes first: a date is asked of them.'));
  const { scope, at } = choice.question;
  const others = [
    { label: `$(infinity) ${l10n.t('All times')}`, value: 'all times' as const },
    { label: `$(target) ${l10n.t('As of the cursor')}`, description: l10n.t('the date of the line that the cursor is in'), value: 'cursor' as const },
  ];
  const chosen = await askForDate(server, { uri, scope }, { title: l10n.t('As of which date?'), others, present: at });
  if (chosen === undefined) return;
  if (!('value' in chosen)) choice.turnTo(chosen.text);
  else if (chosen.value === 'cursor') choice.followCursor();
  else choice.turnTo(undefined);
}
