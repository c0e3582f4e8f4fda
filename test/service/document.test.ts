import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';
import { tokenTypes } from '../../src/service/semanticTokens';
import { noteWithCursor, textIn, uri } from './noteWithCursor';

function outline(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [`${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` (${detail})`}`, ...outline(children ?? [], depth + 1)]);
}

/** Ranges must hold what is selected, and children lie in their parents. */
function assertNested(symbols: readonly DocumentSymbol[], within?: DocumentSymbol): void {
  for (const symbol of symbols) {
    const { range, selectionRange, children } = symbol;
    assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line, symbol.name);
    if (within) assert.ok(within.range.start.line <= range.start.line && range.end.line <= within.range.end.line, symbol.name);
    assertNested(children ?? [], symbol);
  }
}

describe('document symbols', () => {
  it('tell headings, and items with persons and dates', () => {
    const { service } = noteWithCursor('# @Lenin: the last years {1921 – 1924}\n- {late 1922} taken off\n  - plain detail\n- office: Chairman {1917 –}\n## Below\n- @[Joseph Stalin]\n  - {1922} made Secretary\n# Next\nprose');
    const symbols = service.documentSymbols(uri)!;
    assert.deepEqual(outline(symbols), ['Lenin: the last years (1921–1924)', '  taken off (late 1922)', '  Below', '    Joseph Stalin', '      made Secretary (1922)', 'Next']);
    assertNested(symbols);
    assert.equal(symbols[0]!.range.end.line, 6);
  });

  it('keep to headings where there are too many', () => {
    const { service } = noteWithCursor(`# One\n${'- {1924} an event\n'.repeat(6000)}# Two\n`);
    assert.deepEqual(outline(service.documentSymbols(uri)!), ['One', 'Two']);
  });
});

describe('folding', () => {
  it('folds headings, items, code, comments and the front matter', () => {
    const { service } = noteWithCursor('---\ntitle: x\n---\n# A\n- one\n  - two\n- three\n\n<!--\nc\n-->\n\n```\ncode\n```\n\n## B\ntext\n\n# C\n');
    const folds = service.foldingRanges(uri)!.map(({ startLine, endLine, kind }) => `${startLine}–${endLine}${kind === undefined ? '' : ` ${kind}`}`);
    assert.deepEqual(folds, ['0–2 region', '3–17', '4–5', '8–10 comment', '12–14', '16–17']);
  });
});

describe('semantic tokens', () => {
  const decode = (text: string, data: readonly number[]): readonly string[] => {
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      character = data[at] === 0 ? character + data[at + 1]! : data[at + 1]!;
      line += data[at]!;
      found.push(`${tokenTypes[data[at + 3]!]!} ${lines[line]!.slice(character, character + data[at + 2]!)}`);
    }
    return found;
  };
  const note = '# @Lenin {1924}\n- office: Chairman {1917} {1918} [@a]\n- `@code` #NEP';

  it('tell tags and keys, each once', () => {
    const { service, text } = noteWithCursor(note);
    const all = ['person @Lenin', 'date {1924}', 'factKey office', 'date {1917}', 'date {1918}', 'citation [@a]', 'topic #NEP'];
    assert.deepEqual(decode(text, service.semanticTokens(uri)!.data), all);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    assert.deepEqual(decode(text, service.semanticTokensRange(uri, range)!.data), ['topic #NEP']);
  });

  it('tell what has changed since the answer before', () => {
    const { service, notes } = noteWithCursor(note);
    const before = service.semanticTokens(uri)!;
    const start = { line: 1, character: 0 };
    notes.set(update(notes.get(uri)!, 2, [{ range: { start, end: start }, text: '- @Stalin\n' }]));
    const delta = service.semanticTokensDelta(uri, before.resultId!)!;
    assert.ok('edits' in delta);
    const data = [...before.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(data, service.semanticTokens(uri)!.data);
    assert.ok('data' in service.semanticTokensDelta(uri, 'forgotten')!);
  });
});

describe('diagnostics', () => {
  const codes = (note: string, severities = {}): readonly string[] => {
    const { service, text } = noteWithCursor(note, { severities: () => severities });
    return service.diagnostics(uri).map(({ code, severity, range, source }) => `${String(source)} ${String(code)} ${String(severity)} ${textIn(text, range)}`);
  };

  it('have stable codes and mark what is wrong', () => {
    assert.deepEqual(codes('- {30 February 1924} x\n- @Lenin\n  - offce: x'), ['annals date-no-such-day 1 30 February 1924', 'annals key-near-miss 4 offce']);
    assert.deepEqual(codes('plain prose, nothing more. key: value'), []);
  });

  it('report an ambiguous name where it is written, with the candidates', () => {
    const { service } = noteWithCursor('- @[Marcus Cato]\n- @[Lucius Cato]\n- @Cato speaks');
    const [found] = service.diagnostics(uri);
    assert.equal(found?.code, 'name-ambiguous');
    assert.equal(found.message, '“Cato” may be Lucius Cato or Marcus Cato. Write out which one is meant.');
    assert.deepEqual(found.relatedInformation?.map(({ message, location }) => `${message} ${location.range.start.line}`), ['Lucius Cato 1', 'Marcus Cato 0']);
  });

  it('point out what can hardly be, with both places', () => {
    const { service } = noteWithCursor('- @Lenin\n  - died: {21 January 1924}\n  - office: chairman {1926 – 1928}');
    const [found] = service.diagnostics(uri);
    assert.equal(found?.code, 'after-death');
    assert.equal(found.severity, 2);
    assert.equal(found.range.start.line, 2);
    assert.deepEqual(found.relatedInformation?.map(({ location }) => location.range.start.line), [1]);
  });

  it('obey the severities that the user sets', () => {
    const note = '- @Lenin\n  - offce: x';
    assert.deepEqual(codes(note, { 'key-near-miss': 'off' }), []);
    assert.deepEqual(codes(note, { 'key-near-miss': 'error' }), ['annals key-near-miss 1 offce']);
  });
});

describe('quick fixes', () => {
  /** The line of the cursor after each fix. */
  const fixed = (marked: string): readonly string[] => {
    const { service, text, position } = noteWithCursor(marked);
    return service.codeActions(uri, { start: position, end: position }, { only: ['quickfix'] }).map(({ edit }) => {
      const { range, newText } = edit.documents[0]!.changes[0]!;
      const line = text.split('\n')[position.line]!;
      return line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    });
  };

  it('put the suggestion in place of the mistake', () => {
    assert.deepEqual(fixed('- @Lenin\n  - off$0ce: x'), ['  - office: x']);
    assert.deepEqual(fixed('- @[Marcus Cato]\n- @[Lucius Cato]\n- @Ca$0to speaks'), ['- @[Lucius Cato] speaks', '- @[Marcus Cato] speaks']);
  });

  it('make dates that can be read', () => {
    for (const marked of ['{30 Feb$0ruary 1924} x', '{3/4/$01923} x', '{Jan$0ury 1924} x', '{1924-02$0-30/1925} x']) {
      const lines = fixed(marked);
      assert.ok(lines.length > 0, marked);
      for (const line of lines) assert.deepEqual(parse(uri, 1, line).segments.flatMap(({ sense }) => sense.problems), [], line);
    }
  });

  it('write every reading of a date that has two, in its place', () => {
    assert.deepEqual(fixed('- { before $03/4/1923 } x'), ['- { before 3 April 1923 } x', '- { before 4 March 1923 } x']);
    assert.deepEqual(fixed('{1923}: {the 40$0th}'), []);
  });

  it('offer nothing where nothing is wrong', () => {
    assert.deepEqual(fixed('- @Len$0in {1924}'), []);
  });
});

describe('other ways to write a date', () => {
  const titles = (marked: string): readonly string[] => {
    const { service, position } = noteWithCursor(marked);
    return service.codeActions(uri, { start: position, end: position }).filter(({ kind }) => kind === 'refactor.rewrite').map(({ title }) => title);
  };
  const cases: readonly (readonly [note: string, ...titles: readonly string[]])[] = [
    ['{late 19$022}', 'Write as EDTF: “1922-39”'],
    ['{1922-3$09}', 'Write in words: “late 1922”'],
    ['{21.1.19$024}', 'Write as EDTF: “1924-01-21”', 'Write in words: “21 January 1924”'],
    ['{25 October$0 1917}', 'Write as EDTF: “1917-10-25”', 'Mark as Old Style: 7 November 1917 in the Gregorian calendar', 'Mark as New Style'],
    ['- {1917}\n  - {25 Octo$0ber}', 'Write as EDTF: “1917-10-25”', 'Write in words: “25 October 1917”', 'Mark as Old Style: 7 November 1917 in the Gregorian calendar', 'Mark as New Style'],
    ['{25 October 1917 O$0S}', 'Write as EDTF: “1917-11-07”'],
    ['{7 November 1917 N$0S}', 'Write as EDTF: “1917-11-07”', 'Write in words: “7 November 1917”'],
    ['{Wednesday, 7 November$0 1917}', 'Write as EDTF: “1917-11-07”', 'Write in words: “7 November 1917”', 'Mark as New Style'],
    ['{14 October 10$066}', 'Write as EDTF: “1066-10-14”'],
    ['---\ncalendar: russia\n---\n{25 October 19$017}', 'Write as EDTF: “1917-11-07”', 'Write in words: “25 October 1917 OS”'],
    ['{March 3, 1924} {January 21, 1924} {192$04-02-01}', 'Write in words: “February 1, 1924”'],
    ['{44 BCE} {7$00/60 BCE}', 'Write as EDTF: “-0069/-0059”', 'Write in words: “70–60 BCE”'],
    ['{both 1905 an$0d 1917}', 'Write in words: “1905 and 1917”'],
    ['{19$024}'],
    ['{Mar$0ch}'],
  ];
  for (const [note, ...expected] of cases) it(`of ${note.replace('$0', '').replace(/\n */g, ' / ')}`, () => assert.deepEqual(titles(note), expected));

  it('stand in the braces and for the same days', () => {
    const { service, position } = noteWithCursor('- {1924}\n  - @A { the 2$01st of January } x');
    const edits = service.codeActions(uri, { start: position, end: position }, { only: ['refactor'] }).map(({ edit }) => edit.documents[0]!.changes[0]!);
    assert.deepEqual(edits.map(({ newText }) => newText), ['1924-01-21', '21 January 1924']);
    for (const { range } of edits) assert.deepEqual(range, { start: { line: 1, character: 9 }, end: { line: 1, character: 28 } });
  });
});

describe('inlay hints', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const note = '- {January 1924}\n  - @A {the 22nd} and {late 1922}, {1922}, {3/4/1923}, {22 January 1924}\n\n{two days later}';
  const hints = (dateHints: 'off' | 'edtf' | 'days', lines = range): readonly unknown[] => {
    const { service } = noteWithCursor(note, { hints: () => ({ dates: dateHints, ages: false }) });
    return service.inlayHints(uri, lines)!.map(({ position, label }) => `${position.line}:${position.character} ${String(label)}`);
  };

  it('show the EDTF or the days behind vague and elliptical dates', () => {
    assert.deepEqual(hints('off'), []);
    assert.deepEqual(hints('edtf'), ['1:17 1924-01-22', '1:33 1922-39', '3:16 1924-01-24']);
    assert.deepEqual(hints('days'), ['1:17 22 January 1924', '1:33 1 September – 31 December 1922', '3:16 24 January 1924']);
  });

  it('tell the age of people on lines with a date, once a line', () => {
    const lived = '- @[Hugo Castellan]\n  - born: {1201}\n  - died: {5 May 1245}\n  - office: warden {1230 – 1240}\n- {May 1241} @Castellan and @Castellan ride with @Alda\n- {1245} he and @Castellan fall\n- {1260} the grave of @Castellan\n- @Castellan, undated\n- {c. 1240} @Castellan builds\n- @Keep\n  - kind: group\n  - born: {1100}\n- {1241} @Keep burns';
    const { service } = noteWithCursor(lived, { hints: () => ({ dates: 'off', ages: true }) });
    const shown = service.inlayHints(uri, { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } })!;
    assert.deepEqual(shown.map(({ position, label, tooltip }) => [position.line, position.character, label, tooltip]), [
      [4, 23, '39–40', 'Hugo Castellan is 39 or 40 years old in May 1241'],
      [5, 26, '43–44', 'Hugo Castellan is 43 or 44 years old in 1245'],
      [8, 22, '38–39', 'Hugo Castellan is 38 or 39 years old in c. 1240'],
    ]);
  });

  it('keep to the lines that are asked about', () => {
    assert.equal(hints('days', { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } }).length, 1);
  });
});
