import fc from 'fast-check';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createNudging } from '../../../src/app/desk/nudging.ts';
import { answersSince, createSlouchAnswers } from '../../../src/app/desk/slouch-answers.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';

const MINUTE = 60_000;
const begun = () =>
  createSlouchAnswers(
    createNudging(() => 0),
    () => {},
  );
const degOf = async (answers: ReturnType<typeof createSlouchAnswers>) =>
  (await firstValueFrom(answers.widening$)).deg;

function logged(at: number, answer: 'upright' | 'taken-back', sensor = 'clip'): LogRecord {
  return {
    type: 'slouch-answer',
    answer,
    answeredAt: at,
    sensor,
    id: ulid(at, new Uint8Array(10)),
    at,
    zone: 'UTC',
    versions: { detector: 1, rules: 2, content: 1 },
  };
}

describe('answers to nudges', () => {
  it('can be taken back, one after another', async () => {
    const answers = begun();
    for (const minute of [0, 1, 2, 3]) answers.say(minute * MINUTE);
    expect(await degOf(answers)).toBe(4);
    answers.undo(0);
    expect(await degOf(answers)).toBe(2);
    for (let i = 0; i < 9; i++) answers.undo(0);
    expect(await degOf(answers)).toBe(0);
  });

  it('are found again in the log: of this sensor, since this tall, less those taken back', () => {
    const records = [
      logged(1000, 'upright'),
      logged(3000, 'upright'),
      logged(4000, 'upright', 'another'),
      logged(5000, 'upright'),
      logged(6000, 'taken-back'),
      logged(7000, 'upright'),
    ];
    expect(answersSince(records, 'clip', 2000)).toEqual([3000, 7000]);
  });

  it('P9: widen by at most six degrees, and count for nothing once tall is set anew', async () => {
    const step = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map((minutes) => ({ say: minutes * MINUTE })),
      fc.constant('undo' as const),
      fc.constant('tall' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const answers = begun();
        let t = 0;
        for (const each of steps) {
          if (each === 'undo') answers.undo(0);
          else if (each === 'tall') {
            answers.begin([]);
            expect(await degOf(answers)).toBe(0);
          } else {
            t += each.say;
            answers.say(t);
          }
          expect(await degOf(answers)).toBeLessThanOrEqual(6);
        }
      }),
    );
  });
});
