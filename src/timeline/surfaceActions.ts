import { dayOfSelected } from './panelState';
import { type Parts } from './parts';
import { type SurfaceActions } from './surface';

/** What buttons, fields and the overview do, each to the part that it belongs to. */
export function surfaceActions(parts: Parts): SurfaceActions {
  const { state, choosing } = parts;
  const zoom = (factor: number): void => parts.viewpoint.zoomAbout(factor, dayOfSelected(state, parts.viewpoint));
  return {
    toolbar: {
      toggleChronicle: () => choosing.setForm(state.choice.form === 'chronicle' ? 'picture' : 'chronicle'),
      chooseNotes: parts.hasEditor ? () => parts.postMessage({ type: 'chooseNotes' }) : undefined,
      chooseLanes: (mode) => choosing.setMode(mode),
      zoomIn: () => zoom(2),
      zoomOut: () => zoom(0.5),
      fitAll: () => parts.viewpoint.fit(),
      toggleAsOf: parts.hasEditor ? () => parts.dating.toggle() : undefined,
      toggleTie: parts.hasEditor ? () => parts.spanTie.toggle() : undefined,
      toggleLegend: () => parts.surface.toolbar.setLegendShown(parts.surface.legend.toggle()),
    },
    lanes: choosing.laneActions(),
    find: {
      find: (question) => parts.finding.find(question),
      step: (by) => parts.finding.step(by),
      leave: () => (state.choice.form === 'chronicle' ? parts.surface.chronicle.list.focus() : parts.keyboard.focusQuietly()),
    },
    overview: { show: (view) => parts.viewpoint.show(view), settled: () => parts.keeping.saveAndTell() },
    chronicle: {
      choose: (item, focus) => parts.selecting.choose(item, focus),
      select: (item) => parts.selecting.select(item),
      reveal: (item, focus) => parts.selecting.reveal(item, focus),
      find: () => parts.surface.findBar.focus(),
      emphasis: () => parts.painting.emphasis(),
      scrolled: () => parts.keeping.save(),
    },
    asOf: {
      choose: (turn) => {
        parts.postMessage({ type: 'asOf', ...turn });
        parts.dating.showChoice();
      },
      bring: (day) => parts.viewpoint.bring(day),
      leave: () => parts.keyboard.focusQuietly(),
    },
    time: { chooseCalendar: (calendar) => choosing.choose({ ...state.choice, calendar }) },
    filter: (filter) => choosing.choose({ ...state.choice, filter }),
    chooseColour: (colour) => choosing.setColour(colour),
    redraw: () => parts.painting.soon(),
  };
}
