import { BehaviorSubject, combineLatest, map, of, switchMap } from 'rxjs';
import { readCode, writeCode } from '../../core/sync/code.ts';
import { devicesIn, freeSlotsIn } from '../../core/sync/known.ts';
import type { Registers } from '../../core/sync/registers.ts';
import { StorageFailure } from '../ports.ts';
import { type SyncPorts, TransportFailure, VaultFailure } from '../sync-ports.ts';
import { type Sync, SyncFailure, type SyncView } from '../sync-view.ts';
import { byDevice, byInvitation, bySheet, codeOf, type Joined, slotRegisters } from './joining.ts';
import { shareActions, sharingViewOf } from './share-actions.ts';
import { type SyncKernel, type TakingPart, takePart } from './taking-part.ts';

/** A code for another device holds so long, ms. */
const CODE_MS = 10 * 60_000;
/** What has to be at the servers before the person goes on is waited for so long, ms. */
const PATIENCE_MS = 20_000;
const SECRET_BYTES = 32;

const OFF: SyncView = {
  state: 'off',
  fault: null,
  lastInStep: null,
  waiting: 0,
  caughtUp: null,
  devices: [],
  shares: [],
  sharedWithMe: [],
  advice: [],
  sheet: { madeAt: null, asks: false },
};

/** Sync as the screens know it. It connects by itself where this browser takes part already. */
export async function createSync(kernel: SyncKernel, ports: SyncPorts): Promise<Sync> {
  const { clock } = kernel;
  const { store, vault, sharing, lock } = ports;
  const part$ = new BehaviorSubject<TakingPart | null>(null);
  let codeEnds: ReturnType<typeof setTimeout> | undefined;

  async function begin(isNew = false): Promise<void> {
    const place = await store.place();
    if (!place || part$.value) return;
    // The tab that the person opened last is the one that is connected.
    if (await lock.hold(true, () => void end())) part$.next(await takePart(place, kernel, ports, isNew));
  }

  async function end(): Promise<void> {
    clearTimeout(codeEnds);
    const part = part$.value;
    part$.next(null);
    await part?.stop();
  }

  function taking(): TakingPart {
    if (!part$.value) throw new SyncFailure('not-enrolled');
    return part$.value;
  }

  async function notEnrolled(): Promise<void> {
    if (await store.place()) throw new SyncFailure('enrolled');
  }

  /** The servers have it, or it is not done. */
  async function told({ keys, engine }: TakingPart): Promise<void> {
    const said = keys.said();
    engine.wake();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TransportFailure('unreachable')), PATIENCE_MS);
    });
    await Promise.race([said, late]).finally(() => clearTimeout(timer));
  }

  async function enrol({ place, registers }: Joined, more: object, deviceName: string): Promise<void> {
    await store.keepKnown(registers);
    await store.enrol(place);
    await begin(true);
    const { knowledge } = taking();
    const device = { since: clock.now(), ...(await vault.own()) };
    const named = { [`device/${place.device}`]: device, [`name/${place.device}`]: deviceName };
    await knowledge.set({ ...more, ...named }, clock.now());
  }

  const sync: Sync = {
    view$: part$.pipe(switchMap((part) => (part ? viewOf(part) : of(OFF)))),
    whatIs(text) {
      const read = readCode(text);
      if (read.type === 'refused') throw new SyncFailure(read.cause);
      const { code } = read;
      const by = 'by' in code ? code.by : '';
      return { kind: code.kind, from: by || null, expiresAt: 'expiresAt' in code ? code.expiresAt : null };
    },
    async accept(text, deviceName) {
      await notEnrolled();
      const code = codeOf(text, 'invitation', clock.now());
      await enrol(await byInvitation(code, ports), slotRegisters(code.slots), deviceName);
    },
    async join(text, deviceName) {
      await notEnrolled();
      await enrol(await byDevice(codeOf(text, 'device', clock.now()), ports), {}, deviceName);
    },
    async restore(text, deviceName) {
      await notEnrolled();
      await enrol(await bySheet(codeOf(text, 'recovery', clock.now()), ports), {}, deviceName);
    },
    async addDevice() {
      const part = taking();
      const { place, keys, engine, knowledge } = part;
      const [slot] = freeSlotsIn(knowledge.registers());
      if (!slot) throw new SyncFailure('no-slot');
      const key = clock.random(SECRET_BYTES);
      keys.lay({ key });
      await told(part);
      const expiresAt = clock.now() + CODE_MS;
      clearTimeout(codeEnds);
      codeEnds = setTimeout(() => {
        keys.lay(null);
        engine.wake();
      }, CODE_MS);
      const { servers, person, logStream, device } = place;
      const by = devicesIn(knowledge.registers()).find((each) => each.device === device)?.name ?? '';
      const code = { by, servers, person, logStream, expiresAt, from: device, key, slot };
      return { text: writeCode({ kind: 'device', ...code }), expiresAt };
    },
    async renameDevice(id, name) {
      const { knowledge, keys } = taking();
      await knowledge.set({ [`name/${id}`]: name }, keys.serverNow());
    },
    async removeDevice(id) {
      const part = taking();
      await part.knowledge.set({ [`removed/${id}`]: true }, part.keys.serverNow());
      await told(part);
      // It knew the places that are free: but for the sheet's, nobody should use them any more.
      const sheet = sheetIn(part.knowledge.registers())?.device;
      const free = freeSlotsIn(part.knowledge.registers()).filter(({ device }) => device !== sheet);
      return { tellAdministrator: [part.place.person, id, ...free.map(({ device }) => device)].join('\n') };
    },
    async recoverySheet() {
      const part = taking();
      const { place, knowledge, keys } = part;
      const slot = freeSlotsIn(knowledge.registers()).at(-1);
      if (!slot) throw new SyncFailure('no-slot');
      const { secret, point } = await sharing.newKey('agreement');
      const sheet = { device: slot.device, agreement: point };
      await knowledge.set({ sheet }, keys.serverNow());
      // A sheet is worth something only once the secrets are boxed for it.
      await told(part);
      const { servers, person, logStream } = place;
      return writeCode({ kind: 'recovery', servers, person, logStream, secret, slot });
    },
    async putOffSheet() {
      const { knowledge, keys } = taking();
      await knowledge.set({ 'sheet-put-off': true }, keys.serverNow());
    },
    tryNow() {
      if (part$.value) part$.value.engine.tryNow();
      else void begin();
    },
    async leave() {
      const part = part$.value;
      if (part) {
        await part.knowledge.set({ [`removed/${part.place.device}`]: true }, part.keys.serverNow());
        // Offline it leaves all the same; another device can remove it.
        await told(part).catch(() => {});
      }
      await end();
      lock.release();
      await store.enrol(null);
      await vault.forget();
    },
    canShare: true,
    ...shareActions({ clock, journal: kernel.journal, ports, taking, told }),
  };

  await begin();
  return inWords(sync);
}

const sheetIn = (registers: Registers) =>
  (registers.sheet?.value ?? null) as { readonly device: string; readonly agreement: string } | null;

function viewOf({ place, knowledge, engine, inbox }: TakingPart) {
  const sharing$ = sharingViewOf({ knowledge, inbox });
  return combineLatest([engine.status$, knowledge.registers$, sharing$]).pipe(
    map(([{ lastSeen, ...status }, registers, sharing]): SyncView => {
      const devices = devicesIn(registers).map(({ device, name, since }) => ({
        id: device,
        name,
        since,
        lastSeen: lastSeen[device] ?? null,
        here: device === place.device,
      }));
      const madeAt = registers.sheet?.at ?? null;
      const sheet = { madeAt, asks: madeAt === null && !registers['sheet-put-off'] };
      return { ...OFF, ...status, ...sharing, devices, sheet };
    }),
  );
}

/** Whatever goes wrong in the world, an action says it as a SyncFailure. */
function inWords(sync: Sync): Sync {
  const entries = Object.entries(sync).map(([name, member]) => {
    if (typeof member !== 'function' || name === 'whatIs' || name === 'tryNow') return [name, member];
    const action = async (...given: unknown[]) => {
      try {
        return await (member as (...all: unknown[]) => Promise<unknown>)(...given);
      } catch (error) {
        const isOfWorld =
          error instanceof TransportFailure ||
          error instanceof VaultFailure ||
          error instanceof StorageFailure;
        throw isOfWorld ? new SyncFailure(error.fault, error) : error;
      }
    };
    return [name, action];
  });
  return Object.fromEntries(entries) as Sync;
}
