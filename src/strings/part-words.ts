import type { PartFaultCode } from '../ports/part.ts';

/** A part of the app could not be had: what happened, what is safe, what to do next. */
export interface PartFaultWords {
  readonly title: string;
  readonly safe: string;
  readonly next: string;
}

export const PART_FAULT_WORDS: Readonly<Record<PartFaultCode, PartFaultWords>> = {
  'not-loaded': {
    title: 'A part of Plumbline could not be loaded',
    safe: 'There may be no network, or a newer Plumbline came out while this page was open. Everything you recorded is kept.',
    next: 'Try again. If it stays so, reload the page: that brings the newest version.',
  },
};

/** In place of a page that could not be loaded. */
export const MISSING_PAGE = 'Not loaded';

/** In place of a chart. */
export const MISSING_CHART = 'The drawing could not be loaded; the table has it all.';

export const PART_BUTTONS = { again: 'Try again', reload: 'Reload the page', close: 'Close' } as const;
