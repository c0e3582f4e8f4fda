/** What a part can do, by its names. */
type Part = Readonly<Record<string, (...params: readonly unknown[]) => unknown>>;

/** The script of a part leaves the part here (see parts.mjs, which also tells what the parts are). */
const scope = globalThis as { readonly annalsParts?: Readonly<Record<string, Part>> };

let runScript: (name: string) => void = () => undefined;

/** `run` runs the script of a part, unless it has run with that of the server. */
export function loadPartsWith(run: (name: string) => void): void {
  runScript = run;
}

/**
 * A part, loaded when it is asked for first. The build calls this ahead of every function of a part. It throws where the part cannot be
 * loaded: then what needs it fails and says so, and all else goes on.
 */
export function part(name: string): Part {
  try {
    if (scope.annalsParts?.[name] === undefined) runScript(name);
  } catch (error) {
    throw new Error(`Annals cannot load its part “${name}”: ${String(error)}`, { cause: error });
  }
  const loaded = scope.annalsParts?.[name];
  if (loaded === undefined) throw new Error(`Annals lacks its part “${name}”.`);
  return loaded;
}
