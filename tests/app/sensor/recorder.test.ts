import { BehaviorSubject, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../../src/app/sensor/recorder.ts';
import type { SampleEvent } from '../../../src/core/imu/sample.ts';
import { parseRecording } from '../../../src/core/recording/parse.ts';

const second = (t: number): SampleEvent => ({ t: t * 1000, acc: { x: 0, y: 9.8, z: 0 }, gyr: null });

function recording() {
  const samples$ = new Subject<SampleEvent>();
  const sensor$ = new BehaviorSubject('first');
  const saved: Blob[] = [];
  const recorder = createRecorder(samples$, sensor$, { save: (_, content) => saved.push(content) });
  recorder.start({ sensor: 'witmotion', placement: 'upper-back', app: '0.1.0' });
  return {
    samples$,
    sensor$,
    recorder,
    async lengthSaved() {
      await recorder.save();
      const read = parseRecording((await saved[0]?.text()) ?? '');
      return read.type === 'refused' ? 0 : read.samples.length;
    },
  };
}

describe('createRecorder', () => {
  it('keeps what comes until it is saved', async () => {
    const { samples$, recorder, lengthSaved } = recording();
    for (const t of [10, 11, 12]) samples$.next(second(t));
    expect(recorder.seconds$.value).toBe(2);
    expect(await lengthSaved()).toBe(3);
    expect(recorder.seconds$.value).toBeNull();
  });

  it('puts nothing of another sensor into a recording', async () => {
    const { samples$, sensor$, lengthSaved } = recording();
    for (const t of [10, 11, 12]) samples$.next(second(t));
    sensor$.next('another');
    for (const t of [13, 14]) samples$.next(second(t));
    expect(await lengthSaved()).toBe(3);
  });
});
