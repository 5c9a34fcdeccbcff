import { NEVER } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { choicesFor, withChoices, withLatest } from '../../../src/app/sensor/known-sensors.ts';
import type { SensorLink } from '../../../src/ports/ports.ts';
import { DEFAULT_CHOICES, type KnownSensor, readSettings } from '../../../src/ports/settings.ts';

const link = (id: string): SensorLink => ({
  kind: 'bluetooth',
  sensorId: 'witmotion',
  name: `WT-${id}`,
  faceOut: { x: 0, y: 0, z: 1 },
  sampling: 'interval',
  status$: NEVER,
  input: { kind: 'samples', samples$: NEVER },
  device: {
    id,
    driver: witmotion,
    buttons$: NEVER,
    traffic$: NEVER,
    rateHz$: NEVER,
    setRate: () => {},
    nudge: async () => {},
    calibrate: async () => {},
  },
  retry: () => {},
  close: async () => {},
});

const used = (...ids: string[]): KnownSensor[] =>
  ids.reduce((known: KnownSensor[], id) => withLatest(known, link(id), 'sternum') ?? known, []);

describe('sensors that were used here', () => {
  it('come latest first, each once, and with what was chosen for them', () => {
    const chosen = withChoices(used('a', 'b'), 'a', { rateHz: 99.26 });
    const known = withLatest(chosen, link('a'), 'pelvis');
    expect(known?.map(({ name, placement }) => [name, placement])).toEqual([
      ['WT-a', 'pelvis'],
      ['WT-b', 'sternum'],
    ]);
    expect(choicesFor(known ?? [], 'a').rateHz).toBe(99.26);
    expect(choicesFor(known ?? [], 'stranger')).toEqual(DEFAULT_CHOICES);
  });

  it('are eight at most', () => {
    expect(used(...'abcdefghij').map(({ deviceId }) => deviceId)).toEqual([...'jihgfedc']);
  });

  it('are none that are only played', () => {
    const { device: _, ...played } = link('a');
    expect(withLatest([], played, 'sternum')).toBeNull();
  });

  it('outlive a choice that this version does not know', () => {
    const stored = { sensors: used('a').map((sensor) => ({ ...sensor, choices: { later: true } })) };
    expect(readSettings(stored).sensors).toEqual(used('a'));
  });
});
