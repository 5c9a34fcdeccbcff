import { BehaviorSubject, filter, type Observable, Subscription, skip, takeUntil } from 'rxjs';
import { type ImuSample, isSeen, type SampleEvent } from '../../core/imu/sample.ts';
import type { RecordingSubject } from '../../core/recording/write.ts';
import { part } from '../../ports/part.ts';
import type { Files } from '../../ports/ports.ts';

const writing = part(() => import('../../core/recording/write.ts'));

/** What a recording is of; its start is that of its first sample. */
type About = Omit<RecordingSubject, 'start'>;

/**
 * Keeps samples while asked to, and hands them over as a file that can be played back. A recording is of one sensor:
 * when `sensor$` (which replays the present one) tells of another, it holds what it has.
 */
export function createRecorder(
  samples$: Observable<SampleEvent>,
  sensor$: Observable<unknown>,
  files: Files,
) {
  const seconds$ = new BehaviorSubject<number | null>(null);
  let subscription = Subscription.EMPTY;
  let samples: ImuSample[] = [];
  let subject: About | null = null;

  return {
    seconds$,
    start(about: About): void {
      subscription.unsubscribe();
      samples = [];
      subject = about;
      seconds$.next(0);
      subscription = samples$.pipe(takeUntil(sensor$.pipe(skip(1))), filter(isSeen)).subscribe((sample) => {
        samples.push(sample);
        const seconds = Math.floor((sample.t - (samples[0]?.t ?? sample.t)) / 1000);
        if (seconds !== seconds$.value) seconds$.next(seconds);
      });
    },
    async save(): Promise<void> {
      subscription.unsubscribe();
      // What was recorded stays until it can be written.
      const { writeRecording } = await writing();
      seconds$.next(null);
      const [first] = samples;
      if (!subject || !first) return;
      const about = { ...subject, start: first.t };
      const kept = samples;
      samples = [];
      const text = writeRecording(about, kept);
      const stamp = new Date(first.t).toISOString().slice(0, 16).replace(/[:T]/g, '-');
      files.save(`plumbline-recording-${stamp}.csv`, new Blob([text], { type: 'text/csv' }));
    },
  };
}
