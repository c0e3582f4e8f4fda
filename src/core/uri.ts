/**
 * Addresses of files, as editors write them. Pure text: nothing is looked up, and nothing leaves the machine.
 */

/** The address that a reference in a file names: `a b.bib`, `../sources/x.bib`, `notes.annals`; undefined where it is no path, as `https://a.org` is none, or climbs out of all folders. */
export function resolveReference(base: string, reference: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(base)) return besidePath(base, reference);
  const [, root, path] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i.exec(base) ?? [];
  const written = decoded(reference.replace(/\\/g, '/'));
  if (root === undefined || path === undefined || reference === '' || /^[a-z][a-z0-9+.-]+:/i.test(reference) || written.startsWith('//')) return undefined;
  const segments = written.startsWith('/') ? [] : path.split('/').slice(1, -1).map(decoded);
  for (const segment of written.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return root + segments.map((segment) => `/${encoded(segment)}`).join('');
}

/** The same for a file that is named by its path, as on the command line. */
function besidePath(base: string, reference: string): string | undefined {
  if (reference === '' || /^[a-z][a-z0-9+.-]+:/i.test(reference)) return undefined;
  return /^[/\\]/.test(reference) ? reference : base.slice(0, Math.max(base.lastIndexOf('/'), base.lastIndexOf('\\')) + 1) + reference;
}

/** How a file is written in a reference from another: `../sources/x.bib`. The whole address where the two have no root in common. */
export function referenceTo(from: string, to: string): string {
  const [source, target] = [from.split('/'), to.split('/')];
  if (source.slice(0, 3).join('/') !== target.slice(0, 3).join('/')) return to;
  let shared = 3;
  while (shared < source.length - 1 && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared, -1).map(() => '..'), ...target.slice(shared).map(decoded)].join('/');
}

/** Whether an address lies in a folder. */
export function isIn(folder: string, uri: string): boolean {
  return uri.startsWith(`${folder.replace(/\/$/, '')}/`);
}

/** The last part of an address, as it is read. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Everything but letters, digits and `-._~` is written in hexadecimal, as VS Code does. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(loneSurrogates, '\ufffd')).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
