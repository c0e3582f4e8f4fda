import '../webview/page.css';
import './positions.css';
import { type EditorLink } from './messages';
import { PositionsPanel } from './positionsPanel';

declare function acquireVsCodeApi(): EditorLink;

const root = document.getElementById('annals-positions');
if (root) {
  const editor = acquireVsCodeApi();
  const panel = new PositionsPanel(root, editor);
  window.addEventListener('message', (event: MessageEvent<unknown>) => panel.receive(event.data));
  editor.postMessage({ type: 'ready', ...panel.question });
}
