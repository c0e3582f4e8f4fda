/** What the user's hand does, in pixels of the picture. */
export interface InputActions {
  /** Time `factor` times as wide, what is at x stays. */
  zoom(x: number, factor: number, y: number): void;
  /** Contents follow the pointer by so much. */
  drag(dx: number, dy: number): void;
  dragEnd(): void;
  hover(x: number, y: number): void;
  leave(): void;
  click(x: number, y: number): void;
  doubleClick(x: number, y: number): void;
  /** Gives back whether the key meant something. */
  key(event: KeyboardEvent): boolean;
  /** What is taken hold of at this place rather than panned; absent where nothing is. */
  grab?(x: number, y: number): Grab | undefined;
  /** Whether the wheel scrolls at this place rather than zooms. */
  scrollsAt(x: number, y: number): boolean;
}

/** Something that follows the pointer by itself until it is let go. */
export interface Grab {
  move(dx: number): void;
  drop(): void;
  cancel(): void;
}

/** The pointer must move so far before a click becomes a drag. */
const dragThreshold = 4;
/** Lines and pages of a wheel in pixels, by `deltaMode`. */
const wheelUnits: readonly number[] = [1, 16, 240];

/** Listens to wheel, pointers and keys on the picture; gives back how to stop. */
export function listen(stage: HTMLElement, actions: InputActions): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  listenToWheel(stage, actions, options);
  listenToPointers(stage, actions, options);
  stage.addEventListener(
    'keydown',
    (event) => {
      if (actions.key(event)) event.preventDefault();
    },
    options,
  );
  return () => stop.abort();
}

type Options = Readonly<{ signal: AbortSignal }>;

function listenToWheel(stage: HTMLElement, actions: InputActions, options: Options): void {
  const onWheel = (event: WheelEvent): void => {
    if (isInCard(event)) return;
    const { x, y } = placeOf(stage, event);
    const unit = wheelUnits[event.deltaMode] ?? 1;
    if (event.altKey || (actions.scrollsAt(x, y) && !event.ctrlKey)) return;
    event.preventDefault();
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    const isPan = !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
    if (isPan) {
      actions.drag(-sideways * unit, 0);
      actions.dragEnd();
    } else {
      // A pinch on a touchpad arrives as a wheel with Ctrl and small steps.
      const speed = event.ctrlKey ? 0.01 : 0.0018;
      const step = Math.min(Math.max(event.deltaY * unit * speed, -0.6), 0.6);
      actions.zoom(x, Math.exp(-step), y);
    }
  };
  stage.addEventListener('wheel', onWheel, { ...options, passive: false });
}

interface Pointers {
  readonly places: Map<number, { x: number; y: number }>;
  start: { x: number; y: number } | undefined;
  isDrag: boolean;
  grab: Grab | undefined;
}

function listenToPointers(stage: HTMLElement, actions: InputActions, options: Options): void {
  const pointers: Pointers = { places: new Map(), start: undefined, isDrag: false, grab: undefined };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || isInCard(event) || isOnScrollbar(event)) return;
    const place = placeOf(stage, event);
    pointers.places.set(event.pointerId, place);
    pointers.start = place;
    pointers.isDrag = pointers.places.size > 1;
    pointers.grab = pointers.isDrag ? undefined : actions.grab?.(place.x, place.y);
  };
  const onMove = (event: PointerEvent): void => {
    if (isInCard(event) && pointers.places.size === 0) return;
    const place = placeOf(stage, event);
    const before = pointers.places.get(event.pointerId);
    if (!before) {
      actions.hover(place.x, place.y);
      return;
    }
    movePointer(stage, actions, pointers, { id: event.pointerId, before, place });
  };
  const onUp = (event: PointerEvent): void => {
    if (!pointers.places.delete(event.pointerId)) return;
    stage.classList.remove('dragging');
    if (pointers.isDrag && pointers.grab) letGo(pointers.grab, event);
    else if (pointers.isDrag) actions.dragEnd();
    else if (event.type === 'pointerup') actions.click(placeOf(stage, event).x, placeOf(stage, event).y);
    pointers.grab = undefined;
    if (pointers.places.size === 0) pointers.isDrag = false;
  };
  stage.addEventListener('pointerdown', onDown, options);
  stage.addEventListener('pointermove', onMove, options);
  stage.addEventListener('pointerup', onUp, options);
  stage.addEventListener('pointercancel', onUp, options);
  stage.addEventListener('pointerleave', () => actions.leave(), options);
  stage.addEventListener(
    'dblclick',
    (event) => {
      if (!isInCard(event)) actions.doubleClick(placeOf(stage, event).x, placeOf(stage, event).y);
    },
    options,
  );
}

function letGo(grab: Grab, { type }: PointerEvent): void {
  if (type === 'pointerup') grab.drop();
  else grab.cancel();
}

interface Move {
  readonly id: number;
  readonly before: { x: number; y: number };
  readonly place: { x: number; y: number };
}

function movePointer(stage: HTMLElement, actions: InputActions, pointers: Pointers, { id, before, place }: Move): void {
  const { start } = pointers;
  if (!pointers.isDrag && start && Math.hypot(place.x - start.x, place.y - start.y) < dragThreshold) return;
  if (!pointers.isDrag) {
    pointers.isDrag = true;
    stage.classList.add('dragging');
    stage.setPointerCapture(id);
  }
  const other = [...pointers.places].find(([pointer]) => pointer !== id)?.[1];
  pointers.places.set(id, place);
  if (pointers.grab) {
    pointers.grab.move(place.x - before.x);
    return;
  }
  if (!other) {
    actions.drag(place.x - before.x, place.y - before.y);
    return;
  }
  const factor = Math.abs(place.x - other.x) / Math.max(8, Math.abs(before.x - other.x));
  const middle = { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 };
  if (Number.isFinite(factor) && factor > 0) actions.zoom(middle.x, Math.min(Math.max(factor, 0.5), 2), middle.y);
  actions.drag((place.x - before.x) / 2, (place.y - before.y) / 2);
}

function placeOf(stage: HTMLElement, event: MouseEvent): { x: number; y: number } {
  const box = stage.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Cards, the legend, hints and the handle of the date lie over the picture and are worked by themselves. */
function isInCard(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.card, .legend, .edge-hint, .as-of-handle') !== null;
}

function isOnScrollbar(event: PointerEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.classList.contains('scroller')) return false;
  return event.clientX - target.getBoundingClientRect().left >= target.clientWidth;
}
