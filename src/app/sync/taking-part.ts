import type { Subscription } from 'rxjs';
import { distinctUntilChanged, filter, map, merge, throttleTime, withLatestFrom } from 'rxjs';
import type { SyncPorts } from '../../ports/late-sync.ts';
import type { Clock } from '../../ports/ports.ts';
import type { SyncPlace } from '../../ports/sync-ports.ts';
import type { Journal } from '../journal.ts';
import type { SettingsKeeper } from '../settings-keeper.ts';
import { createInboxFlow, type InboxFlow } from './inbox-flow.ts';
import { createKeysFlow, type KeysFlow } from './keys-flow.ts';
import { type Knowledge, openKnowledge } from './knowledge.ts';
import { createLogFlow } from './log-flow.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import { followSettings } from './settings-flow.ts';
import { createShareFlow } from './share-flow.ts';
import { type SyncEngine, startEngine } from './sync-engine.ts';
import { createTroubles, type Troubles } from './troubles.ts';

/** What sync needs of the rest of the app. */
export interface SyncKernel {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'unsaved$' | 'adopt' | 'add'>;
  readonly keeper: Pick<SettingsKeeper, 'settings$' | 'change'>;
}

/** This device, as long as it takes part. */
export interface TakingPart {
  readonly place: SyncPlace;
  readonly knowledge: Knowledge;
  readonly keys: KeysFlow;
  readonly serverClock: ServerClock;
  readonly engine: SyncEngine;
  readonly troubles: Pick<Troubles, 'fault$'>;
  readonly inbox: InboxFlow;
  readonly stop: () => Promise<void>;
}

/** Another tab may have logged something: it is looked for so often, ms. */
const LOOK_AGAIN_MS = 30_000;
/** What a page that is opened anew says of the time before is kept so often, ms. */
const KEPT_EVERY_MS = 1000;

/** @param isNew it has just joined. */
export async function takePart(
  place: SyncPlace,
  { clock, journal, keeper }: SyncKernel,
  { vault, store, transport, sharing, news, isHidden$ }: SyncPorts,
  isNew: boolean,
): Promise<TakingPart> {
  const knowledge = await openKnowledge(store, place.device);
  const serverClock = createServerClock(clock);
  const troubles = createTroubles();
  const parts = { place, vault, store, knowledge, clock, serverClock, troubles };
  const keys = createKeysFlow(parts);
  const between = { ...parts, sharing, serverNow: serverClock.now };
  const shares = createShareFlow(between);
  const inbox = await createInboxFlow(between);
  const startAnew = async () => {
    await shares.anew();
    await store.startAnew();
  };
  const log = createLogFlow({
    ...parts,
    store: { ...store, startAnew },
    onFresh(records) {
      journal.adopt(records);
      news.tell(records);
    },
    beforeSent: shares.note,
  });
  const seen = await store.seen();
  const engine = startEngine({ ...parts, transport, keys, log, inbox, shares, seen });
  const seen$ = engine.status$.pipe(
    map(({ lastInStep, lastSeen }) => ({ lastInStep, lastSeen })),
    distinctUntilChanged((a, b) => a.lastInStep === b.lastInStep && a.lastSeen === b.lastSeen),
  );

  const subscriptions: Subscription[] = [
    followSettings(keeper, knowledge, serverClock.now, isNew),
    // Once it is in the store, it waits to be sent.
    merge(knowledge.registers$, journal.unsaved$)
      .pipe(withLatestFrom(isHidden$))
      // In a hidden tab a timer may wait for a minute.
      .subscribe(([, isHidden]) => (isHidden ? engine.sendNow() : engine.wake())),
    isHidden$.pipe(filter((isHidden) => isHidden)).subscribe(() => {
      shares.hurry();
      engine.sendNow();
    }),
    seen$
      .pipe(throttleTime(KEPT_EVERY_MS, undefined, { leading: true, trailing: true }))
      .subscribe((seen) => void store.keepSeen(seen)),
  ];
  const timer = setInterval(() => engine.wake(), LOOK_AGAIN_MS);

  return {
    place,
    knowledge,
    keys,
    serverClock,
    engine,
    troubles,
    inbox,
    async stop() {
      clearInterval(timer);
      for (const subscription of subscriptions) subscription.unsubscribe();
      await engine.stop();
    },
  };
}
