import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { focusEditor, putCursorAt, untilCursorOnLine, visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { changeSettings, chooseCommand, openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('changing notes', () => {
  let workbench: Workbench;
  const written = new Set<string>();

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(async () => {
    await resetWorkbench(workbench);
    for (const name of written) await rm(join(workbench.folder, name), { force: true });
    written.clear();
  });

  async function writeNotes(name: string, text: string): Promise<void> {
    written.add(name);
    await writeFile(join(workbench.folder, name), text);
  }

  const textOf = (name: string): Promise<string> => readFile(join(workbench.folder, name), 'utf8');

  async function untilLines(...lines: readonly string[]): Promise<void> {
    await waitUntil(`these lines are shown: ${lines.join(' | ')}`, async () => {
      const shown = await visibleLines(workbench);
      return lines.every((line) => shown.includes(line));
    });
  }

  const castle = '- @[Hugo Castellan]\n  - aka: The Fox\n  - office: warden\n- @Castellan\'s men ride out with @[The Fox]\n';

  /** The box that F2 opens; asked for again until the language server, which starts with the first notes, has an answer. */
  async function renameBox(at: string): Promise<Locator> {
    const { page } = workbench;
    await putCursorAt(workbench, at);
    const box = page.locator('.rename-box input');
    await waitUntil('the box for the new name opens', async () => {
      await page.keyboard.press('F2');
      return box.waitFor({ timeout: 1000 }).then(() => true, () => false);
    });
    return box;
  }

  async function rename(at: string, name: string, key: string): Promise<void> {
    const box = await renameBox(at);
    await box.fill(name);
    await box.press(key);
  }

  it('F2 renames a person by last name, possessive kept; one undo takes it back', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', castle);
    await openFile(workbench, 'castle.annals');
    const box = await renameBox("astellan's men");
    assert.equal(await box.inputValue(), 'Hugo Castellan');
    await screenshot(workbench, 'rename-box');
    await box.fill('Hugo de Burgh');
    await box.press('Enter');
    await untilLines('- @[Hugo de Burgh]', "- @Burgh's men ride out with @[The Fox]");
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLines('- @[Hugo Castellan]', "- @Castellan's men ride out with @[The Fox]");
  });

  it('renames in notes that no editor has open', async () => {
    await writeNotes('castle-far.annals', 'so @Castellan said\n');
    await writeNotes('castle.annals', castle);
    await openFile(workbench, 'castle.annals');
    await rename('ugo Castellan', 'Hugo de Burgh', 'Enter');
    await untilLines('- @[Hugo de Burgh]');
    await waitUntil('the closed file is changed too', async () => (await textOf('castle-far.annals')) === 'so @Burgh said\n');
  });

  it('shows a preview that says of each change what it is', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', castle);
    await openFile(workbench, 'castle.annals');
    await rename('ugo Castellan', 'Hugo de Burgh', 'ControlOrMeta+Enter');
    const preview = page.locator('.refactor-preview, .bulk-edit-panel');
    await preview.first().waitFor();
    await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
    await screenshot(workbench, 'rename-preview');
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await untilLines('- @[Hugo de Burgh]', "- @Burgh's men ride out with @[The Fox]");
  });

  it('says why it does not make two people one', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', `${castle}- @[Rollo Marsh] waits\n`);
    await openFile(workbench, 'castle.annals');
    await rename('ugo Castellan', 'Rollo Marsh', 'Enter');
    // This way of running VS Code keeps notifications behind the bell.
    await page.locator('.part.statusbar [id="status.notifications"]').click();
    await page.locator('.notifications-center .notification-list-item', { hasText: /“Rollo Marsh” is another person or group already/ }).waitFor();
    await screenshot(workbench, 'rename-refused');
    await page.keyboard.press('Escape');
    await untilLines('- @[Hugo Castellan]', '- @[Rollo Marsh] waits');
  });

  /** The rows of the open list of choices. */
  const choices = (): Locator => workbench.page.locator('.quick-input-widget:visible .monaco-list-row');

  it('makes a name an alias of a person chosen from the likely ones', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', `${castle}- @[H. Castellan] rides out {1241}\n`);
    await openFile(workbench, 'castle.annals');
    await renameBox('. Castellan');
    await page.keyboard.press('Escape');
    await chooseCommand(workbench, 'Annals: Make This an Alias of…');
    await choices().filter({ hasText: 'Hugo Castellan' }).waitFor();
    await screenshot(workbench, 'make-alias');
    await choices().filter({ hasText: 'Hugo Castellan' }).click();
    await untilLines('  - aka: The Fox, H. Castellan', '- @[H. Castellan] rides out {1241}');
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLines('  - aka: The Fox');
  });

  it('merges two people, which one undo takes back', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', `${castle}- @[Hugo Castelan] falls {1245}\n`);
    await openFile(workbench, 'castle.annals');
    await renameBox('ugo Castelan]');
    await page.keyboard.press('Escape');
    await chooseCommand(workbench, 'Annals: Merge People…');
    await choices().filter({ hasText: 'Hugo Castellan' }).first().click();
    await untilLines('- @[Hugo Castellan] falls {1245}');
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLines('- @[Hugo Castelan] falls {1245}');
  });

  it('splits a person in two by chosen mentions', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', '# The elder\n- @Ruthven builds {1201}\n\n# The younger\n- @Ruthven sells {1260}\n- so @Ruthven\'s sons starve\n');
    await openFile(workbench, 'castle.annals');
    await renameBox('uthven builds');
    await page.keyboard.press('Escape');
    await chooseCommand(workbench, 'Annals: Split Person…');
    await choices().first().waitFor();
    await choices().filter({ hasText: 'sells' }).click();
    await choices().filter({ hasText: 'starve' }).click();
    await screenshot(workbench, 'split-person');
    await page.keyboard.press('Enter');
    const box = page.locator('.quick-input-widget:visible input[type="text"]:visible');
    await waitUntil('the name is asked for', async () => (await box.inputValue()) === 'Ruthven');
    await box.fill('Ruthven_Minor');
    await box.press('Enter');
    await untilLines('- @Ruthven builds {1201}', '- @[Ruthven Minor] sells {1260}', "- so @[Ruthven Minor]'s sons starve");
  });

  /** Opens the editor's list of actions, once an action is there. */
  async function actions(at: string, command?: string): Promise<Locator> {
    const { page } = workbench;
    await putCursorAt(workbench, at);
    const offered = page.locator('.action-widget .monaco-list-row.action');
    await waitUntil('actions are offered', async () => {
      if (command === undefined) await page.keyboard.press('ControlOrMeta+.');
      else await runCommand(workbench, command);
      return offered.first().waitFor({ timeout: 1500 }).then(() => true, () => false);
    });
    return offered;
  }

  it('closes a date after what can be read as one', async () => {
    await writeNotes('castle.annals', '- {late 1241 the keep burns\n');
    await openFile(workbench, 'castle.annals');
    const offered = await actions('late 1241');
    await screenshot(workbench, 'fix-unclosed');
    await offered.filter({ hasText: 'Close it after “late 1241”' }).click();
    await untilLines('- {late 1241} the keep burns');
  });

  it('writes a name as it was meant; one undo takes it back', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', '- @Castellan rides\n- @Castellan falls\n- @Castellan rests\n- so @Castellen said\n');
    await openFile(workbench, 'castle.annals');
    const offered = await actions('astellen said');
    await screenshot(workbench, 'fix-near-miss');
    await offered.filter({ hasText: 'Write “Castellan” for “Castellen” everywhere' }).click();
    await untilLines('- so @Castellan said');
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLines('- so @Castellen said');
  });

  it('offers doubt where two lines disagree, and leads to the other', async () => {
    await writeNotes('castle.annals', '- @Hugo\n  - born: {1201}\n  - born: {1203} York\n');
    await openFile(workbench, 'castle.annals');
    const offered = await actions('1203');
    await screenshot(workbench, 'fix-conflict');
    await offered.filter({ hasText: 'Go to: Here Hugo was born 1201' }).click();
    await untilCursorOnLine(workbench, 2);
    await (await actions('1203')).filter({ hasText: 'It was one of the two' }).click();
    await untilLines('  - born: {1201 or 1203} York');
  });

  it('formats on command alone, prose left as it is; one undo takes it back', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', '*   @Hugo\n      * born:   {1201}\n\nProse   with  blanks.\n');
    await changeSettings(workbench, { 'editor.formatOnSave': true });
    await openFile(workbench, 'castle.annals');
    await putCursorAt(workbench, 'Prose', { side: 'behind' });
    await page.keyboard.type('x');
    await page.keyboard.press('ControlOrMeta+S');
    await waitUntil('the file is saved', async () => (await textOf('castle.annals')) === '*   @Hugo\n      * born:   {1201}\n\nProsex   with  blanks.\n');
    await waitUntil('the notes are formatted', async () => {
      await runCommand(workbench, 'Format Document');
      return page.locator('.view-line', { hasText: '- @Hugo' }).waitFor({ timeout: 2000 }).then(() => true, () => false);
    });
    await untilLines('- @Hugo', '  - born: {1201}', 'Prosex   with  blanks.');
    await screenshot(workbench, 'formatted');
    await focusEditor(workbench);
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLines('*   @Hugo', '      * born:   {1201}');
    await changeSettings(workbench, { 'editor.formatOnSave': false });
  });

  it('sorts a list by date from the source actions; one undo takes it back', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', '- {1245} the keep falls\n  - by night\n- {1241} the keep is built\n');
    await openFile(workbench, 'castle.annals');
    const offered = await actions('1245', 'Source Action...');
    await screenshot(workbench, 'source-actions');
    await offered.filter({ hasText: 'Sort this list by date' }).click();
    await untilLines('- {1241} the keep is built', '- {1245} the keep falls', '  - by night');
    await waitUntil('the later one stands below', async () => (await visibleLines(workbench))[0] === '- {1241} the keep is built');
    await page.keyboard.press('ControlOrMeta+Z');
    await waitUntil('the list is as it was', async () => (await visibleLines(workbench))[0] === '- {1245} the keep falls');
  });

  it('grows the selection from a name to its tag', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', castle);
    await openFile(workbench, 'castle.annals');
    await renameBox('ugo Castellan');
    await page.keyboard.press('Escape');
    const whole = page.locator('.part.statusbar [id="status.editor.selection"]', { hasText: `(${'@[Hugo Castellan]'.length} selected)` });
    // Words come first; the status bar tells of each selection a little later.
    await waitUntil('the tag is selected as a whole', async () => {
      await page.keyboard.press('Shift+Alt+ArrowRight');
      return whole.waitFor({ timeout: 1000 }).then(() => true, () => false);
    });
    await page.keyboard.type('@Rollo');
    await untilLines('- @Rollo');
  });

  it('changes a name wherever it is written alike, while one types', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', '- @Ruthven builds\n- so @Ruthven\'s sons starve\n');
    await changeSettings(workbench, { 'editor.linkedEditing': true });
    await openFile(workbench, 'castle.annals');
    await renameBox('uthven builds');
    await page.keyboard.press('Escape');
    await putCursorAt(workbench, 'Ruthven builds');
    await page.keyboard.press('ArrowRight');
    await waitUntil('both are edited', async () => (await page.locator('.linked-editing-decoration').count()) >= 2);
    await page.keyboard.type('x');
    await untilLines('- @Rxuthven builds', "- so @Rxuthven's sons starve");
    await changeSettings(workbench, { 'editor.linkedEditing': false });
  });
});
