import { type Colour, parseColour } from '../picture/colour';
import { palettes, soundColour, type Theme, themeOf } from '../picture/theme';

/** What the picture on a page is painted with; read anew whenever the editor's theme changes. */
export interface PageTheme extends Theme {
  readonly reducedMotion: boolean;
}

/** Reads the theme of the page that the editor has put its variables into. */
export function readTheme(page: Document): PageTheme {
  const { body } = page;
  const styles = (page.defaultView ?? window).getComputedStyle(page.documentElement);
  const forced = matches(page, '(forced-colors: active)');
  const variable = (names: readonly string[], system: string, fallback: string): Colour =>
    forced ? resolve(page, system) : readVariable(page, styles, names, fallback);
  const isDark = body.classList.contains('vscode-dark') || isDarkContrast(body);
  const theme = themeOf({
    background: variable(['--vscode-editor-background'], 'Canvas', isDark ? '#1f1f1f' : '#ffffff'),
    foreground: variable(['--vscode-editor-foreground', '--vscode-foreground'], 'CanvasText', isDark ? '#cccccc' : '#3b3b3b'),
    accent: variable(['--vscode-focusBorder', '--vscode-textLink-foreground'], 'Highlight', '#0078d4'),
    cursor: variable(['--vscode-charts-yellow'], 'Mark', '#b89500'),
    factions: forced ? [] : palettes[isDark ? 'dark' : 'light'].map((fallback, index) => readVariable(page, styles, [`--vscode-annals-faction${index + 1}`], fallback)),
    outlines: forced || body.classList.contains('vscode-high-contrast') || body.classList.contains('vscode-high-contrast-light'),
    fontFamily: styles.getPropertyValue('--vscode-font-family').trim() || 'system-ui, sans-serif',
    fontSize: fontSizeOf(styles),
  });
  return { ...theme, reducedMotion: body.classList.contains('vscode-reduce-motion') || matches(page, '(prefers-reduced-motion: reduce)') };
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

function readVariable(page: Document, styles: CSSStyleDeclaration, names: readonly string[], fallback: string): Colour {
  for (const name of names) {
    const value = styles.getPropertyValue(name).trim();
    const colour = value === '' ? undefined : (parseColour(value) ?? resolve(page, value));
    if (colour && colour.alpha > 0) return colour;
  }
  return soundColour(fallback);
}

/** Lets the browser read any CSS colour, system colours included. */
function resolve(page: Document, value: string): Colour {
  const probe = page.createElement('span');
  probe.style.color = value;
  page.body.append(probe);
  const colour = soundColour((page.defaultView ?? window).getComputedStyle(probe).color);
  probe.remove();
  return colour;
}
