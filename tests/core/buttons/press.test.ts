import { describe, expect, it } from 'vitest';
import {
  type ButtonTold,
  DOUBLE_MS,
  LONG_MS,
  type Press,
  type PressInput,
  pressRecogniser,
} from '../../../src/core/buttons/press.ts';

/** A button on a time line: the machine is woken when it asked for it, and late by so much. */
function press(
  events: readonly (readonly [t: number, event: ButtonTold['event'], button?: string])[],
  lateMs = 0,
) {
  const heard: [number, Press][] = [];
  let state = pressRecogniser.start();
  const take = (t: number, input: PressInput) => {
    const [next, presses] = pressRecogniser.step(state, input);
    state = next;
    heard.push(...presses.map((each): [number, Press] => [t, each]));
  };
  const wakeUntil = (end: number) => {
    while (state.wakeAt !== null && state.wakeAt + lateMs <= end) {
      const t = state.wakeAt + lateMs;
      take(t, { type: 'woke', t });
    }
  };
  for (const [t, event, button = 'main'] of events) {
    wakeUntil(t);
    take(t, { type: 'button', button, event, t });
  }
  wakeUntil(Number.POSITIVE_INFINITY);
  return heard;
}

const kinds = (...args: Parameters<typeof press>) => press(...args).map(([, kind]) => kind);

describe('pressRecogniser', () => {
  it('tells a single press once no second one can follow', () => {
    expect(
      press([
        [0, 'down'],
        [90, 'up'],
      ]),
    ).toEqual([[90 + DOUBLE_MS, 'single']]);
  });

  it('tells a double press as it ends', () => {
    expect(
      press([
        [0, 'down'],
        [90, 'up'],
        [300, 'down'],
        [380, 'up'],
      ]),
    ).toEqual([[380, 'double']]);
  });

  it('tells a long press while the button is still down, once', () => {
    expect(
      press([
        [0, 'down'],
        [3000, 'up'],
      ]),
    ).toEqual([[LONG_MS, 'long']]);
  });

  it('takes two presses that are far apart for two', () => {
    expect(
      kinds([
        [0, 'down'],
        [90, 'up'],
        [700, 'down'],
        [780, 'up'],
      ]),
    ).toEqual(['single', 'single']);
  });

  it('takes down and up that came in one notification for a press', () => {
    expect(
      kinds([
        [0, 'down'],
        [0, 'up'],
      ]),
    ).toEqual(['single']);
  });

  it('loses nothing in a page that is woken late', () => {
    expect(
      kinds(
        [
          [0, 'down'],
          [1200, 'up'],
        ],
        1000,
      ),
    ).toEqual(['long']);
    expect(
      kinds(
        [
          [0, 'down'],
          [90, 'up'],
          [900, 'down'],
          [990, 'up'],
        ],
        1000,
      ),
    ).toEqual(['single', 'single']);
  });

  it('takes a press and a hold for both', () => {
    expect(
      kinds([
        [0, 'down'],
        [90, 'up'],
        [300, 'down'],
        [2000, 'up'],
      ]),
    ).toEqual(['single', 'long']);
  });

  it('tells two buttons apart', () => {
    expect(
      kinds([
        [0, 'down', 'A'],
        [90, 'up', 'A'],
        [200, 'down', 'B'],
        [280, 'up', 'B'],
      ]),
    ).toEqual(['single', 'single']);
  });

  it('takes gestures that the sensor recognised as they are', () => {
    expect(
      press([
        [0, 'single'],
        [10, 'double'],
        [20, 'long'],
        [30, 'triple'],
      ]),
    ).toEqual([
      [0, 'single'],
      [10, 'double'],
      [20, 'long'],
    ]);
  });

  it('makes nothing of an up without a down, nor of a press in which the sensor was lost', () => {
    expect(kinds([[0, 'up']])).toEqual([]);
    const [held] = pressRecogniser.step(pressRecogniser.start(), {
      type: 'button',
      button: 'main',
      event: 'down',
      t: 0,
    });
    const [lost] = pressRecogniser.step(held, { type: 'lost' });
    expect(lost).toEqual(pressRecogniser.start());
  });
});
