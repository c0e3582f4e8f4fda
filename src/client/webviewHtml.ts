/** What the shell of a webview is made of; none of it comes from notes. */
export interface WebviewShell {
  /** Id of the element that the script draws into. */
  readonly rootId: string;
  /** The webview's own source, as in `webview.cspSource`. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** BCP 47 tag of the editor's language. */
  readonly language: string;
  readonly title: string;
}

/**
 * The page that holds a view of notes. It is empty: notes reach it as data in messages, never as HTML.
 * Only one script and the extension's own style sheets may run; no picture, font, form or frame may load.
 */
export function webviewHtml(shell: WebviewShell): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(shell.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(shell))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(shell.title)}</title>
<link rel="stylesheet" href="${escapeHtml(shell.styleUri)}">
</head>
<body>
<main id="${escapeHtml(shell.rootId)}"></main>
<script nonce="${escapeHtml(shell.nonce)}" src="${escapeHtml(shell.scriptUri)}"></script>
</body>
</html>
`;
}

function contentSecurityPolicy({ cspSource, nonce }: WebviewShell): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `img-src 'none'`,
    `font-src 'none'`,
    `connect-src 'none'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
