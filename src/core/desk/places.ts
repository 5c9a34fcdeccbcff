import { z } from '../schema.ts';

/** The places that everybody has; the person may add more. Each has a tall of its own. */
export const USUAL_PLACES = ['chair', 'sofa', 'standing'] as const;

/** Own places at most (PR). */
export const MOST_PLACES = 12;

/** A place that the person added, such as a kitchen stool. */
export const OwnPlace = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  name: z.string().check(z.minLength(1), z.maxLength(30)),
  /** Who stands there is not seated: no prompts for a break from sitting. */
  isStanding: z.boolean(),
});
export type OwnPlace = z.infer<typeof OwnPlace>;

/** What the person chose of places. */
export interface PlaceChoice {
  /** `chair`, `sofa`, `standing`, or the id of a place of their own. */
  readonly deskPlace: string;
  readonly ownPlaces: readonly OwnPlace[];
}

/** Where the person is; on the chair, if the place was taken away. */
export const placeNow = ({ deskPlace, ownPlaces }: PlaceChoice): string =>
  [...USUAL_PLACES, ...ownPlaces.map(({ id }) => id)].includes(deskPlace) ? deskPlace : 'chair';

export const standsThere = (place: string, { ownPlaces }: Pick<PlaceChoice, 'ownPlaces'>): boolean =>
  place === 'standing' || ownPlaces.some(({ id, isStanding }) => id === place && isStanding);
