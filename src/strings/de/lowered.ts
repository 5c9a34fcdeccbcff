/** Words that begin a label and are no nouns: in mid-sentence they lose their capital, and nouns keep it. */
const NO_NOUN =
  /^(Am|An|Angeleitet|Auf|Aufrecht|Beim|Bis|Der|Eine|Entspannt|Ganzer|Gar|Ich|Im|In|Kein|Keine|Nach|Nicht|Nur|Oberer|Sehr|So|Unten|Unterer|Vom|Vorn|Wach|Zusammengesunken)\b/;

export const lowered = (word: string): string =>
  NO_NOUN.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
