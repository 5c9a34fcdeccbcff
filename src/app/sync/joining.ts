import { filter, firstValueFrom, takeWhile, toArray } from 'rxjs';
import { keysSubject } from '../../core/sync/address.ts';
import type {
  Code,
  CodeKind,
  CodePlace,
  DeviceCode,
  InvitationCode,
  RecoveryCode,
} from '../../core/sync/code.ts';
import { readCode } from '../../core/sync/code.ts';
import { readFields } from '../../core/sync/fields.ts';
import { readRegisters } from '../../core/sync/known.ts';
import { merged, type Registers } from '../../core/sync/registers.ts';
import type { Slot } from '../../core/sync/slot.ts';
import type { SyncPorts } from '../../ports/late-sync.ts';
import { type Connection, type StoredMessage, type SyncPlace, VaultFailure } from '../../ports/sync-ports.ts';
import { SyncFailure } from '../../ports/sync-view.ts';

/** A place, and what is known there to begin with. */
export interface Joined {
  readonly place: SyncPlace;
  readonly registers: Registers;
  /** The servers' clock less this device's, ms. */
  readonly aheadMs: number;
}

/** @throws SyncFailure */
export function codeOf<Kind extends CodeKind>(text: string, kind: Kind): Extract<Code, { kind: Kind }> {
  const read = readCode(text);
  if (read.type === 'refused') throw new SyncFailure(read.cause);
  if (read.code.kind !== kind) throw new SyncFailure('wrong-kind');
  return read.code as Extract<Code, { kind: Kind }>;
}

export const slotRegisters = (slots: readonly Slot[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(slots.map(({ device, credentials }) => [`slot/${device}`, { credentials }]));

/** Epoch ms by the clock of this device. */
type Now = () => number;

export async function byInvitation(code: InvitationCode, ports: SyncPorts, now: Now): Promise<Joined> {
  const [slot] = code.slots;
  if (!slot) throw new SyncFailure('bad-code');
  return visit(code, slot, ports, now, async () => ({}));
}

export const byDevice = (code: DeviceCode, ports: SyncPorts, now: Now): Promise<Joined> =>
  visit(code, code.slot, ports, now, async (connection) => {
    const laid = await connection.newest('keys', keysSubject(code.person, code.from));
    const bundle = laid && part(laid, 'b');
    // It was taken away again, or another code was shown since.
    if (!bundle) throw new SyncFailure('expired');
    await ports.vault.takeOver(code.key, { ...laid, body: bundle }).catch((error) => {
      throw error instanceof VaultFailure ? new SyncFailure('expired', error) : error;
    });
    return (await registersIn(laid, ports)) ?? {};
  });

export const bySheet = (code: RecoveryCode, { vault, ...ports }: SyncPorts, now: Now): Promise<Joined> =>
  visit(code, code.slot, { vault, ...ports }, now, async (connection) => {
    const messages = await firstValueFrom(
      connection.read('keys', 1).pipe(
        takeWhile((message) => message !== null),
        filter((message) => message !== null),
        toArray(),
      ),
    );
    for (const message of messages) {
      const letter = part(message, 'l');
      if (letter) await vault.recover(letter, code.slot.device, code.secret).catch(unlessSealed);
    }
    if (!(await vault.epoch())) throw new SyncFailure('no-keys');
    let registers: Registers = {};
    for (const message of messages)
      registers = merged(registers, (await registersIn(message, { vault })) ?? {});
    return registers;
  });

/** What another device says that it knows; null where no secret here opens it. */
async function registersIn(message: StoredMessage, { vault }: Pick<SyncPorts, 'vault'>) {
  const state = part(message, 's');
  const opened = state && (await vault.open({ ...message, body: state }).catch(unlessSealed));
  return opened ? readRegisters(new TextDecoder().decode(opened.content)) : null;
}

const part = ({ body }: StoredMessage, tag: string): Uint8Array | undefined =>
  readFields(body)?.find((field) => field.tag === tag)?.bytes;

function unlessSealed(error: unknown): null {
  if (error instanceof VaultFailure) return null;
  throw error;
}

/** A first connection: the code has not ended, its credentials hold, and no other device has taken them. */
async function visit(
  code: CodePlace & { readonly expiresAt?: number },
  slot: Slot,
  { transport }: SyncPorts,
  now: Now,
  learn: (connection: Connection) => Promise<Registers>,
): Promise<Joined> {
  const { servers, person, logStream, expiresAt = Number.POSITIVE_INFINITY } = code;
  const place = { servers, person, logStream, ...slot };
  const connection = await transport.connect(place).catch((error) => {
    // Only the servers know what time it is; where they say nothing, this device has to be believed.
    throw expiresAt < now() ? new SyncFailure('expired', error) : error;
  });
  try {
    const aheadMs = await heard(connection);
    if (expiresAt < now() + aheadMs) throw new SyncFailure('expired');
    if (await connection.newest('keys', keysSubject(person, slot.device))) throw new SyncFailure('used');
    return { place, registers: await learn(connection), aheadMs };
  } finally {
    await connection.close().catch(() => {});
  }
}

/** The first thing that is read tells what time it is there. */
async function heard({ read, aheadMs$ }: Connection): Promise<number> {
  await firstValueFrom(read('keys', 1));
  return firstValueFrom(aheadMs$);
}
