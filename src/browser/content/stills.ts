import folder from 'content:stills';
import { type Drawing, inLooks, type Look, type Still } from '../../core/figure/still.ts';
import { fetchContent } from './fetch-content.ts';

let looks: Promise<readonly Look[]> | null = null;

function loadLooks(): Promise<readonly Look[]> {
  looks ??= fetchContent<readonly Look[]>(`${folder}/looks.json`).catch((error) => {
    looks = null;
    throw error;
  });
  return looks;
}

/** A figure at its peak, as the build drew it. */
export async function loadStill(figure: string): Promise<Drawing> {
  const [all, still] = await Promise.all([loadLooks(), fetchContent<Still>(`${folder}/${figure}.json`)]);
  return inLooks(all, still);
}
