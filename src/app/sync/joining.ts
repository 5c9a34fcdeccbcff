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
import {
  type Connection,
  type StoredMessage,
  type SyncPlace,
  type SyncPorts,
  VaultFailure,
} from '../sync-ports.ts';
import { SyncFailure } from '../sync-view.ts';

/** A place, and what is known there to begin with. */
export interface Joined {
  readonly place: SyncPlace;
  readonly registers: Registers;
}

/** @throws SyncFailure */
export function codeOf<Kind extends CodeKind>(
  text: string,
  kind: Kind,
  now: number,
): Extract<Code, { kind: Kind }> {
  const read = readCode(text);
  if (read.type === 'refused') throw new SyncFailure(read.cause);
  if (read.code.kind !== kind) throw new SyncFailure('wrong-kind');
  if ('expiresAt' in read.code && read.code.expiresAt < now) throw new SyncFailure('expired');
  return read.code as Extract<Code, { kind: Kind }>;
}

export const slotRegisters = (slots: readonly Slot[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(slots.map(({ device, credentials }) => [`slot/${device}`, { credentials }]));

export async function byInvitation(code: InvitationCode, ports: SyncPorts): Promise<Joined> {
  const [slot] = code.slots;
  if (!slot) throw new SyncFailure('bad-code');
  return visit(code, slot, ports, async () => ({}));
}

export const byDevice = (code: DeviceCode, ports: SyncPorts): Promise<Joined> =>
  visit(code, code.slot, ports, async (connection) => {
    const laid = await connection.newest('keys', keysSubject(code.person, code.from));
    const bundle = laid && part(laid, 'b');
    // It was taken away again, or another code was shown since.
    if (!bundle) throw new SyncFailure('expired');
    await ports.vault.takeOver(code.key, { ...laid, body: bundle }).catch((error) => {
      throw error instanceof VaultFailure ? new SyncFailure('expired', error) : error;
    });
    return (await registersIn(laid, ports)) ?? {};
  });

export const bySheet = (code: RecoveryCode, { vault, ...ports }: SyncPorts): Promise<Joined> =>
  visit(code, code.slot, { vault, ...ports }, async (connection) => {
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

/** A first connection: the credentials hold, and no other device has taken them. */
async function visit(
  { servers, person, logStream }: CodePlace,
  slot: Slot,
  { transport }: SyncPorts,
  learn: (connection: Connection) => Promise<Registers>,
): Promise<Joined> {
  const place = { servers, person, logStream, ...slot };
  const connection = await transport.connect(place);
  try {
    if (await connection.newest('keys', keysSubject(person, slot.device))) throw new SyncFailure('used');
    return { place, registers: await learn(connection) };
  } finally {
    await connection.close().catch(() => {});
  }
}
