import '../webview/page.css';
import './timeline.css';
import './chronicle.css';
import { type EditorLink } from './messages';
import { TimelinePanel } from './timelinePanel';

declare function acquireVsCodeApi(): EditorLink;

const root = document.getElementById('annals-timeline');
if (root) {
  const editor = acquireVsCodeApi();
  const panel = new TimelinePanel(root, editor);
  window.addEventListener('message', (event: MessageEvent<unknown>) => panel.receive(event.data));
  editor.postMessage({ type: 'ready' });
}
