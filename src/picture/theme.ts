import { type Colour, cssColour, mixed, parseColour, readable, tintAlpha, withAlpha } from './colour';

/** What a picture is painted with. All colours are CSS colours. */
export interface Theme {
  /** High contrast or forced colours: outlines instead of tints. */
  readonly outlines: boolean;
  readonly background: string;
  readonly foreground: string;
  /** Lesser text, still readable. */
  readonly dim: string;
  readonly grid: string;
  readonly separator: string;
  readonly periodTint: string;
  readonly periodStrip: string;
  readonly accent: string;
  readonly selection: string;
  readonly cursor: string;
  readonly cursorLine: string;
  readonly fontFamily: string;
  /** In pixels. */
  readonly fontSize: number;
  paint(faction: number): Paint;
}

/** One faction's colours. */
export interface Paint {
  readonly line: string;
  /** The ground of bars with text on them. */
  readonly fill: string;
  /** The same colour as the fill, wholly transparent, for gradients. */
  readonly clear: string;
  readonly clearLine: string;
}

/** What a theme is made of; text and marks keep a readable contrast whatever the colours are. */
export interface ThemeColours {
  readonly background: Colour;
  readonly foreground: Colour;
  readonly accent: Colour;
  readonly cursor: Colour;
  /** In the order of the factions; empty for one neutral colour. */
  readonly factions: readonly Colour[];
  readonly outlines: boolean;
  readonly fontFamily: string;
  readonly fontSize: number;
}

/** As many colours as can be told apart with every common kind of colour blindness, on light and on dark ground: the defaults of `annals.faction1` and on. */
export const palettes = {
  light: ['#1f2899', '#bd7634', '#1d878c', '#6b0755', '#346d26', '#734bdd', '#3d360b', '#c93a5f'],
  dark: ['#4285f4', '#f97b1e', '#6ebfa4', '#feb5f7', '#aae85e', '#b89bed', '#fae1b8', '#aa7c73'],
} as const;

export function themeOf(colours: ThemeColours): Theme {
  const { background, accent, cursor, outlines, fontFamily, fontSize } = colours;
  const ink = readable(colours.foreground, background, 4.6);
  return {
    outlines,
    background: cssColour(background),
    foreground: cssColour(ink),
    dim: cssColour(outlines ? ink : readable(mixed(background, ink, 0.68), background, 4.6)),
    ...groundColours(background, ink, outlines),
    ...markColours(background, accent, cursor, outlines),
    fontFamily,
    fontSize,
    paint: paintsOf(colours.factions, { background, ink, outlines }),
  };
}

/** A colour that is known to be written soundly; grey where it is not. */
export function soundColour(text: string): Colour {
  return parseColour(text) ?? { red: 128, green: 128, blue: 128, alpha: 1 };
}

function groundColours(background: Colour, ink: Colour, outlines: boolean): Pick<Theme, 'grid' | 'separator' | 'periodTint' | 'periodStrip'> {
  const layer = (alpha: number): string => cssColour(withAlpha(ink, alpha));
  return {
    grid: layer(outlines ? 0.3 : 0.07),
    separator: outlines ? cssColour(ink) : cssColour(mixed(background, ink, 0.16)),
    periodTint: layer(outlines ? 0 : 0.035),
    periodStrip: layer(outlines ? 0 : 0.085),
  };
}

function markColours(
  background: Colour,
  accent: Colour,
  cursor: Colour,
  outlines: boolean,
): Pick<Theme, 'accent' | 'selection' | 'cursor' | 'cursorLine'> {
  return {
    accent: cssColour(readable(accent, background, 3)),
    selection: cssColour(withAlpha(accent, outlines ? 0 : 0.16)),
    cursor: cssColour(withAlpha(cursor, outlines ? 0 : 0.2)),
    cursorLine: cssColour(readable(cursor, background, 3)),
  };
}

type Ground = Pick<ThemeColours, 'background' | 'outlines'> & { readonly ink: Colour };

function paintsOf(factions: readonly Colour[], ground: Ground): (faction: number) => Paint {
  const neutral = paintOf(mixed(ground.background, ground.ink, 0.62), ground);
  const paints = factions.map((colour) => paintOf(colour, ground));
  return (faction) => (faction < 0 ? neutral : (paints[faction % paints.length] ?? neutral));
}

function paintOf(colour: Colour, { background, ink, outlines }: Ground): Paint {
  const line = readable(colour, background, outlines ? 4.6 : 3.2);
  const fill = withAlpha(line, outlines ? 0 : tintAlpha(line, background, ink, 0.36));
  return {
    line: cssColour(line),
    fill: cssColour(fill),
    clear: cssColour(withAlpha(line, 0)),
    clearLine: cssColour(withAlpha(line, 0)),
  };
}
