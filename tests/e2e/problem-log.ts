import type { Page } from 'puppeteer-core';

export interface Problem {
  readonly kind: 'console' | 'exception';
  readonly text: string;
}

/** What went wrong in pages: console errors (refused resources and policies too) and uncaught exceptions. */
export interface ProblemLog {
  readonly all: () => readonly Problem[];
  /** Throws with the list if there is any that none of these excuses. */
  readonly assertNone: (excused?: readonly RegExp[]) => void;
  readonly clear: () => void;
  readonly watchPage: (page: Page) => void;
}

export function createProblemLog(): ProblemLog {
  let problems: Problem[] = [];
  return {
    all: () => problems,
    assertNone(excused = []) {
      const left = problems.filter(({ text }) => !excused.some((pattern) => pattern.test(text)));
      if (left.length === 0) return;
      throw new Error(
        `problems in the page:\n${left.map(({ kind, text }) => `${kind}: ${text}`).join('\n')}`,
      );
    },
    clear() {
      problems = [];
    },
    watchPage(page) {
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        const place = message.location().url;
        problems.push({ kind: 'console', text: place ? `${message.text()} (${place})` : message.text() });
      });
      page.on('pageerror', (error) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        problems.push({ kind: 'exception', text });
      });
    },
  };
}
