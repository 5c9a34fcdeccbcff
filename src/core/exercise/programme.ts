import { z } from '../schema.ts';
import type { Exercise } from './exercise.ts';

/**
 * What the planner draws on, `content/programme.json`. The exercises of other chains are part of the content, checked
 * like all, and in no plan yet.
 */
export const Programme = z.strictObject({
  plannedChains: z.array(z.string().regex(/^[A-Z]+(\/[a-z-]+)?$/)).min(1),
});
export type Programme = z.infer<typeof Programme>;

/** The exercises of the planned chains. */
export const plannedOf = (exercises: readonly Exercise[], { plannedChains }: Programme): Exercise[] =>
  exercises.filter(({ chain }) => plannedChains.includes(chain));
