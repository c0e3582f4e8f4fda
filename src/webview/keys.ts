/** What a key asks of the picture. */
export type Intent =
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'step'; readonly by: 1 | -1; readonly isTab: boolean }
  | { readonly kind: 'scroll'; readonly share: number }
  | { readonly kind: 'reveal'; readonly focus: boolean }
  | { readonly kind: 'nudge'; readonly by: 1 | -1 }
  | { readonly kind: 'find' }
  | { readonly kind: 'asOf' }
  | { readonly kind: 'escape' };

/** Keys with Ctrl, Alt or Meta belong to the editor. `share` is of what is visible. */
export function intentOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Intent | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const share = shiftKey ? 0.5 : 0.15;
  const intents: Readonly<Record<string, Intent>> = {
    ArrowLeft: { kind: 'pan', share: -share },
    ArrowRight: { kind: 'pan', share },
    '+': { kind: 'zoom', factor: 1.6 },
    '=': { kind: 'zoom', factor: 1.6 },
    '-': { kind: 'zoom', factor: 1 / 1.6 },
    _: { kind: 'zoom', factor: 1 / 1.6 },
    Home: { kind: 'fit' },
    Tab: { kind: 'step', by: shiftKey ? -1 : 1, isTab: true },
    ArrowDown: { kind: 'step', by: 1, isTab: false },
    ArrowUp: { kind: 'step', by: -1, isTab: false },
    PageDown: { kind: 'scroll', share: 0.8 },
    PageUp: { kind: 'scroll', share: -0.8 },
    Enter: { kind: 'reveal', focus: true },
    ' ': { kind: 'reveal', focus: false },
    '<': { kind: 'nudge', by: -1 },
    '>': { kind: 'nudge', by: 1 },
    '/': { kind: 'find' },
    a: { kind: 'asOf' },
    Escape: { kind: 'escape' },
  };
  return Object.hasOwn(intents, key) ? intents[key] : undefined;
}
