import { describe, expect, it } from 'vitest';
import { elsewhere } from '../../src/app/visit-language.ts';

describe('the language of a visit', () => {
  it('is at first the first of the browser’s that there is', () => {
    expect(elsewhere(null, 'en', ['fr-FR', 'de-AT', 'en-GB'], '/')).toBe('/de/');
    expect(elsewhere(null, 'en', ['en-GB', 'de'], '/')).toBeNull();
    expect(elsewhere(null, 'en', ['fr'], '/')).toBeNull();
    expect(elsewhere(null, 'en', [], '/')).toBeNull();
  });

  it('stays that of a link that was followed', () => {
    expect(elsewhere(null, 'de', ['en-GB'], '/de/')).toBeNull();
  });

  it('is the chosen one from then on, wherever the visit begins', () => {
    expect(elsewhere('de', 'en', ['en-GB'], '/')).toBe('/de/');
    expect(elsewhere('en', 'de', ['de-DE'], '/de/')).toBe('/');
    expect(elsewhere('en', 'en', ['de-DE'], '/')).toBeNull();
  });

  it('never goes round in circles where a host has one language alone', () => {
    expect(elsewhere('de', 'en', ['de-DE'], '/de/')).toBeNull();
    expect(elsewhere('en', 'de', [], '/')).toBeNull();
  });
});
