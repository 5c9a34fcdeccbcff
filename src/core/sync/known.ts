import { z } from '../schema.ts';
import type { Register, Registers } from './registers.ts';
import type { Slot } from './slot.ts';

/**
 * What stands in the registers, by the first part of their names:
 * `device/D` who takes part, `name/D` how the person calls it, `removed/D` that it does no more, `slot/D` a place that an
 * invitation brought, `epoch/E` who was left out of a secret, `setting/S` a setting, `sheet`, `sheet-put-off`; those of
 * sharing are told in `between.ts`.
 */
const DeviceEntry = z.object({ since: z.number(), agreement: z.string(), signature: z.string() });
const EpochEntry = z.object({ number: z.int(), leftOut: z.array(z.string()) });
const SheetEntry = z.object({ device: z.string(), agreement: z.string() });

export interface KnownDevice extends z.infer<typeof DeviceEntry> {
  readonly device: string;
  readonly name: string;
}

const RegisterShape = z.object({ value: z.unknown(), at: z.number(), by: z.string() });

/** Registers as another device wrote them; null where the text is none. What does not read in them is left out. */
export function readRegisters(text: string): Registers | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  return registersIn(json);
}

export function registersIn(json: unknown): Registers | null {
  if (!(json instanceof Object) || Array.isArray(json)) return null;
  const sound = Object.entries(json).flatMap(([name, entry]): [string, Register][] => {
    const read = RegisterShape.safeParse(entry);
    return read.success ? [[name, { ...read.data, value: read.data.value }]] : [];
  });
  return Object.fromEntries(sound);
}

/** The registers of one kind, by the second part of their names, as far as they read. */
export function entriesOf<Value>(
  registers: Registers,
  kind: string,
  shape: { safeParse: (value: unknown) => { success: boolean; data?: Value } },
): { readonly name: string; readonly value: Value; readonly at: number }[] {
  const start = `${kind}/`;
  return Object.entries(registers).flatMap(([key, { value, at }]) => {
    if (!key.startsWith(start)) return [];
    const read = shape.safeParse(value);
    return read.success ? [{ name: key.slice(start.length), value: read.data as Value, at }] : [];
  });
}

/** Epoch ms by the servers' clock at which a device was removed; null: it takes part. */
export const removedAt = (registers: Registers, device: string): number | null =>
  registers[`removed/${device}`]?.at ?? null;

/** Those that take part, in the order in which they came. */
export function devicesIn(registers: Registers): KnownDevice[] {
  return entriesOf(registers, 'device', DeviceEntry)
    .filter(({ name }) => removedAt(registers, name) === null)
    .map(({ name, value }) => ({ ...value, device: name, name: nameOf(registers, name) }))
    .sort((a, b) => a.since - b.since || (a.device < b.device ? -1 : 1));
}

function nameOf(registers: Registers, device: string): string {
  const value = registers[`name/${device}`]?.value;
  return typeof value === 'string' ? value.slice(0, 40) : '';
}

/** The public keys of a device, also of one that was removed. */
export function deviceIn(registers: Registers, device: string): z.infer<typeof DeviceEntry> | null {
  return DeviceEntry.safeParse(registers[`device/${device}`]?.value).data ?? null;
}

/** The place that the newest recovery sheet keeps, and for whom the secrets are boxed that it brings; null: none was made. */
export const sheetIn = (registers: Registers): z.infer<typeof SheetEntry> | null =>
  SheetEntry.safeParse(registers.sheet?.value).data ?? null;

/** Epoch ms at which the sheet was made that still brings everything back; null: none was made, or it was used. */
export function sheetMadeAt(registers: Registers): number | null {
  const sheet = sheetIn(registers);
  return sheet && isFree(registers, sheet.device) ? (registers.sheet?.at ?? null) : null;
}

/** For whom a person's secrets are boxed: the devices that take part, and the recovery sheet. */
export function recipientsIn(registers: Registers): { device: string; agreement: string }[] {
  const sheet = sheetIn(registers);
  const devices = devicesIn(registers).map(({ device, agreement }) => ({ device, agreement }));
  return sheet && !devices.some(({ device }) => device === sheet.device) ? [...devices, sheet] : devices;
}

const SlotEntry = z.object({ credentials: z.string() });

const isFree = (registers: Registers, device: string): boolean =>
  !registers[`device/${device}`] && !registers[`removed/${device}`];

/** Places of the invitation that no device took, in an order that all devices see alike; the sheet's, if it is free, is the last. */
function allFreeSlotsIn(registers: Registers): Slot[] {
  const sheet = sheetIn(registers)?.device;
  return entriesOf(registers, 'slot', SlotEntry)
    .filter(({ name }) => isFree(registers, name))
    .map(({ name, value }) => ({ device: name, credentials: value.credentials }))
    .sort(
      (a, b) => Number(a.device === sheet) - Number(b.device === sheet) || (a.device < b.device ? -1 : 1),
    );
}

/** Places for devices. The sheet's is none of them: a device that took it would make the paper worthless. */
export const freeSlotsIn = (registers: Registers): Slot[] =>
  allFreeSlotsIn(registers).filter(({ device }) => device !== sheetIn(registers)?.device);

/** The place for a sheet: the one before keeps it, so that making it again takes up no other. */
export const sheetSlotIn = (registers: Registers): Slot | undefined => allFreeSlotsIn(registers).at(-1);

/** Devices that were removed. */
export const removedIn = (registers: Registers): string[] =>
  Object.keys(registers)
    .filter((key) => key.startsWith('removed/'))
    .map((key) => key.slice('removed/'.length));

/** Two devices may be removed at once by two others: then neither of the two new secrets keeps both out. */
export function needsNewEpoch(registers: Registers, epoch: string): boolean {
  const leftOut = EpochEntry.safeParse(registers[`epoch/${epoch}`]?.value).data?.leftOut ?? [];
  return removedIn(registers).some((device) => !leftOut.includes(device));
}

/** An honest device that was on its way may still have used the secret before, ms. */
const GRACE_MS = 10 * 60_000;

/** What a removed device wrote since, or somebody with a secret that it knew, is not taken in. */
export function isRefused(
  registers: Registers,
  {
    sender,
    epoch,
    storedAt,
  }: { readonly sender: string; readonly epoch: string | null; readonly storedAt: number },
): boolean {
  const removed = removedAt(registers, sender);
  if (removed !== null && storedAt > removed) return true;
  const epochs = entriesOf(registers, 'epoch', EpochEntry);
  const number = epochs.find(({ name }) => name === epoch)?.value.number;
  if (number === undefined) return false;
  return epochs.some(({ value, at }) => value.number > number && storedAt > at + GRACE_MS);
}
