/** A value with the time at which it was set, epoch ms by the servers' clock, and the device that set it. */
export interface Register {
  readonly value: unknown;
  readonly at: number;
  readonly by: string;
}

/**
 * What the devices of a person know together, by name: settings, who takes part, what is shared. Of each name the newest
 * value counts, so that whatever the order in which devices hear of each other, they come to the same.
 */
export type Registers = Readonly<Record<string, Register>>;

/** A clock that is fast wins for so long at most after its message has come to the servers, ms. */
const AHEAD_MS = 5 * 60_000;

/** The same for every device: when a message came is told by the servers. */
export function clamped(registers: Registers, storedAt: number): Registers {
  const latest = storedAt + AHEAD_MS;
  const entries = Object.entries(registers);
  if (entries.every(([, { at }]) => at <= latest)) return registers;
  return Object.fromEntries(
    entries.map(([name, register]) => [name, { ...register, at: Math.min(register.at, latest) }]),
  );
}

/** @returns `ours` itself where `theirs` has nothing newer. */
export function merged(ours: Registers, theirs: Registers): Registers {
  const newer = Object.entries(theirs).filter(([name, register]) => isNewer(register, ours[name]));
  return newer.length === 0 ? ours : { ...ours, ...Object.fromEntries(newer) };
}

/** Set now: newer than what was known, also where that came from a clock that is ahead. */
export function withSet(
  registers: Registers,
  name: string,
  value: unknown,
  now: number,
  by: string,
): Registers {
  const at = Math.max(now, (registers[name]?.at ?? Number.NEGATIVE_INFINITY) + 1);
  return { ...registers, [name]: { value, at, by } };
}

export const isSame = (a: Registers, b: Registers): boolean => merged(a, b) === a && merged(b, a) === b;

function isNewer(a: Register, b: Register | undefined): boolean {
  if (!b) return true;
  if (a.at !== b.at) return a.at > b.at;
  if (a.by !== b.by) return a.by > b.by;
  // Two values by one device in one millisecond: any rule does that all keep.
  return JSON.stringify(a.value) > JSON.stringify(b.value);
}
