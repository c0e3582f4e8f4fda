import { strict as assert } from 'node:assert';
import { chooseLabels, fitText, isRightToLeft, measureByCharacter } from '../../src/picture/labels';
import { seededRandom } from '../timeline/draftTimeline';

const measure = measureByCharacter(() => 10);

describe('labels', () => {
  const fits: [string, number, string][] = [
    ['Rubicon', 70, 'Rubicon'],
    ['Rubicon', 60, 'Rubic…'],
    ['Crosses the Rubicon', 130, 'Crosses the…'],
    ['Rubicon', 30, ''],
    ['𝔄𝔅ℭ𝔇𝔈', 40, '𝔄𝔅ℭ…'],
    ['', 0, ''],
  ];
  for (const [text, room, expected] of fits) {
    it(`shows ${JSON.stringify(text)} in ${room} px as ${JSON.stringify(expected)}`, () => assert.equal(fitText(text, room, measure), expected));
  }

  it('knows the direction of a script', () => {
    assert.equal(isRightToLeft('هيرودس'), true);
    assert.equal(isRightToLeft('12 אלף'), true);
    assert.equal(isRightToLeft('Herod هيرودس'), false);
    assert.equal(isRightToLeft('44'), false);
  });

  it('hears the weightiest first', () => {
    const wishes = [
      { x: 0, width: 50, weight: 1 },
      { x: 30, width: 50, weight: 3 },
      { x: 90, width: 50, weight: 2 },
    ];
    assert.deepEqual(chooseLabels(wishes, 5), [false, true, true]);
  });

  const seed = Number(process.env.SEED ?? 99);
  it(`lets no two chosen labels meet, and drops none that meets no chosen one (seed ${seed})`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < 100; round++) {
      const wishes = Array.from({ length: 40 }, () => ({ x: random() * 1000, width: 10 + random() * 120, weight: Math.floor(random() * 4) }));
      const chosen = chooseLabels(wishes, 6);
      const meets = (a: number, b: number): boolean =>
        wishes[a]!.x < wishes[b]!.x + wishes[b]!.width + 6 && wishes[b]!.x < wishes[a]!.x + wishes[a]!.width + 6;
      wishes.forEach((_, a) => {
        const rivals = wishes.map((__, b) => b).filter((b) => b !== a && chosen[b] && meets(a, b));
        assert.equal(rivals.length === 0, chosen[a]);
      });
    }
  });
});
