import type { Subscription } from 'rxjs';
import { merge } from 'rxjs';
import type { Journal } from '../journal.ts';
import type { Clock } from '../ports.ts';
import type { SettingsKeeper } from '../settings-keeper.ts';
import type { SyncPlace, SyncPorts } from '../sync-ports.ts';
import { createInboxFlow, type InboxFlow } from './inbox-flow.ts';
import { createKeysFlow, type KeysFlow } from './keys-flow.ts';
import { type Knowledge, openKnowledge } from './knowledge.ts';
import { createLogFlow } from './log-flow.ts';
import { followSettings } from './settings-flow.ts';
import { createShareFlow } from './share-flow.ts';
import { type SyncEngine, startEngine } from './sync-engine.ts';

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
  readonly engine: SyncEngine;
  readonly inbox: InboxFlow;
  readonly stop: () => Promise<void>;
}

/** Another tab may have logged something: it is looked for so often, ms. */
const LOOK_AGAIN_MS = 30_000;

/** @param isNew it has just joined. */
export async function takePart(
  place: SyncPlace,
  { clock, journal, keeper }: SyncKernel,
  { vault, store, transport, sharing, news }: SyncPorts,
  isNew: boolean,
): Promise<TakingPart> {
  const knowledge = await openKnowledge(store, place.device);
  const parts = { place, vault, store, knowledge, clock };
  const keys = createKeysFlow(parts);
  const between = { ...parts, sharing, serverNow: keys.serverNow };
  const shares = createShareFlow(between);
  const inbox = await createInboxFlow(between);
  const startAnew = async () => {
    await shares.anew();
    await store.startAnew();
  };
  const { alongside } = shares;
  const log = createLogFlow({
    ...parts,
    store: { ...store, startAnew },
    onFresh(records) {
      journal.adopt(records);
      news.tell(records);
    },
    alongside,
  });
  const engine = startEngine({ place, transport, store, keys, log, inbox, shares, clock });

  const subscriptions: Subscription[] = [
    followSettings(keeper, knowledge, keys.serverNow, isNew),
    // Once it is in the store, it waits to be sent.
    merge(knowledge.registers$, journal.unsaved$).subscribe(() => engine.wake()),
  ];
  const timer = setInterval(() => engine.wake(), LOOK_AGAIN_MS);

  return {
    place,
    knowledge,
    keys,
    engine,
    inbox,
    async stop() {
      clearInterval(timer);
      for (const subscription of subscriptions) subscription.unsubscribe();
      await engine.stop();
    },
  };
}
