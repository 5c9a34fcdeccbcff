import type { Outline } from '../outline.ts';
import { outlineOf } from '../outline-of.ts';
import { LogRecord } from './record.ts';

/** What a record looks like. The build puts what comes out of this in its place (`build/outlines.ts`). */
export const RECORD_OUTLINE: Outline = outlineOf(LogRecord);
