import { writeCode } from '../src/core/sync/code.ts';
import { slot } from './keys.ts';

/** What it takes to invite people, and nothing more: with it nobody reads what a person wrote, or takes it away. */
export interface Issuing {
  /** Who runs the servers, as people know them: shown before an invitation is accepted. */
  readonly by: string;
  readonly servers: readonly string[];
  readonly logStreams: readonly string[];
  /** Public name of the account of the people. */
  readonly account: string;
  /** Seed of the issuing key. A secret. */
  readonly seed: string;
}

export interface Invitation {
  readonly person: string;
  /** Public names of the devices: what to give to `npm run -s servers -- revoke` when one is lost. */
  readonly devices: readonly string[];
  readonly code: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** Devices of a person, without asking again. */
const SLOTS = 4;
/** Nobody is let in for longer; then a new invitation is due. */
const YEAR_MS = 365 * 86_400_000;
const PERSON_DIGITS = 12;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Somebody who takes part, and where their log lies. */
export interface KnownPerson {
  readonly person: string;
  readonly logStream: string;
}

/** Four places for devices of a new person, or of one who takes part. @param now epoch ms. */
export async function invite(issuing: Issuing, now: number, known?: KnownPerson): Promise<Invitation> {
  const { person, logStream } = known ?? {
    person: Array.from({ length: PERSON_DIGITS }, () => pick(DIGITS.split(''))).join(''),
    logStream: pick(issuing.logStreams),
  };
  const expiresAt = now + YEAR_MS;
  const of = { person, logStream, expiresAt: Math.floor(expiresAt / 1000) };
  const slots = await Promise.all(
    Array.from({ length: SLOTS }, () => slot(issuing.seed, issuing.account, of)),
  );
  const { servers, by } = issuing;
  const code = writeCode({ kind: 'invitation', by, servers, person, logStream, expiresAt, slots });
  return { person, devices: slots.map(({ device }) => device), code, expiresAt };
}

/** Each as likely as the other: what would favour the first is drawn again. */
function pick<Value>(values: readonly Value[]): Value {
  const most = 2 ** 32 - (2 ** 32 % values.length);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < most) return values[drawn % values.length] as Value;
  }
}

/** The person in a line that Plumbline shows where an invitation has no place left. @throws where it names none of these servers. */
export function readReference(line: string, { logStreams }: Pick<Issuing, 'logStreams'>): KnownPerson {
  const [, logStream = '', person = ''] = /(\w+)\.([a-z0-9]{12})\s*$/.exec(line) ?? [];
  if (!logStreams.includes(logStream))
    throw new Error('who? Such as pl0.q7dz0m4kx2ab, as Plumbline showed it');
  return { person, logStream };
}

/** @throws where the text is not what `npm run -s servers` wrote. */
export function readIssuing(text: string): Issuing {
  const read = JSON.parse(text) as Partial<Issuing>;
  const { by, servers, logStreams, account, seed } = read;
  if (!by || !servers?.length || !logStreams?.length || !account || !seed?.startsWith('SA'))
    throw new Error('this is no issuing key of Plumbline’s servers');
  return { by, servers, logStreams, account, seed };
}
