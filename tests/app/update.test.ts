import { BehaviorSubject, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { EMPTY_DESK } from '../../src/app/desk/desk.ts';
import { offerUpdate } from '../../src/app/update.ts';
import type { App } from '../../src/ports/app.ts';
import { playerState } from '../signals/player-state.ts';

type Streams = 'player$' | 'desk$' | 'recording$' | 'capture$' | 'storage$' | 'elsewhere$';
type At = { [Stream in Streams]: App[Stream] extends Observable<infer Value> ? Value : never };

const IDLE: At = {
  player$: null,
  desk$: EMPTY_DESK,
  recording$: null,
  capture$: null,
  storage$: null,
  elsewhere$: null,
};

/** An app that is at this; `now` is told when that changes. */
function appAt(start: Partial<At> = {}, ready = true) {
  const at: At = { ...IDLE, ...start };
  const streams = Object.fromEntries(
    Object.entries(at).map(([name, value]) => [name, new BehaviorSubject<unknown>(value)]),
  );
  const ready$ = new BehaviorSubject(ready);
  const update = offerUpdate({ ready$, take: async () => true }, streams as unknown as App);
  let offered = false;
  update.offered$.subscribe((now) => {
    offered = now;
  });
  return {
    update,
    ready$,
    now: (stream: Streams, value: unknown) => streams[stream]?.next(value),
    isOffered: () => offered,
  };
}

describe('a newer build', () => {
  it('is offered once it waits, and not before', () => {
    const app = appAt({}, false);
    expect(app.isOffered()).toBe(false);
    app.ready$.next(true);
    expect(app.isOffered()).toBe(true);
  });

  const zones = { forward: null, back: null } as unknown as At['desk$']['zones'];
  it.each<[string, Streams, unknown]>([
    ['a session runs', 'player$', playerState([])],
    ['its summary is not given', 'player$', playerState([], { phase: 'finished' })],
    ['the desk is watched with tall set', 'desk$', { ...EMPTY_DESK, zones }],
    ['readings are recorded', 'recording$', 12],
    ['a capture waits to be saved', 'capture$', { notifications: 9, seconds: 3, running: false }],
    ['records are in this tab only', 'storage$', 'full'],
    ['another tab has the sensor', 'elsewhere$', { name: 'WT901', state: 'live' }],
  ])('is not offered while %s, but afterwards', (_, stream, value) => {
    const app = appAt({ [stream]: value });
    expect(app.isOffered()).toBe(false);
    app.now(stream, IDLE[stream]);
    expect(app.isOffered()).toBe(true);
    app.now(stream, value);
    expect(app.isOffered()).toBe(false);
  });

  it('is offered where old entries could not be read: nothing is lost by it', () => {
    expect(appAt({ storage$: 'damaged' }).isOffered()).toBe(true);
  });

  it('is not offered again once it was put off', () => {
    const app = appAt();
    app.update.later();
    app.now('player$', playerState([]));
    app.now('player$', null);
    expect(app.isOffered()).toBe(false);
  });
});
