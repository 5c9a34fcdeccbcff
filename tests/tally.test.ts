import { describe, expect, it } from 'vitest';
import { addTallies, slowestVitest, tallySessions, tallyVitest } from './tally.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('tallyVitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });

  it('counts tests', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'skipped', 'todo'),
      file('failed', 'failed', 'passed'),
    ];
    expect(tallyVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that broke before or after its tests as a failure', () => {
    expect(tallyVitest({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 0,
    });
  });
});

describe('slowestVitest', () => {
  it('tells the tests that took longest, of all files', () => {
    const file = (name: string, ...durations: number[]) => ({
      name,
      assertionResults: durations.map((duration) => ({ title: `took ${duration}`, duration })),
    });
    const testResults = [
      file('a.test.ts', 10, 300),
      { name: 'broken.test.ts', assertionResults: [] },
      file('b.test.ts', 200),
    ];
    expect(slowestVitest({ testResults }, 2)).toEqual([
      { file: 'a.test.ts', title: 'took 300', ms: 300 },
      { file: 'b.test.ts', title: 'took 200', ms: 200 },
    ]);
  });
});

describe('tallySessions', () => {
  const test = (passed: boolean, skipped = false) => ({ passed, skipped });

  it('counts tests, also in suites within suites', () => {
    const testResults = {
      tests: [test(true)],
      suites: [{ tests: [test(false), test(false, true)], suites: [{ tests: [test(true)], suites: [] }] }],
    };
    expect(tallySessions([{ passed: false, testResults }])).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that did not load as a failure', () => {
    expect(tallySessions([{ passed: false }])).toEqual({ ...none, failed: 1 });
    const testResults = { tests: [test(true)], suites: [] };
    expect(tallySessions([{ passed: false, testResults }])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe('addTallies', () => {
  it('adds each count', () => {
    expect(addTallies({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual(
      {
        passed: 11,
        failed: 22,
        skipped: 33,
      },
    );
  });
});
