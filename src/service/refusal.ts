/** What was asked for, or a sentence for the user that says why it is not done. */
export type Outcome<T> = { readonly kind: 'done'; readonly value: T } | Refusal;

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

export function done<T>(value: T): Outcome<T> {
  return { kind: 'done', value };
}

export function refused(reason: string): Refusal {
  return { kind: 'refused', reason };
}
