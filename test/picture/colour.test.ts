import { strict as assert } from 'node:assert';
import { palettes } from '../../src/picture/theme';
import { contrast, mixed, parseColour, readable, tintAlpha } from '../../src/picture/colour';

function colour(text: string): NonNullable<ReturnType<typeof parseColour>> {
  const read = parseColour(text);
  assert.ok(read, text);
  return read;
}

describe('colours of the timeline', () => {
  it('reads what browsers give back', () => {
    assert.deepEqual(colour('#0072b2'), { red: 0, green: 114, blue: 178, alpha: 1 });
    assert.deepEqual(colour('#fff'), { red: 255, green: 255, blue: 255, alpha: 1 });
    assert.deepEqual(colour('rgb(1, 2, 3)'), { red: 1, green: 2, blue: 3, alpha: 1 });
    assert.deepEqual(colour('rgba(255, 255, 255, 0.7)'), { red: 255, green: 255, blue: 255, alpha: 0.7 });
    for (const text of ['', 'red', '#12', 'rgb(a, b, c)', 'url(x)']) assert.equal(parseColour(text), undefined, text);
  });

  it('measures contrast as WCAG does', () => {
    assert.equal(contrast(colour('#000'), colour('#fff')), 21);
    assert.equal(contrast(colour('#777777'), colour('#ffffff')).toFixed(2), '4.48');
  });

  const palette = [...palettes.light, ...palettes.dark, '#777777'];
  const grounds = ['#ffffff', '#1f1f1f', '#000000', '#fdf6e3', '#272822'];
  for (const ground of grounds) {
    it(`keeps lines and words on tints readable on ${ground}`, () => {
      const under = colour(ground);
      const ink = readable(colour(ground === '#ffffff' || ground === '#fdf6e3' ? '#3b3b3b' : '#cccccc'), under, 4.6);
      for (const text of palette) {
        const line = readable(colour(text), under, 3.2);
        assert.ok(contrast(line, under) >= 3.2, `${text} as a line`);
        const tinted = mixed(under, line, tintAlpha(line, under, ink, 0.36));
        assert.ok(contrast(tinted, ink) >= 4.5, `words on ${text}: ${contrast(tinted, ink)}`);
      }
    });
  }
});
