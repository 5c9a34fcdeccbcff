import { posix } from 'node:path';

/**
 * The floors, top to bottom. A file imports from its own floor's folder or from a row below; folders that share a
 * row never meet, nor do what stands around the app: the screens, the browser, the commands. Exercises are data that detectors read, so they lie below detection; recordings, captures, the
 * simulated body and the figure are side rooms that need no more than posture and exercises.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['src/main.ts'],
  ['src/begin.ts'],
  ['src/views'],
  ['src/views/frame', 'src/views/today', 'src/views/progress', 'src/views/learn'],
  ['src/views/settings'],
  ['src/views/sync'],
  ['src/views/professional', 'src/views/programme'],
  ['src/views/screening'],
  ['src/views/desk', 'src/views/session'],
  ['src/views/sensor', 'src/views/charts', 'src/views/codes'],
  ['src/views/elements'],
  ['src/views/controllers', 'src/views/styles', 'src/views/routes.ts'],
  ['src/browser', 'src/cli', 'src/worker'],
  ['src/app'],
  ['src/strings'],
  ['src/ports'],
  ['sensors'],
  ['src/core/lives', 'src/core/trends'],
  ['src/core/sync'],
  ['src/core/progression', 'src/core/coach', 'src/core/backup'],
  ['src/core/player', 'src/core/outcomes', 'src/core/desk'],
  ['src/core/log'],
  ['src/core/alerts', 'src/core/trace'],
  ['src/core/detection'],
  ['src/core/recording', 'src/core/capture', 'src/core/simulation', 'src/core/figure', 'src/core/guide'],
  ['src/core/exercise', 'src/core/screening', 'src/core/buttons'],
  ['src/core/posture'],
  ['src/core/orientation'],
  ['src/core/imu'],
  [
    'src/core/machine.ts',
    'src/core/outline.ts',
    'src/core/outline-of.ts',
    'src/core/schema.ts',
    'src/core/translation',
  ],
  ['content'],
];

/** What stands around the app, each apart from the others. */
const RIM: readonly string[] = ['src/views', 'src/browser', 'src/cli', 'src/worker'];

/** Packages that a place may use; the longest matching place decides. `node:` stands for Node's own modules, `content:` for the build's data. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': [],
  'src/begin.ts': [],
  'src/views': ['lit'],
  'src/views/controllers': ['lit', 'rxjs'],
  'src/views/codes': ['lit', 'qr'],
  'src/views/charts': ['lit', 'chart.js'],
  'src/browser': ['rxjs', 'idb'],
  // Addresses of data files, which the build writes.
  'src/browser/content': ['content:'],
  'src/browser/sync': ['rxjs', 'idb', '@nats-io/nats-core', '@nats-io/jetstream'],
  'src/cli': ['node:', 'rxjs', 'vite', 'tsx'],
  'src/cli/accuracy': ['node:', 'ahrs'],
  'src/worker': [],
  'src/app': ['rxjs'],
  'src/ports': ['rxjs'],
  'src/strings': [],
  'src/core': [],
  'src/core/schema.ts': ['zod'],
  'src/core/recording': ['papaparse'],
  'src/core/trends/tables.ts': ['papaparse'],
  sensors: [],
};

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|lib|misc|shared|index)(\.[a-z.]+|\/|$)/;

/** Time and chance come in through the data. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\s*\.\s*(now|mark|timeOrigin)\b|\b(setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\b|\bcrypto\s*\./;

/** What comes late comes through `part` (`src/ports/part.ts`), so that a fault of loading is told. */
const LATE = /(?<!typeof )\bimport\(/;
const THROUGH_PART = /\bfrom '[^']*\/part\.ts'/;

/** Source files: path from the root, with forward slashes, and text. */
export type Sources = ReadonlyMap<string, string>;

/** Every breach of the architecture, one sentence each. */
export function breaches(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    const code = withoutComments(text);
    if (floorOf(file) === null) found.push(`${file} is on no floor`);
    if (EMPTY_NAMES.test(file)) found.push(`${file} has a name that says nothing`);
    if (/^(src\/core|sensors)\//.test(file) && IMPURE.test(code)) found.push(`${file} reads a clock or dice`);
    if (/^\s*export default\b/m.test(code)) found.push(`${file} has a default export`);
    if (/^src\/(app|browser|views)\//.test(file) && LATE.test(code) && !THROUGH_PART.test(code))
      found.push(`${file} loads late past part.ts`);
    for (const target of importsOf(file, code)) {
      const breach = target.package ? packageBreach(file, target.package) : floorBreach(file, target.file);
      if (breach) found.push(breach);
    }
  }
  return [...found, ...cycles(sources)];
}

interface Target {
  readonly file: string;
  /** The package's name; null for a file of our own. */
  readonly package: string | null;
}

function importsOf(file: string, code: string): Target[] {
  const statements =
    /\b(?:import|export)\s+(?:[^'";]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(statements)].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    if (name.startsWith('.')) return { file: posix.join(posix.dirname(file), name), package: null };
    for (const kind of ['node:', 'content:']) if (name.startsWith(kind)) return { file: name, package: kind };
    return { file: name, package: name.split('/', name.startsWith('@') ? 2 : 1).join('/') };
  });
}

function packageBreach(file: string, name: string): string | null {
  const place = longest(file, Object.keys(PACKAGES));
  return place && PACKAGES[place]?.includes(name) ? null : `${file} uses ${name}`;
}

function floorBreach(file: string, target: string): string | null {
  const [from, to] = [floorOf(file), floorOf(target)];
  if (!from || !to) return to ? null : `${file} imports ${target}, which is on no floor`;
  const [side, other] = [longest(file, RIM), longest(target, RIM)];
  if (side && other && side !== other) return `${file} imports ${target}, and the two stand apart`;
  const inside =
    from.place === to.place || (from.row === to.row && posix.dirname(file) === posix.dirname(target));
  return inside || to.row > from.row ? null : `${file} imports ${target}, which is not below it`;
}

function floorOf(file: string): { row: number; place: string } | null {
  const place = longest(file, FLOORS.flat());
  return place === null ? null : { place, row: FLOORS.findIndex((row) => row.includes(place)) };
}

function longest(file: string, places: readonly string[]): string | null {
  const around = places.filter((place) => file === place || file.startsWith(`${place}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Files that lead back to themselves, one sentence for each ring. */
function cycles(sources: Sources): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) found.push(`${[...path.slice(start), file].join(' > ')} is a cycle`);
    if (start >= 0 || done.has(file)) return;
    const text = sources.get(file);
    if (text !== undefined)
      for (const target of importsOf(file, withoutComments(text))) walk(target.file, [...path, file]);
    done.add(file);
  };
  for (const file of sources.keys()) walk(file, []);
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
