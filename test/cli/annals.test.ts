import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NotesJson } from '../../src/exchange/jsonShape';
import { skipBecause } from '../skip';
import { annals, buildAnnals, type Outcome } from './annalsCommand';

describe('the annals command', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const inFolder = (...args: string[]): Outcome => annals(args, { cwd: folder });

  before(function () {
    this.timeout(120_000);
    buildAnnals();
    folder = mkdtempSync(join(tmpdir(), 'annals-'));
    writeFileSync(at('good.annals'), '# @Lenin\n- {21 January 1924} dies\n');
    writeFileSync(at('bad.annals'), '# Rome\r\n\r\n- {30 February 1924} no such day\r\n- {1924 open\r\n');
    writeFileSync(at('warned.annals'), '- stance: free {1924}\n');
    writeFileSync(at('hinted.annals'), '# @Ann\n- ofice: mayor\n');
    writeFileSync(at('ann.annals'), '- @[Ann Lee]\n  - aka: Annie\n');
    writeFileSync(at('more.annals'), '- {1924} @Annie meets @Lee\n');
    writeFileSync(at('picture.png'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    writeFileSync(at('latin1.annals'), Uint8Array.from([0x2d, 0x20, 0xe9, 0x20]));
    writeFileSync(at('utf16.annals'), Buffer.from('\uFEFF- {1924} Тверь', 'utf16le'));
    writeFileSync(at('-dash.annals'), '- {1924} a\n');
    mkdirSync(at('folder'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function check(args: readonly string[], expected: Partial<Outcome>): void {
    const outcome = inFolder(...args);
    assert.deepEqual(outcome, { ...outcome, ...expected }, args.join(' '));
    assert.doesNotMatch(outcome.err, /\n\s+at |node:internal/, 'no stack trace');
  }

  describe('check', () => {
    it('is silent and succeeds on good notes', () => check(['check', 'good.annals'], { code: 0, out: '', err: '' }));

    it('prints a problem a line, at line and column from 1, and fails', () => {
      const { code, out, err } = inFolder('check', 'bad.annals');
      assert.equal(code, 1);
      assert.match(out, /^bad\.annals:3:4: .+\nbad\.annals:4:3: .+\n$/);
      assert.equal(err, '2 problems in 1 file\n');
    });

    it('counts warnings, and names them', () => {
      const { code, out } = inFolder('check', 'warned.annals');
      assert.equal(code, 1);
      assert.match(out, /^warned\.annals:1:3: warning: .+/);
    });

    it('finds a name that may be two people, across files', () => {
      writeFileSync(at('other.annals'), '- @[Max Lee]\n');
      check(['check', 'ann.annals', 'other.annals'], { code: 0, out: '' });
      const { code, out } = inFolder('check', 'ann.annals', 'other.annals', 'more.annals');
      assert.equal(code, 1);
      assert.match(out, /^more\.annals:1:23: warning: “Lee” may be Ann Lee or Max Lee/);
    });

    it('tells hints only when asked, and succeeds in spite of them', () => {
      check(['check', 'hinted.annals'], { code: 0, out: '', err: '' });
      const { code, out } = inFolder('check', '--all', 'hinted.annals');
      assert.equal(code, 0);
      assert.match(out, /^hinted\.annals:2:3: hint: .*“office:”/);
    });

    it('checks all files and the input', () => {
      const { code, out, err } = annals(['check', 'good.annals', 'bad.annals', '-'], { cwd: folder, input: '- {1924' });
      assert.equal(code, 1);
      assert.deepEqual(out.split('\n').map((line) => line.split(':')[0]), ['bad.annals', 'bad.annals', '<stdin>', '']);
      assert.equal(err, '3 problems in 2 files\n');
    });

    it('goes on after a file that cannot be read, and fails with 2', () => {
      const { code, out, err } = inFolder('check', 'none.annals', 'bad.annals');
      assert.equal(code, 2);
      assert.match(out, /^bad\.annals:3:4: /);
      assert.match(err, /^annals: none\.annals: no such file or folder\n/);
    });

    it('takes a file whose name begins with a dash after “--”', () => check(['check', '--', '-dash.annals'], { code: 0, out: '', err: '' }));

    const unreadable: readonly (readonly [string, RegExp])[] = [
      ['none.annals', /no such file or folder/],
      ['good.annals/x', /no such file or folder/],
      ['folder', /this is a folder, not a file/],
      ['picture.png', /this is no text in UTF-8/],
      ['latin1.annals', /this is no text in UTF-8/],
    ];
    for (const [name, message] of unreadable) {
      it(`refuses ${name}`, () => {
        const { code, out, err } = inFolder('check', name);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
        assert.equal(err.split('\n').length, 2);
      });
    }

    it('refuses a file that may not be read', function () {
      // A superuser may read everything, and Windows keeps no such permission.
      if (process.platform === 'win32' || process.getuid?.() === 0) return skipBecause(this, 'whoever runs the tests may read every file');
      chmodSync(at('good.annals'), 0);
      check(['check', 'good.annals'], { code: 2, err: 'annals: good.annals: no permission\n' });
      chmodSync(at('good.annals'), 0o644);
    });
  });

  describe('export', () => {
    const json = (...args: string[]): NotesJson => JSON.parse(inFolder('export', '--to', 'json', ...args).out) as NotesJson;

    it('writes JSON to standard output', () => {
      const { code, out, err } = inFolder('export', '--to', 'json', 'good.annals');
      assert.deepEqual([code, err], [0, '']);
      const { events } = JSON.parse(out) as NotesJson;
      assert.deepEqual(events.map(({ text, people, line, when }) => [text, people, line, when.edtf]), [['dies', ['Lenin'], 2, '1924-01-21']]);
    });

    it('writes to a file where one is named', () => {
      check(['export', '--to', 'json', '--out', 'out.json', 'good.annals'], { code: 0, out: '', err: '' });
      assert.deepEqual(JSON.parse(readFileSync(at('out.json'), 'utf8')), json('good.annals'));
    });

    it('draws a timeline, and writes it as a chronicle and a table', () => {
      const svg = inFolder('export', '--to', 'svg', '--lanes', 'single', 'good.annals');
      assert.deepEqual([svg.code, svg.err], [0, '']);
      assert.match(svg.out, /^<svg xmlns="http:[^>]*>\n<title>Lenin<\/title>[^]*<\/svg>\n$/);
      check(['export', '--to', 'md', 'good.annals'], { code: 0, out: '# Lenin\n\n*From 1924 to 1924, One item*\n\n## Lenin\n\n- **21 January 1924** dies\n' });
      const [header, row] = inFolder('export', '--to', 'csv', 'good.annals').out.split('\r\n');
      assert.match(header!, /^"Date","Begins at the earliest",/);
      assert.match(row!, /^"21 January 1924","1924-01-21","1924-01-21","1924-01-21","1924-01-21","","event","dies","Lenin",/);
    });

    it('makes a page of its own, with the notes in it as data', () => {
      const { code, out, err } = inFolder('export', '--to', 'html', 'good.annals');
      assert.deepEqual([code, err], [0, '']);
      const data = JSON.parse(/<script type="application\/json" id="annals-data">([^<]*)<\/script>/.exec(out)![1]!) as { data: { items: { text: string[] } } };
      assert.deepEqual(data.data.items.text, ['dies']);
    });

    it('cuts a timeline to a time, BC too', () => {
      writeFileSync(at('rome.annals'), '- {63 BC} consul\n- {44 BC} dead\n- {AD 14} over\n');
      const between = (...args: string[]): string => inFolder('export', '--to', 'md', '--lanes', 'single', ...args, 'rome.annals').out;
      assert.match(between('--from', '-0043', '--until', 'AD 14'), /dead\n.*over\n$/);
      assert.doesNotMatch(between('--from', '-0043'), /consul/);
      assert.doesNotMatch(between('--until', '44 BC'), /over/);
      check(['export', '--to', 'svg', '--from', '1900', 'rome.annals'], { code: 1, out: '', err: 'annals: rome.annals: nothing is dated in that time\n' });
    });

    it('adds an axis in another calendar', () => {
      writeFileSync(at('brumaire.annals'), '- {18 Brumaire VIII} the coup\n- {2 December 1804} the crown\n');
      const axis = (...args: string[]): boolean => inFolder('export', '--to', 'svg', ...args, 'brumaire.annals').out.includes('>an X<');
      assert.deepEqual([axis('--calendar', 'french republican'), axis('--calendar', 'none'), axis()], [true, false, false]);
    });

    const senseless: readonly (readonly [readonly string[], RegExp])[] = [
      [['--to', 'svg', '--lanes', 'colour', 'good.annals'], /--lanes: there is person, .* but no “colour”/],
      [['--to', 'svg', '--theme', 'red', 'good.annals'], /--theme: there is light, dark/],
      [['--to', 'svg', '--width', '12', 'good.annals'], /--width: a whole number/],
      [['--to', 'svg', '--from', '30 February 1924', 'good.annals'], /--from: /],
      [['--to', 'svg', '--from', '1924', '--until', '1923', 'good.annals'], /--until is not after --from/],
      [['--to', 'svg', 'good.annals', 'ann.annals'], /A timeline is drawn of one file/],
      [['--to', 'svg', '--colours', 'mood', 'good.annals'], /--colours: there is faction, person, topic, stance, file, but no “mood”/],
      [['--to', 'svg', '--calendar', 'mayan', 'good.annals'], /--calendar: there is julian, .*, none, but no “mayan”/],
      [['--to', 'json', '--lanes', 'person', 'good.annals'], /--lanes says nothing of “json”/],
    ];
    for (const [args, message] of senseless) {
      it(`refuses ${args.join(' ')}`, () => {
        const { code, out, err } = inFolder('export', ...args);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
      });
    }

    it('lets files share people, and names the file of each entry', () => {
      const { people, events } = json('ann.annals', 'more.annals');
      assert.deepEqual(people.map(({ name, aka, mentions }) => [name, aka, mentions]), [['Ann Lee', ['Annie', 'Lee'], 3]]);
      assert.deepEqual(events.map(({ people: who, file }) => [who, file]), [[['Ann Lee'], 'more.annals']]);
    });

    it('reads the input, and UTF-16 with its mark', () => {
      assert.match(annals(['export', '--to', 'json', '-'], { input: '- {1924} Тверь' }).out, /"text": "Тверь"/);
      assert.match(inFolder('export', '--to', 'json', 'utf16.annals').out, /"text": "Тверь"/);
    });

    it('exports notes that have problems, and tells them', () => {
      assert.deepEqual(json('bad.annals').problems.map(({ line, column }) => [line, column]), [[3, 4], [4, 3]]);
    });

    it('writes nothing where a file is missing', () => check(['export', '--to', 'json', 'good.annals', 'none.annals'], { code: 2, out: '', err: 'annals: none.annals: no such file or folder\n' }));

    it('tells where it cannot write', () => check(['export', '--to', 'json', '--out', 'no/such/out.json', 'good.annals'], { code: 2, out: '', err: 'annals: no/such/out.json: no such file or folder\n' }));

    it('does not mind a reader that stops early', async () => {
      const much = '- {1924} a line of notes\n'.repeat(20_000);
      writeFileSync(at('much.annals'), much);
      const child = spawn(process.execPath, [join(__dirname, '..', '..', 'dist', 'annals.js'), 'export', '--to', 'json', at('much.annals')]);
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
      assert.deepEqual([code, err], [0, '']);
    });
  });

  describe('date', () => {
    it('tells a reading in words', () => {
      const { code, out } = annals(['date', 'late 1922']);
      assert.equal(code, 0);
      assert.match(out, /^late 1922\n/);
      for (const row of [/earliest +1 September 1922\n/, /latest +31 December 1922\n/, /EDTF +1922-39\n/, /precision +\w+\n/]) assert.match(out, row);
      assert.doesNotMatch(out, /weekday/);
    });

    it('tells the weekday of a day', () => assert.match(annals(['date', '21 January 1924']).out, /weekday +Monday\n/));

    it('tells a day in the other calendars that were in use', () => {
      assert.match(annals(['date', '7 November 1917']).out, /also +25 October 1917 OS \(Julian\)\n +22 Muharram 1336 AH \(Islamic\)\n/);
      const { calendars } = JSON.parse(annals(['date', '--json', '7 November 1917']).out) as { calendars: { calendar: string; text: string }[] };
      assert.deepEqual(calendars[0], { calendar: 'Julian', text: '25 October 1917 OS' });
    });

    it('writes a line of JSON for each date', () => {
      const { code, out } = annals(['date', '--json', '21 January 1924', '1922 –']);
      assert.equal(code, 0);
      const [day, open] = out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual([day?.edtf, day?.earliest, day?.latest, day?.weekday, day?.precision], ['1924-01-21', '1924-01-21', '1924-01-21', 'Monday', 'day']);
      assert.deepEqual([open?.earliest, open?.latest, open?.weekday], ['1922-01-01', null, null]);
    });

    it('takes a year before Christ for no option', () => assert.match(annals(['date', '-0043']).out, /reading +44 BC\n/));

    it('reads within another date, and in another language', () => {
      assert.match(annals(['date', '--within', 'January 1924', 'the 21st']).out, /EDTF +1924-01-21\n/);
      assert.match(annals(['date', '--lang', 'de', '21. Januar 1924']).out, /EDTF +1924-01-21\n/);
    });

    it('reads after another date, in the calendar of a country, with a width of circa', () => {
      assert.match(annals(['date', '--after', '21 January 1924', 'two days later']).out, /how +read against “21 January 1924”[^]*EDTF +1924-01-23\n/);
      assert.match(annals(['date', '--calendar', 'russia', '25 October 1917']).out, /EDTF +1917-11-07\n/);
      assert.match(annals(['date', '--circa', '5', 'c. 1250']).out, /EDTF +\[1245~\.\.1255~\]\n/);
      const { code, err } = annals(['date', '--calendar', 'mayan', '1250']);
      assert.equal(code, 2);
      assert.match(err, /--calendar: Write gregorian, julian, a country/);
    });

    it('fails on what is no date, and offers what may be meant', () => {
      const { code, out, err } = annals(['date', '3/4/1923', '1924']);
      assert.equal(code, 1);
      assert.match(err, /^annals: 3\/4\/1923: .*3 April 1923.*4 March 1923/);
      assert.match(out, /^1924\n/);
    });

    it('tells the problem in JSON too', () => {
      const { code, out, err } = annals(['date', '--json', '30 February 1924']);
      assert.deepEqual([code, err], [1, '']);
      const { text, problem } = JSON.parse(out) as { text: string; problem: { code: string } };
      assert.deepEqual([text, problem.code], ['30 February 1924', 'date-no-such-day']);
    });
  });

  describe('the command line', () => {
    it('refuses what makes no sense with 2, and tells how it is used', () => {
      const { code, out, err } = inFolder('nonsense');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^annals: There is no command “nonsense”\.[^]*Usage:/);
    });

    it('helps', () => {
      const { code, out, err } = annals(['--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /annals check[^]*annals export[^]*annals date/);
    });

    it('tells its version', () => {
      const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string };
      check(['--version'], { code: 0, out: `${version}\n`, err: '' });
    });
  });
});
