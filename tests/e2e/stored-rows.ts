import type { Page } from 'puppeteer-core';

/** All that a store of the page's IndexedDB holds, in the order of its keys. */
export function storedRows<Row = unknown>(page: Page, store: string): Promise<readonly Row[]> {
  return page.evaluate(readRows, store) as Promise<readonly Row[]>;
}

/** Everything of the person that the page keeps. */
export const everythingStored = (page: Page) =>
  Promise.all(['log', 'deskHours', 'traces', 'settings'].map((store) => storedRows(page, store)));

/** Runs in the page, so it may use nothing from outside itself. */
function readRows(store: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plumbline');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
}

/** Puts rows into a store of the page's IndexedDB, as they are: the app knows of them from its next start on. */
export function storeRows(page: Page, store: string, rows: readonly unknown[]): Promise<void> {
  return page.evaluate(writeRows, store, rows);
}

/** Runs in the page, so it may use nothing from outside itself. */
function writeRows(store: string, rows: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plumbline');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(store, 'readwrite');
      for (const row of rows) writing.objectStore(store).put(row);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
