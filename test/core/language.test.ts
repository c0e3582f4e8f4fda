import assert from 'node:assert/strict';
import { parse } from '../../src/core/parse';
import { dayNumber } from '../../src/dates/days';
import { eventLines, factLines, problemLines } from './note';

describe('tags', () => {
  const check = (text: string, expected: readonly string[]): void => {
    const { segments } = parse('a', 0, text);
    const tags = segments.flatMap(({ syntax }) => syntax.tags.map(({ kind, value, line, start, end }) => `${kind} ${value} = ${syntax.lines.texts[line]!.slice(start, end)}`));
    assert.deepEqual(tags, expected);
  };

  it('are dates, persons, topics and citations', () =>
    check('{late 1922} @Lenin and @[Leon Trotsky] on #NEP and #[Permanent Revolution] [@service2000, p. 467]', [
      'date late 1922 = {late 1922}',
      'person Lenin = @Lenin',
      'person Leon Trotsky = @[Leon Trotsky]',
      'topic NEP = #NEP',
      'topic Permanent Revolution = #[Permanent Revolution]',
      'citation @service2000, p. 467 = [@service2000, p. 467]',
    ]));

  it('take inner hyphens and apostrophes, and leave a possessive out', () =>
    check("@O'Neill's @Lafayette-Smith- @Lenin’s @Leon_Trotsky_ @Marx'", [
      "person O'Neill = @O'Neill",
      'person Lafayette-Smith = @Lafayette-Smith',
      'person Lenin = @Lenin',
      'person Leon Trotsky = @Leon_Trotsky',
      'person Marx = @Marx',
    ]));

  it('open at the start of a word only', () => check('a@b.org C# #1 x{1924} (@A) "#B" @2 @2nd_Army', ['date 1924 = {1924}', 'person A = @A', 'topic B = #B', 'person 2nd Army = @2nd_Army']));

  it('may be in any script', () =>
    check('@Ленин @毛泽东 @محمد @[Διοκλητιανός] #नीति @Čapek @𐐷𐐲', [
      'person Ленин = @Ленин',
      'person 毛泽东 = @毛泽东',
      'person محمد = @محمد',
      'person Διοκλητιανός = @[Διοκλητιανός]',
      'topic नीति = #नीति',
      'person Čapek = @Čapek',
      'person 𐐷𐐲 = @𐐷𐐲',
    ]));

  it('are the same name in composed and decomposed letters', () => check('@Cafe\u0301 @Café', ['person Café = @Cafe\u0301', 'person Café = @Café']));

  it('are plain after a backslash', () => check('\\@Lenin \\#NEP \\{1924} \\\\@Stalin', ['person Stalin = @Stalin']));

  it('are not looked for in code, comments, link targets, addresses and front matter', () =>
    check(
      '---\ntitle: "@A"\n---\n`@B` <!-- @C --> [@D](x#E "@F") <https://a.org/#G> https://a.org/#H [x][#I]\n\n    @J\n\n```\n@K {1924}\n```\n<!--\n@L\n-->\n<span title="@M">@N</span>',
      ['person D = @D', 'person N = @N'],
    ));

  it('report what is not closed or empty, and go on', () =>
    assert.deepEqual(problemLines('- @[Lenin {1924\n- {} @[] and @Stalin {1925'), ['1:3 tag-unclosed', '1:11 tag-unclosed', '2:3 tag-empty', '2:6 tag-empty', '2:22 tag-unclosed']));
});

describe('outline and context', () => {
  it('gives subject, date and topic of a heading to all below', () =>
    assert.deepEqual(eventLines('# @Lenin: the last years {late 1921 – 21 January 1924}\n- {late 1922} taken off business\n\n# #NEP\n- {1921} begins under @Lenin\n'), [
      '1922-39 | Lenin |  | taken off business',
      '1921 | Lenin | NEP | begins under Lenin',
    ]));

  it('reads elliptical dates against the outline, and relative ones against the date before', () =>
    assert.deepEqual(eventLines('# {1923}\n- {March} a stroke\n  - {the 21st} worse\n- {two days later} better\n'), ['1923-03 |  |  | a stroke', '1923-03-21 |  |  | worse', '1923-03-23 |  |  | better']));

  it('takes the only date of a node for its own, but not one of several', () =>
    assert.deepEqual(factLines('- @Lenin falls ill in {May 1922}\n  - note: one\n- @Lenin from {1921} to {1924}\n  - note: two\n'), ['Lenin | note | one | 1922-05 (inherited)', 'Lenin | note | two | –']));

  it('lets a lower node say otherwise', () =>
    assert.deepEqual(eventLines('# @Lenin {1922}\n- @Trotsky and @Stalin\n  - {May} quarrel\n- {June} rests\n'), ['1922-05 | Trotsky, Stalin |  | quarrel', '1922-06 | Lenin |  | rests']));

  it('parts a paragraph into sentences', () =>
    assert.deepEqual(eventLines('On {3 Jan. 1924} Mr. @Lenin met J. @Stalin. Then {in 1925} @Trotsky left! All was over.'), [
      '1924-01-03 | Lenin, Stalin |  | On 3 Jan. 1924 Mr. Lenin met J. Stalin.',
      '1925 | Trotsky |  | Then in 1925 Trotsky left!',
    ]));

  it('never lets a date that cannot be read hide the rest', () => {
    const text = '- {someday soon} @Lenin writes in {1922}\n';
    assert.deepEqual(eventLines(text), ['1922 | Lenin |  | someday soon Lenin writes in 1922']);
    assert.deepEqual(problemLines(text), ['1:4 date-unreadable']);
  });

  it('makes a dated heading a period and no event', () => {
    const { segments } = parse('a', 0, '# Round 3 {1924}\n\nText in {May}.\n');
    assert.equal(segments.flatMap(({ sense }) => sense.periods).length, 1);
    assert.deepEqual(eventLines('# Round 3 {1924}\n\nText in {May}.\n'), ['1924-05 |  |  | Text in May.']);
  });
});

describe('fact lines', () => {
  it('speak of the nearest person above', () =>
    assert.deepEqual(factLines('- @[Joseph Stalin]\n  - aka: Koba, Soso {– 1912}\n  - born: {18 December 1878}, Gori\n  - office: General Secretary of the Party {3 April 1922 –}\n  - stance: #NEP keep it {1924 – 1927}\n'), [
      'Joseph Stalin | aka | Koba, Soso | –',
      'Joseph Stalin | born | Gori | 1878-12-18',
      'Joseph Stalin | office | General Secretary of the Party | 1922-04-03/..',
      'Joseph Stalin | stance | #NEP keep it | 1924/1927',
    ]));

  it('speak of the persons of the rosters below', () =>
    assert.deepEqual(factLines('- office: member of the Politburo {June 1924}\n  - faction: Left\n    - @Trotsky, @Zinoviev and @Kamenev\n  - faction: Right\n    - @Bukharin\n'), [
      'Trotsky, Zinoviev, Kamenev, Bukharin | office | member of the Politburo | 1924-06',
      'Trotsky, Zinoviev, Kamenev | faction | Left | 1924-06 (inherited)',
      'Bukharin | faction | Right | 1924-06 (inherited)',
    ]));

  it('take the topic from above', () =>
    assert.deepEqual(factLines('# #NEP: how to industrialise\n- stance: keep it; let the peasants grow rich\n  - @Bukharin, @Rykov\n'), ['Bukharin, Rykov | stance | #NEP keep it; let the peasants grow rich | –']));

  it('name both sides of an alliance', () => {
    const [fact] = parse('a', 0, '## Round 3 {1924}\n- alliance: @Zinoviev, @Kamenev, @Stalin against @Trotsky\n').segments.flatMap(({ sense }) => sense.facts);
    assert.deepEqual(fact?.objects, ['Zinoviev', 'Kamenev', 'Stalin']);
    assert.deepEqual(fact?.against, ['Trotsky']);
    assert.equal(fact?.when?.text, '1924');
  });

  it('may be several lines of a paragraph', () => assert.deepEqual(factLines('# @Lenin\nborn: {1870}\ndied: {1924}\nnothing: else\n'), ['Lenin | born |  | 1870', 'Lenin | died |  | 1924']));

  it('give each of their dates', () => assert.deepEqual(factLines('# @Cicero\n- office: consul {63 BC} {62 BC}\n'), ['Cicero | office | consul | -0062', 'Cicero | office | consul | -0061']));

  it('may have keys of the front matter, and leave other words alone', () => {
    const lines = '- @Stalin\n  - power base: the Secretariat\n  - remark: none\n';
    assert.deepEqual(factLines(`---\nfacts: [power base]\n---\n${lines}`), ['Stalin | power base | the Secretariat | –']);
    assert.deepEqual(factLines(lines), []);
  });

  it('say what is missing in them', () =>
    assert.deepEqual(problemLines('- office: king\n- @Stalin\n  - stance: keep it\n  - spouse: Nadezhda\n  - ofice: clerk\n  - Born: {1878}\n- alliance: all\n'), [
      '1:3 fact-no-subject',
      '3:5 fact-no-topic',
      '4:5 fact-no-person',
      '5:5 key-near-miss',
      '6:5 key-near-miss',
      '7:3 fact-no-person',
    ]));
});

/** 31 January 1918 in the Julian calendar, 13 February in ours. */
const julianDayOf31January1918 = dayNumber(1918, 2, 13);

describe('front matter', () => {
  it('sets title, keys and dates', () => {
    const { settings } = parse('a', 0, '---\ntitle: A life\nbibliography: a.bib\nfacts: [creed]\ncalendar: julian until 1918-01-31\ncirca: 5 years\n---\n');
    assert.equal(settings.title, 'A life');
    assert.deepEqual(settings.bibliography, ['a.bib']);
    assert.deepEqual(settings.ownKeys, ['creed']);
    assert.equal(settings.dates.circaYears, 5);
    assert.equal(settings.dates.julianUntil, julianDayOf31January1918);
  });

  it('reports what is wrong at its place', () =>
    assert.deepEqual(problemLines('---\ntitle: [a\n---\n# A\n'), ['2:10 front-matter-invalid']));

  it('reports settings that are no settings', () =>
    assert.deepEqual(problemLines('---\ntitle: a\ncalendar: mine\ncirca: soon\nfacts: 3\n---\n'), ['5:1 front-matter-invalid', '3:1 front-matter-invalid', '4:1 front-matter-invalid']));

  it('may follow a byte-order mark', () => assert.equal(parse('a', 0, '\uFEFF---\ntitle: A\n---\n').settings.title, 'A'));
});

describe('documents of every shape', () => {
  it('may be empty, or one long line', () => {
    assert.equal(parse('a', 0, '').lineCount, 1);
    const long = parse('a', 0, '- {1924} @Lenin. '.repeat(300_000));
    assert.equal(long.segments.flatMap(({ sense }) => sense.events).length, 300_000);
  });

  it('may hold nothing but tags that are never closed', () => {
    for (const open of ['@[a ', '{1 ', '[@a ', '<!-- ', '`', '](', '[see @a ', '@[a\\']) {
      const started = process.cpuUsage();
      parse('a', 0, open.repeat(100_000));
      const { user } = process.cpuUsage(started);
      assert.ok(user < 5_000_000, `${open}: ${user / 1000} ms`);
    }
  });

  it('may have any line ends, tabs and a byte-order mark', () =>
    assert.deepEqual(eventLines('\uFEFF# @Lenin\r\n-\t{1922} ill\r\t- {1923} worse\n'), ['1922 | Lenin |  | ill', '1923 | Lenin |  | worse']));
});
