/** Attributes of a new element; `text` becomes its text, whatever is in it. */
export interface ElementOptions {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element of the page that `parent` belongs to and appends it there. */
export function append<Name extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  name: Name,
  { className, text, attributes = {} }: ElementOptions = {},
): HTMLElementTagNameMap[Name] {
  const element = parent.ownerDocument.createElement(name);
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}
