import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breaches, FLOORS } from './architecture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'tmp', '.git', 'package-lock.json']);

/** A room: past the first number look for the second concept, past the other the test fails. */
const ROOMY_LINES = 250;
const MOST_LINES = 300;

const sources = read((file) => /^(src|sensors)\/.*(?<!\.d)\.(ts|mjs)$/.test(file));

describe('the architecture', () => {
  it('has its sources where the floors say', () => {
    expect(sources.size).toBeGreaterThan(20);
    for (const place of ['src/core', 'src/app', 'sensors'])
      expect([...sources.keys()].some((file) => file.startsWith(place))).toBe(true);
  });

  it('keeps floors, packages, purity, names and order', () => {
    expect(breaches(sources)).toEqual([]);
  });

  it('keeps every file to the size of a room', () => {
    const sizes = [...sources].map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }));
    const roomy = sizes.filter(({ lines }) => lines > ROOMY_LINES);
    if (roomy.length) console.warn('Look for the second concept in:', roomy);
    expect(sizes.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });

  it('gives no element a style as an attribute, which the page’s policy refuses', () => {
    const views = [...sources].filter(([file]) => file.startsWith('src/views/'));
    expect(views.filter(([, text]) => /[\s"']style=/.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    const machinePath = /(?<![\w.~-])\/(work|tmp|home|Users)\/[\w.-]/;
    const text = read((file) => /\.(ts|mjs|mts|json|md|css|html|svg|webmanifest)$/.test(file));
    expect([...text].filter(([, content]) => machinePath.test(content)).map(([file]) => file)).toEqual([]);
  });
});

describe('breaches', () => {
  const of = (files: Record<string, string>) => breaches(new Map(Object.entries(files)));

  it('lets a file use its own folder and the floors below', () => {
    expect(
      of({
        'src/app/journal.ts':
          "import { a } from '../ports/ports.ts';\nimport type { b } from '../core/imu/sample.ts';",
        'src/ports/ports.ts': "import { map } from 'rxjs';",
        'src/core/imu/sample.ts': "/** Date.now() is told, never asked; import 'lit' */\nexport const a = 1;",
        'src/main.ts': "import './views/styles/tokens.css';\nimport { a } from './app/journal.ts';",
      }),
    ).toEqual([]);
  });

  it('sees an import that goes up', () => {
    expect(of({ 'src/core/posture/a.ts': "import { b } from '../detection/b.ts';" })).toHaveLength(1);
    expect(of({ 'src/ports/ports.ts': "import type {\n  A,\n} from '../app/journal.ts';" })).toHaveLength(1);
    expect(of({ 'sensors/x/decode.ts': "export { b } from '../../src/app/b.ts';" })).toHaveLength(1);
  });

  it('sees views and browser meet', () => {
    expect(of({ 'src/views/a.ts': "import { b } from '../browser/b.ts';" })).toHaveLength(1);
    expect(of({ 'src/core/imu/a.ts': "await import('../../views/b.ts');" })).toHaveLength(1);
  });

  it('sees a part that comes late past the one way', () => {
    expect(of({ 'src/views/a.ts': "await import('./b.ts');" })).toEqual([
      'src/views/a.ts loads late past part.ts',
    ]);
    const through = "import { part } from '../app/part.ts';\nconst b = part(() => import('./b.ts'));";
    expect(of({ 'src/views/a.ts': through })).toEqual([]);
    expect(of({ 'src/views/a.ts': "let b: typeof import('./b.ts');" })).toEqual([]);
  });

  it('sees a package that a floor may not use', () => {
    expect(of({ 'src/core/imu/a.ts': "import { map } from 'rxjs';" })).toEqual([
      'src/core/imu/a.ts uses rxjs',
    ]);
    expect(of({ 'src/core/log/a.ts': "import Papa from 'papaparse';" })).toHaveLength(1);
    expect(of({ 'src/views/pages/a.ts': "import { map } from 'rxjs/operators';" })).toHaveLength(1);
    expect(of({ 'src/views/controllers/a.ts': "import { map } from 'rxjs';" })).toEqual([]);
    expect(of({ 'sensors/x/a.ts': "import { z } from 'zod';" })).toHaveLength(1);
    expect(of({ 'src/browser/a.ts': "import fs from 'node:fs';" })).toHaveLength(1);
  });

  it('sees a clock or dice in the core', () => {
    for (const code of ['Date.now()', 'new Date()', 'Math.random()', 'performance.now()', 'setTimeout(f, 1)'])
      expect(of({ 'src/core/imu/a.ts': `export const a = ${code};` })).toHaveLength(1);
    expect(of({ 'src/core/imu/a.ts': 'export const a = new Date(at);' })).toEqual([]);
    expect(of({ 'src/browser/clock.ts': 'export const a = Date.now();' })).toEqual([]);
  });

  it('sees files that lead back to themselves', () => {
    const ring = {
      'src/app/a.ts': "import './b.ts';",
      'src/app/b.ts': "import './c.ts';",
      'src/app/c.ts': "import './a.ts';",
    };
    expect(of(ring)).toEqual(['src/app/a.ts > src/app/b.ts > src/app/c.ts > src/app/a.ts is a cycle']);
  });

  it('sees names that say nothing, barrels, default exports and files on no floor', () => {
    for (const file of ['src/app/utils.ts', 'src/core/log/helpers/a.ts', 'src/core/imu/index.ts'])
      expect(of({ [file]: '' })).toHaveLength(1);
    expect(of({ 'src/app/a.ts': 'export default 1;' })).toHaveLength(1);
    expect(of({ 'src/core/surprise/a.ts': '' })).toHaveLength(1);
  });

  it('has every floor once', () => {
    expect(new Set(FLOORS.flat()).size).toBe(FLOORS.flat().length);
  });
});

/** Text files of the project that `wanted` picks, by path from the root. */
function read(wanted: (file: string) => boolean): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (folder: string) => {
    for (const name of readdirSync(join(ROOT, folder))) {
      const file = folder ? `${folder}/${name}` : name;
      if (NOT_OURS.has(name)) continue;
      if (statSync(join(ROOT, file)).isDirectory()) walk(file);
      else if (wanted(file)) files.set(file, readFileSync(join(ROOT, file), 'utf8'));
    }
  };
  walk('');
  return files;
}
