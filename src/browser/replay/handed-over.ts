import { HANDED_OVER } from '../../core/recording/handed-over.ts';

const { cache, key, nameHeader } = HANDED_OVER;

/** The recording that another app handed over, once; null where there is none. */
export async function takeHandedOver(): Promise<File | null> {
  const kept = await caches.match(key, { cacheName: cache });
  if (!kept) return null;
  const file = new File([await kept.blob()], decodeURIComponent(kept.headers.get(nameHeader) ?? ''));
  await caches.delete(cache);
  return file;
}

async function keep(file: File): Promise<void> {
  const headers = { [nameHeader]: encodeURIComponent(file.name) };
  await (await caches.open(cache)).put(key, new Response(file, { headers }));
}

/** What an installed app is opened with, in browsers that open files by it. */
interface LaunchQueue {
  readonly setConsumer: (
    take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void,
  ) => void;
}

/** Where the system opens the app with a recording, goes to the page where it can be played. */
export function hearOpenedFiles(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(async ({ files }) => {
    const [handle] = files ?? [];
    if (!handle) return;
    await keep(await handle.getFile());
    location.hash = '#/pair/shared';
  });
}
