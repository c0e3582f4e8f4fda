import { append } from '../webview/element';

export type EdgeSide = 'left' | 'right' | 'above' | 'below';

const arrows: Readonly<Record<EdgeSide, string>> = { left: '←', right: '→', above: '↑', below: '↓' };

/** Tells at the edge where the event at the cursor lies, and goes there on a click. */
export interface EdgeHint {
  show(side: EdgeSide, label: string, title: string, go: () => void): void;
  hide(): void;
}

export function createEdgeHint(parent: HTMLElement): EdgeHint {
  const button = append(parent, 'button', { className: 'edge-hint', attributes: { type: 'button', hidden: '' } });
  let act: () => void = () => undefined;
  button.addEventListener('click', () => act());
  return {
    show: (side, label, title, go) => {
      button.className = `edge-hint edge-${side}`;
      const text = side === 'right' ? `${label} ${arrows[side]}` : `${arrows[side]} ${label}`;
      if (button.textContent !== text) button.textContent = text;
      button.title = title;
      button.setAttribute('aria-label', title);
      button.hidden = false;
      act = go;
    },
    hide: () => {
      button.hidden = true;
    },
  };
}
