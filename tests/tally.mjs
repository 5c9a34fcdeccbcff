import { writeFileSync } from 'node:fs';

/** Where a run leaves its counts, if someone asked for them. */
export const TALLY_FILE = 'PLUMBLINE_TALLY';

export const addTallies = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Counts a Vitest JSON report. A file that broke before its first test counts as one failure. */
export function tallyVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const count = (...statuses) => tests.filter((test) => statuses.includes(test.status)).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken.length,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  };
}

/** The tests of a Vitest JSON report that took longest, the longest first: their file and how long, ms. */
export function slowestVitest(report, count) {
  return report.testResults
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title, duration }) => ({ file: name, title, ms: duration ?? 0 })),
    )
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count);
}

/** Counts the sessions of @web/test-runner: one for each test file. */
export function tallySessions(sessions) {
  let tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, testResults } of sessions) {
    const file = testResults ? tallySuite(testResults) : { passed: 0, failed: 0, skipped: 0 };
    const broken = !passed && file.failed === 0 ? 1 : 0;
    tally = addTallies(tally, { ...file, failed: file.failed + broken });
  }
  return tally;
}

function tallySuite({ tests, suites }) {
  const own = {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
  };
  return suites.map(tallySuite).reduce(addTallies, own);
}

/** A reporter for @web/test-runner that leaves its counts for `run.mjs`. */
export function tallyReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env[TALLY_FILE];
      if (file) writeFileSync(file, JSON.stringify(tallySessions(sessions)));
    },
  };
}
