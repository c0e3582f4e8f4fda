import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  type TextEditor,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { NotesQuestion } from '../protocol/asOf';
import type { ContenderNode, ContendersResult, ContendersView as ContendersQuery } from '../protocol/contenders';
import { type ActiveNotes } from './activeNotes';
import { type AnnalsServer } from './annalsServer';
import { type AsOfChoice } from './asOfChoice';
import { contenderItem } from './contenderItem';
import { type ContendersChoice } from './contendersChoice';
import { type ContenderElement, ContendersTree, holds } from './contendersTree';
import { debounced } from './debounce';

const viewId = 'annals.contenders';
const refreshDelayMs = 60;
const followDelayMs = 150;

/**
 * The sidebar's tree. Rows are pulled from the server when they are opened; when the model changes, what is open is
 * pulled again and only rows that look different are drawn anew, so nothing collapses or flickers while one types.
 */
export class ContendersView implements TreeDataProvider<ContenderElement> {
  private readonly changed = new EventEmitter<ContenderElement[] | undefined>();
  private readonly view: TreeView<ContenderElement>;
  private readonly parts: readonly Disposable[];
  private readonly refreshSoon = debounced(refreshDelayMs, () => void this.refresh());
  private readonly followSoon = debounced(followDelayMs, () => void this.follow());
  private tree: ContendersTree | undefined;
  private wanted = '';
  /** Counts refreshes; an answer to any but the last one is stale. */
  private refreshes = 0;
  private outdated = false;
  private dates: Dates = {};

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly server: AnnalsServer,
    private readonly notes: ActiveNotes,
    private readonly choice: ContendersChoice,
    private readonly asOf: AsOfChoice,
  ) {
    this.view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.parts = [this.view, this.changed, this.refreshSoon, this.followSoon, ...this.listen()];
    this.restart();
  }

  get filter(): string {
    return this.wanted;
  }

  /** Shows only people whose names hold this text; the empty text shows all. */
  set filter(text: string) {
    if (text === this.wanted) return;
    this.wanted = text;
    void commands.executeCommand('setContext', 'annals.contenders.filtered', text.trim() !== '');
    this.restart();
  }

  getTreeItem(element: ContenderElement): TreeItem {
    return contenderItem(element, this.filter);
  }

  getParent(element: ContenderElement): ContenderElement | undefined {
    return element.parent;
  }

  async getChildren(parent?: ContenderElement): Promise<ContenderElement[]> {
    const { tree, query } = this;
    if (tree === undefined || query === undefined) return [];
    const rows = tree.childrenOf(parent) ?? (await this.pull(tree, query, parent));
    if (parent === undefined && tree === this.tree) this.say(rows);
    return [...rows];
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  private listen(): Disposable[] {
    return [
      this.notes.onDidChange(() => {
        this.restart();
      }),
      this.choice.onDidChange((what) => {
        if (what === 'groupBy') this.restart();
        else this.followSoon.trigger();
      }),
      this.asOf.onDidChange((what) => {
        if (what === 'scope') this.restart();
        else this.refreshSoon.trigger();
      }),
      this.server.onRunning(() => {
        this.restart();
      }),
      this.server.onModelChanged(() => {
        this.refreshSoon.trigger();
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.outdated) this.refreshSoon.trigger();
        if (visible) this.followSoon.trigger();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.notes.document) this.followSoon.trigger();
      }),
    ];
  }

  /** Begins again: another document, grouping or filter. */
  private restart(): void {
    const { query } = this;
    this.tree = query === undefined ? undefined : new ContendersTree(keyPrefix(query));
    this.dates = {};
    this.describe();
    this.view.message = this.message(undefined);
    this.changed.fire(undefined);
    this.followSoon.trigger();
  }

  private async pull(
    tree: ContendersTree,
    query: ContendersQuery,
    parent: ContenderElement | undefined,
  ): Promise<readonly ContenderElement[]> {
    const answer = await this.server.contenders({ ...query, parent: parent?.node.id });
    if (answer !== undefined && parent === undefined && tree === this.tree) this.showDates(answer);
    if (answer !== undefined) return tree.childrenOf(parent) ?? tree.adopt(parent, answer.nodes);
    if (tree === this.tree) this.outdated = true;
    return [];
  }

  /** Asks again for all that is open and draws what has changed. */
  private async refresh(): Promise<void> {
    const { tree, query } = this;
    this.outdated = !this.view.visible;
    if (tree === undefined || query === undefined || this.outdated) return;
    this.refreshes += 1;
    const { refreshes } = this;
    const parents = tree.openParents();
    const answers = await Promise.all(parents.map((parent) => this.server.contenders({ ...query, parent: parent?.node.id })));
    if (refreshes !== this.refreshes || tree !== this.tree) return;
    const known = new Map<ContenderElement | undefined, readonly ContenderNode[]>();
    parents.forEach((parent, index) => {
      const answer = answers[index];
      if (answer !== undefined) known.set(parent, answer.nodes);
      if (answer !== undefined && parent === undefined) this.showDates(answer);
    });
    this.draw(tree, known);
  }

  private draw(tree: ContendersTree, known: ReadonlyMap<ContenderElement | undefined, readonly ContenderNode[]>): void {
    const changes = known.has(undefined) ? tree.update(known) : { kind: 'all' as const };
    if (changes.kind === 'all') this.changed.fire(undefined);
    else if (changes.elements.length > 0) this.changed.fire([...changes.elements]);
  }

  /** Selects the person under the cursor, unless something of theirs is selected already. */
  private async follow(): Promise<void> {
    const { tree, query } = this;
    const editor = window.activeTextEditor;
    if (!this.choice.followCursor || !this.view.visible || tree === undefined || query === undefined) return;
    if (editor === undefined || editor.document !== this.notes.document) return;
    const position = toPosition(editor);
    const answer = await this.server.contenderPath({ ...query, position });
    if (answer === undefined || tree !== this.tree) return;
    const person = tree.adoptPath(answer.path);
    if (person === undefined || this.view.selection.some((selected) => holds(person, selected))) return;
    // A row may go between the answer and this call, and then there is nothing to select.
    await Promise.resolve(this.view.reveal(person, { select: true, focus: false })).catch(() => undefined);
  }

  private get query(): ContendersQuery | undefined {
    const { document } = this.notes;
    return document === undefined ? undefined : contendersQuery(document, this.choice.groupBy, this.wanted, this.asOf.question);
  }

  /** Which date is shown, in words, and what the marks compare with. */
  private showDates({ at, since }: Dates): void {
    this.dates = { ...(at && { at }), ...(since && { since }) };
    this.describe();
    this.view.message = this.message(undefined);
  }

  private describe(): void {
    const { at } = this.dates;
    const parts = [at && l10n.t('as of {0}', at.words), this.asOf.question.scope === 'all' ? l10n.t('all notes') : undefined, groupingDescription(this.choice.groupBy)];
    this.view.description = parts.filter((part) => part !== undefined).join(' · ');
  }

  private say(rows: readonly ContenderElement[]): void {
    this.view.message = this.message(rows.length);
  }

  private message(rows: number | undefined): string | undefined {
    if (!this.server.isUp()) return l10n.t('The Annals language server is not running.');
    const { query } = this;
    // Without notes the welcome is shown, which a message would hide.
    if (query === undefined) return undefined;
    const { filter } = query;
    const filtered = filter === undefined ? undefined : rows === 0 ? l10n.t('No name holds “{0}”.', filter) : l10n.t('Only names with “{0}”.', filter);
    const told = [this.dateMessage(rows), this.asOf.question.scope === 'all' ? l10n.t('All notes.') : undefined, filtered].filter((part) => part !== undefined);
    return told.length === 0 ? undefined : told.join(' ');
  }

  /** Where the sidebar holds one view only, VS Code shows no description of it, so the date stands above the rows too. */
  private dateMessage(rows: number | undefined): string | undefined {
    const { at, since } = this.dates;
    if (at === undefined) return this.asOf.followsCursor ? l10n.t('As of the cursor, once it is in a line with a date.') : undefined;
    if (rows === 0) return l10n.t('Nobody is told of as of {0}.', at.words);
    return since === undefined ? l10n.t('As of {0}.', at.words) : l10n.t('As of {0}; marked: what has changed since {1}.', at.words, since.words);
  }
}

type Dates = Pick<ContendersResult, 'at' | 'since'>;

function contendersQuery(document: TextDocument, groupBy: ContendersQuery['groupBy'], filter: string, question: NotesQuestion): ContendersQuery {
  const uri = document.uri.toString();
  return { uri, groupBy, ...question, ...(filter.trim() === '' ? {} : { filter: filter.trim() }) };
}

/** Each document, grouping and scope and the filtered tree keep their own open rows, whatever the date. */
function keyPrefix({ uri, groupBy, filter, scope }: ContendersQuery): string {
  return `${uri} ${groupBy}${scope === 'all' ? ' all' : ''}${filter === undefined ? '' : ' filtered'} `;
}

function groupingDescription(groupBy: ContendersQuery['groupBy']): string {
  switch (groupBy) {
    case 'faction':
      return l10n.t('by faction');
    case 'person':
      return l10n.t('by person');
    case 'topic':
      return l10n.t('by topic');
    case 'office':
      return l10n.t('by office');
  }
}

function toPosition({ selection: { active } }: TextEditor): { readonly line: number; readonly character: number } {
  return { line: active.line, character: active.character };
}
