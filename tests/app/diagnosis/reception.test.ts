import { BehaviorSubject, Subject } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchReception } from '../../../src/app/diagnosis/reception.ts';
import type { Line } from '../../../src/app/pipeline.ts';
import type { SampleEvent } from '../../../src/core/imu/sample.ts';
import type { Arrival, SensorLink } from '../../../src/ports/ports.ts';

const FLAT = { x: 0, y: 0, z: 9.80665 };

let now: number;
let arrivals$: Subject<Arrival>;
let samples$: Subject<SampleEvent>;
let watch: ReturnType<typeof watchReception>;

beforeEach(() => {
  now = 1_000_000;
  arrivals$ = new Subject();
  samples$ = new Subject();
  const link = {
    input: { kind: 'arrivals', arrivals$, timeSource: { kind: 'arrival' }, ratesHz: [50] },
    device: { rateHz$: new BehaviorSubject(50) },
  } as unknown as SensorLink;
  watch = watchReception(link, { samples$ } as unknown as Line, () => now);
});

/** So many seconds of a sensor at rest. */
function send(seconds: number, hz: number, acc = FLAT): void {
  for (let index = 0; index < seconds * hz; index++) {
    now += 1000 / hz;
    arrivals$.next({ receivedAt: now, messages: [{ type: 'reading', acc, gyr: null }] });
    samples$.next({ t: now, acc, gyr: null });
  }
}

describe('what comes from a sensor', () => {
  it('is counted, once there is enough to count', () => {
    send(1, 50);
    expect(watch.look(now)).toMatchObject({ receivedHz: null, askedHz: 50 });
    send(20, 50);
    expect(watch.look(now).receivedHz).toBeCloseTo(50, 0);
    send(20, 20);
    expect(watch.look(now).receivedHz).toBeCloseTo(20, 0);
  });

  it('comes to nothing in a silence', () => {
    send(20, 50);
    expect(watch.look(now + 60_000).receivedHz).toBe(0);
    expect(watch.heardAt()).toBe(now);
  });

  it('has the gaps of the last minute, and only those', () => {
    send(5, 50);
    samples$.next({ type: 'gap', from: now, to: now + 4000 });
    now += 4000;
    send(10, 50);
    expect(watch.look(now).gaps).toEqual({ count: 1, ms: 4000 });
    send(60, 50);
    expect(watch.look(now).gaps).toEqual({ count: 0, ms: 0 });
  });

  it('has the size of gravity, once it has been at rest', () => {
    expect(watch.look(now).restForce).toBeNull();
    send(3, 50, { x: 0, y: 0, z: 19.6133 });
    expect(watch.look(now).restForce).toBeCloseTo(2, 3);
  });

  it('is counted anew after a change of rate', () => {
    send(20, 100);
    arrivals$.next({ receivedAt: now, messages: [], anew: true });
    send(5, 20);
    expect(watch.look(now).receivedHz).toBeCloseTo(20, 0);
  });
});
