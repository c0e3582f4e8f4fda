import { Position, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, l10n } from 'vscode';
import type { ContenderNode, ContenderNodeKind } from '../protocol/contenders';
import type { Place } from '../protocol/place';
import { changeUri } from './changeMarks';
import { contenderColour, contenderIcon } from './contenderIcons';
import { type ContenderElement } from './contendersTree';
import { filterHighlights } from './filterHighlights';

/** How VS Code shows a row. All text is plain: notes are never read as Markdown here. */
export function contenderItem({ key, node }: ContenderElement, filter: string): TreeItem {
  const { label, description } = wording(node);
  const item = new TreeItem({ label, highlights: highlights(node, filter) }, collapsibleState(node));
  item.id = key;
  item.description = description;
  item.tooltip = node.tooltip ?? '';
  item.iconPath = icon(node);
  item.contextValue = node.kind;
  item.accessibilityInformation = { label: node.accessibleLabel ?? spoken(node) };
  if (node.change !== undefined) item.resourceUri = changeUri(node.change);
  if (node.place !== undefined) item.command = opening(node.place);
  return item;
}

/** Events are read by their dates, and their sentences are long: so a narrow sidebar cuts the sentence, not the date. */
function wording({ kind, label, description = '' }: ContenderNode): { readonly label: string; readonly description: string } {
  return kind === 'event' && description !== '' ? { label: `${description} · ${label}`, description: '' } : { label, description };
}

const opened: ReadonlySet<ContenderNodeKind> = new Set<ContenderNodeKind>(['faction', 'topic', 'post']);

function collapsibleState({ kind, hasChildren }: ContenderNode): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return opened.has(kind) ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** The filter looks at names alone. */
function highlights({ kind, label }: ContenderNode, filter: string): [number, number][] {
  return kind === 'person' || kind === 'group' ? filterHighlights(label, filter) : [];
}

function icon(node: ContenderNode): ThemeIcon {
  const colour = contenderColour(node);
  return new ThemeIcon(contenderIcon(node.kind), colour === undefined ? undefined : new ThemeColor(colour));
}

function spoken({ label, description }: ContenderNode): string {
  return description === undefined || description === '' ? label : `${label}, ${description}`;
}

/** `vscode.open` itself, so that one click previews and a second one pins, as in the trees of VS Code. */
function opening({ uri, range }: Place): { command: string; title: string; arguments: unknown[] } {
  const start = new Position(range.start.line, range.start.character);
  return {
    command: 'vscode.open',
    title: l10n.t('Go to Line'),
    arguments: [Uri.parse(uri, true), { selection: new Range(start, start), preview: true }],
  };
}
