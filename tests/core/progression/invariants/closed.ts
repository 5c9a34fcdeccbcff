import { readBackup } from '../../../../src/core/backup/read-backup.ts';
import { isPermitted } from '../../../../src/core/exercise/library.ts';
import { roleOf } from '../../../../src/core/progression/composition.ts';
import { itemOf } from '../../../../src/core/progression/prescribe.ts';
import { bannedIn } from '../../../content/banned-words.ts';
import type { Check } from './invariants.ts';
import { itemsIn } from './seen.ts';

const LOCKED = ['unscreened', 'minor', 'refer-first', 'blocked-emergency'];

/** An emergency sign empties every plan until a clearance and a clean re-screen. */
export const emergencyCloses: Check = ({ looks, recordsBefore }) =>
  looks.flatMap(({ now, plan, date }) => {
    const screenings = recordsBefore('screening', now);
    const sign = screenings.findLast(({ emergency }) => emergency.length > 0);
    if (!sign || plan.type === 'locked') return [];
    const isClean = screenings.some(({ at, emergency }) => at > sign.at && emergency.length === 0);
    const isCleared = recordsBefore('clearance', now).some(({ at }) => at > sign.at);
    return isClean && isCleared ? [] : [`${date} ${plan.type} after ${sign.emergency}`];
  });

/** Locked states have no strength, balance or stretch. */
export const lockedPlansNothing: Check = ({ looks, engine, library }) =>
  looks.flatMap(({ progress, plan, date, now, zone }) => {
    if (!LOCKED.includes(progress.state)) return [];
    const daily = engine.dailyFor(progress, [], library, now, zone);
    const isEasy = daily.every(({ exercise }) => ['walk', 'breath'].includes(roleOf(exercise)));
    return plan.type === 'locked' && isEasy ? [] : [`${date} ${progress.state} ${plan.type}`];
  });

/** Nothing that a flag, the floor or missing equipment closes is in a plan. */
export const flagsClose: Check = ({ looks, recordsBefore, engine, library }) =>
  looks.flatMap(({ progress, plan, date, now, zone }) => {
    const answers = recordsBefore('screening', now).at(-1);
    if (!answers) return [];
    const { circumstances } = progress;
    const isKnown =
      answers.flags.every((flag) => circumstances.flags.includes(flag)) &&
      answers.floor === circumstances.floor;
    const offered = [...itemsIn(plan), ...engine.dailyFor(progress, [], library, now, zone)];
    const closed = offered.filter(({ exercise }) => !isPermitted(exercise, circumstances));
    return isKnown && closed.length === 0 ? [] : [`${date} ${closed.map(({ exercise }) => exercise.id)}`];
  });

/** A log without its records asks the safety questions first, and an export holds every record. */
export const nothingIsLost: Check = ({ engine, library, records, final: { now, zone } }) => {
  const empty = engine.foldProgress([], library, now, zone);
  const { type } = engine.planFor(empty, [], library, now, zone);
  const reading = readBackup(engine.writeBackup(records, now, 'test'));
  const kept = reading.type === 'read' ? reading.records.length : 0;
  return [
    ...(type === 'locked' && empty.state === 'unscreened' ? [] : [`an emptied log is ${empty.state}`]),
    ...(kept === records.length ? [] : [`${kept} of ${records.length} exported`]),
  ];
};

/** Stop-now ends a session at once, and the log knows when. */
export const stopEndsAtOnce: Check = ({ engine, final: { plan, date }, person }) => {
  if (plan.type !== 'session') return [];
  const player = engine.sessionPlayer(plan.items, false);
  const [working] = player.step(player.start(), { type: 'tick', t: 0 });
  const [stopped] = player.step(working, { type: 'stop', t: 1000, cause: 'hurt' });
  const { phase, endedBy } = stopped.shown;
  const items = plan.items.map(itemOf);
  const told = person
    .again()
    .session({ on: date, items, hurt: { value: 6, choice: 'stop' }, brokenOff: true });
  const session = engine.sessionsOf(told.records).at(-1);
  const isLogged = session && engine.endOf(session) === told.records.at(-1)?.at;
  return [
    ...(phase === 'finished' && endedBy === 'hurt' ? [] : [`${date} ${phase} after stop`]),
    ...(isLogged && session.hurts.length === 1 ? [] : [`${date} the end is not known`]),
  ];
};

/** No sentence passes a verdict, frightens or promises. */
export const wordsAreKind: Check = ({ looks, final }) => {
  const texts = [
    ...final.progress.decisions.map(({ text }) => text),
    ...looks.map(({ plan }) => (plan.type === 'session' ? plan.note : plan.reason)),
  ];
  return texts.filter((text) => unkind(text));
};

const judged = new Map<string, boolean>();
function unkind(text: string): boolean {
  const known = judged.get(text);
  if (known !== undefined) return known;
  const isBad = bannedIn(text).length > 0 || !/^[A-Z0-9].*[.?]$/.test(text);
  judged.set(text, isBad);
  return isBad;
}
