import { type Disposable, l10n, type QuickPickItem, window } from 'vscode';
import type { ContenderGrouping } from '../protocol/contenders';
import { type ContendersChoice, groupings } from './contendersChoice';
import { type ContendersView } from './contendersView';
import { contenderIcon } from './contenderIcons';
import { debounced } from './debounce';

const filterDelayMs = 80;

/** Lets the user choose how the tree is cut; the present way is marked. */
export async function chooseGrouping(choice: ContendersChoice): Promise<void> {
  const items = groupings.map((grouping) => groupingItem(grouping, choice.groupBy));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Group the contenders by…') });
  if (picked !== undefined) choice.groupBy = picked.grouping;
}

/** Filters while one types. Enter keeps the filter, Escape brings back the one before. */
export function askForFilter(view: ContendersView): void {
  const box = window.createInputBox();
  let kept = view.filter;
  const apply = debounced(filterDelayMs, () => {
    view.filter = box.value;
  });
  const listeners: Disposable[] = [
    box,
    box.onDidChangeValue(() => {
      apply.trigger();
    }),
    box.onDidAccept(() => {
      kept = box.value;
      box.hide();
    }),
    box.onDidHide(() => {
      apply.dispose();
      view.filter = kept;
      for (const listener of listeners) listener.dispose();
    }),
  ];
  box.title = l10n.t('Filter the contenders');
  box.placeholder = l10n.t('Part of a name; empty shows all');
  box.ignoreFocusOut = true;
  box.value = view.filter;
  box.show();
}

type GroupingItem = QuickPickItem & { readonly grouping: ContenderGrouping };

function groupingItem(grouping: ContenderGrouping, current: ContenderGrouping): GroupingItem {
  const description = grouping === current ? l10n.t('now') : undefined;
  return { grouping, label: `$(${contenderIcon(grouping === 'office' ? 'post' : grouping)}) ${groupingLabel(grouping)}`, description };
}

function groupingLabel(grouping: ContenderGrouping): string {
  switch (grouping) {
    case 'faction':
      return l10n.t('Faction');
    case 'person':
      return l10n.t('Person');
    case 'topic':
      return l10n.t('Topic');
    case 'office':
      return l10n.t('Office');
  }
}
