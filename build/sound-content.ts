import type { Plugin } from 'vite';
import { readRawContent } from '../src/cli/content.ts';
import { checkContent } from '../src/core/exercise/check-content.ts';

/** Refuses to build with content that breaks its rules, and says which file and which field. */
export function soundContent(): Plugin {
  return {
    name: 'sound-content',
    apply: 'build',
    buildStart() {
      const found = checkContent(readRawContent());
      if (found.length > 0) this.error(found.join('\n'));
    },
  };
}
