import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import { byAuthor, referenceText, shortReference } from '../sources/reference';
import type { Source } from '../sources/source';
import { bibliographiesRead, keysCitedIn } from './bibliography';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { foldName } from '../core/name';
import type { Proposal } from './proposal';

const mostCitations = 200;
const longestDetail = 100;

/**
 * Sources that may be cited: those of the document's bibliographies whose key, authors, title or year hold what is typed, by author; then keys that are cited
 * anywhere in the notes without being entered there.
 */
export function citationProposals(notes: Notes, document: Document, typed: string, token: CancellationToken | undefined): { readonly proposals: readonly Proposal[]; readonly isIncomplete: boolean } {
  const sources = bibliographiesRead(notes, document).flatMap((bibliography) => [...bibliography.sources.values()]);
  const wanted = foldName(typed);
  const fitting = sources.filter((source) => foldName(wordsOf(source)).includes(wanted)).sort(byAuthor);
  const known = new Set(sources.map(({ key }) => key));
  const proposals = [...fitting.slice(0, mostCitations).map(sourceProposal), ...citedElsewhere(notes, known, token)];
  return { proposals: proposals.slice(0, mostCitations), isIncomplete: sources.length > mostCitations };
}

function wordsOf({ key, title, year, authors, editors }: Source): string {
  return [key, ...[...authors, ...editors].map(({ family }) => family), title, year].filter((part) => part !== undefined).join(' ');
}

function sourceProposal(source: Source): Proposal {
  const title = source.title ?? '';
  const short = title.length > longestDetail ? `${title.slice(0, longestDetail)}…` : title;
  return { label: source.key, text: `@${source.key}`, filter: `@${wordsOf(source)}`, detail: [shortReference(source), short].filter((part) => part !== '').join(' · '), documentation: referenceText(source) };
}

function citedElsewhere(notes: Notes, known: ReadonlySet<string>, token: CancellationToken | undefined): readonly Proposal[] {
  const counts = new Map<string, number>();
  for (const document of notes.documents()) {
    throwIfCancelled(token);
    for (const [key, times] of keysCitedIn(document)) if (!known.has(key)) counts.set(key, (counts.get(key) ?? 0) + times);
  }
  const keys = [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1));
  return keys.slice(0, mostCitations).map(([key, times]) => ({ label: key, text: `@${key}`, detail: times === 1 ? 'cited once' : `cited ${times} times` }));
}
