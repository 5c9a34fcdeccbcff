import { describe, expect, it } from 'vitest';
import { LINK_STATE_LABELS } from '../../src/strings/link-states.ts';
import { LINK_FAULT_WORDS } from '../../src/strings/link-words.ts';

const sentences = Object.values(LINK_FAULT_WORDS).flatMap(({ title, body, nextStep }) => [
  title,
  body,
  nextStep,
]);

describe('link words', () => {
  it('say what happened, what it means and what to do, each in whole sentences', () => {
    for (const { title, body, nextStep } of Object.values(LINK_FAULT_WORDS)) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(body).toMatch(/^[A-Z].*\.$/);
      expect(nextStep).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('name the browsers that work and those that do not', () => {
    const { body } = LINK_FAULT_WORDS.unsupported;
    for (const browser of ['Chrome', 'Edge', 'Opera', 'Firefox', 'Safari', 'iPhone'])
      expect(body).toContain(browser);
  });

  it('stay calm, and free of the browser’s own terms', () => {
    for (const text of [...sentences, ...Object.values(LINK_STATE_LABELS)])
      expect(text).not.toMatch(/!|error|fail|GATT|exception|invalid|oops|sorry/i);
  });
});
