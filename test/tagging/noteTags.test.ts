import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/core/parse';
import { canonicalEdtf } from '../../src/dates/canonical';
import { noteTags } from '../../src/tagging/noteTags';
import { tagged } from './tagged';

describe('tagging a note', () => {
  function check(text: string, expected: string): void {
    it(text.replace(/\n/g, ' ⏎ ').slice(0, 90), () => assert.equal(tagged(text), expected));
  }

  check("• Jan. 1925 Trotsky loses Lenin's post", "• {Jan. 1925} @Trotsky loses @Lenin's post");
  check('Leon Trotsky (1879–1940)', '@[Leon Trotsky] ({1879–1940})');
  check('# 1923\n- March: a stroke', '# {1923}\n- {March}: a stroke');
  check('In 1917 they met. In October they won.', 'In {1917} they met. In {October 1917} they won.');
  check('in 1933-34\r\nand\rthen 1935\r\n', 'in {1933–34}\r\nand\rthen {1935}\r\n');
  check('1815. Waterloo', '{1815}. Waterloo');
  check('Es war im Oktober 1917, und die Revolution kam nicht von allein zu uns.', '---\nlang: de\n---\nEs war im {Oktober 1917}, und die Revolution kam nicht von allein zu uns.');
  check('---\ntitle: x\n---\nEs war im Oktober 1917, und die Revolution kam nicht von allein zu uns.', '---\nlang: de\ntitle: x\n---\nEs war im {Oktober 1917}, und die Revolution kam nicht von allein zu uns.');
  check('Nothing here.', 'Nothing here.');
  check('', '');

  it('leaves a tagged note as it is', () => {
    const once = tagged('In 1917 Joseph Stalin met Lenin. On 3 April they spoke; two days later he left.');
    assert.equal(tagged(once), once);
  });

  const notes = join(__dirname, '..', '..', 'bench', 'tagging', 'notes');
  for (const file of readdirSync(notes)) {
    it(`writes dates that read where they stand as they were found, in ${file}`, () => {
      const document = parse(file, 1, readFileSync(join(notes, file), 'utf8').replace(/⟦@?([^⟦⟧|]*)(?:\|[^⟦⟧]*)?⟧/g, '$1'));
      const wanted = noteTags(document).findings.flatMap((finding) => (finding.kind === 'date' ? [canonicalEdtf(finding.when)] : []));
      const read = parse(file, 2, tagged(document.text())).segments.flatMap(({ sense }) => sense.dates.map(({ reading, tag }) => (reading.ok ? canonicalEdtf(reading.date) : `${tag.value}: ${reading.problem.message}`)));
      // A deep indent is code to Markdown; what is tagged there is not read.
      if (read.length === wanted.length) assert.deepEqual(read, wanted);
      else assert.equal(file, 'class-outline.md');
    });
  }

  const growing: Readonly<Record<string, string>> = {
    prose: 'In 1917 Lenin met Leon Trotsky and Bukharin in Petrograd on 25 October.\n\n', 'one line': 'In 1917 Lenin met Leon Trotsky and Bukharin on 25 October. ', digits: '1', years: '1917 ', 'dashed years': '1917-', names: 'Otto von ',
    initials: 'A. ', brackets: '[', links: '[a](', tags: '{1917} @Lenin ', portions: 'late ', months: 'March ', quotations: '” — A ', addresses: 'a.b@', blanks: ' ',
  };
  for (const [kind, piece] of Object.entries(growing)) {
    it(`takes time in proportion to the text: ${kind}`, function () {
      this.timeout(60_000);
      const times = [4_000, 32_000].map((size) => fastest(piece.repeat(size / piece.length)));
      // Eight times the text, and up to three times as long for each part of it on a busy machine; quadratic time would make it 64.
      assert.ok(times[1]! < 24 * Math.max(times[0]!, 1), times.join(' → '));
    });
  }
});

/** Processor time in milliseconds. */
function fastest(text: string): number {
  const times = Array.from({ length: 2 }, () => {
    const begin = process.cpuUsage();
    noteTags(parse('note', 1, text));
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
