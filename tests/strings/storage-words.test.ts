import { describe, expect, it } from 'vitest';
import { IMPORT_REFUSAL_WORDS, importPreviewWords } from '../../src/strings/backup-words.ts';
import { STORAGE_WORDS, unsavedWords } from '../../src/strings/storage-words.ts';

describe('words for storage', () => {
  it('say what is safe and what to do next, for each fault', () => {
    for (const { safe, next } of Object.values(STORAGE_WORDS)) {
      expect(safe).toMatch(/stays|kept|set aside/);
      expect(next).toMatch(/backup/);
    }
  });

  it('count what is in this tab only', () => {
    expect(unsavedWords(0)).toBeNull();
    expect(unsavedWords(1)).toBe('1 entry is in this tab only.');
    expect(unsavedWords(12)).toBe('12 entries are in this tab only.');
  });
});

describe('words for a backup', () => {
  it('say that nothing changed and what to do next, for each refusal', () => {
    for (const words of Object.values(IMPORT_REFUSAL_WORDS))
      expect(words).toMatch(/Nothing here has changed\. (Choose|Copy|Reload|Check)/);
  });

  it('say what a backup would bring', () => {
    const words = (fresh: number, known: number, damaged: number) =>
      importPreviewWords({ fresh, known, damaged });
    expect(words(1, 0, 0)).toBe('This file brings 1 entry that is not here yet.');
    expect(words(12, 3, 0)).toBe('This file brings 12 entries that are not here yet; 3 you already have.');
    expect(words(0, 3, 0)).toBe('You already have everything in this file.');
    expect(words(2, 0, 1)).toMatch(
      /^This file brings 2 entries that are not here yet\. 1 entry cannot be read and will be left out\./,
    );
    expect(words(0, 0, 4)).toMatch(/^There are no entries in this file that can be read\. 4 entries/);
  });
});
