import { BehaviorSubject, NEVER, of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Nudge, SensorDriver } from '../../../sensors/driver.ts';
import { plumblineClip } from '../../../sensors/plumbline-clip/plumbline-clip.ts';
import { thingy52 } from '../../../sensors/thingy52/thingy52.ts';
import { createDeviceActions } from '../../../src/app/sensor/device-actions.ts';
import type { Exercise } from '../../../src/core/exercise/exercise.ts';
import type { DeviceControls, SensorLink } from '../../../src/ports/ports.ts';
import { DEFAULT_CHOICES, DEFAULT_SETTINGS, type SensorChoices } from '../../../src/ports/settings.ts';
import { plank } from '../../signals/exercise.ts';

/** A sensor of this make in use, with what was chosen for it. */
function inUse(driver: SensorDriver, choices: Partial<SensorChoices> = {}) {
  const felt: Nudge[] = [];
  const rates: number[] = [];
  const sounds: string[] = [];
  const notes: string[] = [];
  const exercise$ = new BehaviorSubject<Exercise | null>(null);
  const sensor = {
    deviceId: 'a',
    driver: driver.id,
    name: 'A',
    placement: 'upper-back',
    choices: { ...DEFAULT_CHOICES, ...choices },
  } as const;
  const settings$ = new BehaviorSubject({ ...DEFAULT_SETTINGS, sensors: [sensor] });
  const device: DeviceControls = {
    id: 'a',
    driver,
    buttons$: NEVER,
    traffic$: NEVER,
    rateHz$: of(driver.ratesHz[0] ?? 0),
    setRate: (hz) => rates.push(hz),
    nudge: async (nudge) => {
      if (nudge === 'sound') throw { code: 'not-able', detail: 'no speaker' };
      felt.push(nudge);
    },
    calibrate: async () => {},
  };
  const { actions } = createDeviceActions({
    link$: of({ device } as SensorLink),
    device: () => device,
    status$: NEVER,
    exercise$,
    settings$,
    settings: () => settings$.value,
    change: async () => {},
    notifier: {
      permission: () => 'granted',
      askPermission: async () => 'granted',
      show: async ({ title }) => notes.push(title) > 0,
      clear: async () => {},
      answered$: NEVER,
    },
    sounds: { play: (sound) => sounds.push(sound) },
  });
  return {
    actions,
    exercise$,
    felt,
    rates,
    sounds,
    notes,
    settings$,
  };
}

describe('what a sensor is asked for', () => {
  it('is a nudge for a test, and a refusal is told', async () => {
    const { actions, felt } = inUse(thingy52);
    expect(await actions.testNudge('light')).toBeNull();
    expect(felt).toEqual(['light']);
    expect(await actions.testNudge('sound')).toMatchObject({ code: 'not-able' });
  });

  it('is nothing when the page tries its own nudge: a sound, and a notification where they are allowed', async () => {
    const { actions, felt, sounds, notes, settings$ } = inUse(plumblineClip);
    await actions.testNudge(null);
    expect([felt, sounds, notes]).toEqual([[], ['nudge'], []]);
    settings$.next({ ...settings$.value, notifications: true });
    await actions.testNudge(null);
    expect(notes).toEqual(['Time to change position']);
  });

  it('is a rate by use, or the one that was chosen if it has it', () => {
    const clip = inUse(plumblineClip);
    clip.exercise$.next(plank());
    clip.exercise$.next(null);
    expect(clip.rates).toEqual([26, 52, 26]);
    expect(inUse(plumblineClip, { rateHz: 104 }).rates).toEqual([104]);
    expect(inUse(plumblineClip, { rateHz: 99.26 }).rates).toEqual([26]);
  });
});
