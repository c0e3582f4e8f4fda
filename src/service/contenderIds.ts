/**
 * Ids of tree nodes are paths: steps joined by `/`, each a kind and a name, as in `faction:Left/person:Leon Trotsky/offices`.
 * They are built from names and content, never from lines, so that typing elsewhere leaves them as they are.
 */
export interface IdStep {
  readonly kind: string;
  /** Empty for groups such as `offices`. */
  readonly name: string;
}

export function idOf(steps: readonly IdStep[]): string {
  return steps.map(({ kind, name }) => (name === '' && kind !== 'faction' ? kind : `${kind}:${encode(name)}`)).join('/');
}

/** The steps of an id; what is no id has steps that lead nowhere. */
export function stepsOf(id: string): readonly IdStep[] {
  return id.split('/').map((step) => {
    const colon = step.indexOf(':');
    return colon < 0 ? { kind: step, name: '' } : { kind: step.slice(0, colon), name: decode(step.slice(colon + 1)) };
  });
}

function encode(name: string): string {
  return name.replace(/[%/]/g, (mark) => (mark === '%' ? '%25' : '%2F'));
}

function decode(name: string): string {
  return name.replace(/%2F/g, '/').replace(/%25/g, '%');
}

/** Tells apart what would have the same id: the second is given `~2`, and so on. */
export class Ordinals {
  private readonly seen = new Map<string, number>();

  unique(id: string): string {
    const count = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  }
}
