import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/ports/diagnosis.ts';
import type { LinkFaultCode } from '../../src/ports/ports.ts';
import { checkGroups, summaryWords } from '../../src/strings/diagnosis-words.ts';

const NOW = 1_000_000;
const QUIET: Diagnosis = {
  at: NOW,
  surroundings: {
    secure: true,
    webBluetooth: true,
    adapter: true,
    permission: 'prompt',
    page: { hiddenSince: null, hiddenMs: 0, thawedAt: null, frozenMs: 0 },
  },
  kind: null,
  state: 'none',
  otherTab: false,
  heardAt: null,
  batteryPercent: null,
  reception: null,
  faults: [],
};
const LIVE: Diagnosis = {
  ...QUIET,
  kind: 'bluetooth',
  state: 'live',
  heardAt: NOW,
  batteryPercent: 80,
  reception: { receivedHz: 49, askedHz: 49.45, gaps: { count: 0, ms: 0 }, restForce: 1 },
};
const having = (code: LinkFaultCode, ago = 1000): Diagnosis => ({
  ...QUIET,
  faults: [{ fault: { code, detail: '' }, at: NOW - ago, times: 1 }],
});
const marks = (known: Diagnosis) =>
  Object.fromEntries(
    checkGroups(known).flatMap(({ checks }) => checks.map(({ title, mark }) => [title, mark])),
  );
const looks = (known: Diagnosis) =>
  Object.entries(marks(known)).flatMap(([title, mark]) => (mark === 'look' ? [title] : []));

describe('why it does not work', () => {
  it('is fine throughout while a sensor sends what it should', () => {
    expect(new Set(Object.values(marks(LIVE)))).toEqual(new Set(['fine']));
    expect(summaryWords(checkGroups(LIVE))).toBe('Nothing stands out.');
  });

  it('blames nothing before anything was tried', () => {
    expect(looks(QUIET)).toEqual([]);
    expect(marks(QUIET)).toMatchObject({ 'Heard in this visit': 'unknown', Battery: 'unknown' });
  });

  it.each<[string, Diagnosis]>([
    ['Web Bluetooth', { ...QUIET, surroundings: { ...QUIET.surroundings, webBluetooth: false } }],
    ['Permission', { ...QUIET, surroundings: { ...QUIET.surroundings, permission: 'denied' } }],
    ['Permission', having('permission-denied')],
    ['Bluetooth of this device', { ...QUIET, surroundings: { ...QUIET.surroundings, adapter: false } }],
    ['Bluetooth of this device', having('bluetooth-off')],
    ['Heard in this visit', { ...LIVE, state: 'lost', heardAt: NOW - 5000 }],
    ['Heard in this visit', having('dismissed')],
    ['Held by another app or tab', having('busy')],
    ['Held by another app or tab', { ...QUIET, otherTab: true }],
    ['Battery', { ...LIVE, batteryPercent: 8 }],
  ])('points to %s', (title, known) => {
    expect(looks(known)).toEqual([title]);
  });

  it.each([
    ['Readings a second', { receivedHz: 30 }],
    ['Readings a second', { receivedHz: 99 }],
    ['Gaps in the last minute', { gaps: { count: 2, ms: 5000 } }],
    ['Gravity at rest', { restForce: 0.1 }],
  ])('points to %s in what comes', (title, change) => {
    const reception = LIVE.reception && { ...LIVE.reception, ...change };
    expect(looks({ ...LIVE, reception })).toEqual([title]);
  });

  it('points to an address that is not secure, and to a page that slept', () => {
    const { surroundings } = QUIET;
    const insecure = { ...surroundings, secure: false, webBluetooth: false };
    expect(looks({ ...QUIET, surroundings: insecure })).toContain('Secure address');
    const page = { ...surroundings.page, thawedAt: NOW - 1000, frozenMs: 9000 };
    expect(looks({ ...QUIET, surroundings: { ...surroundings, page } })).toEqual(['Hidden or asleep']);
  });

  it('asks nothing of Bluetooth while the phone is the sensor', () => {
    const phone: Diagnosis = {
      ...LIVE,
      kind: 'phone',
      surroundings: { ...QUIET.surroundings, webBluetooth: false },
    };
    expect(looks(phone)).toEqual([]);
    expect(looks({ ...phone, state: 'silent' })).toEqual(['Motion of the phone']);
  });

  it('leaves what is long past', () => {
    expect(looks(having('busy', 3_600_000))).toEqual([]);
  });

  it('does not know who holds a sensor that only does not answer', () => {
    expect(marks(having('out-of-range'))['Held by another app or tab']).toBe('unknown');
  });
});
