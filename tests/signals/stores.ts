import type { SetAside } from '../../src/core/backup/format.ts';
import type { DeskMinute } from '../../src/core/desk/minute.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import type { SetTrace } from '../../src/core/trace/trace.ts';
import type { DeskStore } from '../../src/ports/desk-store.ts';
import type { ImportReceipt, ReceiptStore } from '../../src/ports/import-view.ts';
import type { Log } from '../../src/ports/ports.ts';
import type { TraceStore } from '../../src/ports/traces.ts';

/** Stores that keep what they are given for as long as the test lasts. */

export function memoryLog(stored: readonly LogRecord[] = [], aside: readonly SetAside[] = []): Log {
  const kept = new Map(stored.map((record) => [record.id, record]));
  return {
    all: async () => ({
      records: [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      damaged: 0,
    }),
    atHand: async () => [...kept.values()],
    async append(records) {
      for (const record of records) if (!kept.has(record.id)) kept.set(record.id, record);
    },
    async remove(ids) {
      for (const id of ids) kept.delete(id);
    },
    setAside: async () => aside,
  };
}

export function memoryDesk(stored: readonly DeskMinute[] = []): DeskStore {
  const kept = new Map(stored.map((row) => [row.minute, row]));
  const inOrder = () => [...kept.values()].sort((a, b) => a.minute - b.minute);
  return {
    since: async (minute, before = Number.POSITIVE_INFINITY) =>
      inOrder().filter((row) => minute <= row.minute && row.minute < before),
    put: async (row) => void kept.set(row.minute, row),
    async dropBefore(minute) {
      for (const each of kept.keys()) if (each < minute) kept.delete(each);
    },
    atMost: async () => kept.size,
    async *everything(atOnce) {
      const rows = inOrder();
      for (let i = 0; i < rows.length; i += atOnce) yield rows.slice(i, i + atOnce);
    },
    known: async (minutes) => new Set(minutes.filter((minute) => kept.has(minute))),
    async add(minutes) {
      for (const row of minutes) kept.set(row.minute, row);
    },
    async remove({ from, to }) {
      for (const each of kept.keys()) if (from <= each && each <= to) kept.delete(each);
    },
  };
}

export function memoryTraces(stored: readonly SetTrace[] = []): TraceStore {
  const kept = new Map(stored.map((trace) => [trace.setId, trace]));
  const ids = () => [...kept.keys()].sort();
  const keep = async (traces: readonly SetTrace[]) => {
    for (const trace of traces) kept.set(trace.setId, trace);
  };
  return {
    of: async (setId) => kept.get(setId) ?? null,
    ids: async () => ids(),
    async *everything(atOnce) {
      const all = ids().flatMap((id) => kept.get(id) ?? []);
      for (let i = 0; i < all.length; i += atOnce) yield all.slice(i, i + atOnce);
    },
    keep,
    add: keep,
    async dropUpTo(setId) {
      for (const id of ids()) if (id <= setId) kept.delete(id);
    },
    async remove(setIds) {
      for (const id of setIds) kept.delete(id);
    },
  };
}

export function memoryReceipts(): ReceiptStore {
  let latest: ImportReceipt | null = null;
  return {
    latest: async () => latest,
    async keep(receipt) {
      latest = receipt;
    },
  };
}
