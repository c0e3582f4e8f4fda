import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { createRandom } from '../core/random';
import { randomNotes } from '../core/randomNotes';
import { noteWithCursor, textIn, uri } from './noteWithCursor';

/** What is selected step by step. */
function steps(marked: string): readonly string[] {
  const { service, text, position } = noteWithCursor(marked);
  const found: string[] = [];
  for (let step: SelectionRange | undefined = service.selectionRanges(uri, [position])![0]; step; step = step.parent) found.push(textIn(text, step.range));
  return found;
}

describe('selection ranges', () => {
  it('grow from the name to the notes', () => {
    assert.deepEqual(steps('# H\n\n- {1924} @[Leon Tr$0otsky] speaks\n  - detail\n- next\n\n# I'), [
      'Leon Trotsky', '@[Leon Trotsky]', '{1924} @[Leon Trotsky] speaks', '- {1924} @[Leon Trotsky] speaks', '- {1924} @[Leon Trotsky] speaks\n  - detail', '# H\n\n- {1924} @[Leon Trotsky] speaks\n  - detail\n- next\n', '# H\n\n- {1924} @[Leon Trotsky] speaks\n  - detail\n- next\n\n# I',
    ].filter((step) => step !== '- {1924} @[Leon Trotsky] speaks'));
  });

  it('take a paragraph of several lines', () => {
    assert.deepEqual(steps('one\ntw$0o\nthree'), ['two', 'one\ntwo\nthree']);
  });

  it('always grow, whatever the text', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = createRandom(seed);
      const { service, notes } = noteWithCursor(randomNotes(random, 40));
      const document = notes.get(uri)!;
      const line = random.below(document.lineCount);
      const position = { line, character: random.below(document.lineText(line).length + 1) };
      for (let step: SelectionRange | undefined = service.selectionRanges(uri, [position])![0]; step?.parent; step = step.parent) {
        const [inner, outer] = [step.range, step.parent.range];
        assert.ok(outer.start.line < inner.start.line || (outer.start.line === inner.start.line && outer.start.character <= inner.start.character), `seed ${seed}`);
        assert.ok(outer.end.line > inner.end.line || (outer.end.line === inner.end.line && outer.end.character >= inner.end.character), `seed ${seed}`);
      }
    }
  });
});
