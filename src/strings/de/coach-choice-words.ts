import type { VoicesView } from '../../ports/coach-view.ts';
import { LOCALE } from './language.ts';

export const COACH_CHOICE_WORDS = {
  title: 'Ton und Stimme im Training',
  support: 'Ein Training geht auch ohne Hinsehen. Alles, was zu hören oder zu spüren ist, ist auch zu sehen.',
  sound: {
    label: 'Töne',
    hint: 'Glocken und Ticken für Start, Halbzeit, Anhalten, Ende und die andere Seite.',
  },
  voice: {
    label: 'Stimme',
    hint: 'Sagt, was kommt, warum die Uhr wartet und wie es weitergeht. Schalte sie aus, wenn du einen Screenreader nutzt: Er bekommt dann dasselbe gesagt.',
  },
  voices: { label: 'Welche Stimme', any: 'Die erste, die Deutsch spricht' },
  rate: {
    question: 'Wie schnell',
    options: [
      { id: '0.8', text: 'Langsamer' },
      { id: '1', text: 'Normal' },
      { id: '1.25', text: 'Schneller' },
      { id: '1.6', text: 'Am schnellsten' },
    ],
  },
  volume: {
    question: 'Wie laut',
    options: [
      { id: '0.4', text: 'Leise' },
      { id: '0.7', text: 'Mittel' },
      { id: '1', text: 'Voll' },
    ],
  },
  count: {
    question: 'Laut gezählte Wiederholungen',
    options: [
      { id: 'every', text: 'Jede' },
      { id: 'fifth', text: 'Jede fünfte' },
      { id: 'none', text: 'Keine' },
    ],
  },
  sensor: {
    label: 'Der Sensor vibriert',
    hint: 'Beim Start, beim Anhalten und am Ende eines Satzes, wo er es kann.',
  },
  phone: { label: 'Dieses Gerät vibriert', hint: 'Ebenso, jedes mit eigenem Muster.' },
  letters: {
    label: 'Tasten mit einem Zeichen',
    hint: 'H für „Das tut weh“, V und S für Stimme und Töne, und die anderen. Leertaste und Escape gehen immer.',
  },
  tryIt: 'Ausprobieren',
  heard: 'Das war es.',
  notHeard:
    'Es war nichts zu hören: Der Browser oder die Stimme hat nicht gesprochen. Trainings gehen auch ohne.',
} as const;

export const CHANNEL_WORDS = {
  voice: 'Stimme',
  sound: 'Töne',
  help: 'Ton, Stimme und Tasten',
  silent: 'Ton einschalten',
} as const;

export function voicesNote({ local, remote, speaking }: VoicesView): string | null {
  if (local.length === 0 && remote === 0)
    return 'Dieser Browser hat keine Stimme. Trainings klingen und zeigen trotzdem alles, und ein Screenreader bekommt es gesagt.';
  const kept =
    remote === 1
      ? 'Eine Stimme dieses Browsers schickt das Gesagte an einen fremden Server, darum nutzt Plumbline sie nicht.'
      : `${remote} Stimmen dieses Browsers schicken das Gesagte an einen fremden Server, darum nutzt Plumbline sie nicht.`;
  if (!speaking)
    return `${remote > 0 ? `${kept} ` : ''}Keine Stimme auf diesem Gerät spricht Deutsch: Wähl eine, oder mach ohne weiter.`;
  return remote > 0 ? kept : null;
}

let languages: Intl.DisplayNames | undefined;

export function voiceName({ name, language }: { readonly name: string; readonly language: string }): string {
  languages ??= new Intl.DisplayNames(LOCALE, { type: 'language' });
  try {
    return `${name}, ${languages.of(language) ?? language}`;
  } catch {
    return `${name}, ${language}`;
  }
}
