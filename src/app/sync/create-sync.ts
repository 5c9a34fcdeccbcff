import { BehaviorSubject, combineLatest, map, type Observable, of, switchMap } from 'rxjs';
import { type InvitationCode, readCode, writeCode } from '../../core/sync/code.ts';
import { devicesIn, freeSlotsIn, sheetMadeAt, sheetSlotIn } from '../../core/sync/known.ts';
import type { SyncPorts } from '../../ports/late-sync.ts';
import { StorageFailure } from '../../ports/ports.ts';
import { TransportFailure, VaultFailure } from '../../ports/sync-ports.ts';
import { type Sync, SyncFailure, type SyncView } from '../../ports/sync-view.ts';
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

/** Sync as the screens know it. It connects by itself where this browser takes part already. */
export async function createSync(kernel: SyncKernel, ports: SyncPorts): Promise<Sync> {
  const { clock } = kernel;
  const { store, vault, sharing, news, lock } = ports;
  const part$ = new BehaviorSubject<TakingPart | 'elsewhere' | null>(null);
  const here = () => (part$.value === 'elsewhere' ? null : part$.value);
  news.heard$.subscribe(kernel.journal.adopt);
  let codeEnds: ReturnType<typeof setTimeout> | undefined;

  async function begin(isNew = false): Promise<void> {
    const place = await store.place();
    if (!place || here()) return;
    // The tab that the person opened last is the one that is connected.
    if (await lock.hold(true, () => void end('elsewhere')))
      part$.next(await takePart(place, kernel, ports, isNew));
  }

  async function end(then: 'elsewhere' | null): Promise<void> {
    clearTimeout(codeEnds);
    const part = here();
    part$.next(then);
    await part?.stop();
  }

  function taking(): TakingPart {
    if (part$.value === 'elsewhere') throw new SyncFailure('elsewhere');
    if (!part$.value) throw new SyncFailure('not-enrolled');
    return part$.value;
  }

  async function notEnrolled(): Promise<void> {
    if (part$.value === 'elsewhere') throw new SyncFailure('elsewhere');
    if (await store.place()) throw new SyncFailure('enrolled');
  }

  /** Whether it has places for the person who takes part here that were not known. */
  function brings({ person, slots }: InvitationCode): boolean {
    const part = here();
    return (
      part?.place.person === person &&
      slots.some(({ device }) => !part.knowledge.registers()[`slot/${device}`])
    );
  }

  /** The servers have it, or it is not done. */
  async function told({ keys, engine }: TakingPart): Promise<void> {
    const said = keys.said();
    engine.sendNow();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TransportFailure('unreachable')), PATIENCE_MS);
    });
    await Promise.race([said, late]).finally(() => clearTimeout(timer));
  }

  async function enrol(
    { place, registers, aheadMs }: Joined,
    more: object,
    deviceName: string,
  ): Promise<void> {
    await store.keepKnown(registers);
    await store.enrol(place);
    await begin(true);
    const { knowledge } = taking();
    const now = clock.now() + aheadMs;
    const device = { since: now, ...(await vault.own()) };
    const named = { [`device/${place.device}`]: device, [`name/${place.device}`]: deviceName };
    await knowledge.set({ ...more, ...named }, now);
  }

  const sync: Sync = {
    view$: part$.pipe(switchMap(viewOf)),
    whatIs(text) {
      const read = readCode(text);
      if (read.type === 'refused') throw new SyncFailure(read.cause);
      const { code } = read;
      const by = 'by' in code ? code.by : '';
      const expiresAt = 'expiresAt' in code ? code.expiresAt : null;
      const adds = code.kind === 'invitation' && brings(code);
      return { kind: code.kind, from: by || null, expiresAt, adds };
    },
    async accept(text, deviceName) {
      const code = codeOf(text, 'invitation');
      if (brings(code)) {
        const { knowledge, serverClock } = taking();
        await knowledge.set(slotRegisters(code.slots), serverClock.now());
        return;
      }
      await notEnrolled();
      await enrol(await byInvitation(code, ports, clock.now), slotRegisters(code.slots), deviceName);
    },
    async join(text, deviceName) {
      await notEnrolled();
      await enrol(await byDevice(codeOf(text, 'device'), ports, clock.now), {}, deviceName);
    },
    async restore(text, deviceName) {
      await notEnrolled();
      await enrol(await bySheet(codeOf(text, 'recovery'), ports, clock.now), {}, deviceName);
    },
    async addDevice() {
      const part = taking();
      const { place, keys, engine, knowledge } = part;
      const [slot] = freeSlotsIn(knowledge.registers());
      if (!slot) throw new SyncFailure('no-slot');
      const key = clock.random(SECRET_BYTES);
      keys.lay({ key });
      await told(part);
      const expiresAt = part.serverClock.now() + CODE_MS;
      clearTimeout(codeEnds);
      codeEnds = setTimeout(() => {
        keys.lay(null);
        engine.sendNow();
      }, CODE_MS);
      const { servers, person, logStream, device } = place;
      const by = devicesIn(knowledge.registers()).find((each) => each.device === device)?.name ?? '';
      const code = { by, servers, person, logStream, expiresAt, from: device, key, slot };
      return { text: writeCode({ kind: 'device', ...code }), expiresAt: clock.now() + CODE_MS };
    },
    async renameDevice(id, name) {
      const { knowledge, serverClock } = taking();
      await knowledge.set({ [`name/${id}`]: name }, serverClock.now());
    },
    async removeDevice(id) {
      const part = taking();
      await part.knowledge.set({ [`removed/${id}`]: true }, part.serverClock.now());
      await told(part);
      // It knew the places that are free: but for the sheet's, nobody should use them any more.
      const free = freeSlotsIn(part.knowledge.registers());
      return { tellAdministrator: [part.place.person, id, ...free.map(({ device }) => device)].join('\n') };
    },
    async recoverySheet() {
      const part = taking();
      const { place, knowledge, serverClock } = part;
      const slot = sheetSlotIn(knowledge.registers());
      if (!slot) throw new SyncFailure('no-slot');
      const { secret, point } = await sharing.newKey('agreement');
      const sheet = { device: slot.device, agreement: point };
      await knowledge.set({ sheet }, serverClock.now());
      // A sheet is worth something only once the secrets are boxed for it.
      await told(part);
      const { servers, person, logStream } = place;
      return writeCode({ kind: 'recovery', servers, person, logStream, secret, slot });
    },
    async putOffSheet() {
      const { knowledge, serverClock } = taking();
      await knowledge.set({ 'sheet-put-off': true }, serverClock.now());
    },
    tryNow() {
      const part = here();
      if (part) part.engine.tryNow();
      else void begin();
    },
    async leave() {
      if (part$.value === 'elsewhere') throw new SyncFailure('elsewhere');
      const part = here();
      if (part) {
        await part.knowledge.set({ [`removed/${part.place.device}`]: true }, part.serverClock.now());
        // Offline it leaves all the same; another device can remove it.
        if (part.engine.status$.value.state === 'live') await told(part).catch(() => {});
      }
      await end(null);
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

function viewOf(part: TakingPart | 'elsewhere' | null): Observable<SyncView> {
  if (part === 'elsewhere') return of({ ...OFF, state: part });
  if (!part) return of(OFF);
  const { place, knowledge, engine, inbox, serverClock, troubles } = part;
  const reference = `${place.logStream}.${place.person}`;
  const sharing$ = sharingViewOf({ knowledge, inbox });
  const aside$ = combineLatest([troubles.fault$, serverClock.isFarOff$]);
  return combineLatest([engine.status$, knowledge.registers$, sharing$, aside$]).pipe(
    map(([{ lastSeen, ...status }, registers, sharing, [trouble, isFarOff]]): SyncView => {
      const devices = devicesIn(registers).map(({ device, name, since }) => ({
        id: device,
        name,
        since,
        lastSeen: lastSeen[device] ?? null,
        here: device === place.device,
      }));
      const madeAt = sheetMadeAt(registers);
      const sheet = { madeAt, asks: madeAt === null && !registers['sheet-put-off'] };
      // What stands still first, then what was left out.
      const fault = status.fault ?? trouble ?? (isFarOff ? 'clock' : null);
      return { ...OFF, ...status, fault, ...sharing, reference, devices, sheet };
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
