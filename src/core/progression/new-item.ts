import type { Exercise } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { wasTrained } from '../log/sessions.ts';
import { stateDecision } from './announce.ts';
import { doseAt, firstRung, itemAt, nextItem } from './ladder.ts';
import { kgFor } from './load.ts';
import { allowsNew, isOwn, mayBeOffered } from './may-be-offered.ts';
import type { Decision, NewItemTold } from './progress.ts';
import { newItemWords } from './reasons.ts';
import {
  type ChainStanding,
  type NewItem,
  type Standing,
  type Turn,
  unchanged,
  withChain,
} from './standing.ts';

/** M-31: one new item a month is offered in MAINTENANCE, counted from the answer to the one before. */
export const NEW_ITEM_DAYS = 28;

/**
 * Daily rule: the offer of the month. It takes no answer for granted: nothing changes before the person says yes, and
 * what was offered longest ago, or never, comes first.
 */
export function settleNewItem(standing: Standing, library: Library, date: CivilDate): Turn {
  const { state, newItems } = standing;
  const last = newItems.at(-1);
  const isSoon = last !== undefined && daysBetween(last.answeredOn ?? last.offeredOn, date) < NEW_ITEM_DAYS;
  if (state !== 'maintenance' || isSoon) return unchanged(standing);
  const [first] = mayBeOffered(standing, library);
  if (!first) return unchanged(standing);
  const offer: NewItem = {
    exerciseId: first.id,
    offeredOn: date,
    answer: null,
    answeredOn: null,
    from: null,
  };
  const next: Standing = { ...standing, newItems: [...newItems, offer] };
  return [next, [stateDecision(next, 'new-item', date, { exerciseId: first.id })]];
}

/** The person takes up what is offered, puts it off, or takes that answer back on the same date. */
export function onNewItem(
  standing: Standing,
  library: Library,
  { at, exerciseId, answer }: RecordOf<'new-item'>,
  date: CivilDate,
): Turn {
  const offer = standing.newItems.at(-1);
  if (offer?.exerciseId !== exerciseId) return unchanged(standing);
  if (answer === 'taken-back') return takenBack(standing, library, offer, date);
  if (offer.answer !== null) return unchanged(standing);
  if (answer === 'not-now') return [withOffer(standing, { ...offer, answer, answeredOn: date }), []];
  return stands(standing, library, offer, at, date)
    ? takenUp(standing, library, { ...offer, answer, answeredOn: date }, date)
    : unchanged(standing);
}

/** What is told of the offer now: as long as it stands unanswered, and on the date of its answer; else null. */
export function newItemTold(
  standing: Standing,
  library: Library,
  now: number,
  today: CivilDate,
): NewItemTold | null {
  const offer = standing.newItems.at(-1);
  const exercise = offer && library.byId.get(offer.exerciseId);
  if (!exercise) return null;
  const isShown =
    offer.answer === null
      ? stands(standing, library, offer, now, today)
      : canTakeBack(standing, library, offer, today);
  if (!isShown) return null;
  const from = offer.from?.spot ?? placeBelow(standing, exercise)?.spot;
  return {
    exerciseId: exercise.id,
    dose: doseAt(firstRung(exercise), standing.circumstances),
    after: from?.exercise.id ?? null,
    answer: offer.answer,
  };
}

/** The offer is still open, and nothing speaks against something new now. */
const stands = (
  standing: Standing,
  library: Library,
  { answer, exerciseId }: NewItem,
  now: number,
  today: CivilDate,
): boolean =>
  answer === null &&
  allowsNew(standing, library, now, today) &&
  mayBeOffered(standing, library).some(({ id }) => id === exerciseId);

function takenUp(standing: Standing, library: Library, offer: NewItem, date: CivilDate): Turn {
  const exercise = library.byId.get(offer.exerciseId);
  const chain = exercise && placeBelow(standing, exercise);
  if (!chain) return [withChoice(withOffer(standing, offer), offer, true), []];
  const { circumstances } = standing;
  const { spot, kg, lastRise } = chain;
  const after: ChainStanding = {
    ...chain,
    spot: firstRung(exercise),
    kg: kgFor(chain, exercise, circumstances),
    streak: 0,
    fit: 0,
    lastRise: date,
    raisedBy: null,
  };
  const next = withChain(withOffer(standing, { ...offer, from: { spot, kg, lastRise } }), after);
  const decision: Decision = {
    rule: 'M-31-new',
    date,
    sessionId: null,
    chain: chain.chain,
    before: itemAt(spot, circumstances, kgFor(chain, spot.exercise, circumstances)),
    after: itemAt(after.spot, circumstances, after.kg),
    change: 'up',
    inputs: { state: standing.state, offeredOn: offer.offeredOn },
    text: newItemWords(spot, after.spot, circumstances),
  };
  return [next, [decision]];
}

/** Put off: the offer stands again. Taken up: the place before it, where nothing was made of the new one since. */
function takenBack(standing: Standing, library: Library, offer: NewItem, date: CivilDate): Turn {
  if (!canTakeBack(standing, library, offer, date)) return unchanged(standing);
  if (offer.answer === 'not-now')
    return [withOffer(standing, { ...offer, answer: null, answeredOn: null }), []];
  const next = withOffer(standing, { ...offer, answer: 'taken-back' });
  const chain = newPlace(standing, library, offer);
  return [
    offer.from && chain ? withChain(next, { ...chain, ...offer.from }) : withChoice(next, offer, false),
    [],
  ];
}

function canTakeBack(standing: Standing, library: Library, offer: NewItem, date: CivilDate): boolean {
  if (offer.answeredOn !== date || offer.answer === null || offer.answer === 'taken-back') return false;
  return offer.answer === 'not-now' || offer.from === null || newPlace(standing, library, offer) !== null;
}

/** The ladder at the new item just as it was taken up, with what was before still open to the person; else null. */
function newPlace(
  standing: Standing,
  library: Library,
  { exerciseId, from, answeredOn }: NewItem,
): ChainStanding | null {
  const exercise = library.byId.get(exerciseId);
  const chain = exercise && standing.chains[exercise.chain];
  if (!chain || !from || chain.closed || chain.resting) return null;
  const { spot, ambers, comeback, hold } = chain;
  const isNew = spot.exercise.id === exerciseId && spot.rung === 0 && !spot.reduced;
  const isUntouched = ambers === 0 && comeback === null && hold === 0 && chain.lastRise === answeredOn;
  const isDone = standing.entries.some(({ session }) => session.date === answeredOn && wasTrained(session));
  const isStillOpen = nextItem(library, from.spot, standing.circumstances)?.spot.exercise.id === exerciseId;
  return isNew && isUntouched && !isDone && isStillOpen ? chain : null;
}

/** Into, or out of, what the person planned by choice alone. */
function withChoice(standing: Standing, { exerciseId }: NewItem, isChosen: boolean): Standing {
  const { circumstances } = standing;
  const others = (circumstances.chosen ?? []).filter((id) => id !== exerciseId);
  const chosen = isChosen ? [...others, exerciseId] : others;
  return { ...standing, circumstances: { ...circumstances, chosen } };
}

/** The ladder that goes on with the exercise; null for what is planned by choice alone. */
const placeBelow = ({ chains }: Standing, exercise: Exercise): ChainStanding | null =>
  isOwn(exercise) ? null : (chains[exercise.chain] ?? null);

const withOffer = (standing: Standing, offer: NewItem): Standing => ({
  ...standing,
  newItems: standing.newItems.with(-1, offer),
});
