import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import type { DateSettings } from '../dates/dateReading';
import { readDateSettings } from '../dates/settings';
import type { Lines } from './line';
import type { LocalProblem } from './problem';
import { builtInKeys } from './factKey';
import { defaultSettings, type NoteSettings } from './settings';

/** What the front matter says, and what is wrong with it. */
export interface FrontMatter {
  readonly settings: NoteSettings;
  readonly problems: readonly LocalProblem[];
  /** How many lines it takes, fences included; 0 for a document without one. */
  readonly lineCount: number;
}

/** The front matter of a document without one. */
export const noFrontMatter: FrontMatter = { settings: defaultSettings, problems: [], lineCount: 0 };

/**
 * How many lines the front matter takes, its two fences included; 0 where there is none. It begins with `---` on the first line
 * and ends with `---` or `...`; without an end it is no front matter.
 */
export function frontMatterLines(texts: Iterable<string>): number {
  let count = 0;
  for (const text of texts) {
    if (count === 0 && !opensFrontMatter(text)) return 0;
    count++;
    if (count > 1 && /^(?:---|\.\.\.)[ \t]*$/.test(text)) return count;
  }
  return 0;
}

/** Whether a front matter may begin with this first line of a document. */
export function opensFrontMatter(firstLine: string): boolean {
  return /^\uFEFF?---[ \t]*$/.test(firstLine);
}

/** Reads the lines of a front matter, fences included. What is no YAML at all is told, and then nothing of it counts. */
export function readFrontMatter(lines: Lines): FrontMatter {
  const problems: LocalProblem[] = [];
  const values = readYaml(lines.texts.slice(1, -1).join('\n'), problems);
  const settings = isRecord(values) ? settingsOf(values, (key, message) => problems.push(keyProblem(lines, key, message))) : defaultSettings;
  return { settings, problems, lineCount: lines.count };
}

/** The value that is written, in YAML 1.2's core schema, which makes no dates of days; undefined where there is none. */
function readYaml(text: string, problems: LocalProblem[]): unknown {
  try {
    return loadAll(text, { schema: CORE_SCHEMA })[0];
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    problems.push(yamlProblem(error));
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Report = (key: string, message: string) => void;

function settingsOf(values: Readonly<Record<string, unknown>>, report: Report): NoteSettings {
  const ownKeys = texts(values.facts, 'facts', report).map((key) => key.trim()).filter((key) => key !== '');
  const title = text(values.title, 'title', report);
  return {
    ...(title === undefined ? {} : { title }),
    bibliography: texts(values.bibliography, 'bibliography', report),
    keys: ownKeys.length === 0 ? defaultSettings.keys : new Set([...builtInKeys, ...ownKeys]),
    ownKeys,
    dates: dateSettings(values, report),
    ...(values.single === undefined ? {} : { single: texts(values.single, 'single', report) }),
    ...(values.shared === undefined ? {} : { shared: texts(values.shared, 'shared', report) }),
  };
}

function dateSettings(values: Readonly<Record<string, unknown>>, report: Report): DateSettings {
  const { settings, problems } = readDateSettings(values);
  for (const { key, message } of problems) report(key, message);
  return settings;
}

function text(value: unknown, key: string, report: Report): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  report(key, `“${key}” must be a text.`);
  return undefined;
}

function texts(value: unknown, key: string, report: Report): readonly string[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = list.filter((entry) => typeof entry === 'string');
  if (found.length < list.length) report(key, `“${key}” must be a text or a list of texts.`);
  return found;
}

/** Lines of the library count from 0, behind the fence that opens the front matter. */
function yamlProblem({ reason, mark }: YAMLException): LocalProblem {
  const { line = 0, column = 0 } = mark ?? {};
  return { code: 'front-matter-invalid', severity: 'error', message: `The front matter is not valid YAML: ${reason}.`, line: line + 1, start: column, end: column + 1 };
}

function keyProblem(lines: Lines, key: string, message: string): LocalProblem {
  const line = Math.max(lines.texts.findIndex((each) => each.startsWith(key)), 0);
  return { code: 'front-matter-invalid', severity: 'warning', message, line, start: 0, end: Math.max(lines.texts[line]!.length, 1) };
}
