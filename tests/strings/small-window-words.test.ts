import { describe, expect, it } from 'vitest';
import { EMPTY_DESK } from '../../src/app/desk/desk.ts';
import type { Silence } from '../../src/core/alerts/silence.ts';
import type { JudgedPosture } from '../../src/core/posture/posture.ts';
import type { DeskView } from '../../src/ports/desk-view.ts';
import type { LinkState } from '../../src/ports/ports.ts';
import { SMALL_BUTTONS, type SmallDeskFacts, smallDeskWords } from '../../src/strings/small-window-words.ts';
import { clockTime } from '../../src/strings/time-words.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const MINUTE_MS = 60_000;

const posture = (change: Partial<JudgedPosture> = {}) =>
  ({ t: NOON, flexionDeg: 4.2, zone: 'tall', activity: 'still-upright', ...change }) as JudgedPosture;

/** What stands in the small window of somebody who is measured and has set tall. */
function seen(desk: Partial<DeskView> = {}, change: Partial<SmallDeskFacts> = {}, state: LinkState = 'live') {
  return smallDeskWords({
    sensor: { kind: 'bluetooth', name: 'A', sensorId: 'a' },
    status: { state, fault: null, attempt: 0, batteryPercent: null },
    calibration: 'done',
    posture: posture(),
    desk: { ...EMPTY_DESK, movement: { ...EMPTY_DESK.movement, stillMs: 13.4 * MINUTE_MS }, ...desk },
    ...change,
  });
}

const silent = (silence: Silence) => seen({ silence });

describe('the small window', () => {
  it('says the zone, the angle, and for how long', () => {
    expect(seen()).toMatchObject({ word: 'Tall', number: '4°', line: 'Still for 13 min', reason: '' });
  });

  it('says why it is quiet, and when a nudge may come', () => {
    const at = clockTime(NOON);
    expect(silent({ reason: 'gap', until: NOON }).reason).toBe(`No nudge before ${at}`);
    expect(silent({ reason: 'practice-done' }).reason).toBe('Practice is done for today');
    expect(silent({ reason: 'unanswered' }).reason).toBe('Nudges have paused');
    expect(silent({ reason: 'call', until: NOON })).toMatchObject({ word: 'In a call', number: at });
    expect(seen({ snoozedUntil: NOON })).toMatchObject({ state: 'quiet', word: 'Snoozed', number: at });
  });

  it('shows no number where nothing is judged, and none that is old', () => {
    expect(seen({}, { posture: posture({ activity: 'walking' }) })).toMatchObject({
      word: 'Walking',
      number: '',
      line: 'Counts as a break',
    });
    expect(seen({}, {}, 'reconnecting')).toMatchObject({ word: 'No data', number: '' });
    expect(seen({}, {}, 'gone').line).toBe('The sensor is out of reach.');
    expect(seen({}, { sensor: null }).word).toBe('No sensor');
    expect(seen({}, { calibration: 'none', posture: null }).word).toBe('No tall yet');
  });

  it('lets a nudge and a prompt come before anything else', () => {
    const nudge = { at: NOON, slouchStartedAt: 0 };
    expect(seen({ nudge, silence: { reason: 'gap', until: NOON } }).state).toBe('nudge');
    const movement = { ...EMPTY_DESK.movement, seatedMs: 50 * MINUTE_MS };
    expect(seen({ prompt: { kind: 'break', at: NOON, menu: [] }, movement })).toMatchObject({
      state: 'prompt',
      number: '50',
      unit: 'min seated',
    });
  });

  it('asks about the clip before it judges by it', () => {
    expect(seen({ clip: 'shifted', nudge: { at: NOON, slouchStartedAt: 0 } }).state).toBe('clip');
  });

  it('names each button in full with the words that are seen (WCAG 2.5.3)', () => {
    for (const { text, full } of Object.values(SMALL_BUTTONS))
      expect(full.toLowerCase()).toContain(text.toLowerCase());
  });
});
