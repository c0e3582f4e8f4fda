import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { notesToJson } from '../../src/exchange/json';
import type { NotesJson, PersonFactJson, PersonJson } from '../../src/exchange/jsonShape';

/** The export of one document, as a reader of its text gets it. */
export function exported(text: string): NotesJson {
  return exportedFiles({ 'notes.annals': text });
}

/** The export of several documents; each entry names its file. */
export function exportedFiles(files: Readonly<Record<string, string>>): NotesJson {
  const notes = new Notes();
  for (const [name, text] of Object.entries(files)) notes.set(parse(name, 1, text));
  const several = Object.keys(files).length > 1;
  return JSON.parse(JSON.stringify(notesToJson(notes, several ? (uri) => uri : undefined))) as NotesJson;
}

/** The person known by a name, full or other. */
export function personIn(json: NotesJson, name: string): PersonJson {
  const person = json.people.find((each) => each.name === name || each.aka.includes(name));
  if (!person) throw new Error(`Nobody is called ${name}; there are ${json.people.map((each) => each.name).join(', ')}.`);
  return person;
}

export function factsIn(json: NotesJson, name: string, key: string): readonly PersonFactJson[] {
  return personIn(json, name).facts.filter((fact) => fact.key === key);
}
