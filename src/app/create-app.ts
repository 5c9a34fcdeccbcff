import type { App } from '../ports/app.ts';
import { part } from '../ports/part.ts';
import type { Ports } from '../ports/ports.ts';
import { createErasing } from './keep/erasing.ts';
import { keepingMembers } from './keeping-members.ts';
import { openKernel } from './kernel.ts';
import { late } from './late.ts';
import { liveMembers } from './live-members.ts';
import { closedDoor, createSyncDoor } from './sync/door.ts';
import { explain } from './today.ts';
import { wakeParts } from './wake-parts.ts';

const fetchSync = part(() => import('./sync/create-sync.ts'));

/** Joins the ports into one app: what Today stands on at once, and the parts that come when they are first needed. */
export async function createApp(ports: Ports): Promise<App> {
  const kernel = await openKernel(ports);
  const { journal, keeper, library, records$, today$ } = kernel;

  const fetchLive = part(() => Promise.all([import('./live.ts'), ports.live()]));
  const live = late(async () => {
    const [{ createLive }, more] = await fetchLive();
    return createLive(kernel, { ...more, tab: ports.tab });
  });
  const fetchKeeping = part(() => Promise.all([import('./keeping.ts'), ports.keeping()]));
  const keeping = late(async () => {
    const [{ createKeeping }, more] = await fetchKeeping();
    return createKeeping(kernel, { ...ports, ...more }, async () => live.here()?.minutesChanged());
  });
  const parts = { live, keeping };
  const syncing = ports.sync;
  const sync = syncing
    ? createSyncDoor(syncing.takesPart, async () => {
        const [{ createSync }, more] = await Promise.all([fetchSync(), syncing.load()]);
        return createSync(kernel, more);
      })
    : closedDoor();
  const sleep = wakeParts(kernel, ports.tab, parts);

  const { erased$, deleteEverything } = createErasing({
    eraser: ports.eraser,
    sensors: async () => (await ports.live()).sensors,
    async stop() {
      sleep();
      journal.close();
      keeping.here()?.keep.stop();
      await live.here()?.stop();
    },
  });
  const kept = keepingMembers(keeping);

  const add: App['add'] = async (record) => {
    journal.add(record);
    await journal.flush();
  };

  return {
    today$: kernel.view$,
    records$,
    settings$: keeper.settings$,
    storage$: kernel.storage$,
    exercises: ports.exercises,
    shipped: ports.shipped,
    guide: ports.guide,
    explain: (item) => explain(today$.value, library, item),
    add,
    reportPain: (value) => add({ type: 'pain', value }),
    change: (settings) => (live.here() ?? keeper).change(settings),
    open: (part) => parts[part].come(),

    sync,

    ...liveMembers(live),
    ...kept,
    keep: { ...kept.keep, erased$, deleteEverything },
  };
}
