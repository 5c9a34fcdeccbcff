import { EQUIPMENT } from '../../core/exercise/equipment.ts';
import { CATEGORIES, REGIONS } from '../../core/exercise/exercise.ts';
import { ANYTHING, type Wanted } from '../../core/exercise/search.ts';

const PAGE = '#/exercises';

/** What somebody looks for, as it stands in the address: the way back and a shared link keep it. */
export function wantedOf(hash: string): Wanted {
  const asked = new URLSearchParams(hash.split('?')[1] ?? '');
  const among = <Word extends string>(words: readonly Word[], name: string): Word | null =>
    words.find((word) => word === asked.get(name)) ?? null;
  return {
    ...ANYTHING,
    words: asked.get('words') ?? '',
    region: among(REGIONS, 'region'),
    category: among(CATEGORIES, 'for'),
    equipment: among([...EQUIPMENT, 'nothing-bought' as const], 'with'),
    noFloor: asked.has('no-floor'),
  };
}

export function addressOf({ words, region, category, equipment, noFloor }: Wanted): string {
  const asked = new URLSearchParams();
  if (words) asked.set('words', words);
  if (region) asked.set('region', region);
  if (category) asked.set('for', category);
  if (equipment) asked.set('with', equipment);
  if (noFloor) asked.set('no-floor', '');
  const query = asked.toString();
  return query ? `${PAGE}?${query}` : PAGE;
}
