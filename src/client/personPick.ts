import { l10n, type QuickPickItem, window } from 'vscode';
import type { ScopeParams } from '../protocol/asOf';
import type { QueryWords } from '../protocol/queries';
import { type AnnalsServer } from './annalsServer';

/** Asks for a person of the notes, by any of their names. Undefined where the user turns away or the notes name nobody. */
export async function askForPerson(server: AnnalsServer, params: ScopeParams, title: string): Promise<string | undefined> {
  const words = await server.queryWords(params);
  if (words === undefined) return undefined;
  const picked = await window.showQuickPick(personItems(words), { title, placeHolder: l10n.t('Which person?'), matchOnDescription: true, matchOnDetail: true });
  return picked?.label;
}

function personItems({ people }: QueryWords): QuickPickItem[] {
  return people.map(({ name, others, life }) => ({ label: name, description: life, ...(others.length === 0 ? {} : { detail: l10n.t('also {0}', others.join(', ')) }) }));
}
