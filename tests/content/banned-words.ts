/** Words that a text for people never holds (GUIDE F12, POSTURE section 9): verdicts, fear, promises. */
export const BANNED: readonly RegExp[] = [
  /\bwear and tear\b/i,
  /\bdamag/i,
  /\binstabilit/i,
  /\bunstable spine\b/i,
  /\bcures?\b|\bcured\b/i,
  /\btreat(s|ed|ment|ing)?\b/i,
  /\bfix(es|ed|ing)?\b/i,
  /\bheals?\b/i,
  /\binflammation\b/i,
  /\b(bad|poor|wrong|incorrect|correct|perfect) posture\b/i,
  /\bposture score\b|\bscores?\b/i,
  /\balignment\b/i,
  /\bprevents? pain\b/i,
  /\bdiagnos/i,
  /\bmedical grade\b/i,
  /\bkyphosis\b/i,
  /\bbed rest\b/i,
  // But not that of a picture in a document, ![words](file).
  /!(?!\[)/,
];

export const bannedIn = (text: string): string[] =>
  BANNED.filter((pattern) => pattern.test(text)).map((pattern) => `${pattern} in "${text}"`);
