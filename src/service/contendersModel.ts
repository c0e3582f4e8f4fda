import { foldName } from '../core/name';
import type { Notes } from '../core/notes';
import type { ContendersView } from '../protocol/contenders';
import { askedDate, readAsked, sinceFor, type AskedDate } from './askedDate';
import { castOf, type Cast } from './cast';
import { groupsAt, groupsEver, type ContenderGroups } from './contenderGroups';
import { changesOf } from './notesChanges';

/** What the tree is drawn from. */
export interface ContendersModel {
  readonly notes: Notes;
  readonly cast: Cast;
  /** The document that is asked from. */
  readonly uri: string;
  /** The document that is shown, or all. */
  readonly scope: string | undefined;
  /** The date that is shown, and the one that it is compared with; absent where all times are shown. */
  readonly at: AskedDate | undefined;
  readonly since: AskedDate | undefined;
  /** Ids of the people that the filter lets through; `undefined` for all. */
  readonly wanted: ReadonlySet<string> | undefined;
  /** Who belongs where. */
  readonly groups: ContenderGroups;
}

export function contendersModel(notes: Notes, view: ContendersView): ContendersModel {
  const { uri, filter } = view;
  const scope = view.scope === 'all' ? undefined : uri;
  const cast = castOf(notes, scope);
  const folded = foldName(filter?.trim() ?? '');
  const matches = (id: string): boolean => notes.namesOf(id).some((name) => foldName(name).includes(folded));
  const dates = datesOf(notes, view, scope);
  const groups = dates.at ? groupsAt(notes, scope, dates.at, dates.since) : groupsEver(notes, scope);
  return { notes, cast, uri, scope, ...dates, groups, wanted: folded === '' ? undefined : new Set(cast.people.filter(matches)) };
}

/** Dates that cannot be read show all times; whoever asks has had them read before. */
function datesOf(notes: Notes, { uri, at, since }: ContendersView, scope: string | undefined): Pick<ContendersModel, 'at' | 'since'> {
  const document = notes.get(uri);
  const reading = at === undefined || !document ? undefined : readAsked(document, at);
  if (!document || !reading?.ok) return { at: undefined, since: undefined };
  const asked = askedDate(reading.date);
  return { at: asked, since: sinceFor(document, since, asked, () => changesOf(notes, scope)) };
}

export function isWanted({ wanted }: ContendersModel, id: string): boolean {
  return wanted === undefined || wanted.has(id);
}

/** Members of a faction in order of first appearance; for no name those who belong to none, and are none themselves. */
export function membersOf(model: ContendersModel, faction: string): readonly string[] {
  const { factions, unbound } = model.groups;
  return (faction === '' ? unbound : (factions.get(faction) ?? [])).filter((id) => isWanted(model, id));
}
