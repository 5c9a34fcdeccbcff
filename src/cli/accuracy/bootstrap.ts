import { random } from '../../core/simulation/random.ts';

/** Resamples of a bootstrap: enough for the second digit of a 95 % interval (Efron and Tibshirani 1993, section 14). */
const RESAMPLES = 2000;
/** With fewer people an interval would say more than is known. */
const FEWEST_PEOPLE = 3;

/**
 * The percentile bootstrap's 95 % interval of a figure: people are drawn with repetition, since the next user is
 * another person, not another window of the same one.
 *
 * @returns null where there are fewer than three people.
 */
export function bootstrapInterval<Person>(
  people: readonly Person[],
  figure: (people: readonly Person[]) => number,
): readonly [number, number] | null {
  if (people.length < FEWEST_PEOPLE) return null;
  const chance = random(1, 'bootstrap');
  const figures: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const drawn = people.map(() => people[Math.floor(chance.uniform() * people.length)] as Person);
    const value = figure(drawn);
    if (Number.isFinite(value)) figures.push(value);
  }
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
