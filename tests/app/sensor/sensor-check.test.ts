import { BehaviorSubject, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/app/pipeline.ts';
import { checkSensor } from '../../../src/app/sensor/sensor-check.ts';
import type { SampleEvent } from '../../../src/core/imu/sample.ts';
import type { ScaleVerdict } from '../../../src/core/imu/scale-check.ts';
import type { SensorCheck } from '../../../src/ports/app.ts';

function connected() {
  const samples$ = new Subject<SampleEvent>();
  const scale$ = new Subject<ScaleVerdict>();
  const line$ = new BehaviorSubject<Line | null>({ samples$, scale$ } as Partial<Line> as Line);
  const told: SensorCheck[] = [];
  checkSensor(line$).subscribe((check) => told.push(check));
  return { samples$, scale$, line$, told };
}

const acc = { x: 0, y: 9.81, z: 0 };

describe('checkSensor', () => {
  it('tells with the first sample whether there is a gyroscope', () => {
    const { samples$, told } = connected();
    samples$.next({ t: 0, acc, gyr: null });
    samples$.next({ t: 20, acc, gyr: acc });
    expect(told.map(({ hasGyroscope }) => hasGyroscope)).toEqual([null, false]);
  });

  it('tells anew after a gap, as of a phone whose gyroscope was found out', () => {
    const { samples$, told } = connected();
    samples$.next({ t: 0, acc, gyr: null });
    samples$.next({ type: 'gap', from: 0, to: 20 });
    samples$.next({ t: 20, acc, gyr: acc });
    expect(told.map(({ hasGyroscope }) => hasGyroscope)).toEqual([null, false, true]);
  });

  it('keeps each scale that is wrong, and none that is right', () => {
    const { scale$, told } = connected();
    scale$.next({ type: 'scale', t: 0, of: 'force', reads: 1.01, right: true });
    scale$.next({ type: 'scale', t: 9, of: 'rate', reads: 2, right: false });
    expect(told.at(-1)?.wrongScales).toEqual([{ of: 'rate', reads: 2 }]);
  });

  it('forgets all of it with another sensor', () => {
    const { scale$, line$, told } = connected();
    scale$.next({ type: 'scale', t: 0, of: 'force', reads: 2, right: false });
    line$.next(null);
    expect(told.at(-1)).toEqual({ hasGyroscope: null, wrongScales: [] });
  });
});
