import { BehaviorSubject, Subject } from 'rxjs';
import { forceSignOf } from '../../../sensors/phone/motion-event.ts';
import type { AxesVerdict } from '../../../sensors/phone/rate-axes.ts';
import { createMotionReader } from '../../../sensors/phone/read-motion.ts';
import type { SampleEvent } from '../../core/imu/sample.ts';
import type { LinkFault, LinkState, LinkStatus, SensorLink } from '../../ports/ports.ts';
import { createMonotonicClock } from '../monotonic-clock.ts';
import { keepScreenOn } from '../wake-lock.ts';

/** Without a reading for so long, the phone counts as silent, ms. */
const SILENT_AFTER_MS = 3000;
/** A pause from here on is a stretch in which nothing was seen, ms; as with any other sensor. */
const GAP_MS = 1000;
/** No event waits longer to be told, ms. */
const LONGEST_QUEUE_MS = 5000;
const LOOK_EVERY_MS = 500;
/** Felt through a shirt, and over before it is a bother: as the pairs of a clip, ms. */
const BUZZ_MS = [150, 150, 150];

const NO_MOTION: LinkFault = { code: 'no-motion', detail: 'no devicemotion event with a force in it' };
const PAUSED: LinkFault = {
  code: 'motion-paused',
  detail: `no devicemotion event for ${SILENT_AFTER_MS / 1000} s`,
};

export interface PhoneMemory {
  axes: AxesVerdict | null;
}

/**
 * This phone as a sensor, from permission to silence. It is point sampled: an event holds what was measured at its
 * time.
 *
 * @param memory what was found out about the gyroscope before, for as long as the page lives.
 */
export function createPhoneLink(memory: PhoneMemory): SensorLink {
  const clock = createMonotonicClock();
  const reader = createMotionReader(forceSignOf(navigator), memory.axes);
  const samples$ = new Subject<SampleEvent>();
  const status$ = new BehaviorSubject(statusOf('connecting', null));
  let heardAt = performance.now();
  let latest: number | null = null;
  let closed = false;

  function tell(state: LinkState, fault: LinkFault | null): void {
    if (status$.value.state !== state) status$.next(statusOf(state, fault));
  }

  function take(event: DeviceMotionEvent): void {
    // Engines may queue events: the time of each is its own, unless it is on another clock.
    const age = performance.now() - event.timeStamp;
    const t = clock.sampleTime() - (age > 0 && age < LONGEST_QUEUE_MS ? age : 0);
    if (latest !== null && t <= latest) return;
    const reading = reader.read(event, t);
    if (!reading) return;
    memory.axes = reader.axes();
    heardAt = performance.now();
    tell('live', null);
    const { acc, gyr, gyroscopeFrom } = reading;
    // The filter takes up a gyroscope only where it starts.
    if (latest !== null && (gyroscopeFrom || t - latest >= GAP_MS))
      samples$.next({ type: 'gap', from: latest, to: t });
    latest = t;
    samples$.next({ t, acc, gyr });
  }

  function look(): void {
    if (performance.now() - heardAt < SILENT_AFTER_MS) return;
    if (latest === null) tell('gone', NO_MOTION);
    else tell('silent', PAUSED);
  }

  addEventListener('devicemotion', take);
  const timer = setInterval(look, LOOK_EVERY_MS);
  const letScreenGo = keepScreenOn();

  return {
    kind: 'phone',
    sensorId: 'phone',
    name: 'This phone',
    faceOut: { x: 0, y: 0, z: 1 },
    sampling: 'point',
    status$,
    input: { kind: 'samples', samples$ },
    ...('vibrate' in navigator && { vibrate: () => void navigator.vibrate(BUZZ_MS) }),
    retry() {
      heardAt = performance.now();
      if (latest === null) tell('connecting', null);
    },
    async close() {
      if (closed) return;
      closed = true;
      clearInterval(timer);
      removeEventListener('devicemotion', take);
      letScreenGo();
      tell('none', null);
      samples$.complete();
      status$.complete();
    },
  };
}

const statusOf = (state: LinkState, fault: LinkFault | null): LinkStatus => ({
  state,
  fault,
  attempt: 0,
  batteryPercent: null,
});
