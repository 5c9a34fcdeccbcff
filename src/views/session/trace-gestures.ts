import { panned, type TraceView, zoomed } from './trace-scale.ts';

/** A finger that moves by less than this has pressed and not dragged, px. */
const TAP_PX = 8;
/** One notch of a wheel. */
const WHEEL_FACTOR = 0.002;

interface Surface {
  readonly view: () => TraceView;
  readonly whole: () => TraceView;
  readonly show: (view: TraceView) => void;
  /** Time under a place of the page, ms. */
  readonly timeAt: (clientX: number) => number;
  /** Pressed in one place. */
  readonly press: (t: number) => void;
}

/** Fingers, mouse and wheel on a trace: drag to pan, pinch or Ctrl and wheel to zoom. The page still scrolls up and down. */
export function traceGestures({ view, whole, show, timeAt, press }: Surface) {
  const fingers = new Map<number, number>();
  let pressedAt: number | null = null;

  const spread = (): number => {
    const [a = 0, b = 0] = [...fingers.values()];
    return Math.abs(a - b);
  };

  function moved(event: PointerEvent): void {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const spreadBefore = spread();
    const byMs = timeAt(before) - timeAt(event.clientX);
    if (pressedAt !== null && Math.abs(event.clientX - pressedAt) < TAP_PX) return;
    pressedAt = null;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1) show(panned(view(), whole(), byMs));
    else if (spreadBefore > 0 && spread() > 0) {
      const middle = [...fingers.values()].reduce((sum, x) => sum + x, 0) / fingers.size;
      show(zoomed(view(), whole(), spreadBefore / spread(), timeAt(middle)));
    }
  }

  return {
    down(event: PointerEvent): void {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, event.clientX);
      pressedAt = fingers.size === 1 ? event.clientX : null;
    },
    moved,
    up(event: PointerEvent): void {
      fingers.delete(event.pointerId);
      if (pressedAt !== null && event.type === 'pointerup') press(timeAt(event.clientX));
      pressedAt = null;
    },
    wheel(event: WheelEvent): void {
      const { from, to } = view();
      if (event.ctrlKey)
        show(zoomed(view(), whole(), Math.exp(event.deltaY * WHEEL_FACTOR), timeAt(event.clientX)));
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
        show(panned(view(), whole(), event.deltaX * WHEEL_FACTOR * 0.5 * (to - from)));
      else return;
      event.preventDefault();
    },
  };
}
