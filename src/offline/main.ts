import '../webview/page.css';
import '../timeline/timeline.css';
import '../timeline/chronicle.css';
import './offline.css';
import { TimelinePanel } from '../timeline/timelinePanel';
import { readSaved } from './savedTimeline';
import { printSheets } from './sheets';
import { createThemeSwitch } from './themeSwitch';

/** The timeline on a page of its own, without an editor: the webview's code over data that the page holds. */
const root = document.getElementById('annals-timeline');
const saved = readSaved(document.getElementById('annals-data')?.textContent ?? '');
if (root && saved) {
  let kept: unknown = saved.state;
  createThemeSwitch(document, saved.theme);
  const panel = new TimelinePanel(root, {
    // There is no editor to show a line in, nor notes to change.
    postMessage: () => undefined,
    isReadOnly: true,
    getState: () => kept,
    setState: (state) => (kept = state),
  });
  panel.receive({ type: 'strings', strings: saved.strings, eraStyle: saved.eraStyle });
  panel.receive({ type: 'data', data: saved.data });
  printSheets(document, saved, () => {
    panel.keep();
    return kept;
  });
}
