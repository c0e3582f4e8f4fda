import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited } from '../edited';
import { noteWithCursor, uri } from '../noteWithCursor';

/** What each quick fix at the cursor makes of all notes, or which line it leads to, by its title. */
function results(marked: string, others: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const { service, notes, position } = noteWithCursor(marked, {}, others);
  const actions = service.codeActions(uri, { start: position, end: position }, { only: ['quickfix'] });
  return Object.fromEntries(
    actions.map(({ title, edit, place }) => {
      const texts = edited(notes, edit);
      return [title, place ? `line ${place.range.start.line + 1}` : [texts.get(uri)!, ...Object.keys(others).map((name) => texts.get(`file:///${name}`)!)].join('\n===\n')];
    }),
  );
}

describe('ways out that a writer alone can judge', () => {
  it('of a name that is likely a slip of the pen', () => {
    const others = { 'other.annals': '- @Castellan rides\n- @Castellan falls\n- @Castellan\n  - born: {1201}' };
    assert.deepEqual(results('so @Cas$0tellen said', others), {
      'Write “Castellan” for “Castellen” everywhere': `so @Castellan said\n===\n${others['other.annals']}`,
      '“Castellen” is another name of Castellan': `so @Castellen said\n===\n${others['other.annals'].replace('- @Castellan\n', '- @Castellan\n  - aka: Castellen\n')}`,
      'Go to: “Castellan” is named here first': 'line 1',
    });
  });

  it('of two births: doubt in either, or both as dates that it may have been', () => {
    const note = '- @Hugo\n  - born: {1201}\n  - bo$0rn: {1203} York';
    const after = (here: string, there = '{1201}'): string => note.replace('$0', '').replace('{1203}', here).replace('{1201}', there);
    assert.deepEqual(results(note), {
      'Mark as uncertain: “{1203?}”': after('{1203?}'),
      'Mark the other as uncertain: “{1201?}”': after('{1203}', '{1201?}'),
      'It was one of the two: “{1201 or 1203}”': after('{1201 or 1203}'),
      'Go to: Here Hugo was born 1201': 'line 2',
    });
  });

  it('only where they settle it', () => {
    assert.deepEqual(Object.keys(results('- @Hugo\n  - died: {1201}\n  - di$0ed: {1303}')), ['It was one of the two: “{1201 or 1303}”', 'Go to: Here Hugo died 1201']);
    assert.deepEqual(Object.keys(results('- @Hugo\n  - born: {1100}\n  - di$0ed: {1303}')), ['Go to: Born 1100']);
  });

  it('in another note', () => {
    const { 'Mark the other as uncertain: “{5 May 1201?}”': after } = results('- @Hugo\n  - bo$0rn: {9 June 1201}', { 'other.annals': '- @Hugo\n  - born: {5 May 1201} York' });
    assert.equal(after, undefined);
    const { 'Mark the other as uncertain: “{1201?}”': both } = results('- @Hugo\n  - bo$0rn: {1203}', { 'other.annals': '- @Hugo\n  - born: {1201} York' });
    assert.equal(both, '- @Hugo\n  - born: {1203}\n===\n- @Hugo\n  - born: {1201?} York');
  });

  it('of an office that two hold at once', () => {
    const held = (matter: string, cursor = ''): string => `${matter}- @Hugo\n  - office: warden of the keep {1201 – 1210}\n- @Alda\n  - of${cursor}fice: warden of the keep {1205 – 1220}`;
    const let1 = (matter: string): string | undefined => results(held(matter, '$0'))['Let several hold the office “warden of the keep”'];
    const single = 'single: [warden of the keep]\n';
    assert.equal(let1(`---\n${single}---\n`), held(`---\n${single}shared: [warden of the keep]\n---\n`));
    assert.equal(let1(`---\n${single}shared: [earl]\n---\n`), held(`---\n${single}shared: [earl, warden of the keep]\n---\n`));
    assert.equal(let1(`---\n${single}shared: earl\n---\n`), undefined);
  });

  it('of a stance on nobody knows what', () => {
    assert.equal(results('#[the tithe], #tolls\n\n- @Hugo\n  - sta$0nce: too high')['It is about tolls'], '#[the tithe], #tolls\n\n- @Hugo\n  - stance: #tolls too high');
  });

  it('and nothing takes them by itself', () => {
    const { service, position } = noteWithCursor('- @Hugo\n  - born: {1201}\n  - bo$0rn: {1203}');
    assert.deepEqual(service.codeActions(uri, { start: position, end: position }, { only: ['source.fixAll'] }), []);
    assert.ok(service.codeActions(uri, { start: position, end: position }).every(({ isPreferred }) => isPreferred !== true));
  });
});

describe('mending the front matter', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['title: Russia: the $0end', ['title: "Russia: the end"']],
    ['title: @$0x', ['title: "@x"']],
    ['title: "open$0', ['title: "open"']],
    ['facts: [a, b$0', ['facts: [a, b]', 'facts: "[a, b"']],
    ['\ttitle: tabs$0', ['title: tabs']],
    ['lang: Ger$0man', ['lang: de']],
    ['lang: Klin$0gon', []],
    ['calendar: juli$0ann', ['calendar: julian']],
    ['calendar: the julian one till 1918-01-31$0', ['calendar: julian until 1918-01-31', 'calendar: julian']],
    ['circa: some 5 or so$0', ['circa: 5 years']],
    ['title: {a: b$0}', ['title: "{a: b}"']],
  ];
  for (const [line, expected] of cases) {
    it(`${line.replace('\t', '⇥')} → ${expected.join(' or ')}`, () => {
      const after = results(`---\n${line}\n---\nprose`);
      const { 'Turn this line into a comment': comment, ...rest } = after;
      assert.deepEqual(Object.values(rest).map((text) => text.split('\n')[1]), expected);
      assert.equal(comment, `---\n# ${line.replace('$0', '')}\n---\nprose`);
    });
  }

  it('is no part of what is right', () => {
    assert.deepEqual(results('---\ntitle: x$0\nlang: de\n---\n'), {});
  });
});

describe('each kind of problem', () => {
  const examples: Readonly<Record<string, string>> = {
    'tag-unclosed': '- {19$024 x', 'tag-empty': 'so @[$0] x', 'key-near-miss': '- @Hugo\n  - ofi$0ce: king {1201}', 'fact-no-subject': '- @Hugo\n- off$0ice: king {1201}', 'fact-no-topic': '#tolls\n\n- @Hugo\n  - sta$0nce: too high',
    'fact-no-person': '@Alda\n\n- @Hugo\n  - spo$0use: Alda', 'name-ambiguous': '@[A Cato] @[B Cato] @Ca$0to', 'front-matter-invalid': '---\ntitle: a: b$0\n---\n', 'date-empty': '- {$0} x', 'date-unreadable': '- {Janu$0ry 1925} x',
    'date-no-such-day': '- {30 Feb$0ruary 1924} x', 'date-ambiguous': '- {3/4$0/1923} x', 'date-backwards': '- {1924–19$021} x', 'date-incomplete': '- {Mar$0ch} x', 'date-weekday': '- {Tues$0day, 21 January 1924} x',
    'date-pair-mismatch': '- {25 Octo$0ber (8 November) 1917} x', 'birth-conflict': '- @H\n  - born: {1201}\n  - bo$0rn: {1203}', 'death-conflict': '- @H\n  - died: {1201}\n  - di$0ed: {1203}', 'after-death': '- @H\n  - died: {1201}\n  - off$0ice: king {1203}',
    'before-birth': '- @H\n  - born: {1201}\n  - off$0ice: king {1190}', 'age-beyond-110': '- @H\n  - born: {1101}\n  - di$0ed: {1303}', 'office-held-twice': '---\nsingle: king\n---\n- @H\n  - office: king {1201 – 1210}\n- @A\n  - off$0ice: king {1205 – 1220}',
    'succession-gap': '---\nsingle: king\n---\n- @H\n  - office: king {1201 – 1210}\n- @A\n  - off$0ice: king {1225 – 1230}\n- @H2\n  - office: king {1230 – 1240}\n- @A2\n  - office: king {1240 – 1250}', 'parent-younger': '- @H\n  - born: {1201}\n  - chi$0ld: @A\n- @A\n  - born: {1190}',
    'stance-same-day': '- @H\n  - stance: #X yes {1 May 1201}\n  - sta$0nce: #X no {1 May 1201}', 'event-outside-period': '# x {1201}\n- {12$005} y', 'items-out-of-order': '- {1201} a\n- {1202} b\n- {12$000} c\n- {1203} d', 'near-miss-name': '@Castellan @Castellan @Castellan\n\n@Cas$0tellen',
    'link-broken': '# A heading\n\n[x](#a-headin$0)',
  };
  for (const [code, marked] of Object.entries(examples)) {
    it(`${code} has a fix, or leads to the other place`, () => {
      assert.ok(Object.keys(results(marked)).length > 0);
    });
  }

  it('is told in docs/writing.md, with what is offered for it', () => {
    const root = join(__dirname, '../../..');
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { contributes: { configuration: readonly { properties: Readonly<Record<string, { propertyNames?: { enum: readonly string[] } }>> }[] } };
    const codes = contributes.configuration.flatMap(({ properties }) => properties['annals.problems.severity']?.propertyNames?.enum ?? []);
    const rows = [...readFileSync(join(root, 'docs/writing.md'), 'utf8').matchAll(/^\| `([a-z0-9-]+)` +\| (.+?) +\|$/gm)].map(([, code, offered]) => ({ code: code!, offered: offered! }));
    assert.deepEqual(rows.map(({ code }) => code).sort(), [...codes].sort());
    const mended = rows.filter(({ offered }) => offered !== '–').map(({ code }) => code);
    // What needs files beside the notes is tested with these.
    assert.deepEqual(mended.filter((code) => examples[code] === undefined), ['citation-unknown']);
  });
});
