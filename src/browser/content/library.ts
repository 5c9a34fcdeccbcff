import address from 'content:exercises';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { fetchContent } from './fetch-content.ts';

/** The exercises that the build carries. It read them by their schema: what breaks that never gets this far. */
export const loadExercises = (): Promise<readonly Exercise[]> => fetchContent(address);
