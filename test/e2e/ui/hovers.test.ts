import assert from 'node:assert/strict';
import { hoverText, hoverWidget, leaveHover } from './editor';
import { screenshot, type Theme, useTheme } from './looks';
import { openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

describe('facts under the mouse', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(async () => {
    await leaveHover(workbench);
    await resetWorkbench(workbench);
  });

  it('tell of a person who stood with and against them at the date of the line', async () => {
    await openFile(workbench, 'power-struggle.annals');
    const words = await hoverText(workbench, '@Kamenev join');
    await screenshot(workbench, 'hover-person');
    assert.match(words, /Allies: Grigory Zinoviev and Leon Trotsky/);
    assert.match(words, /Opponents: Joseph Stalin, Nikolai Bukharin, Alexei Rykov and Mikhail Tomsky/);
  });

  for (const theme of ['dark', 'light', 'high contrast dark'] satisfies Theme[]) {
    it(`tell of a topic who thought what then, as a table, in ${theme}`, async () => {
      await useTheme(workbench, theme);
      await openFile(workbench, 'power-struggle.annals');
      await hoverText(workbench, '#NEP', { occurrence: 13 });
      const cells = await hoverWidget(workbench).locator('table tr').allInnerTexts();
      await screenshot(workbench, `hover-topic-${theme.replaceAll(' ', '-')}`);
      assert.ok(cells.length >= 2 && /^Who\s+As of /.test(cells[0]!), cells.join('\n'));
    });
  }

  it('tell of the words of an office who held it', async () => {
    await openFile(workbench, 'roman-republic.annals');
    const words = await hoverText(workbench, 'pontifex maximus');
    assert.match(words, /pontifex maximus: who held it, and when\s+Gaius Julius Caesar: 63 – 44 BC\s+Marcus Aemilius Lepidus: 44 – 13 BC/);
  });

  after(() => useTheme(workbench, 'dark'));
});
