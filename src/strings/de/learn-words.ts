import type { Grade } from '../../core/guide/evidence.ts';
import type { Hedge } from '../../core/guide/guide.ts';
import type { Topic } from '../learn-words.ts';

export { GRADE_ORDER, isTopic, TOPICS } from '../learn-words.ts';

export const TOPIC_WORDS: Readonly<Record<Topic, { readonly title: string; readonly line: string }>> = {
  why: {
    title: 'Bewegung und dein Rücken',
    line: 'Was sie bewirken kann, wo du anfängst und wann du zuerst fragst.',
  },
  causes: {
    title: 'Was über Ursachen gesagt wird',
    line: 'Haltung, Stress, Sitzen, Rumpf: was davon bekannt ist.',
  },
  forward: {
    title: 'Wie es vorangeht',
    line: 'Kleine Schritte, Ruhetage, und was passiert, wenn es wehtut.',
  },
  questions: { title: 'Sechs Fragen', line: 'Kurze Antworten auf das, was zuerst gefragt wird.' },
  rest: {
    title: 'Ruhen und neu starten',
    line: 'Zwei Positionen im Liegen, ein langsamer Atem, zehn Sekunden am Schreibtisch.',
  },
  research: {
    title: 'Was die Forschung sagt',
    line: 'Jede Aussage mit ihrer Sicherheit, ihrem Jahr und ihrer Quelle.',
  },
  reading: { title: 'Zum Weiterlesen', line: 'Leitlinien und Übersichten, die meisten kostenlos.' },
};

export const RULES_ENTRY = {
  title: 'Die Regeln deines Plans',
  line: 'Alle in einfachen Worten, und was aus einer Woche folgen würde.',
};

export const MEASURES_ENTRY = {
  title: 'Wie es dir geht',
  line: 'Ziele, Schmerz der Woche und Alltag, in deinen eigenen Antworten.',
};

export const TOPIC_LEADS: Readonly<Record<Topic, string>> = {
  why: 'Im Durchschnitt hilft Bewegung einem Rücken ein wenig. Was sie für dich tut, findest nur du heraus.',
  causes:
    'Ein beliebter Ratgeber nennt diese. Wir sagen, was von jeder bekannt ist. Oft beschuldigt heißt nicht belegt, und die meisten Rücken schmerzen ohne eine einzelne Ursache.',
  forward: 'Das sind die Regeln, denen dein Plan folgt. Er sagt jedes Mal, welcher er gefolgt ist.',
  questions:
    'Antworten für die meisten Menschen. Wo deine anders sein könnte, frag jemanden, der dich kennt.',
  rest: 'Eine Pause, kein Plan: Viele finden eine Position, die angenehm ist. Bleib, solange sie es ist.',
  research:
    'Studien berichten von Durchschnitten. Keine Karte sagt, was mit dir geschieht, und keine gilt als mehr als mäßig sicher.',
  reading: 'Sie öffnen sich in einem neuen Tab, bei den Verlagen. Von dir geht nichts mit.',
};

export const GRADE_WORDS: Readonly<
  Record<Grade, { readonly word: string; readonly text: string; readonly rods: number }>
> = {
  moderate: { word: 'Mäßig sicher', text: 'Viele oder große Studien.', rods: 3 },
  low: {
    word: 'Nicht sehr sicher',
    text: 'Wenige oder kleine Studien, oder ein vorsichtiges Vielleicht.',
    rods: 2,
  },
  mixed: { word: 'Studien sind sich uneinig', text: 'Manche finden es, manche nicht.', rods: 1 },
  none: { word: 'Nicht belegt', text: 'Gesucht und nicht gefunden.', rods: 0 },
  practice: {
    word: 'Praxisregel',
    text: 'Erfahrung, oder an Modellen gemessen; keine Studie steht dahinter.',
    rods: 1,
  },
};

export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  often: 'Oft so',
  may: 'Vielleicht so',
  weak: 'Oft gesagt; schwach belegt',
  unproven: 'Oft gesagt; nicht belegt',
  general: 'Alltagswissen',
};

export const yearWords = (date: string | null): string => date ?? 'ohne Jahr';
