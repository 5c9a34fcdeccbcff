import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { endOf, type Session, withLifted } from '../log/sessions.ts';
import { countForBaseline } from './baseline.ts';
import { classify, evidenceOf, severity, type Verdict } from './classify.ts';
import { decide } from './decide.ts';
import { entryOf, withEntry } from './entries.ts';
import { intoFlare } from './flare.ts';
import type { Judged } from './judged.ts';
import { sessionOutcome } from './session-outcome.ts';
import {
  type ChainStanding,
  inTurn,
  type Ruling,
  type SessionEntry,
  type Standing,
  type Turn,
  unchanged,
  withChain,
} from './standing.ts';

/** red is judged at once, item by item; nothing else is before the report or the 40 h. */
export function judgeReds(standing: Standing, library: Library, id: string, date: CivilDate): Turn {
  return ruledOn(standing, library, id, date, ({ verdict }) => verdict.class === 'red');
}

/** judged at the next-day report or 40 h after the end, whichever comes first. */
export function settle(standing: Standing, library: Library, id: string, date: CivilDate): Turn {
  const entry = entryOf(standing, id);
  if (!entry || entry.settled) return reconsider(standing, library, id, date);
  return inTurn(
    standing,
    (next) => ruledOn(next, library, id, date, () => true),
    (next) => {
      const open = entryOf(next, id);
      return open ? [withEntry(next, { ...open, settled: true }), []] : [next, []];
    },
    (next) => sessionOutcome(next, library, id, date),
  );
}

/** a value that comes later may only lower. */
export function reconsider(standing: Standing, library: Library, id: string, date: CivilDate): Turn {
  return inTurn(
    standing,
    (next) =>
      ruledOn(next, library, id, date, ({ entry, exercise }) => entry.rulings[exercise.chain] !== undefined),
    (next) => countForBaseline(next, library, id, date),
  );
}

/** a session that starts earlier uses the provisional class of the chains that it shares. */
export function settleShared(
  standing: Standing,
  library: Library,
  chains: readonly string[],
  date: CivilDate,
): Turn {
  const open = standing.entries.filter(({ settled }) => !settled).map(({ session }) => session.id);
  return inTurn(
    standing,
    ...open.map(
      (id) => (next: Standing) =>
        ruledOn(next, library, id, date, ({ exercise }) => chains.includes(exercise.chain)),
    ),
  );
}

type JudgedItem = Omit<Judged, 'entry'>;

/** What was made of a session as far as it was told, and of what: rules ask again with each answer and for each plan. */
const made = new WeakMap<
  Session,
  { readonly of: readonly unknown[]; readonly items: readonly JudgedItem[] }
>();

/** The worst item of each chain in a session. */
function judgedItems(entry: SessionEntry, library: Library): readonly JudgedItem[] {
  const of = [library, entry.nextDay, entry.usual, entry.green];
  const known = made.get(entry.session);
  if (known?.of.every((each, i) => each === of[i])) return known.items;
  const items = judgeItems(entry, library);
  made.set(entry.session, { of, items });
  return items;
}

function judgeItems(entry: SessionEntry, library: Library): JudgedItem[] {
  const worst = new Map<string, JudgedItem>();
  for (const prescribed of entry.session.items) {
    const exercise = library.byId.get(prescribed.exerciseId);
    if (!exercise) continue;
    const item = withLifted(entry.session, prescribed);
    const evidence = evidenceOf(
      entry.session,
      item,
      exercise,
      entry.nextDay,
      (id) => library.byId.get(id)?.chain,
    );
    const verdict = classify(evidence, entry.usual, entry.green);
    const other = worst.get(exercise.chain);
    if (other && severity(other.verdict.class) >= severity(verdict.class)) continue;
    worst.set(exercise.chain, { item, exercise, verdict });
  }
  return [...worst.values()];
}

/** What is known so far of one chain in a session. */
export function judgedItem(entry: SessionEntry, library: Library, chain: string): Judged | null {
  const item = judgedItems(entry, library).find(({ exercise }) => exercise.chain === chain);
  return item ? { ...item, entry } : null;
}

/** Rules on the items of a session that are meant, one after the other; the session keeps all rulings at once. */
function ruledOn(
  standing: Standing,
  library: Library,
  id: string,
  date: CivilDate,
  isMeant: (judged: Judged) => boolean,
): Turn {
  const entry = entryOf(standing, id);
  if (!entry) return unchanged(standing);
  const meant = judgedItems(entry, library)
    .map((item) => ({ ...item, entry }))
    .filter(isMeant);
  const rulings: Record<string, Ruling> = {};
  const [next, decisions] = inTurn(
    standing,
    ...meant.map((judged) => (each: Standing) => ruled(each, library, judged, date, rulings)),
  );
  const told = entryOf(next, id);
  const isNew = Object.keys(rulings).length > 0;
  if (!told || !isNew) return [next, decisions];
  return [withEntry(next, { ...told, rulings: { ...told.rulings, ...rulings } }), decisions];
}

/** Decides on an item, or decides again where it has become worse; what came of it joins the rulings. */
function ruled(
  standing: Standing,
  library: Library,
  judged: Judged,
  date: CivilDate,
  rulings: Record<string, Ruling>,
): Turn {
  const { entry, exercise, verdict } = judged;
  const chain = standing.chains[exercise.chain];
  const ruling = entry.rulings[exercise.chain];
  if (!chain || (ruling && !isWorse(verdict, ruling.verdict))) return unchanged(standing);
  const keep = (before: ChainStanding, after: Standing) => {
    rulings[exercise.chain] = { verdict, before, spot: after.chains[exercise.chain]?.spot ?? before.spot };
  };

  let from = standing;
  if (ruling && chain.judgedBy === entry.session.id && chain.spot === ruling.spot)
    from = undone(standing, judged);
  else if (ruling && severity(verdict.class) < severity('amber')) {
    const next = withChain(standing, { ...chain, streak: 0, fit: 0 });
    keep(chain, next);
    return [next, []];
  }
  const [next, decisions] = decide(from, library, judged, date);
  keep(from.chains[exercise.chain] ?? chain, next);
  const relapses = verdict.class === 'red' && entry.state === 'ramp' && next.state === 'ramp';
  if (!relapses) return [next, decisions];
  const [inFlare, made] = intoFlare(next, endOf(entry.session), date);
  return [inFlare, [...decisions, ...made]];
}

const isWorse = (verdict: Verdict, than: Verdict): boolean =>
  severity(verdict.class) > severity(than.class) || (verdict.redBy === 'both' && than.redBy !== 'both');

/** The standing as if this session had not been judged on this chain. */
function undone(standing: Standing, { entry, item, exercise }: Judged): Standing {
  const ruling = entry.rulings[exercise.chain];
  if (!ruling) return standing;
  const greens = standing.greens.filter(
    (green) => green.sessionId !== entry.session.id || green.exerciseId !== item.exerciseId,
  );
  const kept = standing.chains[exercise.chain];
  const { resting, closed, factor } = kept ?? ruling.before;
  return withChain({ ...standing, greens }, { ...ruling.before, resting, closed, factor });
}
