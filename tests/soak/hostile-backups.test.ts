import { expect, it } from 'vitest';
import { backupReader } from '../../src/core/backup/read-backup.ts';

const GIGABYTE = 1024 ** 3;
const PIECE = 4 * 1024 ** 2;
const HEAD = '{"format":"plumbline-log","version":5,"records":[';
/** So much more may be held than before, bytes: two pieces and what the machine has not collected yet. */
const MOST_HELD = 200e6;

/** A gigabyte of each, a piece at a time: what it is refused for, or that it is set aside. */
const GIGABYTES = {
  'brackets that never close': { head: '[', piece: '['.repeat(PIECE), end: '', told: 'foreign' },
  'objects in objects in a list of records': {
    head: HEAD,
    piece: '{"a":'.repeat(PIECE / 5),
    end: '',
    told: 'foreign',
  },
  'shallow brackets in a field that nobody knows': {
    head: '{"format":"plumbline-log","version":5,"other":[0',
    piece: ',[[[[]]]]'.repeat(PIECE / 9),
    end: '],"records":[]}',
    told: null,
  },
  'one text': { head: `${HEAD}{"zone":"`, piece: 'z'.repeat(PIECE), end: '"}]}', told: 'damaged' },
} as const;

it.each(Object.entries(GIGABYTES))(
  'holds no more than a piece of a gigabyte: %s',
  (name, { head, piece, end, told }) => {
    const heldBefore = process.memoryUsage().heapUsed;
    const from = performance.now();
    let most = 0;
    const reader = backupReader();
    const parts = [...reader.feed(head)];
    for (let fed = 0; fed < GIGABYTE; fed += piece.length) {
      parts.push(...reader.feed(piece));
      most = Math.max(most, process.memoryUsage().heapUsed - heldBefore);
    }
    parts.push(...reader.feed(end), ...reader.end());
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    console.log(`${name}: ${seconds} s, at most ${(most / 1e6).toFixed(0)} MB more`);
    expect(parts.map((part) => (part.type === 'refused' ? part.cause : part.type))).toEqual(
      told ? [told] : [],
    );
    expect(most).toBeLessThan(MOST_HELD);
  },
);
