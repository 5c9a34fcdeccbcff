import { describe, expect, it } from 'vitest';
import { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { chosen, partOf } from '../../../src/core/sync/choice.ts';

/** Eleven at night on 1 November in Berlin. */
const AT = Date.UTC(2026, 10, 1, 22);
const logged = (content: object): LogRecord =>
  LogRecord.parse({
    id: ulid(AT, new Uint8Array(10)),
    at: AT,
    zone: 'Europe/Berlin',
    versions: { detector: 1, rules: 2, content: 1 },
    ...content,
  });
const ENDED = logged({
  type: 'session-ended',
  sessionId: 's',
  cause: 'done',
  peak: 4,
  effort: 6,
  post: 3,
  untidy: null,
  standout: { exerciseId: 'bird_dog', peak: 4, effort: 6 },
});

describe('what a share holds', () => {
  it('is what belongs to the chosen parts, from the day on by the calendar of the person', () => {
    const pain = logged({ type: 'pain', value: 3 });
    expect(partOf(pain)).toBe('pain');
    expect(chosen(pain, { parts: ['pain'], since: '2026-11-01' })).toEqual(pain);
    expect(chosen(pain, { parts: ['pain'], since: '2026-11-02' })).toBeNull();
    expect(chosen(pain, { parts: ['sessions', 'desk'], since: '2026-01-01' })).toBeNull();
  });

  it('is all the safety answers, whatever the first day: limits follow from each of them', () => {
    const answers = logged({
      type: 'safety-check',
      adult: true,
      asked: ['A1'],
      ticked: [],
      mistaken: [],
      signs: [],
    });
    expect(chosen(answers, { parts: ['screening'], since: '2026-11-02' })).toEqual(answers);
    expect(chosen(answers, { parts: ['pain'], since: '2026-01-01' })).toBeNull();
  });

  it('tells no pain of a session where pain is not shared', () => {
    const since = '2026-11-01';
    expect(chosen(ENDED, { parts: ['sessions', 'pain'], since })).toEqual(ENDED);
    const told = chosen(ENDED, { parts: ['sessions'], since });
    expect(told).toMatchObject({ peak: null, post: null, standout: { peak: null, effort: 6 } });
    expect(LogRecord.safeParse(told).success).toBe(true);
  });
});
