/**
 * The JSON that notes are exported to. Lines and columns count from 1, columns in UTF-16 units. Names are full names. What the notes do not
 * tell is `null` or an empty list; a key marked with `?` is there only where it says something.
 */
export interface NotesJson {
  /** By first mention. */
  readonly people: readonly PersonJson[];
  /** In reading order, as periods and problems are. */
  readonly events: readonly EventJson[];
  readonly periods: readonly PeriodJson[];
  /** By first mention. */
  readonly topics: readonly TopicJson[];
  readonly problems: readonly ProblemJson[];
}

/** A place in the notes; `file` is there where several files were exported together. */
export interface PlaceJson {
  readonly line: number;
  readonly file?: string;
}

/** Days are ISO 8601 strings with astronomical years: `-0043-03-15` is 15 March 44 BC. `null` where an end is open. */
export interface WhenJson {
  /** As written in the notes. */
  readonly text: string;
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The unit that the date names: `day`, `month`, `third` (of a year), `year`, `decade`, `range`, … */
  readonly precision: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export interface PersonJson {
  readonly name: string;
  /** All other names: those that an `aka:` gives first, then those that are used in tags. */
  readonly aka: readonly string[];
  /** `person` unless a `kind:` says otherwise. */
  readonly kind: string;
  readonly facts: readonly PersonFactJson[];
  /** How many tags name this person. */
  readonly mentions: number;
}

/** What stands beside every statement. */
export interface StatementJson extends PlaceJson {
  readonly when: WhenJson | null;
  /** Citations and `source:` lines that it rests on, nearest first. */
  readonly sources: readonly string[];
  /** Where it was: the nearest `place:` line. */
  readonly place?: string;
  /** The `note:` lines under it. */
  readonly notes?: readonly string[];
}

export interface PersonFactJson extends StatementJson {
  /** As it is said of this person: what the notes say from the other side is turned round (see `role`). */
  readonly key: string;
  readonly value: string;
  readonly topic: string | null;
  /**
   * `object` where the line speaks of another and names this person (so a `parent` becomes a `child`, a `member` a `faction`),
   * `against` where an alliance is directed against this person.
   */
  readonly role?: 'object' | 'against';
  /** The persons of a relation. */
  readonly people?: readonly string[];
  /** Of an alliance: who stands on this person's side, and who on the other. */
  readonly with?: readonly string[];
  readonly against?: readonly string[];
}

export interface EventJson extends StatementJson {
  readonly text: string;
  readonly when: WhenJson;
  readonly people: readonly string[];
  readonly topics: readonly string[];
  /** The heading that it stands under. */
  readonly section: string | null;
}

export interface PeriodJson extends PlaceJson {
  readonly title: string;
  readonly when: WhenJson;
}

export interface TopicJson {
  readonly name: string;
  readonly mentions: number;
  readonly stances: readonly StanceJson[];
}

export interface StanceJson extends StatementJson {
  readonly people: readonly string[];
  readonly value: string;
}

export interface ProblemJson extends PlaceJson {
  /** Stable. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly column: number;
}
