/** German of `banned-words.ts`: words that a text for people never holds. */
export const BANNED_IN_GERMAN: readonly RegExp[] = [
  /verschlei(ß|ss)|abnutzung|abgenutzt/i,
  /\bsch(ä|a)den\b|schädig|geschädigt|haltungsschaden/i,
  /instabil/i,
  /\bheil(t|en|ung|sam)?\b|geheilt|kurier/i,
  /(?<!physio)therap|behandel|behandlung/i,
  /\brepar/i,
  /entzündung|entzündet/i,
  /fehlhaltung|fehlstellung|schonhaltung/i,
  /(schlecht|falsch|richtig|perfekt|korrekt|krumm|gut)e[rnsm]?\s+(körper)?haltung/i,
  /haltungsnote|punktzahl|\bscores?\b/i,
  /(beugt|verhinder\w*|vorbeug\w*)\s+(\w+\s+)?schmerz|schmerz\w*\s+(vorbeug|verhinder)/i,
  /\bdiagnos(e|en|tizier\w*)\b/i,
  /schmerzfrei/i,
  /garantier|versprech/i,
  /kyphose|rundrücken|blockade|verrutscht/i,
  /bettruhe/i,
  // But not in the name of the Patient-Specific Functional Scale.
  /\b(nutzer|patient(?!-specific)|ärzt|arzt)(in|innen|:innen)?\b/i,
  // A calm coach says du.
  /\bSie sollten\b|\bIhre[mnrs]? (Rücken|Sensor|Haltung|Schmerz)/,
  // But not that of a picture in a document, ![words](file).
  /!(?!\[)/,
];

export const bannedInGerman = (text: string): string[] =>
  BANNED_IN_GERMAN.filter((pattern) => pattern.test(text)).map((pattern) => `${pattern} in "${text}"`);
