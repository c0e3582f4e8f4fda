import { cssColour } from './colour';
import { printedFamily } from './printedFont';
import { palettes, soundColour, type Theme, themeOf } from './theme';

export type PrintedThemeName = 'light' | 'dark';

/** What is printed has a theme of its own: ink on paper, or light on dark for a screen. */
export function printedTheme(name: PrintedThemeName): Theme {
  const theme = themeOf({ ...grounds[name], factions: palettes[name].map(soundColour), outlines: false, fontFamily: printedFamily, fontSize: 13 });
  // Periods lie upon one another, and paper takes less grey than a screen.
  return { ...theme, periodTint: cssColour({ ...grounds[name].foreground, alpha: 0.022 }) };
}

const grounds = {
  light: ground('#ffffff', '#1f1b16', '#0072b2'),
  dark: ground('#1d1f23', '#e6e2da', '#56b4e9'),
} as const;

function ground(background: string, foreground: string, accent: string): Record<'background' | 'foreground' | 'accent' | 'cursor', ReturnType<typeof soundColour>> {
  return { background: soundColour(background), foreground: soundColour(foreground), accent: soundColour(accent), cursor: soundColour('#b89500') };
}
