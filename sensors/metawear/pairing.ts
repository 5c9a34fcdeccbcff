import type { ImuReading, Vec3 } from '../../src/core/imu/sample.ts';

type Kind = 'acc' | 'gyr';

/** The samples of one packet, of one kind: one, or three in a packed packet. */
export interface Half {
  readonly kind: Kind;
  readonly samples: readonly Vec3[];
  /** Arrival, ms. */
  readonly receivedAt: number;
}

/** A longer gap is a silence, ms: nothing is learned from it, and what came before it pairs with nothing after it. */
const LONGEST_GAP_MS = 500;
/** After so many changes from one kind to the other it is settled anew which of them leads. */
const CHANGES = 32;

/**
 * Pairs accelerations with angular rates, which come in packets of their own, without time or number. Both are
 * measured at one rate and sent in order, so they alternate, and each pair has a leader: its second is the packet of
 * the other kind that comes next. Only a leader waits for its second, never more than one:
 *
 * - a second without a leader lost its partner, and is dropped;
 * - a leader after a leader lost its second: the newer one waits instead.
 *
 * So a lost packet costs its own pair and shifts no other. Which kind leads is told by time: within a pair packets are
 * close, and the long gaps come before the leader. Whichever comes first leads until 32 gaps were compared.
 */
export function createPairing(): (half: Half) => readonly ImuReading[] {
  let leader: Kind | null = null;
  let waiting: Half | null = null;
  let last: Half | null = null;
  let changes = 0;
  let gaps = { acc: 0, gyr: 0 };

  const notice = (half: Half) => {
    const gap = last && last.kind !== half.kind ? half.receivedAt - last.receivedAt : Number.NaN;
    if (gap <= LONGEST_GAP_MS) {
      gaps[half.kind] += gap;
      changes += 1;
    }
    last = half;
    if (leader === null) leader = half.kind;
    if (changes < CHANGES) return;
    const second = leader === 'acc' ? 'gyr' : 'acc';
    // Gaps of like size tell nothing.
    if (gaps[leader] < gaps[second] / 2) {
      leader = second;
      waiting = null;
    }
    changes = 0;
    gaps = { acc: 0, gyr: 0 };
  };

  return (half) => {
    notice(half);
    if (half.kind === leader) {
      waiting = half;
      return [];
    }
    const first = waiting;
    waiting = null;
    if (!first || first.samples.length !== half.samples.length) return [];
    if (half.receivedAt - first.receivedAt > LONGEST_GAP_MS) return [];
    const [acc, gyr] = half.kind === 'gyr' ? [first, half] : [half, first];
    return acc.samples.flatMap((sample, index) => {
      const rate = gyr.samples[index];
      return rate ? [{ acc: sample, gyr: rate }] : [];
    });
  };
}
