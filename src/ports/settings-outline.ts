import type { Outline } from '../core/outline.ts';
import { outlineOf } from '../core/outline-of.ts';
import { SensorChoices, Settings } from './settings-schema.ts';

// The build puts what comes out of this in its place (`build/outlines.ts`).

export const SETTINGS_OUTLINE: Outline = outlineOf(Settings);
export const CHOICES_OUTLINE: Outline = outlineOf(SensorChoices);
