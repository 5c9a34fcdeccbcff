import { describe, expect, it } from 'vitest';
import type { VectorSheet } from './vector-sheet.ts';

const sheets = Object.values(
  import.meta.glob<{ readonly vectorSheet: VectorSheet }>('./*/vectors.ts', { eager: true }),
).map(({ vectorSheet }) => vectorSheet);

describe.each(sheets.map((sheet) => [sheet.driver.id, sheet] as const))(
  '%s, against known bytes',
  (_, sheet) => {
    it.each(sheet.vectors.map((vector, row) => [row + 1, vector] as const))('row %i', (_, vector) => {
      const verdict = sheet.judge(vector);
      if (verdict.type === 'not applicable') expect(verdict.why.length).toBeGreaterThan(10);
    });
  },
);
