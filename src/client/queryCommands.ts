import { commands, type Disposable, l10n, type QuickPickItem, Uri, ViewColumn, window } from 'vscode';
import type { AsOfDate, ScopeParams } from '../protocol/asOf';
import type { Place } from '../protocol/place';
import type { NotesQuery, QueryHit, QueryWords } from '../protocol/queries';
import { type ActiveNotes } from './activeNotes';
import { type AnnalsServer } from './annalsServer';
import { type AsOfChoice } from './asOfChoice';
import { askForDate } from './datePick';
import { askForPerson } from './personPick';
import { revealInEditor } from './revealInEditor';

/** The questions of the Command Palette. */
export function queryCommands(server: AnnalsServer, notes: ActiveNotes, choice: AsOfChoice): Disposable[] {
  const asking = (ask: (asker: Asker) => Promise<NotesQuery | undefined>) => async (): Promise<void> => {
    const uri = notes.document?.uri.toString();
    if (uri === undefined) return void window.showInformationMessage(l10n.t('Open notes first: a question is asked of them.'));
    const params: ScopeParams = { uri, scope: choice.question.scope };
    const asker = new Asker(server, params, choice.question.at);
    const query = await ask(asker);
    if (query !== undefined) await showAnswers(server, params, query);
  };
  return [
    commands.registerCommand('annals.query.holders', asking((asker) => asker.holders())),
    commands.registerCommand('annals.query.colleagues', asking((asker) => asker.colleagues())),
    commands.registerCommand('annals.query.between', asking((asker) => asker.between())),
  ];
}

/** Asks the user for the parts of a question, one after the other; turning away from one ends it all. */
class Asker {
  constructor(
    private readonly server: AnnalsServer,
    private readonly params: ScopeParams,
    /** The date that the views show. */
    private readonly present: string | undefined,
  ) {}

  async holders(): Promise<NotesQuery | undefined> {
    const words = await this.server.queryWords(this.params);
    const office = words && (await askForOffice(words));
    if (office === undefined) return undefined;
    const at = await this.date(office === 'any' ? l10n.t('Who held an office on…') : l10n.t('Who held the office “{0}” on…', office.office));
    return at && { kind: 'holders', at: at.text, ...(office === 'any' ? {} : { office: office.office }) };
  }

  async colleagues(): Promise<NotesQuery | undefined> {
    const person = await this.person(l10n.t('Colleagues of…'));
    const at = person === undefined ? undefined : await this.date(l10n.t('Colleagues of {0} in…', person));
    return person === undefined || at === undefined ? undefined : { kind: 'colleagues', person, at: at.text };
  }

  async between(): Promise<NotesQuery | undefined> {
    const person = await this.person(l10n.t('Everything about…'));
    const from = person === undefined ? undefined : await this.date(l10n.t('Everything about {0} between…', person));
    const to = from && person !== undefined ? await this.date(l10n.t('Everything about {0} between {1} and…', person, from.words)) : undefined;
    return person === undefined || from === undefined || to === undefined ? undefined : { kind: 'between', person, from: from.text, to: to.text };
  }

  private person(title: string): Promise<string | undefined> {
    return askForPerson(this.server, this.params, title);
  }

  private async date(title: string): Promise<AsOfDate | undefined> {
    const chosen = await askForDate(this.server, this.params, { title, present: this.present });
    return chosen !== undefined && !('value' in chosen) ? chosen : undefined;
  }
}

type OfficeItem = QuickPickItem & { readonly office?: string };

async function askForOffice({ offices }: QueryWords): Promise<'any' | { readonly office: string } | undefined> {
  const items: OfficeItem[] = [{ label: `$(briefcase) ${l10n.t('Any office')}` }, ...offices.map((office) => ({ label: office, office }))];
  const picked = await window.showQuickPick(items, { title: l10n.t('Who held an office on…'), placeHolder: l10n.t('Which office?') });
  if (picked === undefined) return undefined;
  return picked.office === undefined ? 'any' : { office: picked.office };
}

type HitItem = QuickPickItem & { readonly place?: Place };

/** A list that shows the line of each answer while one goes through it, and stays at the one that is chosen. */
async function showAnswers(server: AnnalsServer, params: ScopeParams, query: NotesQuery): Promise<void> {
  const result = await server.query({ ...params, query });
  if (result === undefined) return;
  const { title, hits, problem } = result;
  const list = window.createQuickPick<HitItem>();
  list.title = title;
  list.placeholder = problem ?? (hits.length === 0 ? l10n.t('The notes tell of nothing.') : l10n.t('{0} found; arrow keys show each in the notes', hits.length));
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = hits.map(hitItem);
  list.onDidChangeActive(([item]) => void (item?.place && reveal(item.place, false)));
  list.onDidAccept(() => {
    const [item] = list.activeItems;
    list.hide();
    if (item?.place !== undefined) void reveal(item.place, true);
  });
  list.onDidHide(() => {
    list.dispose();
  });
  list.show();
}

function hitItem({ label, description, detail, place }: QueryHit): HitItem {
  return { label, description, detail, place };
}

function reveal({ uri, range }: Place, focus: boolean): Promise<boolean> {
  return revealInEditor(Uri.parse(uri, true), { ...range.start, focus }, ViewColumn.Beside);
}
