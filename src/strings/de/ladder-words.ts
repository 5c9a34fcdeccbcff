import type { LadderWords } from '../ladder-words.ts';

export const LADDER_WORDS: Readonly<Record<string, LadderWords>> = {
  CATCOW: { name: 'Katze und Kuh', trains: 'Bewegt den ganzen Rücken hin und her und wärmt ihn auf.' },
  BRIDGE: { name: 'Brücke', trains: 'Gesäß und Rückseite des Körpers, aus dem Liegen.' },
  PLANK: {
    name: 'Unterarmstütz (Plank)',
    trains: 'Die Vorderseite des Rumpfs hält ruhig, während du dich auf die Arme stützt.',
  },
  SIDE: { name: 'Seitstütz', trains: 'Flanke und Außenseite der Hüfte halten dich oben.' },
  BIRDDOG: {
    name: 'Vierfüßler diagonal (Bird Dog)',
    trains: 'Der Rücken bleibt ruhig, während sich ein Arm oder Bein bewegt.',
  },
  BRACE: {
    name: 'Anspannen und Käfer (Dead Bug)',
    trains: 'Sanfte Spannung rund um die Taille, dann mit Beinen, die sich bewegen.',
  },
  CURLUP: { name: 'Curl-up', trains: 'Die Vorderseite des Bauchs, fast ohne Bewegung.' },
  ANTIROT: { name: 'Pallof-Press', trains: 'Der Rumpf lässt sich vom Band nicht drehen.' },
  'ANTIROT/carry': { name: 'Tragen', trains: 'Der Rumpf bleibt neben einem Gewicht aufrecht.' },
  CHOP: { name: 'Drehen und Holzhacker', trains: 'Hüfte und oberer Rücken drehen gemeinsam.' },
  HINGE: { name: 'Hüftbeuge', trains: 'Beugen aus der Hüfte mit langem Rücken, später mit Gewichten.' },
  SQUAT: {
    name: 'Aufstehen und Kniebeuge',
    trains: 'Beine und Hüften, vom Stuhl bis zum Stand auf einem Bein.',
  },
  STANCE: { name: 'Gleichgewicht', trains: 'Stehen auf immer weniger, mit einer Hand in der Nähe.' },
  'STRETCH/buttock': { name: 'Gesäß dehnen', trains: 'Raum hinten an der Hüfte.' },
  'STRETCH/chest': { name: 'Brust dehnen', trains: 'Raum vorn an Brust und Schultern.' },
  'STRETCH/hamstring': { name: 'Oberschenkel hinten dehnen', trains: 'Raum hinten am Oberschenkel.' },
  'STRETCH/hip-flexor': {
    name: 'Hüftbeuger dehnen',
    trains: 'Raum vorn an der Hüfte, für alle, die viel sitzen.',
  },
  'STRETCH/knee-to-chest': { name: 'Knie zur Brust', trains: 'Rundet den unteren Rücken sanft.' },
  'STRETCH/prayer': {
    name: 'Gebetsdehnung',
    trains: 'Raum entlang des Rückens, der Flanken und unter den Armen.',
  },
  'STRETCH/rotation': { name: 'Sanfte Drehungen', trains: 'Drehen des oberen Rückens.' },
  'STRETCH/upper-back': {
    name: 'Oberer Rücken, nach hinten',
    trains: 'Den oberen Rücken in die andere Richtung beugen.',
  },
  'POSTURE/chin': { name: 'Kinn einziehen', trains: 'Die Muskeln, die den Kopf tragen.' },
  'POSTURE/hip': { name: 'Hüftdrehungen', trains: 'Drehen der Hüften in ihren Gelenken.' },
  'POSTURE/reset': {
    name: 'Kurz aufrichten am Schreibtisch',
    trains: 'Zehn Sekunden in einer anderen Position, am Schreibtisch.',
  },
  'POSTURE/shoulder-blade': { name: 'Schulterblätter', trains: 'Die Muskeln zwischen den Schulterblättern.' },
  'FOAM/glute': {
    name: 'Rollen, Gesäß',
    trains: 'Langsames Rollen; danach kommst du vielleicht eine Weile etwas weiter.',
  },
  'FOAM/side': { name: 'Rollen, Flanke', trains: 'Langsames Rollen unter der Achsel.' },
  'FOAM/thigh': { name: 'Rollen, Oberschenkel', trains: 'Langsames Rollen vorn am Oberschenkel.' },
  'FOAM/upper-back': {
    name: 'Rollen, oberer Rücken',
    trains: 'Langsames Rollen zwischen den Schulterblättern, nie tiefer.',
  },
  'AEROBIC/walk': { name: 'Gehen', trains: 'Herz, Beine und Rücken, in deinem Tempo.' },
  'AEROBIC/bike': { name: 'Radfahren', trains: 'Herz und Beine, mit dem Gewicht auf dem Sattel.' },
  'AEROBIC/swim': { name: 'Schwimmen', trains: 'Herz und der ganze Körper, vom Wasser getragen.' },
  'AEROBIC/yoga': { name: 'Yoga', trains: 'Langsame Bewegung, Gleichgewicht und Atem.' },
  'RELAX/breath': { name: 'Langsam atmen', trains: 'Eine Pause für Körper und Kopf.' },
  'RELAX/rest-back': {
    name: 'Ruhen auf dem Rücken',
    trains: 'Eine Position, in der der Rücken nichts zu tun hat.',
  },
  'RELAX/rest-side': {
    name: 'Ruhen auf der Seite',
    trains: 'Eine Position für die Seite, mit einem Kissen zwischen den Knien.',
  },
};

export const ladderWords = (chain: string): LadderWords => LADDER_WORDS[chain] ?? { name: chain, trains: '' };
