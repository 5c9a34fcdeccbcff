import './views/styles/tokens.css';
import './views/app-root.ts';
import { loadExercises } from './browser/content/library.ts';
import { painted } from './browser/painted.ts';
import { rowsAtHand } from './browser/storage/at-hand.ts';
import { createDatabase } from './browser/storage/database.ts';
import { readFirstLook } from './browser/storage/first-look.ts';
import { inItsLanguage } from './browser/visit-language.ts';
import { breathe } from './ports/along.ts';
import { part } from './ports/part.ts';
import { AT_HAND_MS } from './ports/ports.ts';

// The shell comes first and is small: it shows where one is, and asks what can be asked. Nothing else shares the network
// with it; the rest is fetched once it was painted.
const database = createDatabase();
const root = document.querySelector('app-root');
const code = part(() => import('./begin.ts'));
const exercises = part(loadExercises);

const coming = readFirstLook(database);
/** Years of it take a while, during which nothing else waits. */
let ahead: Promise<unknown[]> | null = rowsAtHand(database, Date.now() - AT_HAND_MS);
ahead.catch(() => {}); // The log asks anew, and tells.
const look = await coming;
await inItsLanguage(look.appearance.language);
if (root) root.firstLook = look;
await painted();

/** Where it cannot be had, the shell tells so, and tries this again. */
const start = part(async () => {
  const [{ begin }, all] = await Promise.all([code(), exercises()]);
  // Given away: the log has its own copy of what it reads.
  const records = ahead;
  ahead = null;
  const { app, newVersion } = await begin(database, all, records);
  // What is drawn now takes a while: a press comes first.
  await breathe();
  if (root) Object.assign(root, { app, newVersion });
});
if (root) root.begin = start;
