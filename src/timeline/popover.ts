import { append } from '../webview/element';

/** A button and what it opens below it; one is open at a time, Escape or a click elsewhere closes it. */
export interface Popover {
  readonly button: HTMLButtonElement;
  readonly body: HTMLElement;
  isOpen(): boolean;
  close(): void;
}

export function createPopover(parent: HTMLElement, name: string, opening: () => void): Popover {
  const holder = append(parent, 'div', { className: 'popover-holder' });
  const button = append(holder, 'button', { className: `button ${name}-button`, attributes: { type: 'button', 'aria-expanded': 'false', 'aria-controls': `annals-${name}` } });
  const body = append(holder, 'div', { className: `popover ${name}`, attributes: { id: `annals-${name}`, role: 'group', hidden: '' } });
  const show = (open: boolean): void => {
    if (open) opening();
    body.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) keepInside(body);
  };
  button.addEventListener('click', () => show(body.hasAttribute('hidden')));
  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || body.hidden) return;
    event.stopPropagation();
    show(false);
    button.focus();
  });
  holder.ownerDocument.addEventListener('pointerdown', (event) => {
    if (!body.hidden && event.target instanceof Node && !holder.contains(event.target)) show(false);
  });
  return { button, body, isOpen: () => !body.hidden, close: () => show(false) };
}

/** Moves the body to the left where it would reach beyond the page. */
function keepInside(body: HTMLElement): void {
  body.style.insetInlineStart = '0';
  const over = body.getBoundingClientRect().right - body.ownerDocument.documentElement.clientWidth + 8;
  if (over > 0) body.style.insetInlineStart = `${-over}px`;
}
