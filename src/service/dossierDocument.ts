import type { Notes } from '../core/notes';
import { dossier, type DossierEntry } from '../core/queries/dossier';
import type { Place } from '../protocol/place';
import type { DossierDocument } from '../protocol/queries';
import { castOf, otherNames } from './cast';
import { lifeWords, whenWords } from './dateWords';
import { entryKey, entryWords } from './dossierWords';
import { factLocation, tagLocation } from './place';
import { escapeMarkdown } from './escapeMarkdown';
import { clip } from './richText';
import { eventSources, factSources } from './sources';
import { capitalised, listWords } from './words';

const longestEntry = 400;
const mostSources = 4;

/**
 * All that is told of a person as Markdown: a heading, the undated facts, and the rest in the order of time. Each entry is one line that ends with a link to
 * its place, as in `[notes.annals:12]`; what these stand for is written at the foot.
 */
export function dossierDocument(notes: Notes, name: string, scope: string | undefined): DossierDocument | undefined {
  const id = notes.idOf(name);
  const entries = dossier(notes, id, scope);
  if (entries.length === 0) return undefined;
  const writer = new Writer();
  writer.heading('#', id);
  writer.paragraph(headWords(notes, id, scope));
  writeSection(writer, notes, id, 'Without a date', entries.filter(({ when }) => when === undefined));
  writeSection(writer, notes, id, 'In the order of time', entries.filter(({ when }) => when !== undefined));
  return { name: id, ...writer.end() };
}

function headWords(notes: Notes, id: string, scope: string | undefined): string {
  const others = otherNames(notes, id);
  const { born, died } = castOf(notes, scope).portrait(id);
  return [others.length === 0 ? '' : `Also ${listWords(others)}.`, capitalised(lifeWords(born, died) ?? '')].filter((words) => words !== '').join(' ');
}

function writeSection(writer: Writer, notes: Notes, id: string, title: string, entries: readonly DossierEntry[]): void {
  if (entries.length === 0) return;
  writer.heading('##', title);
  for (const entry of entries) writer.entry(entryText(notes, id, entry), placeOf(entry));
}

/** `3 April 1922 – 16 October 1952. Office: General Secretary of the Party (powerstruggle)`; an event without its key. */
function entryText(notes: Notes, id: string, entry: DossierEntry): string {
  const words = clip(entryWords(notes, id, entry), longestEntry);
  const key = entry.kind === 'event' ? '' : capitalised(entryKey(entry));
  const told = [key, words].filter((part) => part !== '').join(': ');
  const sources = (entry.kind === 'fact' ? factSources(entry.fact) : eventSources(entry.event)).slice(0, mostSources);
  return [entry.when ? `**${escapeMarkdown(whenWords(entry.when))}** · ` : '', escapeMarkdown(told), sources.length === 0 ? '' : ` _(${escapeMarkdown(sources.join('; '))})_`].join('');
}

function placeOf(entry: DossierEntry): Place {
  return entry.kind === 'fact' ? factLocation(entry.fact) : tagLocation({ ...entry.event, item: entry.event.item.tag });
}

/** Puts the lines together; lives for one call. */
class Writer {
  private readonly lines: string[] = [];
  private readonly links: DossierDocument['links'][number][] = [];
  /** What the labels of the links stand for. */
  private readonly targets = new Map<string, string>();

  heading(marks: string, words: string): void {
    this.gap();
    this.lines.push(`${marks} ${escapeMarkdown(words)}`);
    this.lines.push('');
  }

  paragraph(words: string): void {
    if (words !== '') this.lines.push(escapeMarkdown(words), '');
  }

  entry(words: string, place: Place): void {
    const line = this.lines.length;
    this.links.push({ range: { start: { line, character: 2 }, end: { line, character: 2 + words.length } }, place });
    this.lines.push(`- ${words} [${this.labelOf(place)}]`);
  }

  end(): Pick<DossierDocument, 'text' | 'links'> {
    this.gap();
    const targets = [...this.targets].map(([label, target]) => `[${label}]: <${target}>`);
    return { text: `${[...this.lines, ...targets].join('\n')}\n`, links: this.links };
  }

  private gap(): void {
    if (this.lines.length > 0 && this.lines[this.lines.length - 1] !== '') this.lines.push('');
  }

  /** `notes.annals:12`, or with as much of the folders before it as tells it from another file of that name. */
  private labelOf({ uri, range }: Place): string {
    const line = range.start.line + 1;
    const target = `${uri}#L${line}`;
    const parts = uri.split(/[/:]/).map(readable);
    for (let count = 1; count <= parts.length; count++) {
      const label = `${parts.slice(-count).join('/')}:${line}`;
      const known = this.targets.get(label);
      if (known !== undefined && known !== target) continue;
      this.targets.set(label, target);
      return label;
    }
    return String(line);
  }
}

/** A part of an address as it is read, without what would end a link's label. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part).replace(/[[\]\\\u0000-\u001f]/g, '·');
  } catch {
    return part;
  }
}
