import { commands, type Disposable, l10n, type QuickPickItem, QuickPickItemKind, type TextEditor, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, type WorkspaceEdit } from 'vscode-languageclient';
import { makeAliasRequest, type Mention, mentionsRequest, type MentionsResult, mergePeopleRequest, otherPeopleRequest, type OtherPeopleResult, splitPersonRequest } from '../protocol/naming';
import type { AtPosition } from '../protocol/place';
import { isNotes } from './activeNotes';

/** What a command asks of the server with, and how it is told no. */
interface Asker {
  readonly at: AtPosition;
  ask<Answer>(method: string, params: object): Promise<Answer | undefined>;
}

/** Commands on the person under the cursor: make it another name of somebody, merge it into somebody, split it in two. */
export function whoIsWhoCommands(client: BaseLanguageClient): Disposable[] {
  const here = (run: (asker: Asker) => Promise<void>) => async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor !== undefined && isNotes(editor.document)) await run(askerAt(client, editor));
  };
  const edit = async ({ at, ask }: Asker, method: string, params: object): Promise<void> => {
    const answer = await ask<WorkspaceEdit>(method, { ...at, ...params });
    const changes = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
    if (changes !== undefined) await workspace.applyEdit(changes, { isRefactoring: true });
  };
  return [
    commands.registerCommand('annals.makeAlias', here(async (asker) => {
      const of = await askForPerson(asker, (person) => l10n.t('“{0}” is another name of…', person));
      if (of !== undefined) await edit(asker, makeAliasRequest, { of });
    })),
    commands.registerCommand('annals.mergePeople', here(async (asker) => {
      const into = await askForPerson(asker, (person) => l10n.t('Merge “{0}” into…', person));
      if (into !== undefined) await edit(asker, mergePeopleRequest, { into });
    })),
    commands.registerCommand('annals.splitPerson', here(async (asker) => {
      const split = await askForSplit(asker);
      if (split !== undefined) await edit(asker, splitPersonRequest, split);
    })),
  ];
}

function askerAt(client: BaseLanguageClient, { document, selection }: TextEditor): Asker {
  const { line, character } = selection.active;
  return {
    at: { uri: client.code2ProtocolConverter.asUri(document.uri), position: { line, character } },
    ask: async <Answer>(method: string, params: object) => {
      try {
        return (await client.sendRequest<Answer | null>(method, params)) ?? undefined;
      } catch (error) {
        // The server says in a sentence why it does not do what was asked.
        void window.showWarningMessage(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    },
  };
}

/** The likely ones stand first; the list is searched by names and by what is told beside them. */
async function askForPerson({ at, ask }: Asker, title: (person: string) => string): Promise<string | undefined> {
  const people = await ask<OtherPeopleResult>(otherPeopleRequest, at);
  if (people === undefined) return undefined;
  const items = people.others.map(({ id, detail }): QuickPickItem => ({ label: id, description: detail }));
  const parts = people.likely === 0 ? items : [separator(l10n.t('likely')), ...items.slice(0, people.likely), separator(l10n.t('others')), ...items.slice(people.likely)];
  const picked = await window.showQuickPick(parts, { title: title(people.person), placeHolder: l10n.t('Choose a person'), matchOnDescription: true });
  return picked?.label;
}

function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}

/** Lets the user choose mentions, then name the one who is meant there. */
async function askForSplit({ at, ask }: Asker): Promise<{ readonly name: string; readonly mentions: readonly Mention[] } | undefined> {
  const found = await ask<MentionsResult>(mentionsRequest, at);
  if (found === undefined) return undefined;
  const items = found.mentions.map((mention) => ({ label: mention.text, description: mention.section, detail: placeWords(mention), mention }));
  const title = l10n.t('Where “{0}” is somebody else', found.person);
  const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('Choose the mentions that mean the other one'), canPickMany: true, matchOnDescription: true });
  if (chosen === undefined || chosen.length === 0) return undefined;
  const name = await window.showInputBox({ title, prompt: l10n.t('Who is meant in these places?'), value: found.person });
  return name === undefined ? undefined : { name, mentions: chosen.map(({ mention }) => mention) };
}

function placeWords({ uri, range }: Mention): string {
  return `${workspace.asRelativePath(Uri.parse(uri))}:${range.start.line + 1}`;
}
