import { BehaviorSubject, filter, type Observable, Subscription } from 'rxjs';
import { type ImuSample, isSeen, type SampleEvent } from '../core/imu/sample.ts';
import type { Placement } from '../core/posture/posture.ts';
import { writeRecording } from '../core/recording/write.ts';
import type { Files } from './ports.ts';

export interface RecordingSubject {
  readonly sensor: string;
  readonly placement: Placement;
  /** Epoch ms. */
  readonly start: number;
}

/** Keeps samples while asked to, and hands them over as a file that can be played back. */
export function createRecorder(samples$: Observable<SampleEvent>, files: Files) {
  const seconds$ = new BehaviorSubject<number | null>(null);
  let subscription = Subscription.EMPTY;
  let samples: ImuSample[] = [];
  let subject: RecordingSubject | null = null;

  return {
    seconds$,
    start(about: RecordingSubject): void {
      subscription.unsubscribe();
      samples = [];
      subject = about;
      seconds$.next(0);
      subscription = samples$.pipe(filter(isSeen)).subscribe((sample) => {
        samples.push(sample);
        const seconds = Math.floor((sample.t - (samples[0]?.t ?? sample.t)) / 1000);
        if (seconds !== seconds$.value) seconds$.next(seconds);
      });
    },
    save(): void {
      subscription.unsubscribe();
      seconds$.next(null);
      if (!subject || samples.length === 0) return;
      const text = writeRecording(subject, samples);
      const stamp = new Date(subject.start).toISOString().slice(0, 16).replace(/[:T]/g, '-');
      files.save(`plumbline-recording-${stamp}.csv`, new Blob([text], { type: 'text/csv' }));
      samples = [];
    },
  };
}
