import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlRenderer, Parser } from 'commonmark';
import type { MarkupContent } from 'vscode-languageserver-types';
import { noteWithCursor, textIn } from './noteWithCursor';
import type { MarkupKind } from '../../src/service/hover';

function hoverText(marked: string, markup: MarkupKind = 'plaintext', others: Readonly<Record<string, string>> = {}): string {
  const { service, position } = noteWithCursor(marked, { markup }, others);
  return ((service.hover('file:///notes.annals', position)?.contents as MarkupContent | undefined)?.value ?? '');
}

function check(marked: string, ...expected: readonly (string | RegExp)[]): void {
  const text = hoverText(marked);
  for (const part of expected) assert.ok(typeof part === 'string' ? text.includes(part) : part.test(text), `“${String(part)}” is not in:\n${text}`);
}

const stalin = `
- @[Joseph Stalin]
  - aka: Koba
  - born: {18 December 1878} Gori
  - died: {5 March 1953}
  - office: General Secretary {3 April 1922 – 1952}
  - office: Commissar {1917 – 1923}
  - faction: Centre {June 1924}
  - stance: #NEP keep it {1924 – 1927}
  - stance: #NEP end it {1928 –}
- {1912} @Stalin joins the Central Committee
- {1929} @Stalin wins [@service2000, p. 4]
`;

describe('hover on a person', () => {
  it('tells names, life and age at the date of the line', () => {
    check(`${stalin}- {June 1924} @Sta$0lin speaks`, 'Joseph Stalin, also Koba', 'Born 18 December 1878, Gori; died 5 March 1953.', '45 years old then');
  });

  it('tells an age as a range where the date is vague', () => {
    check(`${stalin}- {1924} @Sta$0lin speaks`, '45 or 46 years old then');
    check(`${stalin}- {1879} @Sta$0lin is small`, '0 or 1 year old then');
  });

  it('tells what held at the date of the line, and not what came later', () => {
    const text = hoverText(`${stalin}- {8 June 1924} @Sta$0lin speaks`);
    assert.match(text, /As of 8 June 1924/);
    assert.match(text, /General Secretary \(3 April 1922 – 1952\)/);
    assert.match(text, /Centre/);
    assert.doesNotMatch(text, /end it/);
  });

  it('tells the nearest events before and after', () => {
    check(`${stalin}- {1924} @Sta$0lin speaks`, 'Before: 1912, Stalin joins the Central Committee', 'After: 1929, Stalin wins', 'Sources: service2000, p. 4');
  });

  it('counts mentions over all notes', () => {
    const text = hoverText(`${stalin}- @Sta$0lin`, 'plaintext', { 'other.annals': '# One\n@Koba\n# Two\n@[Joseph Stalin]\n' });
    assert.match(text, /Named 6 times in 3 sections of 2 files/);
  });

  it('tells of one document where that is what the views show, and says where else somebody is named', () => {
    const told = (scope: 'document' | 'all'): string => {
      const marked = '- @[Ann Lee]\n  - office: mayor {1900 – 1905}\n- stance: #Harbour build it {1902}\n  - @[Ann Lee]\n- {1903} @[An$0n Lee] speaks of #Harbour\n';
      const { service, position } = noteWithCursor(marked, { scope: () => scope }, { 'other.annals': '- @[Ann Lee]\n  - born: {1870}\n  - faction: Reds {1899 –}\n- {1902} @[Ann Lee] signs\n' });
      return (service.hover('file:///notes.annals', position)?.contents as MarkupContent).value;
    };
    assert.match(told('document'), /mayor/);
    assert.doesNotMatch(told('document'), /Reds|1870|signs/);
    assert.match(told('document'), /Named 3 times in 1 section, and in 1 other file/);
    assert.match(told('all'), /1870[^]*Reds[^]*signs/);
  });

  it('says what nobody can be after death or before birth', () => {
    check(`${stalin}- {1960} @Sta$0lin`, 'Not alive in 1960.');
    check(`${stalin}- {1860} @Sta$0lin`, 'Not yet born then.');
  });

  it('lists whom an ambiguous name may mean', () => {
    check('- @[Lucius Cato]\n  - born: {95 BC}\n- @[Marcus Cato]\n- @Ca$0to', 'Cato may be any of these', '@[Lucius Cato] (born 95 BC)', '@[Marcus Cato]');
  });

  it('marks the tag and nothing around it', () => {
    const { service, position, text } = noteWithCursor("see @Len$0in's notes");
    assert.equal(textIn(text, service.hover('file:///notes.annals', position)!.range!), '@Lenin');
  });
});

describe('hover on other things', () => {
  it('explains a date: words, EDTF, weekday, reading', () => {
    check('{la$0te 1922}', 'late 1922', '1922-39', /last third of the year/);
    check('{21 Jan$0uary 1924}', '21 January 1924, a Monday', '1924-01-21');
    check('- {January 1924}\n  - {the 2$02nd}', '22 January 1924', 'a Tuesday');
    check('{44$0 BC}', '44 BC', '-0043');
  });

  it('tells how precise a date is, and its days where its words do not', () => {
    check('{la$0te 1922}', '1922-39 · to the third of a year\nlate → last third of the year: 1 September – 31 December 1922');
    check('{c. 12$050}', 'c. 1250 · 1250~ · to the year', 'approximate; no width is set', '1 January – 31 December 1250');
    check('{1921–$01924}', '1921–1924 · 1921/1924 · to the year\n1 January 1921 – 31 December 1924');
    check('- {January 1924}\n  - {the 2$02nd}', 'read against “January 1924” (1–31 January 1924)');
  });

  it('tells a day in the other calendars that were in use', () => {
    check('{7 Novem$0ber 1917}', 'Also 25 October 1917 OS (Julian), 22 Muharram 1336 AH (Islamic), 22 Marheshvan 5678 AM (Hebrew)');
    check('{9 Novem$0ber 1799}', '18 Brumaire VIII (French Republican)');
    assert.doesNotMatch(hoverText('{25 Octo$0ber 1917 OS}'), /\(Julian\)/);
    assert.doesNotMatch(hoverText('{November$0 1917}'), /Also/);
  });

  it('tells what else happened then, the closest dates first', () => {
    check('- {1924} a wide one\n- {21 January 1924} the very day\n- {1925} later\n- {21 Jan$0 1924} here', /Then also\n- 21 January 1924 the very day\n- 1924 a wide one$/);
  });

  it('says why a date was not read, and what may be meant', () => {
    check('{before 3/4/$01923}', 'This could be 3 April 1923 or 4 March 1923.', '{before 3 April 1923} day first', '{before 4 March 1923} month first');
    check('{30 Feb$0ruary 1924}', '29');
  });

  it('tells who thought what of a topic, earliest first', () => {
    check('- @A\n  - stance: #NEP end it {1928 –}\n- @B\n  - stance: #NEP keep it {1924}\n\n#N$0EP', /NEP: who thought what\n- B: keep it \(1924\)\n- A: end it \(1928 –\)\nNamed 3 times\./);
  });

  it('tells as a table who thought what of a topic at the date of the line, and then the rest', () => {
    const notes = '- @A\n  - stance: #NEP end it {1928 –}\n- @B\n  - stance: #NEP keep it {1924}\n- @C\n  - stance: #NEP drop it {1920 – 1922}\n\n- {1930} the #N$0EP ends\n';
    check(notes, 'NEP: who thought what\n- B: keep it (last known), 1924\n- A: end it, 1928 –\nAt other times\n- C: drop it (1920–1922)\nNamed 4 times.');
    const markdown = hoverText(notes, 'markdown');
    assert.ok(markdown.includes('| Who | As of 1930 | When |\n| :--- | :--- | :--- |\n| **B** | keep it _(last known)_ | 1924 |\n| **A** | end it | 1928 – |'), markdown);
  });

  it('tells allies and opponents at the date of the line, the surest first, nobody twice', () => {
    const notes = 'alliance: @A, @B against @C {1920 – 1930}\n\nalliance: @A, @B, @D against @C {1924? –}\n\n- @A\n  - rival: @E {1925}\n- {1925} @$0A speaks\n';
    check(notes, '- Allies: B (1920–1930); D (possibly, 1924? –)\n- Opponents: C (1920–1930); E (1925)');
    assert.doesNotMatch(hoverText(notes), /Relations/);
    check(notes.replace('@$0A', '@A and @C$0'), '- Opponents: A and B (1920–1930); D (possibly, 1924? –)');
  });

  it('tells the members of a group at the date of the line, and the names that were used then', () => {
    check('- @[United Left]\n  - member: @A, @B {1926 – 1928}\n  - member: @C {1930 –}\n- {May 1927} the @[United$0 Left]', '- Members: A and B (1926–1928)\n');
    const lenin = '- @Lenin\n  - aka: Ulyanov {– 1901}, Ilyich\n';
    check(`${lenin}- {1900} @Le$0nin`, 'Lenin, then known as Ulyanov, also Ilyich\n');
    check(`${lenin}- {1910} @Le$0nin`, 'Lenin, also Ulyanov and Ilyich\n');
  });

  it('tells what a fact key means, and of whom the line speaks', () => {
    check('- @Lenin {1917}\n  - off$0ice: Chairman', 'office: a post held.', 'Said here of Lenin, 1917 (the date above).');
    check('---\nfacts: [power base]\n---\n- @A\n  - power ba$0se: the army', 'named under “facts:” in the front matter');
  });

  it('takes citations apart', () => {
    check('as told [see @service20$000, p. 467; @deutscher1959]', 'see service2000, p. 467', 'Source deutscher1959');
  });

  it('has nothing to tell of prose, code and comments', () => {
    for (const marked of ['pro$0se', '`@Le$0nin`', '<!-- {19$024} -->', '    @Le$0nin']) assert.equal(hoverText(marked), '');
  });
});

/** What a Markdown reader makes of a hover: HTML, in which nothing but our own mark-up may stand. */
function rendered(markdown: string): string {
  return new HtmlRenderer().render(new Parser().parse(markdown));
}

describe('hostile note text in hovers', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '</script>',
    '[x](command:workbench.action.terminal.new)',
    '![x](https://evil.example/x.png)',
    '<https://evil.example>',
    'https://evil.example www.evil.example a@evil.example',
    '`code` ``more`` ```',
    '**bold** _em_ ~~gone~~ | a | b |',
    '&lt;b&gt; &amp; &#60;',
    '$(alert) \\<b\\>',
    '[x]: https://evil.example',
    '# heading',
    '1. item',
    '---',
  ];
  for (const words of hostile) {
    it(`shows ${words} as it was written`, () => {
      const name = words.replace(/[\\\][]/g, '\\$&');
      const notes = `- @[${name}] {1924}\n  - aka: ${words.replace(/[,;]/g, '')}\n  - office: ${words} {1924}\n  - stance: #[${name}] ${words} {1924}\n- {1923} ${words} @[${name}]\n- {1924} @[$0${name}]`;
      for (const marked of [notes, notes.replace('$0', '').replace('#[', '#[$0'), notes.replace('$0', '').replace('{1923}', '{19$023}')]) {
        const markdown = hoverText(marked, 'markdown');
        const html = rendered(markdown);
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)].map(([tag]) => tag);
        assert.deepEqual(tags.filter((tag) => !/^<\/?(?:p|ul|li|strong|em|code)>$/.test(tag)), [], markdown);
        assert.doesNotMatch(markdown, /(?<!\\)https?:\/\/|(?<!\w)www\.|(?<!\\)\$\(|(?<![\\\w])@\w/, markdown);
      }
    });
  }

  it('does not lose a letter of a name', () => {
    const name = 'a<b>&c*d~e`f';
    const html = rendered(hoverText(`@[${name}$0]`, 'markdown'));
    assert.ok(html.includes('a&lt;b&gt;&amp;c*d~e`f'), html);
  });
});

describe('hovers on the sample', () => {
  const sample = readFileSync(join(import.meta.dirname, '../../samples/power-struggle.annals'), 'utf8');

  it('stay small enough to read', () => {
    const { service, text } = noteWithCursor(sample);
    text.split('\n').forEach((line, number) => {
      for (const match of line.matchAll(/[@#{][\w[]/g)) {
        const hover = service.hover('file:///notes.annals', { line: number, character: match.index + 1 });
        const { value } = (hover?.contents ?? { value: '' }) as MarkupContent;
        assert.ok(value.length < 3000, `${number}: ${value.length} characters`);
      }
    });
  });
});
