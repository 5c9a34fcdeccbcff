import { setTimeout as pause } from 'node:timers/promises';
import type { ImuSample, SampleEvent } from '../../../src/core/imu/sample.ts';
import type { DrivenClock } from '../driven-clock.ts';
import { asSent, CLIP_STREAM, type PushedClip } from '../peripherals/plumbline-clip.ts';
import { waitUntil } from '../wait-until.ts';

/** So many packets at most are on their way to the page. */
const ON_THE_WAY = 100;
/** A pause between two samples is a gap from here on, as the line has it, ms. */
const GAP_MS = 500;
/** A pause between two samples from which on the link is lost, and one in which the computer sleeps, ms. */
const LINK_LOST_MS = 10_000;
const ASLEEP_MS = 600_000;
/** While the link is looked for time passes in steps of so much, each with as much real time for the browser, ms. */
const STEP_MS = 250;
const STEP_REAL_MS = 25;

/** A body's day that is played to a page as fast as it takes it. */
export interface PlayedDay {
  /** Until this time of the body, ms, or to its end. */
  readonly playTo: (until?: number) => Promise<void>;
  /** What the page was given so far, with the gaps that it must have seen; times of the body. */
  readonly given: readonly SampleEvent[];
  /** Where the body's time 0 lies on the page's clock, epoch ms; known once it has begun. */
  readonly zero: () => number;
}

/**
 * Plays a body to a page with a driven clock that listens to the clip. What the body is silent about happens: nothing comes
 * for some seconds; the sensor is out of reach; or the computer sleeps.
 */
export function playDay(clip: PushedClip, clock: DrivenClock, body: Iterable<ImuSample>): PlayedDay {
  const samples = body[Symbol.iterator]();
  const given: SampleEvent[] = [];
  let zero: number | null = null;
  let last = Number.NEGATIVE_INFINITY;
  let handed = 0;

  async function taken(onTheWay: number): Promise<void> {
    const waiting = () => clip.packetsSent() - handed;
    if (waiting() <= onTheWay) return;
    await waitUntil(
      async () => {
        handed = await clock.handed();
        return waiting() <= onTheWay / 2;
      },
      { what: () => `the page to take the last ${waiting()} of ${clip.packetsSent()} packets` },
    );
  }

  /** From the moment on that the page listens, its time is the body's. */
  async function begin(t: number): Promise<void> {
    await waitUntil(clock.listened, { what: 'the page to listen to the clip' });
    await clip.peripheral.whenSubscribed(CLIP_STREAM.characteristic);
    await clock.hold();
    zero = (await clock.now()) - t;
  }

  async function settle(): Promise<void> {
    clip.flush();
    await taken(0);
  }

  async function pass(seconds: number): Promise<void> {
    for (let passed = 0; passed < 1000 * seconds; passed += STEP_MS) {
      await clock.pass(STEP_MS / 1000);
      await pause(STEP_REAL_MS);
    }
  }

  /** The link is lost for so long, and found again; gives the body's time at which the page listens again, ms. */
  async function lose(ms: number): Promise<number> {
    const listened = await clock.listened();
    if (ms < ASLEEP_MS) {
      clip.peripheral.setPresence('away');
      await pass(ms / 1000);
      clip.peripheral.setPresence('near');
    } else {
      await clock.sleep(ms / 1000);
      clip.peripheral.drop();
    }
    while ((await clock.listened()) === listened) await pass(STEP_MS / 1000);
    await clip.peripheral.whenSubscribed(CLIP_STREAM.characteristic);
    return (await clock.now()) - (zero ?? 0);
  }

  async function playTo(until = Number.POSITIVE_INFINITY): Promise<void> {
    let heardFrom = Number.NEGATIVE_INFINITY;
    while (last < until) {
      const { done, value } = samples.next();
      if (done) break;
      const { t } = value;
      if (zero === null) await begin(t);
      if (t - last > LINK_LOST_MS && heardFrom < last) {
        await settle();
        heardFrom = await lose(t - last);
      }
      if (t <= heardFrom) continue;
      if (t - last > GAP_MS && given.length > 0) {
        // No packet holds what was before a silence and after it.
        clip.flush();
        given.push({ type: 'gap', from: last, to: t });
      }
      clip.push(value, t / 1000);
      given.push({ ...asSent(value), t });
      last = t;
      await taken(ON_THE_WAY);
    }
    await settle();
  }

  return { playTo, given, zero: () => zero ?? Number.NaN };
}
