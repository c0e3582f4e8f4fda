import assert from 'node:assert/strict';
import { noteWithCursor, textIn, uri } from './noteWithCursor';

/** The places that change as one, as `line:text`. */
function places(marked: string): readonly string[] | undefined {
  const { service, text, position } = noteWithCursor(marked);
  return service.linkedEditing(uri, position)?.ranges.map((range) => `${range.start.line}:${textIn(text, range)}`);
}

describe('linked editing', () => {
  it('takes the tags that are written alike', () => {
    assert.deepEqual(places("@Len$0in's and @[Lenin]\n@Lenin #Lenin `@Lenin` @Leninists"), ['0:Lenin', '1:Lenin']);
    assert.deepEqual(places('@[Leon Trot$0sky] and @Trotsky, @[Leon Trotsky]'), ['0:Leon Trotsky', '0:Leon Trotsky']);
    assert.deepEqual(places('#N$0EP and #NEP'), ['0:NEP', '0:NEP']);
  });

  it('takes no dates, no sources and no prose, nor the sign of a tag', () => {
    assert.equal(places('{19$024} {1924}'), undefined);
    assert.equal(places('[@serv$0ice]'), undefined);
    assert.equal(places('pro$0se'), undefined);
    assert.equal(places('$0@Lenin'), undefined);
  });

  it('ends with what ends a name', () => {
    const { service, position } = noteWithCursor('@Len$0in');
    const pattern = new RegExp(`^${service.linkedEditing(uri, position)!.wordPattern}$`);
    assert.ok(pattern.test('Ульянов-Ленин') && !pattern.test('Lenin came') && !pattern.test('Lenin.'));
  });
});
