/** Waits before the tries after the first, ms: the page itself has just come, so the network is likely back soon. */
const WAITS_MS = [500, 2000, 8000];

/**
 * Fetches a file of data that the build wrote; tries again for some seconds where the network is gone. The service worker
 * keeps it, so that it is there offline from the second visit on.
 *
 * @throws where it cannot be had.
 */
export async function fetchContent<T>(address: string): Promise<T> {
  for (const wait of WAITS_MS) {
    const content = await once<T>(address).catch(() => null);
    if (content !== null) return content;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return once(address);
}

async function once<T>(address: string): Promise<T> {
  const file = await fetch(address);
  if (!file.ok) throw new Error(`${address}: ${file.status}`);
  return file.json();
}
