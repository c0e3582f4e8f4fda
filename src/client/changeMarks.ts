import { type Disposable, FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';
import type { ContenderNode } from '../protocol/contenders';

/** Rows that something has become of are given an address by which VS Code decorates them, as it does files that have changed. */
const scheme = 'annals-change';

type Change = NonNullable<ContenderNode['change']>;

/** The address that says what has become of a row. */
export function changeUri(change: Change): Uri {
  return Uri.from({ scheme, path: `/${change}` });
}

/** Decorates rows with a badge and a colour; the badge tells without the colour. */
export function decorateChanges(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme: given, path }) => (given === scheme ? decorations()[path.slice(1)] : undefined),
  });
}

function decorations(): Readonly<Record<string, FileDecoration | undefined>> {
  const of = (badge: string, words: string, change: Change): FileDecoration => new FileDecoration(badge, words, new ThemeColor(`annals.${change}Foreground`));
  return {
    new: of('+', l10n.t('new since the date before'), 'new'),
    changed: of('~', l10n.t('changed since the date before'), 'changed'),
    ended: of('−', l10n.t('no longer'), 'ended'),
  };
}
