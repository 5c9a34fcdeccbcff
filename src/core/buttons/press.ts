import type { Machine, Step } from '../machine.ts';

/** Held for this long, a press is a long one, ms: twice what phones take, since notifications come unevenly. */
export const LONG_MS = 800;
/** A second press within this time after the first came up makes a double one, ms (phones: 300). */
export const DOUBLE_MS = 450;

/** How a button was pressed. */
export type Press = 'single' | 'double' | 'long';

/** What a sensor tells of its button: down and up, or the gesture that it has recognised itself. */
export interface ButtonTold {
  readonly type: 'button';
  readonly button: string;
  readonly event: 'down' | 'up' | 'triple' | Press;
  /** ms on any clock that only goes forward. */
  readonly t: number;
}

/** `woke`: `wakeAt` has come. `lost`: the sensor is not heard, so what its button does is not known. */
export type PressInput =
  | ButtonTold
  | { readonly type: 'woke'; readonly t: number }
  | { readonly type: 'lost' };

export interface PressState {
  /** The button that is down or was let go last. */
  readonly button: string | null;
  readonly downAt: number | null;
  /** The present press was told already, as a long one. */
  readonly told: boolean;
  /** One press is over, and a second may follow. */
  readonly upAt: number | null;
  /** When the machine wants to be woken; null: not at all. */
  readonly wakeAt: number | null;
}

const IDLE: PressState = { button: null, downAt: null, told: false, upAt: null, wakeAt: null };

/** Tells single, double and long presses apart. A gesture that the sensor sends is taken as it is. */
export const pressRecogniser: Machine<PressState, PressInput, Press> = {
  start: () => IDLE,
  step(state, input): Step<PressState, Press> {
    if (input.type === 'lost') return [IDLE, []];
    if (input.type === 'woke') return wake(state, input.t);
    switch (input.event) {
      case 'down':
        return down(state, input);
      case 'up':
        return state.downAt === null || state.button !== input.button ? [state, []] : up(state, input.t);
      case 'triple':
        return [state, []];
      default:
        return [IDLE, [input.event]];
    }
  },
};

function down(state: PressState, { button, t }: ButtonTold): Step<PressState, Press> {
  const same = state.button === button;
  if (same && state.downAt !== null) return [state, []];
  const isSecond = same && state.upAt !== null && t - state.upAt <= DOUBLE_MS;
  const pressed: PressState = {
    button,
    downAt: t,
    told: false,
    upAt: isSecond ? state.upAt : null,
    wakeAt: t + LONG_MS,
  };
  return [pressed, state.upAt !== null && !isSecond ? ['single'] : []];
}

function up(state: PressState, t: number): Step<PressState, Press> {
  if (state.told) return [IDLE, []];
  if (t - (state.downAt ?? t) >= LONG_MS) return [IDLE, long(state)];
  if (state.upAt !== null) return [IDLE, ['double']];
  return [{ ...state, downAt: null, upAt: t, wakeAt: t + DOUBLE_MS }, []];
}

function wake(state: PressState, t: number): Step<PressState, Press> {
  if (state.wakeAt === null || t < state.wakeAt) return [state, []];
  if (state.downAt !== null) return [{ ...state, told: true, upAt: null, wakeAt: null }, long(state)];
  return [IDLE, ['single']];
}

/** A press that was over before counts for itself. */
const long = ({ upAt }: PressState): Press[] => (upAt === null ? ['long'] : ['single', 'long']);
