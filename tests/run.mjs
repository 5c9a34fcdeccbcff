// Runs every test of Plumbline: `npm test`, `npm test -- <part of a file name>`, `npm run test:long`, `npm run soak`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ROOT } from '../src/cli/install.mjs';
import { chromeAdvice, findChrome, findProgram } from './find-chrome.mjs';
import { addTallies, slowestVitest, TALLY_FILE, tallyVitest } from './tally.mjs';

const BINS = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  wtr: '@web/test-runner/dist/bin.js',
};

/** Folders of tests that `npm test` leaves out, each run by a command of its own. */
const TIERS = ['long', 'soak', 'screenshots', 'lighthouse'];

/** Where a tier is more than the Vitest project of its name: what is measured alone comes after what runs side by side. */
const PROJECTS = { long: ['long', 'measured'] };

const NONE = { passed: 0, failed: 0, skipped: 0 };
const PASSED = { ...NONE, passed: 1 };
const FAILED = { ...NONE, failed: 1 };

/** So many of the slowest tests are named at the end. */
const SLOWEST = 5;
const slowest = [];

const { tier, filters } = readOptions();
const scratch = mkdtempSync(join(tmpdir(), 'plumbline-'));
try {
  process.exitCode = main();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function readOptions() {
  try {
    const options = { tier: { type: 'string', default: 'every' } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { tier: values.tier, filters: positionals };
  } catch (error) {
    console.error(
      `${error.message}\nUsage: npm test -- [--tier long | --tier soak] [part of a file name ...]`,
    );
    process.exit(1);
  }
}

function main() {
  ensureInstalled();
  delete process.env.NODE_ENV; // each tool sets its own

  const stages = stagesOf().filter(({ tests }) => !filters.length || tests?.length);
  if (filters.length && !stages.length)
    throw new Error(`No test file of this tier has ${filters.join(' or ')} in its name.`);
  if (stages.some(({ inBrowser }) => inBrowser)) ensureBrowser();

  let total = NONE;
  const summary = [];
  for (const { name, run } of stages) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(1, 76 - name.length))}`);
    const startedAt = performance.now();
    const tally = run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    total = addTallies(total, tally);
    summary.push(
      `${tally.failed ? '✗' : '✓'} ${name.padEnd(20)} ${describe(tally).padEnd(40)} ${seconds.padStart(6)} s`,
    );
  }
  console.log(`\n${summary.join('\n')}\n${describe(total)}`);
  const told = slowest.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  for (const { file, title, ms } of told)
    console.log(`${(ms / 1000).toFixed(1).padStart(6)} s  ${relative(ROOT, file)}: ${title}`);
  return total.failed ? 1 : 0;
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function stagesOf() {
  const build = { name: 'build', run: () => check('vite', 'build') };
  if (TIERS.includes(tier)) {
    const tests = testFiles((file) => file.startsWith(`tests/${tier}/`));
    return [
      { ...build, tests },
      { name: `${tier} tests`, tests, inBrowser: true, run: () => vitest(PROJECTS[tier] ?? [tier], tests) },
    ];
  }
  if (tier !== 'every')
    throw new Error(`There is no tier ${tier}. Choose ${TIERS.join(' or ')}, or leave it out.`);

  const runsInBrowser = (file) => /^tests\/(browser|views)\/.*\.browser\.test\.ts$/.test(file);
  const endToEnd = (file) => file.startsWith('tests/e2e/');
  const elsewhere = (file) =>
    /^tests\/(e2e|long|soak|screenshots|lighthouse)\//.test(file) || runsInBrowser(file);
  const node = testFiles((file) => !elsewhere(file));
  const browser = testFiles(runsInBrowser);
  const e2e = testFiles(endToEnd);
  return [
    { name: 'types: app', run: () => check('tsc', '-p', '.') },
    { name: 'types: core', run: () => check('tsc', '-p', 'src/core') },
    { name: 'types: worker', run: () => check('tsc', '-p', 'src/worker') },
    { name: 'lint', run: () => check('biome', 'check', '--max-diagnostics=none', '.') },
    { name: 'node tests', tests: node, run: () => vitest(['node', 'bench'], node) },
    { name: 'browser tests', tests: browser, inBrowser: true, run: () => webTestRunner(browser) },
    { ...build, tests: e2e },
    {
      name: 'end-to-end tests',
      tests: e2e,
      inBrowser: true,
      run: () => (busMissing() ? skip(e2e) : vitest(['e2e'], e2e)),
    },
  ];
}

/** Test files, as paths from the root with forward slashes, that the filters leave. */
function testFiles(belongs) {
  return readdirSync(join(ROOT, 'tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) =>
      relative(ROOT, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter((file) => belongs(file) && (!filters.length || filters.some((filter) => file.includes(filter))))
    .sort();
}

function check(bin, ...args) {
  return runBin(bin, args) === 0 ? PASSED : FAILED;
}

function vitest(projects, files) {
  if (!files.length) return nothing();
  const report = join(scratch, `${projects[0]}.json`);
  const status = runBin('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(filters.length ? files : []),
  ]);
  return believe(status, () => {
    const told = readJson(report);
    slowest.push(...slowestVitest(told, SLOWEST));
    return tallyVitest(told);
  });
}

function webTestRunner(files) {
  if (!files.length) return nothing();
  const report = join(scratch, 'browser.json');
  const args = [
    '--config',
    'tests/web-test-runner.config.mjs',
    ...(filters.length ? ['--files', ...files] : []),
  ];
  const status = runBin('wtr', args, { [TALLY_FILE]: report });
  return believe(status, () => readJson(report));
}

function nothing() {
  console.log('No tests here yet.');
  return NONE;
}

/** The counts of a run; a run that failed without a failing test, or left no counts, is one failure. */
function believe(status, readTally) {
  try {
    const tally = readTally();
    return status !== 0 && tally.failed === 0 ? addTallies(tally, FAILED) : tally;
  } catch {
    return FAILED;
  }
}

function runBin(bin, args, env = {}) {
  const path = join(ROOT, 'node_modules', BINS[bin]);
  return spawnSync(process.execPath, [path, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Finds Chrome or Chromium; a CI machine gets Debian's, and the bus that the emulated Bluetooth needs. */
function ensureBrowser() {
  const root = process.getuid?.() === 0;
  if (process.env.CI && root && (!findChrome() || busMissing()) && findProgram('apt-get')) {
    console.error('Installing chromium and dbus for the browser tests (apt-get).');
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'dbus'], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const chrome = findChrome();
  if (!chrome) throw new Error(chromeAdvice());
  process.env.CHROME_PATH = chrome;
}

/** The end-to-end tests emulate Bluetooth on a private D-Bus, which only Linux has. */
function busMissing() {
  return process.platform !== 'linux' || !findProgram('dbus-daemon');
}

function skip(files) {
  const next =
    process.platform === 'linux' ? 'Install it with: sudo apt-get install -y dbus' : 'They run on Linux.';
  console.log(
    `Skipped ${files.length} files: they emulate Bluetooth with dbus-daemon, which is not here. ${next}`,
  );
  return { ...NONE, skipped: files.length };
}
