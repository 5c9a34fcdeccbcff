import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningFold } from '../../../src/core/lives/running-fold.ts';
import { inOrder } from '../../../src/core/log/in-order.ts';
import { daysFor } from '../../signals/any-life.ts';
import { threeLadders } from '../../signals/library.ts';
import { live } from '../../signals/life.ts';

const lives = fc.sample(daysFor(threeLadders), { numRuns: 40, seed: 7 }).map((days) => live(days));

describe('a fold that goes along with a life', () => {
  it('knows and plans at every look what the fold of the whole log does', () => {
    let looks = 0;
    for (const { person, opened } of lives) {
      const running = runningFold(threeLadders, 'UTC');
      const records = [...inOrder(person.records, Number.POSITIVE_INFINITY)];
      for (const { now, progress, plan } of opened) {
        while (records[0] && records[0].at <= now) {
          const next = records.shift();
          if (next) running.add(next);
        }
        const looked = running.look(now);
        expect(looked.progress).toEqual(progress);
        expect(looked.plan).toEqual(plan);
        looks += 1;
      }
    }
    expect(looks).toBeGreaterThan(300);
  });

  it('goes on from any log as from its own', () => {
    for (const { opened } of lives) {
      const [half, end] = [opened[Math.floor(opened.length / 2)], opened.at(-1)];
      if (!half || !end) continue;
      const running = runningFold(threeLadders, 'UTC', half);
      for (const record of inOrder(end.records, end.now)) if (record.at > half.now) running.add(record);
      expect(running.look(end.now).progress).toEqual(end.progress);
      expect(running.look(end.now).plan).toEqual(end.plan);
    }
  });
});
