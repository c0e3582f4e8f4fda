import { type Colour, cssColour, mixed, parseColour, readable, tintAlpha, withAlpha } from './colour';

/** What the picture is painted with; read anew whenever the editor's theme changes. */
export interface Theme {
  readonly isDark: boolean;
  /** High contrast or forced colours: outlines instead of tints. */
  readonly outlines: boolean;
  readonly reducedMotion: boolean;
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

/**
 * Okabe and Ito's colours, told apart with every common kind of colour blindness, in an order that keeps neighbours far apart.
 * Yellow comes last because it has to be darkened most on white.
 */
const factionColours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#8a63d2', '#b8a800'];

/** Reads the theme of the page that the editor has put its variables into. */
export function readTheme(page: Document): Theme {
  const { body } = page;
  const styles = (page.defaultView ?? window).getComputedStyle(page.documentElement);
  const forced = matches(page, '(forced-colors: active)');
  const variable = (names: readonly string[], system: string, fallback: string): Colour =>
    forced ? resolve(page, system) : readVariable(page, styles, names, fallback);
  const isDark = body.classList.contains('vscode-dark') || isDarkContrast(body);
  const background = variable(['--vscode-editor-background'], 'Canvas', isDark ? '#1f1f1f' : '#ffffff');
  const foreground = variable(['--vscode-editor-foreground', '--vscode-foreground'], 'CanvasText', isDark ? '#cccccc' : '#3b3b3b');
  const outlines = forced || body.classList.contains('vscode-high-contrast') || body.classList.contains('vscode-high-contrast-light');
  const ink = readable(foreground, background, 4.6);
  const accent = variable(['--vscode-focusBorder', '--vscode-textLink-foreground'], 'Highlight', '#0078d4');
  return {
    isDark,
    outlines,
    reducedMotion: body.classList.contains('vscode-reduce-motion') || matches(page, '(prefers-reduced-motion: reduce)'),
    background: cssColour(background),
    foreground: cssColour(ink),
    dim: cssColour(outlines ? ink : readable(mixed(background, ink, 0.68), background, 4.6)),
    ...groundColours(background, ink, outlines),
    ...markColours(background, accent, variable(['--vscode-charts-yellow'], 'Mark', '#b89500'), outlines),
    fontFamily: styles.getPropertyValue('--vscode-font-family').trim() || 'system-ui, sans-serif',
    fontSize: fontSizeOf(styles),
    paint: paintsOf(page, styles, { background, ink, outlines, forced }),
  };
}

/** Calls back when the editor changes its theme, its motion setting or its fonts; gives back how to stop. */
export function watchTheme(page: Document, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(page.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(page.documentElement, { attributes: true, attributeFilter: ['style'] });
  const queries = ['(forced-colors: active)', '(prefers-reduced-motion: reduce)'].map((query) => page.defaultView?.matchMedia(query));
  for (const query of queries) query?.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query?.removeEventListener('change', changed);
  };
}

function isDarkContrast({ classList }: HTMLElement): boolean {
  return classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light');
}

function matches(page: Document, query: string): boolean {
  return page.defaultView?.matchMedia(query).matches ?? false;
}

function fontSizeOf(styles: CSSStyleDeclaration): number {
  const size = parseFloat(styles.getPropertyValue('--vscode-font-size'));
  return Number.isFinite(size) ? Math.min(Math.max(size, 9), 28) : 13;
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

interface Ground {
  readonly background: Colour;
  readonly ink: Colour;
  readonly outlines: boolean;
  readonly forced: boolean;
}

/** Paints by faction; the editor side may define `annals.faction1` to `annals.faction8` and so make tree and timeline agree. */
function paintsOf(page: Document, styles: CSSStyleDeclaration, ground: Ground): (faction: number) => Paint {
  const neutral = paintOf(mixed(ground.background, ground.ink, 0.62), ground);
  if (ground.forced) return () => neutral;
  const paints = factionColours.map((fallback, index) =>
    paintOf(readVariable(page, styles, [`--vscode-annals-faction${index + 1}`], fallback), ground),
  );
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

function readVariable(page: Document, styles: CSSStyleDeclaration, names: readonly string[], fallback: string): Colour {
  for (const name of names) {
    const value = styles.getPropertyValue(name).trim();
    const colour = value === '' ? undefined : (parseColour(value) ?? resolve(page, value));
    if (colour && colour.alpha > 0) return colour;
  }
  return parseColour(fallback) ?? { red: 128, green: 128, blue: 128, alpha: 1 };
}

/** Lets the browser read any CSS colour, system colours included. */
function resolve(page: Document, value: string): Colour {
  const probe = page.createElement('span');
  probe.style.color = value;
  page.body.append(probe);
  const colour = parseColour((page.defaultView ?? window).getComputedStyle(probe).color);
  probe.remove();
  return colour ?? { red: 128, green: 128, blue: 128, alpha: 1 };
}
