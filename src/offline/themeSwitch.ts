/** Follows the system between light and dark, unless the page was made for one of them. */
export function createThemeSwitch(page: Document, wanted: 'light' | 'dark' | undefined): void {
  const query = page.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const dress = (): void => {
    const isDark = wanted === undefined ? (query?.matches ?? false) : wanted === 'dark';
    page.body.classList.toggle('vscode-dark', isDark);
    page.body.classList.toggle('vscode-light', !isDark);
  };
  query?.addEventListener('change', dress);
  dress();
}
