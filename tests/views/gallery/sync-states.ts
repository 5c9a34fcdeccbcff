import type { Advice, SyncFault, SyncView } from '../../../src/ports/sync-view.ts';

/** Sync as it stands in a gallery state, and what its actions fail of. */
export interface SyncFixture {
  readonly view: SyncView;
  /** Left out: it can. */
  readonly canShare?: boolean;
  /** An invitation is for whoever takes part here already. */
  readonly adds?: boolean;
  readonly fails?: Readonly<Partial<Record<'whatIs' | 'take' | 'show' | 'change', SyncFault>>>;
}

const NOW = Date.now();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of that many characters: letters that look thrown, and are the same each time. */
export function codeOf(letter: 'I' | 'D' | 'R' | 'P', length: number): string {
  let seed = letter.charCodeAt(0);
  const digits = Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return CROCKFORD[(seed >>> 16) % 32];
  });
  return `PL-${letter}1-${digits.join('')}`;
}

const OFF: SyncView = {
  state: 'off',
  fault: null,
  reference: null,
  lastInStep: null,
  waiting: 0,
  caughtUp: null,
  devices: [],
  shares: [],
  sharedWithMe: [],
  advice: [],
  sheet: { madeAt: null, asks: false },
};

const LIVE: SyncView = {
  ...OFF,
  state: 'live',
  reference: 'pl0.q7dz0m4kx2ab',
  lastInStep: NOW - 2 * MINUTE,
  devices: [
    { id: 'a', name: 'Chrome on the Linux computer', since: NOW - 40 * DAY, lastSeen: NOW, here: true },
    { id: 'b', name: 'Phone', since: NOW - 39 * DAY, lastSeen: NOW - 25 * MINUTE, here: false },
    { id: 'c', name: 'Laptop at work', since: NOW - 12 * DAY, lastSeen: NOW - 3 * DAY, here: false },
  ],
  shares: [
    {
      id: 's1',
      name: 'Dr Ito',
      parts: ['sessions', 'pain', 'screening'],
      since: '2026-09-03',
      begun: NOW - 20 * DAY,
      ended: null,
    },
    {
      id: 's2',
      name: 'Studio Nord',
      parts: ['sessions'],
      since: '2026-03-01',
      begun: NOW - 200 * DAY,
      ended: NOW - 100 * DAY,
    },
  ],
  sheet: { madeAt: NOW - 39 * DAY, asks: false },
};

const NEW: SyncView = {
  ...LIVE,
  devices: LIVE.devices.slice(0, 1),
  shares: [],
  sheet: { madeAt: null, asks: true },
};

const PEOPLE: SyncView = {
  ...LIVE,
  sharedWithMe: [
    {
      id: 'K7Q2M9XV4T0B',
      name: 'A. B., Tuesdays',
      choice: { parts: ['sessions', 'pain', 'screening', 'desk', 'measures'], since: '2026-01-01' },
      records: 1184,
      lastCame: NOW - 50 * MINUTE,
      ended: null,
    },
    {
      id: '3HN8ZRW1C5PD',
      name: null,
      choice: { parts: ['sessions', 'pain'], since: '2026-10-01' },
      records: 61,
      lastCame: NOW - 4 * DAY,
      ended: NOW - DAY,
    },
  ],
};

const CLOSURES: Advice = {
  id: 'x1',
  from: 'Dr Ito',
  at: NOW - 3 * 60 * MINUTE,
  record: { type: 'closures', closed: ['plank_knee', 'bridge_hold'], until: '2026-12-18', by: 'Dr Ito' },
};
const CLEARANCE: Advice = {
  id: 'x2',
  from: 'Dr Ito',
  at: NOW - 2 * 60 * MINUTE,
  record: { type: 'clearance', conditions: ['B7'], progressAtPain: true, by: 'Dr Ito' },
};

export const SYNCED = {
  off: { view: OFF },
  live: { view: LIVE },
  unshared: { view: { ...LIVE, shares: [] }, canShare: false },
  alone: { view: NEW },
  connecting: { view: { ...LIVE, state: 'connecting', waiting: 12 } },
  catchingUp: {
    view: { ...NEW, state: 'catching-up', caughtUp: 0.62, sheet: { madeAt: null, asks: false } },
  },
  away: { view: { ...LIVE, state: 'away', fault: 'unreachable', waiting: 12, lastInStep: NOW - DAY } },
  refused: { view: { ...LIVE, state: 'refused', fault: 'refused' } },
  leftOut: { view: { ...LIVE, state: 'refused', fault: 'left-out' } },
  elsewhere: { view: { ...OFF, state: 'elsewhere' } },
  full: { view: { ...LIVE, fault: 'servers-full', waiting: 340 } },
  people: { view: PEOPLE },
  advised: { view: { ...LIVE, advice: [CLOSURES, CLEARANCE] } },
  cleared: { view: { ...LIVE, advice: [CLEARANCE] } },
  badCode: { view: OFF, fails: { whatIs: 'bad-code' } },
  expired: { view: OFF, fails: { whatIs: 'expired' } },
  newer: { view: OFF, fails: { whatIs: 'newer' } },
  used: { view: OFF, fails: { take: 'used' } },
  clock: { view: OFF, fails: { take: 'clock' } },
  offline: { view: OFF, fails: { take: 'unreachable' } },
  blocked: { view: OFF, fails: { take: 'blocked' } },
  notShown: { view: LIVE, fails: { show: 'unreachable' } },
  noSlot: { view: LIVE, fails: { show: 'no-slot' } },
  adds: { view: LIVE, adds: true },
  notChanged: { view: LIVE, fails: { change: 'full' } },
} as const satisfies Readonly<Record<string, SyncFixture>>;
