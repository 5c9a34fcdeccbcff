import type { Outline } from '../outline.ts';
import { outlineOf } from '../outline-of.ts';
import { DeskMinute } from './minute.ts';

/** What a minute looks like. The build puts what comes out of this in its place (`build/outlines.ts`). */
export const MINUTE_OUTLINE: Outline = outlineOf(DeskMinute);
