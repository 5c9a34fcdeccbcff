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

/** Keeps a recording until the page takes it. */
export async function keepHandedOver(file: File): Promise<void> {
  const headers = { [nameHeader]: encodeURIComponent(file.name) };
  await (await caches.open(cache)).put(key, new Response(file, { headers }));
}
