import assert from 'node:assert/strict';
import { focusEditor, putCursorAt, typeText, untilCursorOnLine, visibleLines } from './editor';
import { screenshot, type Theme, useTheme } from './looks';
import { lineOf, openQuarrel } from './quarrelNotes';
import { clickRow, expandRow, rowLabels, showSidebar, treeRow } from './sidebar';
import { timelineFrame } from './timelineFrame';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('the contenders in the sidebar', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(() => resetWorkbench(workbench));

  /** Opens the short notes beside the open tree. */
  async function openTree(): Promise<void> {
    await openQuarrel(workbench);
    await showSidebar(workbench);
    await treeRow(workbench, 'Rosa North').waitFor();
  }

  async function clickInTitleBar(action: string): Promise<void> {
    const title = workbench.page.locator('.part.sidebar .composite.title');
    await title.hover();
    await title.locator(`.action-label[aria-label^="${action}"]`).click();
  }

  /** Chooses what stands in the menu behind the dots of the title bar. */
  async function chooseInMenu(action: string): Promise<void> {
    const entry = workbench.page.locator('.monaco-menu').getByText(action);
    await waitUntil(`“${action}” is chosen`, async () => {
      await clickInTitleBar('Views and More Actions');
      return entry.click({ timeout: 3_000 }).then(() => true, () => false);
    });
  }

  /** Opens the box of the filter and types into it. */
  async function typeFilter(text: string): Promise<void> {
    await clickInTitleBar('Filter Contenders');
    await workbench.page.locator('.quick-input-widget:visible input:focus').waitFor();
    await workbench.page.keyboard.type(text);
  }

  function untilRows(what: string, isSo: (labels: readonly string[]) => boolean): Promise<void> {
    return waitUntil(what, async () => isSo(await rowLabels(workbench)));
  }

  async function chooseGrouping(grouping: string): Promise<void> {
    await clickInTitleBar('Group Contenders By');
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: grouping }).click();
  }

  it('welcome whoever has no notes, and open the sample for them', async function () {
    // This may be what wakes the extension up, on a machine that is still busy with starting VS Code.
    this.timeout(120_000);
    const { page } = workbench;
    await showSidebar(workbench);
    await page.locator('.part.sidebar .welcome-view').getByText('Who acts in your notes shows here').waitFor();
    await page.locator('.part.sidebar .welcome-view').getByText('New notes').waitFor();
    await page.locator('.part.sidebar .welcome-view').getByText('Open the sample').click();
    await treeRow(workbench, 'Leon Trotsky').waitFor({ timeout: 90_000 });
    await focusEditor(workbench);
    await page.keyboard.press('ControlOrMeta+Home');
    await waitUntil('the notes are shown', async () => (await visibleLines(workbench)).includes('title: The struggle for power after Lenin'));
  });

  it('lead from a faction over a person to the line of an office', async () => {
    await openTree();
    await expandRow(workbench, 'Rosa North');
    await expandRow(workbench, 'Offices');
    await clickRow(workbench, 'Mayor');
    await untilCursorOnLine(workbench, lineOf('- office: mayor'));
    assert.equal(await treeRow(workbench, 'Mayor').getAttribute('aria-label'), 'Office: Mayor, 1901–1905');
  });

  it('stay open and in place while one types, and show what is new', async () => {
    await openTree();
    await expandRow(workbench, 'Rosa North');
    await expandRow(workbench, 'Offices');
    await expandRow(workbench, 'Events');
    const before = await rowLabels(workbench);
    await focusEditor(workbench);
    await workbench.page.keyboard.press('Control+End');
    for (const piece of ['- {8 August ', '1904} @North ', 'speaks to ', 'the crowd']) {
      await typeText(workbench, piece);
      const now = await rowLabels(workbench);
      assert.deepEqual(before.filter((label) => !now.includes(label)), [], `after “${piece}”`);
    }
    await treeRow(workbench, '8 August 1904 · North speaks to the crowd').waitFor();
    const after = await rowLabels(workbench);
    assert.deepEqual(before.filter((label) => !after.includes(label)), []);
  });

  it('are grouped by person or by topic with the switch in the title bar', async () => {
    await openTree();
    await chooseGrouping('Person');
    await untilRows('people are the roots', (labels) => labels.includes('Rosa North') && !labels.includes('Reds'));
    await chooseGrouping('Topic');
    await untilRows('topics are the roots', ([first]) => first === 'Harbour');
    await chooseGrouping('Faction');
    await untilRows('factions are the roots', ([first]) => first === 'Reds');
  });

  it('are filtered while one types; Escape undoes, Enter keeps, a button clears', async () => {
    const { page } = workbench;
    await openTree();
    await typeFilter('NOR');
    await untilRows('only North is left', (labels) => labels.join() === 'Reds,Rosa North');
    await page.keyboard.press('Escape');
    await untilRows('all are back', (labels) => labels.includes('Karl South'));
    await typeFilter('karl');
    await page.keyboard.press('Enter');
    await untilRows('only South is left', (labels) => labels.join() === 'Blues,Karl South');
    await page.locator('.part.sidebar').getByText('Only names with “karl”.').waitFor();
    await screenshot(workbench, 'contenders-filtered');
    await clickInTitleBar('Clear the Filter');
    await untilRows('all are back', (labels) => labels.includes('Rosa North'));
  });

  it('follow the cursor when they are asked to', async () => {
    await openTree();
    await putCursorAt(workbench, '@North opens');
    await chooseInMenu('Follow the Cursor');
    await workbench.page.locator('.part.sidebar .monaco-list-row.selected', { hasText: 'Rosa North' }).waitFor();
    await putCursorAt(workbench, '@South leaves');
    await workbench.page.locator('.part.sidebar .monaco-list-row.selected', { hasText: 'Karl South' }).waitFor();
    await chooseInMenu('Stop Following');
    await putCursorAt(workbench, '@North opens');
    assert.equal(await workbench.page.locator('.part.sidebar .monaco-list-row.selected').innerText().then((text) => text.includes('Karl South')), true);
  });

  it('stay while the keyboard is in the timeline or in another file', async () => {
    await openTree();
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    await frame.locator('.title').click();
    await openFile(workbench, 'sources.bib');
    assert.ok((await rowLabels(workbench)).includes('Rosa North'));
  });

  for (const theme of ['dark', 'light', 'high contrast dark', 'high contrast light'] satisfies Theme[]) {
    it(`look well in ${theme}`, async () => {
      await useTheme(workbench, theme);
      await openFile(workbench, 'power-struggle.annals');
      await showSidebar(workbench);
      await expandRow(workbench, 'Nikolai Bukharin');
      await expandRow(workbench, 'Offices');
      await expandRow(workbench, 'Events');
      await screenshot(workbench, `contenders-${theme.replaceAll(' ', '-')}`);
      const colours = await workbench.page
        .locator('.part.sidebar .monaco-list-row[aria-level="1"] .custom-view-tree-node-item-icon')
        .evaluateAll((icons) => icons.map((icon) => getComputedStyle(icon).color));
      assert.ok(new Set(colours).size >= 4, `factions have the colours ${colours.join('; ')}`);
    });
  }

  after(() => useTheme(workbench, 'dark'));
});
