import { describe, expect, it } from 'vitest';
import { bannedIn } from './banned-words.ts';
import { cards, causes, framing, principles, questions } from './guide-files.ts';

const all = [...cards];

describe('the evidence cards', () => {
  it.each(all)('%s: stands under its name, with a hedge and a source', (name, card) => {
    expect(card.id).toBe(name);
    expect(card.hedge).not.toBe(card.claim);
    expect(card.sources.every(({ url }) => new URL(url).protocol === 'https:')).toBe(true);
  });

  it.each(all)('%s: is free of verdicts, fear and promises', (_, { claim, hedge }) => {
    expect([claim, hedge].flatMap(bannedIn)).toEqual([]);
  });

  it('call no single trial and no rule of the trade more than it is', () => {
    for (const { claim, hedge, grade } of cards.values())
      if (/\bone trial\b/i.test(`${claim} ${hedge}`)) expect(['low', 'moderate', 'none']).toContain(grade);
  });

  it('promise nothing of posture alerts (POSTURE section 9)', () => {
    expect(cards.get('nudges-and-pain')?.grade).toBe('none');
    expect(cards.get('nudges-and-pain')?.claim).toContain('has not shown');
  });

  it('name no drug and no maker of devices', () => {
    const texts = [...cards.values()].flatMap(({ claim, hedge }) => [claim, hedge]).join(' ');
    expect(texts).not.toMatch(/ibuprofen|opioid|paracetamol|Lumo|Upright/);
  });

  it('are, but for some that speak of the sensor, used by the guide', () => {
    const used = new Set(
      [...causes.claims, ...framing.claims, ...principles.principles, ...questions.questions].flatMap(
        ({ evidence }) => evidence,
      ),
    );
    const onlyCards = all.map(([name]) => name).filter((name) => !used.has(name));
    expect(onlyCards).toEqual([
      ...['apps-and-keeping-at-it', 'change-that-counts', 'counting', 'effort-scale', 'lighter-weeks'],
      ...['nudges-and-pain', 'nudges-fade', 'short-holds', 'stay-active-in-a-flare'],
    ]);
  });
});
