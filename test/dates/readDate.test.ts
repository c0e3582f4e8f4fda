import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DateContext } from '../../src/dates/dateReading';
import { changeOvers } from '../../src/dates/calendars/changeOvers';
import { julian } from '../../src/dates/calendars/julian';
import { civil } from '../../src/dates/days';
import { explainDate, inOtherCalendars } from '../../src/dates/explain';
import { civilText } from '../../src/dates/format';
import { readDate } from '../../src/dates/readDate';
import { readDateSettings } from '../../src/dates/settings';
import { read, told } from './reading';

function check(text: string, expected: string, context?: DateContext): void {
  it(`${text || '(nothing)'} → ${expected}`, () => assert.equal(told(text, context), expected));
}

describe('reading dates', () => {
  describe('spans told in part', () => {
    check('March 3–5, 1923', '1923-03-03..1923-03-05 1923-03-03/1923-03-05');
    check('the 3rd to the 5th of March 1923', '1923-03-03..1923-03-05 1923-03-03/1923-03-05');
    check('December 1923 – January', '1923-12-01..1924-01-31 1923-12/1924-01');
    check('late 17th–19th centuries', '1667-01-01..1900-12-31 1667/1900');
    check('586 BC- 70 AD', '-0585-01-01..0070-12-31 -0585/0070');
    check('1285-1247 BC', '-1284-01-01..-1246-12-31 -1284/-1246');
    check('early 1990s to late 1995', '1990-01-01..1995-12-31 1990/1995-39');
    check('25 December 1914 – 3 January', '1914-12-25..1915-01-03 1914-12-25/1915-01-03');
    check('3 and 5 March 1923', '1923-03-03..1923-03-05 {1923-03-03,1923-03-05}');
    check('1950s–60s', '1950-01-01..1969-12-31 195X/196X');
  });

  describe('forms that look like others', () => {
    check('b. c. 1900', '1900-01-01..1900-12-31 1900~');
    check('1900 B.C.', '-1899-01-01..-1899-12-31 -1899');
    check('480/79 BC', '-0479-01-01..-0478-12-31 -0479/-0478');
    check('5 March 1848 – 3', 'date-backwards');
    check('Mar-1917', '1917-03-01..1917-03-31 1917-03');
    check('1917 March 5', '1917-03-05..1917-03-05 1917-03-05');
    check('[c. 1900]', '1900-01-01..1900-12-31 1900~');
    check('1848 at the latest', '..1848-12-31 [..1848]');
    check('10/21 February 1613', 'date-ambiguous');
    check('1910-30', '1910-12-01..1911-02-28 1910-30');
    check('1910–30', '1910-01-01..1930-12-31 1910/1930');
    check('active 1910-30', '1910-01-01..1930-12-31 1910/1930');
  });

  describe('what is no date', () => {
    for (const text of [
      'August Bebel', 'March on Rome', 'Article 1924', 'the', 'of', '1924 1925', 'March March', '1924–', ' ', '–', '/', '()', '1863-03 -29', '1863- 03-29', '18 63-03-29',
      'King 5', '31 April 1923', '24 hours', 'Chapter IV', 'version 2.0', 'p. 467', '1920,', 'c.', 'century', 'Monday', 'MD', 'MIX', 'MM', '1985wtf', 'wtf1985', '1/2/3/4', '13/13/1988',
    ]) {
      if (text === '1924–') check(text, '1924-01-01.. 1924/..');
      else if (text === '/') check(text, '.. /');
      else it(`refuses ${text}`, () => assert.ok(!readDate(text).ok));
    }
  });

  describe('problems', () => {
    it('have a place in the text as given', () => {
      const reading = readDate('  Janury 1924 ');
      assert.ok(!reading.ok);
      assert.deepEqual([reading.problem.start, reading.problem.end], [2, 8]);
      assert.equal(reading.problem.suggestions[0]?.text, '  January 1924 ');
    });
    check('25 October 1917 – 3 March 1917', 'date-backwards');
    check('5 Henry IX', 'date-unreadable');
    check('30 February', 'date-no-such-day', { within: read('1923') });
    check('Wednesday, 25 October 1917', 'date-weekday');
    it('offer Old Style where the weekday is right in it', () => {
      const reading = readDate('Wednesday, 25 October 1917');
      assert.ok(!reading.ok);
      assert.ok(reading.problem.suggestions.length >= 2);
    });
    it('every suggestion can be read, but where it needs the date above', () => {
      for (const text of ['3/4/1923', '30 February 1923', '1924–1921', 'Tuesday, 21 January 1924', '25 October (8 November) 1917', '79', 'the sixties', '19850412', '12-04-1985', '2001-42']) {
        const reading = readDate(text);
        assert.ok(!reading.ok && reading.problem.suggestions.length > 0, text);
        for (const suggestion of reading.problem.suggestions) assert.ok(readDate(suggestion.text).ok, `${text}: ${suggestion.text}`);
      }
    });
    const precisions: readonly (readonly [text: string, precision: string])[] = [
      ['late 1922', 'third'], ['1922-39', 'third'], ['first half of 1923', 'half'], ['third quarter of 1941', 'quarter'], ['Q3 1941', 'quarter'], ['early to mid 1922', 'year'],
      ['late March 1924', 'month'], ['mid-1920s', 'decade'], ['early 19th century', 'century'], ['early summer 1917', 'season'], ['c. 5 March 1917', 'day'],
    ];
    for (const [text, precision] of precisions) it(`names the precision of ${text}`, () => assert.equal(read(text).precision, precision));
    const offers: readonly (readonly [text: string, ...offered: readonly string[]])[] = [
      [' c. 30 February 1923?', ' c. 28 February 1923?', ' c. 1 March 1923?'],
      ['1 January 1923 – 30 February 1923', '1 January 1923 – 28 February 1923', '1 January 1923 – 1 March 1923'],
      ['before Tuesday, 21 January 1924', 'before 21 January 1924', 'before Monday 21 January 1924'],
      ['3/4/1923 or 5.6.1923', '3 April 1923 or 5 June 1923', '4 March 1923 or 6 May 1923'],
      ['1923-02-30/1924', '1923-02-28/1924'],
      ['[1985..1980]', '[1980..1985]'],
      ['from 25 October 1917 to 3 March 1917', '3 March – 25 October 1917'],
      ['before 12345', 'before AD 12345'],
    ];
    for (const [text, ...offered] of offers) {
      it(`offers whole texts for ${text}`, () => {
        const reading = readDate(text);
        assert.ok(!reading.ok);
        assert.deepEqual(reading.problem.suggestions.map((each) => each.text), offered);
        for (const each of offered) assert.ok(readDate(each).ok, each);
      });
    }
  });

  describe('under another date', () => {
    const within = (text: string): DateContext => ({ within: read(text) });
    check('March', '1923-03-01..1923-03-31 1923-03', within('late 1922 – June 1923'));
    check('November', '1922-11-01..1922-11-30 1922-11', within('late 1922 – June 1923'));
    check('March', 'date-ambiguous', within('1922–1924'));
    check('March', '1923-03-01..1923-03-31 1923-03', { ...within('1922–1924'), previous: read('July 1922') });
    check('March', 'date-outside-context', within('summer 1917'));
    check('the 31st', 'date-outside-context', within('February 1924'));
    check('the 21st', '1924-01-21..1924-01-21 1924-01-21', within('January 1924'));
    check('winter', '1923-12-01..1923-12-31 1923-12', within('1923'));
    check('Ides of March', '-0043-03-15..-0043-03-15 -0043-03-15', within('44 BC'));
    check("'24", '1924-01-01..1924-12-31 1924', within('the 1920s'));
    check('the twenties', '1920-01-01..1929-12-31 192X', within('20th century'));
    check('1925', '1925-01-01..1925-12-31 1925', within('1924'));
    it('says that the context was consulted, and only then', () => {
      assert.equal(readDate('March', within('1923')).contextual, true);
      assert.equal(readDate('March 1923', within('1924')).contextual, false);
      assert.equal(readDate('March').contextual, true);
    });
  });

  describe('settings', () => {
    const of = (written: Parameters<typeof readDateSettings>[0]): DateContext => ({ settings: readDateSettings(written).settings });
    check('3.4.1923', '1923-04-03..1923-04-03 1923-04-03', of({ lang: 'de' }));
    check('3/4/1923', '1923-04-03..1923-04-03 1923-04-03', of({ lang: 'fr-FR' }));
    check('5 February 1918', 'date-no-such-day', of({ calendar: 'russia' }));
    check('1918-01-05', '1918-01-05..1918-01-05 1918-01-05', of({ calendar: 'russia' }));
    check('c. 1250', '1240-01-01..1260-12-31 [1240~..1260~]', of({ circa: '10 years' }));
    check('c. 1250 ± 3', '1247-01-01..1253-12-31 [1247~..1253~]', of({ circa: 10 }));
    check('2 Aethelred', '0979-03-18..0980-03-17 [0979-03-18..0980-03-17]', {
      settings: { rulers: [{ name: 'Aethelred', accession: read('18 March 978').earliest, end: read('23 April 1016').latest }] },
    });
    const documentation = readFileSync('docs/dates.md', 'utf8');
    for (const [country, day] of Object.entries(changeOvers)) {
      it(`${country}: its last Julian day is followed by a Gregorian one`, () => {
        const { julianUntil } = readDateSettings({ calendar: country }).settings;
        assert.equal(julianUntil, julian.toDay(...day));
        const { year, month, day: next } = civil((julianUntil ?? 0) + 1);
        const context = of({ calendar: country });
        assert.equal(read(civilText(...day), context).earliest + 1, read(civilText(year, month, next), context).earliest);
        assert.match(documentation, new RegExp(`as in \`calendar: russia\`:.*\\b${country}\\b`));
      });
    }
    it('reports rulers without a reign', () => {
      const problemsOf = (rulers: unknown): readonly string[] => readDateSettings({ rulers }).problems.map(({ key, message }) => `${key}: ${message}`);
      assert.deepEqual(problemsOf({ 'Louis XIV': 'a long time', 'Louis XV': '– 1774', 'Louis XVI': '1774–1792' }), [
        'rulers: The reign of Louis XIV: “long” is no word of a date.', 'rulers: The reign of Louis XV has no beginning.',
      ]);
      assert.equal(problemsOf('Louis XIV').length, 1);
    });
    it('reports what it cannot read', () => {
      assert.deepEqual(readDateSettings({ lang: 'xx', calendar: 'mayan', circa: 'wide' }).problems.map((each) => each.key), ['lang', 'calendar', 'circa']);
    });
  });

  describe('explanations', () => {
    const explained: [string, string][] = [
      ['late 1922', 'late → last third of the year: 1 September – 31 December 1922'],
      ['before 1912', 'before → up to 31 December 1911; what it names is excluded'],
      ['c. 1250', 'approximate; no width is set for it, so the days shown are those it names'],
      ['25 October 1917 OS', 'Julian calendar: 25 October 1917 OS → 7 November 1917'],
      ['June 2004 (month uncertain)', 'the month is uncertain'],
      ['1985/', 'its end is unknown'],
    ];
    for (const [text, step] of explained) it(text, () => assert.ok(explainDate(read(text)).includes(step), explainDate(read(text)).join('\n')));
    it('says nothing of a plain date', () => assert.deepEqual(explainDate(read('21 January 1924')), []));
    it('tells what a date was read against', () => {
      assert.equal(explainDate(read('March', { within: read('1923') }))[0], 'read against “1923” (1 January – 31 December 1923)');
    });
    it('tells other calendars in use', () => {
      assert.deepEqual(inOtherCalendars(read('9 November 1799')).map((each) => each.text), ['29 October 1799 OS', '18 Brumaire VIII', '10 Jumada II 1214 AH', '11 Marheshvan 5560 AM']);
    });
  });
});
