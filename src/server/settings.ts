import type { Severities } from '../service/diagnostics';
import type { LensKind } from '../service/codeLenses';
import type { FormattingChoices } from '../service/formatting/formatting';
import type { DateHints, Hints } from '../service/inlayHints';
import type { ClientSupport } from './clientSupport';
import { guarded, logError } from './guard';
import type { Connection } from './rpc/connection';

/** What the user sets for the server. */
export interface Settings {
  readonly hints: Hints;
  readonly lenses: readonly LensKind[];
  readonly format: FormattingChoices;
  readonly severities: Severities;
}

/** Settings as they come in. */
export interface FollowedSettings {
  /** As they were heard last. */
  heard(): Settings;
  /** Asks for them, once the client is ready. */
  follow(): void;
}

/**
 * Asks the client for the settings when it is ready and whenever they change, and tells `changed` when they are there. A client that
 * cannot be asked sets nothing.
 */
export function followSettings(connection: Connection, { configuration, configurationChanges }: ClientSupport, changed: () => void): FollowedSettings {
  let settings: Settings = settingsOf([]);
  const ask = guarded(connection, 'workspace/configuration', () => {
    const asked = connection.sendRequest<readonly unknown[]>('workspace/configuration', { items: sections.map((section) => ({ section })) });
    asked.then((values) => {
      const heard = settingsOf(values);
      if (JSON.stringify(heard) === JSON.stringify(settings)) return;
      settings = heard;
      changed();
    }).catch((error: unknown) => {
      logError(connection, 'workspace/configuration', error);
    });
  });
  if (configuration) connection.onNotification('workspace/didChangeConfiguration', ask);
  return {
    heard: () => settings,
    follow: () => {
      if (!configuration) return;
      ask();
      if (configurationChanges) registerChanges(connection);
    },
  };
}

/** The order in which they are asked for and answered. */
const sections = ['annals.inlayHints.dates', 'annals.problems.severity', 'annals.inlayHints.ages', 'annals.codeLens.mentions', 'annals.codeLens.lifeDates', 'annals.format.alignKeys'];

function settingsOf([dates, severity, ages, mentions, lifeDates, alignKeys]: readonly unknown[]): Settings {
  const lenses: readonly (readonly [LensKind, unknown])[] = [['mentions', mentions], ['lifeDates', lifeDates]];
  return {
    hints: { dates: dateHintsOf(dates), ages: ages === true },
    lenses: lenses.flatMap(([kind, value]) => (value === true ? [kind] : [])),
    format: { alignsKeys: alignKeys === true },
    severities: severitiesOf(severity),
  };
}

function dateHintsOf(value: unknown): DateHints {
  return value === 'edtf' || value === 'days' ? value : 'off';
}

const severityWords: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Codes with one of the five words; whatever else stands there is passed over. */
function severitiesOf(value: unknown): Severities {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, severity]) => severityWords.includes(severity)));
}

function registerChanges(connection: Connection): void {
  const method = 'workspace/didChangeConfiguration';
  const registrations = [{ id: method, method, registerOptions: { section: 'annals' } }];
  connection.sendRequest('client/registerCapability', { registrations }).catch((error: unknown) => {
    logError(connection, method, error);
  });
}
