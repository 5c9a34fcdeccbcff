import { describe, expect, it } from 'vitest';
import { bannedIn } from './banned-words.ts';
import { outcomes } from './guide-files.ts';

const find = (id: string) => {
  const measure = outcomes.measures.find((each) => each.id === id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
};

describe('the outcome measures (PROGRESSION section 5)', () => {
  it('are pain, own activities, Roland-Morris and stress, and none that needs a licence', () => {
    expect(outcomes.measures.map(({ id }) => id)).toEqual(['pain', 'activities', 'roland-morris', 'stress']);
    expect(JSON.stringify(outcomes)).not.toMatch(/oswestry|\bODI\b|PSEQ|self-efficacy|STarT|PAR-Q/i);
  });

  it('call a change meaningful from where the studies do', () => {
    expect(find('pain').meaningful).toEqual({ points: 2, percent: 30 });
    expect(find('activities').meaningful).toEqual({ points: 2, percent: null });
    expect(find('roland-morris').meaningful).toEqual({ points: 5, percent: 30 });
    expect(outcomes.measures.map(({ recovered }) => recovered)).toEqual([0, null, 2, null]);
    expect(find('stress').meaningful).toBe(null);
  });

  it('know which end of the scale is the good one', () => {
    expect(outcomes.measures.map(({ better }) => better)).toEqual(['lower', 'higher', 'lower', 'lower']);
  });

  it('keep the 24 sentences of Roland and Morris as printed', () => {
    const measure = find('roland-morris');
    const statements = measure.kind === 'checklist' ? measure.statements : [];
    expect(new Set(statements).size).toBe(24);
    expect(statements.filter((text) => !/\bmy back\b/i.test(text))).toEqual([]);
    expect(measure.licence).toContain('unchanged');
  });

  it('ask for one to three activities of the person’s own', () => {
    const measure = find('activities');
    expect(measure.kind === 'own-activities' && measure.activities).toEqual({ least: 1, most: 3 });
  });

  it('never judge, diagnose or promise', () => {
    const ours = outcomes.measures.map((measure) => ({ ...measure, statements: [] }));
    expect(bannedIn(JSON.stringify(ours))).toEqual([]);
  });
});
