import { strict as assert } from 'node:assert';
import { type View } from '../../src/picture/scale';
import type { SpanMoved } from '../../src/protocol/span';
import { SpanTie } from '../../src/webview/spanTie';

/** Two pages whose messages reach each other at once, as the editor side would lead them. */
class Page {
  readonly sent: SpanMoved[] = [];
  span: View | undefined;
  pressed: boolean | undefined;
  other: Page | undefined;
  readonly tie: SpanTie = new SpanTie({
    post: (message) => {
      this.sent.push(message);
      this.other?.tie.hear(message.type === 'tie' ? message.isTied : true, message.type === 'span' ? message.span : undefined);
    },
    show: (span) => this.show(span),
    span: () => this.span,
    changed: (isTied) => (this.pressed = isTied),
  });

  show(span: View): void {
    this.span = span;
    this.tie.moved(span);
  }
}

function pages(): readonly [Page, Page] {
  const [one, other] = [new Page(), new Page()];
  one.other = other;
  other.other = one;
  return [one, other];
}

describe('spans of time that are tied', () => {
  it('move together, and no page tells what it only follows', () => {
    const [one, other] = pages();
    one.show({ from: 10, to: 20 });
    assert.deepEqual(other.span, { from: 10, to: 20 });
    assert.deepEqual([one.sent.length, other.sent.length], [1, 0]);
    other.show({ from: 12, to: 22 });
    assert.deepEqual(one.span, { from: 12, to: 22 });
    assert.deepEqual([one.sent.length, other.sent.length], [1, 1]);
  });

  it('go their own ways once they are untied, and come together at the one that ties them', () => {
    const [one, other] = pages();
    one.show({ from: 10, to: 20 });
    other.tie.toggle();
    assert.deepEqual([one.pressed, other.pressed], [false, false]);
    other.show({ from: 1, to: 2 });
    assert.deepEqual(one.span, { from: 10, to: 20 });
    other.tie.toggle();
    assert.deepEqual([one.pressed, other.pressed], [true, true]);
    assert.deepEqual(one.span, { from: 1, to: 2 });
  });

  it('open where others are, and tell where they open only if nothing was heard', () => {
    const [one, other] = pages();
    one.tie.hear(true, { from: 3, to: 4 });
    one.span = { from: 0, to: 100 };
    one.tie.opened();
    assert.deepEqual([one.span, one.sent.length], [{ from: 3, to: 4 }, 0]);
    other.span = { from: 5, to: 6 };
    other.tie.opened();
    assert.deepEqual(one.span, { from: 5, to: 6 });
  });
});
