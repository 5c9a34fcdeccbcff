import type { PlayerState, Wait } from '../../core/player/player.ts';

export function waitWords(
  why: Extract<Wait, 'asleep' | 'broken-off'>,
  state: PlayerState,
  now: number,
): { readonly heading: string; readonly text: string } {
  switch (why) {
    case 'asleep':
      return {
        heading: 'Die Seite hat geschlafen',
        text: `In dieser Zeit wurde nichts gezählt. ${goesOn(state)}`,
      };
    case 'broken-off': {
      const since = state.brokenOffAt === undefined ? '' : ` ${agoWords(now - state.brokenOffAt)}`;
      return { heading: `Dein Training brach${since} ab, in ${placeWords(state)}`, text: goesOn(state) };
    }
  }
}

const SIDES: Readonly<Record<PlayerState['side'], string>> = {
  both: '',
  left: ', links',
  right: ', rechts',
};

/** In the dative: "Satz 2 von Seitstütz, links", "der Pause vor Brücke". */
function placeWords({ phase, items, itemIndex, setIndex, side }: PlayerState): string {
  const name = items[itemIndex]?.exercise.name ?? 'dem Training';
  if (phase === 'rest' || phase === 'switch') return `der Pause vor ${name}`;
  return `Satz ${setIndex + 1} von ${name}${SIDES[side]}`;
}

function goesOn({ phase, items, itemIndex, performed }: PlayerState): string {
  const unit = items[itemIndex]?.exercise.unit;
  if (phase === 'rest' || phase === 'switch') return 'Alles, was du gemacht hast, bleibt.';
  if (phase === 'ready') return 'Alles, was du gemacht hast, bleibt. Dieser Satz hat noch nicht begonnen.';
  const counted = Math.floor(performed);
  return unit === 'reps'
    ? `Alles, was du gemacht hast, bleibt. Dieser Satz geht bei ${counted} weiter.`
    : `Alles, was du gemacht hast, bleibt. Ein Halten beginnt neu, denn niemand hat gesehen, wie es weiterging; beendest du es hier, zählen seine ${counted} s.`;
}

/** "gerade eben", "vor 2 Minuten". */
function agoWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'gerade eben';
  if (minutes < 60) return minutes === 1 ? 'vor einer Minute' : `vor ${minutes} Minuten`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'vor einer Stunde' : `vor ${hours} Stunden`;
}
