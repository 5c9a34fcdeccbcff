import { BehaviorSubject, of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { plumblineClip } from '../../../sensors/plumbline-clip/plumbline-clip.ts';
import { createCoach } from '../../../src/app/coach/create-coach.ts';
import type { PlayerState } from '../../../src/core/player/player.ts';
import { type PlayerInput, sessionPlayer } from '../../../src/core/player/session-player.ts';
import type { Voice } from '../../../src/ports/coach-ports.ts';
import type { Told } from '../../../src/ports/coach-view.ts';
import type { DeviceControls } from '../../../src/ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ports/settings.ts';
import { ticks } from '../../signals/coached.ts';
import { dose, plank } from '../../signals/exercise.ts';
import { holdEnded, holdStarted } from '../../signals/hold-events.ts';

const S = 1000;
const DANIEL: Voice = { id: 'daniel', name: 'Daniel', language: 'en-GB' };
const ANNA: Voice = { id: 'anna', name: 'Anna', language: 'de-DE' };

const HOLD: readonly PlayerInput[] = [
  ...ticks(0, S),
  holdStarted(S),
  { type: 'hold-paused', t: 5 * S, pausedAt: 4 * S, reason: 'lower', offsetDeg: -7 },
  { type: 'hold-resumed', t: 7 * S, resumedAt: 7 * S },
  ...ticks(8 * S, 16 * S),
  holdEnded(S, 16 * S, { t: 17 * S }),
];

/** One hold of a session, with what of it reached each channel. */
async function session(
  change: Partial<Settings> = {},
  local: readonly Voice[] = [DANIEL],
  voiceWorks = true,
  inputs: readonly PlayerInput[] = HOLD,
) {
  let hushed = 0;
  const heard: string[] = [];
  const said: string[] = [];
  const felt = { sensor: 0, phone: [] as (readonly number[])[] };
  const told: Told[] = [];
  const player$ = new BehaviorSubject<PlayerState | null>(null);
  const settings$ = new BehaviorSubject<Settings>({ ...DEFAULT_SETTINGS, ...change });
  let t = 0;
  const device = {
    driver: plumblineClip,
    nudge: async () => {
      felt.sensor++;
    },
  } as unknown as DeviceControls;
  const coach = createCoach({
    player$,
    settings$,
    time: () => t,
    device: () => device,
    sounds: { play: (sound) => heard.push(sound), unlock: () => {}, audible$: of('yes') },
    speech: {
      voices$: of({ local, remote: 0 }),
      say: async (text, { voiceId }) => {
        if (voiceWorks) said.push(`${voiceId}: ${text}`);
        return voiceWorks ? 'said' : 'failed';
      },
      hush: () => {
        hushed++;
      },
    },
    vibrator: { exists: true, vibrate: (pattern) => felt.phone.push(pattern) },
  });
  coach.told$.subscribe((each) => each && told.push(each));
  const player = sessionPlayer([{ exercise: plank(), dose: dose(2, 10) }], true);
  let memory = player.start();
  for (const input of inputs) {
    t = input.t;
    const [next, outputs] = player.step(memory, input);
    memory = next;
    for (const output of outputs) if (output.type === 'state') player$.next(output.state);
    for (let turns = 0; turns < 10; turns++) await null; // what was said is over at once
  }
  return { heard, said, felt, told, hushed, coach };
}

const TURNS = ['started', 'paused', 'resumed', 'half', 'tick', 'tick', 'tick', 'done', 'ended'];

describe('the channels of a session', () => {
  it('carry it each by itself: sounds, and a voice that leaves ticks to them', async () => {
    const { heard, said } = await session();
    expect(heard).toEqual(TURNS);
    expect(said.join(' ')).toMatch(
      /A plank.*daniel: Hold\..*daniel: Paused\. Hips look lower\..*The clock goes on.*Halfway.*That is the time.*Rest 30 seconds/,
    );
    expect(said).not.toContain('daniel: 3.');
  });

  it('say the countdown where sounds are off', async () => {
    const { heard, said } = await session({ sound: false });
    expect(heard).toEqual([]);
    expect(said).toEqual(expect.arrayContaining(['daniel: 3.', 'daniel: 2.', 'daniel: 1.']));
  });

  it('tell a screen reader nothing while a voice speaks, and all of it while none does', async () => {
    expect((await session()).told).toEqual([]);
    for (const silent of [await session({ voice: false }), await session({}, [])]) {
      expect(silent.said).toEqual([]);
      expect(silent.told.map(({ live, text }) => `${live}: ${text}`)).toEqual([
        'polite: A plank. Set 1 of 2. Hold 10 seconds. Starts by itself when you are still. Get down.',
        'assertive: Hold.',
        expect.stringContaining('assertive: Paused. Hips look lower.'),
        'assertive: The clock goes on.',
        'polite: Halfway, 5 seconds left.',
        'assertive: That is the time. End when you like.',
        'assertive: Rest 30 seconds. Next: set 2 of 2.',
      ]);
    }
  });

  it('tell a screen reader, each once, where the voice fails', async () => {
    const { told } = await session({}, [DANIEL], false);
    expect(told.map(({ text }) => text.split('.')[0])).toEqual([
      'A plank',
      'Hold',
      'Paused',
      'The clock goes on',
      'Halfway, 5 seconds left',
      'That is the time',
      'Rest 30 seconds',
    ]);
  });

  it('speak with the chosen voice, otherwise with one that speaks the language, otherwise not', async () => {
    expect((await session({}, [ANNA, DANIEL])).said[0]).toMatch(/^daniel/);
    expect((await session({ voiceId: 'anna' }, [ANNA, DANIEL])).said[0]).toMatch(/^anna/);
    expect((await session({}, [ANNA])).said).toEqual([]);
  });

  it('are felt on the sensor and the phone, each where it is on', async () => {
    const { felt } = await session();
    expect(felt.phone).toContainEqual([60, 60, 60]);
    expect(felt.sensor).toBeGreaterThan(3);
    const off = await session({ sensorBuzzes: false, phoneBuzzes: false });
    expect(off.felt).toEqual({ sensor: 0, phone: [] });
  });

  it('fall silent where “This hurts” opens', async () => {
    const { hushed } = await session({}, [DANIEL], true, [
      ...HOLD.slice(0, 12),
      { type: 'wait', t: 2 * S, why: 'hurts' },
    ]);
    expect(hushed).toBe(1);
  });

  it('say the last thing again when they are asked to', async () => {
    const { coach, said } = await session();
    coach.repeat();
    await null;
    expect(said.at(-1)).toBe(said.at(-2));
  });
});
