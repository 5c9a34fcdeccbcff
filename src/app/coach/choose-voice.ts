import type { Voice, Voices } from '../../ports/coach-ports.ts';

/** The voice that the person chose, or the first that speaks the language; null: there is none. */
export function chooseVoice({ local }: Voices, voiceId: string | null, language: string): Voice | null {
  const chosen = local.find(({ id }) => id === voiceId);
  return chosen ?? local.find((voice) => speaks(voice, language)) ?? null;
}

export const speaks = (voice: Voice, language: string): boolean =>
  voice.language.toLowerCase().split('-')[0] === language;
