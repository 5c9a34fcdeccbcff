import { describe, expect, it } from 'vitest';
import { manners } from '../../../src/app/desk/desk-settings.ts';
import { placeNow } from '../../../src/core/desk/places.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/ports/settings.ts';
import { placeWords, tallAskedWords } from '../../../src/strings/place-words.ts';

const ownPlaces = [
  { id: 'own-1', name: 'Kitchen stool', isStanding: false },
  { id: 'own-2', name: 'Counter', isStanding: true },
];
const at = (deskPlace: string) => ({ ...DEFAULT_SETTINGS, ownPlaces, deskPlace });

describe('places of one’s own', () => {
  it('suggests no break from sitting where the person stands', () => {
    expect(manners(at('own-1')).breakMs).toBe(50 * 60_000);
    expect(manners(at('own-2')).breakMs).toBeNull();
    expect(manners(at('standing')).breakMs).toBeNull();
  });

  it('takes a place that was removed for the chair', () => {
    expect(placeNow(at('own-2'))).toBe('own-2');
    expect(placeNow({ ...at('own-2'), ownPlaces: [] })).toBe('chair');
    expect(manners({ ...at('own-2'), ownPlaces: [] }).breakMs).toBe(50 * 60_000);
  });

  it('are called as the person calls them', () => {
    expect(placeWords('own-1', ownPlaces)).toBe('Kitchen stool');
    expect(tallAskedWords('own-1', ownPlaces).title).toBe('Set your tall for this place: kitchen stool');
    expect(tallAskedWords('chair', ownPlaces).title).toBe('Set your comfortable tall');
  });

  it('come back from what was stored before there were any', () => {
    expect(readSettings({ deskPlace: 'sofa' })).toMatchObject({ deskPlace: 'sofa', ownPlaces: [] });
  });
});
