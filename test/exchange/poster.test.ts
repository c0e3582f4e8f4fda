import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posterToSvg } from '../../src/exchange/svg';
import { isDrawable, readItems } from '../../src/picture/items';
import { posterOf } from '../../src/picture/poster';
import { measurePrinted } from '../../src/picture/printedFont';
import { printedTheme } from '../../src/picture/printedTheme';
import { dayNumber } from '../../src/dates/days';
import { laneModes } from '../../src/timeline/state';
import { randomTimeline } from '../timeline/draftTimeline';
import { english, hostileNotes, poster, timelineOfNotes, timelineOfSample } from './drawnNotes';

/** `UPDATE_SNAPSHOTS=1 npx mocha test/exchange/poster.test.ts` writes the pictures anew: look at them before you keep them. */
const update = process.env['UPDATE_SNAPSHOTS'] === '1';

/** One of everything that is drawn in a way of its own, right-to-left and other scripts included. */
const kinds = `---
title: A long century
---
# The century {1800 – 1900}
- {3 May 1810} a known day
- {1820} a vague date
- {c. 1830} an approximate one
- {3 May 1842?} an uncertain one
- {late 1850 – early 1860} a span
- {before 1806} before
- {after 1889} after
- {1870} عيد النيروز
- {1875} 明治の維新
- @[Ann Lee]
  - born: {1805}
  - died: {c. 1880}
  - office: mayor {1840 –}
  - office: judge {1850 – 1855}
  - faction: Whigs {1835 – 1845}
  - rival: @[Bob Roy] {1840?}
`;

const revolution = `---
title: The two revolutions
calendar: russia
---
- {23 February 1917} the women of Petrograd strike
- {2 March 1917} the Tsar abdicates
- {25 October 1917} the Winter Palace falls
- {5 January 1918} the Constituent Assembly meets
`;

describe('posters', () => {
  const pictures: readonly (readonly [string, () => string])[] = [
    ['roman-republic-office-dark', () => posterToSvg(poster(timelineOfSample('roman-republic'), { lanes: 'office', theme: printedTheme('dark'), source: 'roman-republic.annals' }))],
    ['power-struggle-1922-1925', () => posterToSvg(poster(timelineOfSample('power-struggle'), { view: { from: dayNumber(1922, 1, 1), to: dayNumber(1926, 1, 1) }, source: 'power-struggle.annals' }))],
    ['second-axis', () => posterToSvg(poster(timelineOfNotes(revolution), { lanes: 'single' }))],
    ['of-all-kinds', () => posterToSvg(poster(timelineOfNotes(kinds), { lanes: 'single' }))],
  ];
  for (const [name, draw] of pictures) {
    it(`are drawn as they were: ${name}`, () => {
      const path = join(__dirname, 'pictures', `${name}.svg`);
      const svg = draw();
      if (update) writeFileSync(path, svg);
      assert.ok(svg === readFileSync(path, 'utf8'), `${name}.svg has changed`);
    });
  }

  for (const mode of laneModes) {
    it(`have a place for every item, in lanes by ${mode}`, () => {
      for (const seed of [1, 2, 3]) {
        const data = randomTimeline(150, seed);
        const items = readItems(data.items);
        const { scene } = poster(data, { lanes: mode });
        const shown = new Set(scene.marks.flatMap(({ item, members }) => members ?? [item]));
        const dated = data.items.id.map((_, item) => item).filter((item) => isDrawable(items, item));
        assert.deepEqual(dated.filter((item) => !shown.has(item)), [], `seed ${seed}`);
        assert.ok(scene.marks.every(({ form }) => form !== 'cluster'), 'nothing has to be clicked');
      }
    });

    it(`let no two labels overlap, in lanes by ${mode}`, () => {
      for (const seed of [4, 5, 6]) {
        const { scene } = poster(randomTimeline(150, seed), { lanes: mode });
        const rows = new Map<number, { readonly from: number; readonly to: number }[]>();
        for (const { y, textX, textWidth, text } of scene.marks) if (text !== '') rows.set(y, [...(rows.get(y) ?? []), { from: textX, to: textX + textWidth }]);
        for (const row of rows.values()) {
          row.sort((a, b) => a.from - b.from);
          row.slice(1).forEach(({ from }, index) => assert.ok(from >= row[index]!.to, `seed ${seed}: ${from} is before ${row[index]!.to}`));
        }
      }
    });
  }

  it('hold only what reaches into the time that is wanted', () => {
    const data = timelineOfNotes('- {1900} early\n- {1905 – 1920} long\n- {1950} late\n');
    const view = { from: dayNumber(1910, 1, 1), to: dayNumber(1940, 1, 1) };
    const svg = posterToSvg(poster(data, { view, lanes: 'single' }));
    assert.match(svg, />long</);
    assert.doesNotMatch(svg, />early<|>late</);
    assert.match(svg, /From 1910 to 1939, One item/);
  });

  it('are absent where nothing is dated', () => {
    assert.equal(posterOf({ data: timelineOfNotes('Nothing.'), lanes: 'person', view: undefined, width: undefined, theme: printedTheme('light'), words: english, source: '' }), undefined);
  });

  it('explain what they show, and nothing else', () => {
    const legend = (text: string): string => posterToSvg(poster(timelineOfNotes(text), { lanes: 'single' }));
    assert.match(legend('- {c. 1900} a'), />Approximate</);
    assert.doesNotMatch(legend('- {3 May 1900} a\n- {4 May 1930} b'), />Approximate<|>Uncertain<|>An office held</);
    assert.match(legend('- {3 May 1900} a\n- {4 May 1930} b'), />A day that is known</);
    assert.match(legend('# @Ann\n- office: mayor {1900 –}'), />Open: goes on</);
  });

  it('name their fonts, and hold shapes, text and gradients only', () => {
    const svg = posterToSvg(poster(timelineOfNotes(hostileNotes()), { lanes: 'faction' }));
    assert.match(svg, /font-family="Helvetica, Arial/);
    const elements = new Set([...svg.matchAll(/<([A-Za-z]+)/g)].map(([, name]) => name));
    const known = ['svg', 'title', 'desc', 'defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'g', 'rect', 'path', 'circle', 'text'];
    assert.deepEqual([...elements].filter((name) => !known.includes(name!)), []);
    const attributes = new Set([...svg.replace(/>[^<]*</g, '><').matchAll(/ ([\w-]+)="/g)].map(([, name]) => name!));
    assert.deepEqual([...attributes].filter((name) => /^on|href|style|src/.test(name)), []);
    assert.doesNotMatch(svg, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u);
  });

  it('close every group that they open', () => {
    const svg = posterToSvg(poster(timelineOfSample('roman-republic')));
    const depth = [...svg.matchAll(/<(\/?)(g|svg|text|defs|clipPath|linearGradient|radialGradient)\b[^>]*?(\/?)>/g)].reduce((sum, [, end, , lone]) => sum + (lone ? 0 : end ? -1 : 1), 0);
    assert.equal(depth, 0);
  });
});

describe('printed text', () => {
  const measure = measurePrinted(100);

  it('is measured letter by letter', () => {
    assert.equal(measure('Mi'), 91 + 26);
    assert.equal(measure('語'), 100);
    assert.equal(measure('e\u0301'), measure('e'));
    assert.ok(measure('Ελλάδα') > 200 && measure('Россия') > 250);
  });
});
