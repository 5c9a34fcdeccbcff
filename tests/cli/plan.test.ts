import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readInstant } from '../../src/cli/plan/instant.ts';
import { main } from '../../src/cli/plan.ts';
import { writeBackup } from '../../src/core/backup/write-backup.ts';
import { supposedWeeks } from '../../src/core/lives/supposed.ts';
import { daysBetween } from '../../src/core/log/civil-date.ts';
import { foldProgress } from '../../src/core/progression/fold.ts';
import { library, threeLadders } from '../signals/library.ts';
import { activePerson, type Person, person } from '../signals/log.ts';
import { itemsOf } from '../signals/told.ts';
import { complaint } from './complaint.ts';

const PLAN = fileURLToPath(new URL('../../src/cli/plan.mjs', import.meta.url));
const NOON = '2026-11-22T12:00Z';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(content: string | Uint8Array): string {
  files += 1;
  const file = join(folder, `log-${files}.json`);
  writeFileSync(file, content);
  return file;
}
const textOf = ({ records }: Pick<Person, 'records'>) => writeBackup(records, 0, '0.1.0');
const logOf = (somebody: Person) => fileOf(textOf(somebody));

/** The log as JSON, changed by hand. */
function tampered(change: (log: { version: number; records: Record<string, unknown>[] }) => void): string {
  const log = JSON.parse(textOf(activePerson()));
  change(log);
  return fileOf(JSON.stringify(log));
}

function plan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PLAN, ...args], { encoding: 'utf8' });
  return { status, stderr, told: stdout === '' ? null : JSON.parse(stdout) };
}

describe('plan', () => {
  it('tells the state, the plan and the place on every ladder', () => {
    const { status, stderr, told } = plan(logOf(activePerson()), '--now', NOON);
    expect([status, stderr]).toEqual([0, '']);
    expect(told).toMatchObject({ state: 'active', zone: 'UTC', sessions: 2, usualPain: 1, setAside: [] });
    expect(told.plan.items.map(({ exercise, words }: never) => `${exercise} ${words}`)).toEqual(
      expect.arrayContaining([
        'catcow_seated 8 reps',
        'brace 5 reps',
        'plank_wall 10 s',
        'hinge_wall 8 reps',
      ]),
    );
    const [, ...places] = told.places.map(({ chain }: { chain: string }) => chain);
    const chains = library.chains.map(({ id }) => id);
    expect(chains.filter((chain) => places.includes(chain))).toEqual(places);
    expect(told.places[1]).toMatchObject({ chain: 'BRIDGE', exercise: 'bridge', rung: 1, words: '8 reps' });
    expect(told).not.toHaveProperty('decisions');
    expect(told).not.toHaveProperty('ahead');
  });

  it('explains every decision by its rule, what it saw, before, after, and a sentence', () => {
    const { told } = plan(logOf(activePerson()), '--now', NOON, '--explain');
    const progress = foldProgress(activePerson().records, library, Date.parse(NOON), 'UTC');
    expect(told.decisions).toHaveLength(progress.decisions.length);
    expect(told.decisions.find(({ rule, chain }: never) => rule === 'R-6.4' && chain === 'BRIDGE')).toEqual({
      date: '2026-11-17',
      rule: 'R-6.4',
      chain: 'BRIDGE',
      session: expect.stringContaining('session-'),
      change: 'same',
      inputs: expect.objectContaining({ class: 'green', usual: 1 }),
      before: { exerciseId: 'bridge', dose: { sets: 1, amount: 8 } },
      after: { exerciseId: 'bridge', dose: { sets: 1, amount: 8 } },
      sentence: expect.stringContaining('a good session'),
    });
  });

  it('reads a log in gzip', () => {
    const { status, told } = plan(fileOf(gzipSync(textOf(activePerson()))), '--now', NOON);
    expect([status, told.state]).toEqual([0, 'active']);
  });

  it('sees no more than was known at the instant', () => {
    const { told } = plan(logOf(activePerson()), '--now', '2026-11-17T07:00Z');
    expect(told).toMatchObject({
      state: 'baseline',
      sessions: 1,
      plan: { type: 'rest', next: '2026-11-18' },
    });
  });
});

describe('a log with records that cannot be used', () => {
  it.each([
    ['a pain of 11', { type: 'pain', value: 11 }, /left out record 0 \(pain \w{26}\): value: /],
    ['a torn record', { type: 'pain', value: undefined }, /left out record 0 \(pain \w{26}\): value: /],
    ['a type of tomorrow', { type: 'mood', value: 3 }, /left out record 0 \(mood \w{26}\): type: /],
  ])('names %s on stderr and uses the rest', (_, change, words) => {
    const file = tampered(({ records }) => records.unshift({ ...records[5], ...change }));
    const { status, stderr, told } = plan(file, '--now', NOON);
    expect(status).toBe(0);
    expect(stderr).toMatch(words);
    expect(told).toMatchObject({ state: 'active', setAside: [{ index: 0, type: change.type }] });
  });

  it('names a record of a later time', () => {
    const somebody = activePerson().pain('2031-01-01', 9);
    const { status, stderr, told } = plan(logOf(somebody), '--now', NOON);
    expect(status).toBe(0);
    expect(stderr).toMatch(/left out record \(pain \w{26}\): its time, 2031-01-01T08:00:00.000Z, is later/);
    expect(told).toMatchObject({ state: 'active', usualPain: 1, setAside: [{ type: 'pain' }] });
  });
});

describe('what cannot be used is refused by name, with code 2', () => {
  const whole = textOf(activePerson());
  const good = fileOf(whole);
  it.each([
    ['a file that was cut off', [fileOf(whole.slice(0, -200)), '--now', NOON], /not JSON, or it was cut off/],
    ['a newer log', [tampered((log) => (log.version = 99)), '--now', NOON], /newer Plumbline/],
    ['other JSON', [fileOf('{"a":1}'), '--now', NOON], /no log of Plumbline/],
    ['a torn gzip', [fileOf(gzipSync(whole).subarray(0, 90)), '--now', NOON], /unexpected end of file/],
    ['no file', [join(folder, 'nowhere.json'), '--now', NOON], /ENOENT/],
    ['a day that is none', [good, '--now', '2026-02-30T12:00Z'], /--now is "2026-02-30T12:00Z"/],
    ['a date without a time', [good, '--now', '2026-11-22'], /--now is "2026-11-22"/],
    [
      'a zone of nowhere',
      [good, '--now', NOON, '--zone', 'Mars/Olympus'],
      /zone "Mars\/Olympus" is not known/,
    ],
    ['no weeks', [good, '--now', NOON, '--weeks', '0'], /--weeks is "0"/],
    ['no instant', [good], /--now is missing/],
    ['another option', [good, '--soon'], /--soon/],
  ])('%s', (_, args, words) => {
    const { status, stderr } = complaint(main, args);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe('the instant', () => {
  it.each([
    ['2026-11-22T18:00+01:00', undefined, '2026-11-22T17:00:00.000Z', 'Etc/GMT-1'],
    ['2026-11-22T18:00-05:00', undefined, '2026-11-22T23:00:00.000Z', 'Etc/GMT+5'],
    ['2026-11-22T18:00Z', undefined, '2026-11-22T18:00:00.000Z', 'UTC'],
    ['2026-11-22T18:00Z', 'Asia/Tokyo', '2026-11-22T18:00:00.000Z', 'Asia/Tokyo'],
    ['2026-11-22T18:00', undefined, '2026-11-22T17:00:00.000Z', 'Europe/Berlin'],
    ['2026-07-22T18:00:30', undefined, '2026-07-22T16:00:30.000Z', 'Europe/Berlin'],
    ['2026-10-25T02:30', undefined, '2026-10-25T00:30:00.000Z', 'Europe/Berlin'],
    ['2026-11-22T18:00', 'Asia/Kolkata', '2026-11-22T12:30:00.000Z', 'Asia/Kolkata'],
  ])('%s, zone %s, of somebody in Berlin is %s in %s', (text, zone, at, read) => {
    const instant = readInstant(text, zone, 'Europe/Berlin');
    expect([new Date(instant.at).toISOString(), instant.zone]).toEqual([at, read]);
  });
});

describe('the weeks ahead', () => {
  const ahead = (somebody: Person, weeks: number) =>
    supposedWeeks(somebody.records, threeLadders, { at: Date.parse(NOON), zone: 'UTC' }, weeks).flatMap(
      ({ days }) => days,
    );

  it('begin today, leave a rest day between, and hold three sessions a week', () => {
    const days = ahead(activePerson(), 4);
    expect(days[0]?.date).toBe('2026-11-22');
    expect(days).toHaveLength(12);
    for (const [index, { date }] of days.entries()) {
      const before = days[index - 1];
      if (before) expect(daysBetween(before.date, date)).toBeGreaterThanOrEqual(2);
    }
  });

  it('go up by the rules: a rung after two good sessions', () => {
    const bridges = ahead(activePerson(), 2).map(({ plan }) => itemsOf(plan)[1]);
    expect(bridges.slice(0, 3)).toEqual(['bridge 1x8', 'bridge 2x8', 'bridge 2x8']);
  });

  it('pass the safety questions of every 28 days', () => {
    expect(ahead(activePerson(), 12).every(({ plan }) => plan.type === 'session')).toBe(true);
  });

  it('end where a person has to decide something first', () => {
    const waiting = person().screened('2026-11-20', { conditions: ['B3'] });
    expect(ahead(waiting, 4)).toMatchObject([{ date: '2026-11-22', plan: { type: 'locked' } }]);
  });

  it('leave the log as it is', () => {
    const somebody = activePerson();
    const before = readFileSync(logOf(somebody), 'utf8');
    ahead(somebody, 2);
    expect(textOf(somebody)).toBe(before);
  });
});
