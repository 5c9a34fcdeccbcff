import type { Plugin } from 'vite';
import { MINUTE_OUTLINE } from '../src/core/desk/minute-outline.ts';
import { RECORD_OUTLINE } from '../src/core/log/record-outline.ts';
import { CHOICES_OUTLINE, SETTINGS_OUTLINE } from '../src/ports/settings-outline.ts';

const OUTLINES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'src/ports/settings-outline.ts': { CHOICES_OUTLINE, SETTINGS_OUTLINE },
  'src/core/desk/minute-outline.ts': { MINUTE_OUTLINE },
  'src/core/log/record-outline.ts': { RECORD_OUTLINE },
};

/** Writes outlines as the data that they are: the app reads by them without the schemas that they come from. */
export function outlines(root: string): Plugin {
  return {
    name: 'outlines',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const values = id.startsWith(root) && OUTLINES[id.slice(root.length)];
      if (!values) return null;
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
