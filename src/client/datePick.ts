import { l10n, type QuickPick, type QuickPickItem, window } from 'vscode';
import type { AsOfDate, ScopeParams } from '../protocol/asOf';
import { type AnnalsServer } from './annalsServer';
import { debounced } from './debounce';

const readDelayMs = 60;

/** Something that may be chosen in place of a date. */
export interface OtherChoice<Other> {
  readonly label: string;
  readonly description?: string;
  readonly value: Other;
}

/** How a date is asked for. */
export interface DateQuestion<Other> {
  readonly title: string;
  /** Offered first, before the dates. */
  readonly others?: readonly OtherChoice<Other>[];
  /** A date that is marked as the present one, or offered first, as it would be asked about. */
  readonly present?: string | undefined;
}

/** A row of the list; without a choice where what is typed is no date. */
type DateItem<Other> = QuickPickItem & { readonly chosen?: AsOfDate | OtherChoice<Other> };

/**
 * Asks for a date: any that notes may hold, read while it is typed, or one of those at which something changes. Undefined where the user turns away.
 */
export async function askForDate<Other = never>(server: AnnalsServer, params: ScopeParams, question: DateQuestion<Other>): Promise<AsOfDate | OtherChoice<Other> | undefined> {
  const changes = (await server.changeDates(params)) ?? [];
  const items: readonly DateItem<Other>[] = [
    ...(question.others ?? []).map((other) => ({ label: other.label, description: other.description, chosen: other })),
    { label: l10n.t('When something changes'), kind: -1 },
    ...changes.map((date) => ({ label: date.words, description: date.text === question.present ? l10n.t('now') : undefined, chosen: date })),
  ];
  return pickDate(question.title, items, (text) => typedItem(server, params.uri, text));
}

/** A field above a list; what is typed stands first. */
function pickDate<Other>(title: string, items: readonly DateItem<Other>[], itemFor: (text: string) => Promise<DateItem<Other> | undefined>): Promise<AsOfDate | OtherChoice<Other> | undefined> {
  const pick = window.createQuickPick<DateItem<Other>>();
  const readSoon = debounced(readDelayMs, () => void showTyped(pick, items, itemFor));
  pick.title = title;
  pick.placeholder = l10n.t('Any date that notes may hold, such as {0}', 'June 1924');
  pick.items = items;
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => {
      readSoon.trigger();
    });
    pick.onDidAccept(() => {
      const chosen = pick.activeItems[0]?.chosen;
      if (chosen === undefined) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      readSoon.dispose();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
  });
}

/** What is typed is read as a date, or stands there with the reason why it is none. */
async function showTyped<Other>(pick: QuickPick<DateItem<Other>>, items: readonly DateItem<Other>[], itemFor: (text: string) => Promise<DateItem<Other> | undefined>): Promise<void> {
  const text = pick.value.trim();
  const typed = text === '' ? undefined : await itemFor(text);
  if (pick.value.trim() !== text) return;
  pick.items = typed === undefined ? items : [typed, ...items];
  if (typed !== undefined) pick.activeItems = [typed];
}

async function typedItem<Other>(server: AnnalsServer, uri: string, text: string): Promise<DateItem<Other> | undefined> {
  const answer = await server.date({ uri, text });
  if (answer === undefined) return undefined;
  const { date, problem = '' } = answer;
  if (date === undefined) return { label: text, detail: problem, alwaysShow: true };
  return { label: l10n.t('As of {0}', date.words), description: date.words === text ? undefined : text, alwaysShow: true, chosen: date };
}
