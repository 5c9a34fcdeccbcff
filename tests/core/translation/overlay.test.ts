import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/core/translation/overlay.ts';

const exercise = {
  id: 'bridge',
  chain: 'BRIDGE',
  name: 'Bridge',
  secondsPerRep: 6,
  rungs: [{ sets: 1, amount: 8 }],
  prerequisites: [{ item: 'brace', sets: 1, amount: 5 }],
  equipment: ['mat'],
  steps: ['Lie on your back.', 'Stay for 2 s.'],
  avoid: [],
};
const german = { name: 'Brücke', steps: ['Leg dich auf den Rücken.', 'Bleib 2 s.'] };
const screening = {
  version: 1,
  emergency: [
    { id: 'A1', when: 'now', text: 'Numbness', say: 'I am numb.' },
    { id: 'A2', when: 'now', text: 'Fainting', say: 'I fainted.' },
  ],
};

const of = (english: unknown, translation: unknown, file = 'exercises/bridge.json') =>
  overlay(file, english, translation, 'de');

describe('a translation over a content file', () => {
  it('says the words anew and leaves everything else', () => {
    expect(of(exercise, german)).toEqual({ content: { ...exercise, ...german }, sentences: [] });
  });

  it('finds entries by their name, in any order, and may leave out those without words', () => {
    const file = {
      filters: [
        { flag: 'knee', changes: [] },
        { flag: 'neck', changes: [{ items: ['a'], text: 'Less.' }] },
      ],
    };
    const { content, sentences } = of(
      file,
      { filters: [{ flag: 'neck', changes: [{ items: ['a'], text: 'Weniger.' }] }] },
      'filters.json',
    );
    expect(sentences).toEqual([]);
    expect(content).toEqual({
      filters: [file.filters[0], { flag: 'neck', changes: [{ items: ['a'], text: 'Weniger.' }] }],
    });

    const turned = of(
      screening,
      {
        emergency: [
          { id: 'A2', text: 'Ohnmacht', say: 'Ich war ohnmächtig.' },
          { id: 'A1', text: 'Taubheit', say: 'Ich bin taub.' },
        ],
      },
      'screening.json',
    );
    expect(turned.sentences).toEqual([]);
    expect(turned.content).toMatchObject({
      emergency: [
        { id: 'A1', text: 'Taubheit' },
        { id: 'A2', text: 'Ohnmacht' },
      ],
    });
  });

  it('stays English where words are missing, and says so', () => {
    expect(of(exercise, { steps: german.steps })).toEqual({
      content: { ...exercise, steps: german.steps },
      sentences: ['content/de/exercises/bridge.json, name: is missing.'],
    });
    expect(of(exercise, { ...german, steps: ['Leg dich hin.'] }).sentences).toEqual([
      'content/de/exercises/bridge.json, steps: does not have 2 entries.',
    ]);
    expect(of(exercise, { ...german, name: ' ' }).sentences).toEqual([
      'content/de/exercises/bridge.json, name: says nothing.',
    ]);
    expect(
      of(screening, { emergency: [{ id: 'A2', text: 'x', say: 'y' }] }, 'screening.json').sentences,
    ).toEqual([
      'content/de/screening.json, emergency.A1.text: is missing.',
      'content/de/screening.json, emergency.A1.say: is missing.',
    ]);
  });

  it('refuses what is no field for words, and what English does not have', () => {
    expect(of(exercise, { ...german, secondsPerRep: 3 }).sentences).toEqual([
      'content/de/exercises/bridge.json, secondsPerRep: is no field for words.',
    ]);
    expect(of(exercise, { ...german, hints: ['Neu'] }).sentences).toEqual([
      'content/de/exercises/bridge.json, hints: is no field for words.',
    ]);
    expect(of(exercise, { ...german, chain: 'BRÜCKE' }).content).toMatchObject({ chain: 'BRIDGE' });
    expect(
      of({ emergency: [] }, { emergency: [{ id: 'A7', text: 'Neu' }] }, 'screening.json').sentences,
    ).toEqual(['content/de/screening.json, emergency.A7: is no entry of the English list.']);
  });

  it('keeps a list of ids, and goes into a list of entries of the same name', () => {
    const english = {
      tiers: [{ id: 'a', title: 'First', exercises: ['bridge'] }],
      exercises: [{ row: 'S-1', name: 'Bridge', items: ['bridge'] }],
    };
    const { content, sentences } = of(
      english,
      { tiers: [{ id: 'a', title: 'Erst' }], exercises: [{ row: 'S-1', name: 'Brücke' }] },
      'guide/outline.json',
    );
    expect(sentences).toEqual([]);
    expect(content).toEqual({
      tiers: [{ id: 'a', title: 'Erst', exercises: ['bridge'] }],
      exercises: [{ row: 'S-1', name: 'Brücke', items: ['bridge'] }],
    });
  });

  it('keeps the numbers of a sentence, and the names of numbers', () => {
    expect(of(exercise, { ...german, steps: [german.steps[0], 'Bleib 3 s.'] }).sentences).toEqual([
      'content/de/exercises/bridge.json, steps.1: has other numbers than "Stay for 2 s.".',
    ]);
    const rules = { groups: [{ id: 'a', title: 'Up to {painLimit}' }] };
    expect(
      of(rules, { groups: [{ id: 'a', title: 'Bis {stopPain}' }] }, 'rules.json').sentences,
    ).toHaveLength(1);
    expect(of(rules, { groups: [{ id: 'a', title: 'Bis {painLimit}' }] }, 'rules.json').sentences).toEqual(
      [],
    );
  });

  it('asks what a new field is, and of a new kind of file', () => {
    expect(of({ ...exercise, breath: 'Breathe out.' }, german).sentences).toEqual([
      'content/de/exercises/bridge.json, breath: is neither declared as words nor as kept (src/core/translation/fields.ts).',
    ]);
    expect(() => of({}, {}, 'recipes/soup.json')).toThrow('content/recipes/soup.json');
  });
});
