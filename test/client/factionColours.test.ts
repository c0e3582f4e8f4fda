import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contenderColour, factionColourCount } from '../../src/client/contenderIcons';

type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
type Rgb = readonly [number, number, number];

interface Colour {
  readonly id: string;
  readonly defaults: Readonly<Record<Theme, string>>;
}

const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { contributes: { colors: Colour[] } };
const colours = manifest.contributes.colors.filter(({ id }) => /^annals\.faction\d+$/.test(id));

/** Backgrounds of editor and side bar in the default themes of VS Code, old and new. */
const backgrounds: Readonly<Record<Theme, readonly string[]>> = {
  dark: ['#1e1e1e', '#252526', '#1f1f1f', '#181818'],
  light: ['#ffffff', '#f3f3f3', '#f8f8f8'],
  highContrast: ['#000000'],
  highContrastLight: ['#ffffff'],
};

/** How colours look to people who lack one kind of cone, on linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Readonly<Record<string, readonly Rgb[]>> = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
};

describe('faction colours', () => {
  it('are eight, and a node names one of them or none', () => {
    assert.deepEqual(colours.map(({ id }) => id), Array.from({ length: factionColourCount }, (_, at) => contenderColour({ colour: at })));
    assert.equal(contenderColour({ colour: 8 }), 'annals.faction1');
    assert.equal(contenderColour({ colour: undefined }), undefined);
    assert.equal(contenderColour({ colour: -1 }), undefined);
  });

  for (const theme of Object.keys(backgrounds) as Theme[]) {
    it(`stand out from the background in ${theme}: at least 3 to 1 (WCAG 2.2, 1.4.11)`, () => {
      for (const { id, defaults } of colours) {
        for (const background of backgrounds[theme]) {
          const ratio = contrast(linear(defaults[theme]), linear(background));
          assert.ok(ratio >= 3, `${id} on ${background}: ${ratio.toFixed(2)}`);
        }
      }
    });

    for (const [sight, matrix] of Object.entries(sights)) {
      it(`can be told apart in ${theme} with ${sight}`, () => {
        const seen = colours.map(({ defaults }) => oklab(through(matrix, linear(defaults[theme]))));
        for (let a = 0; a < seen.length; a += 1) {
          for (let b = 0; b < a; b += 1) {
            const apart = distance(seen[a]!, seen[b]!);
            assert.ok(apart >= 0.07, `${colours[a]!.id} and ${colours[b]!.id}: ${apart.toFixed(3)}`);
          }
        }
      });
    }
  }
});

function linear(hex: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(decoded);
  return [red!, green!, blue!];
}

function decoded(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function through(matrix: readonly Rgb[], [red, green, blue]: Rgb): Rgb {
  const [r, g, b] = matrix.map((row) => Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)));
  return [r!, g!, b!];
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Oklab (Björn Ottosson, 2020), in which equal distances look about equally far apart. */
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
