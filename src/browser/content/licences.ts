import { part } from '../../ports/part.ts';
import type { Licence } from '../../ports/shipped.ts';

/** The licences of all that this build is made of: the build writes them beside itself (`build/shipped-licences.ts`). */
export const loadLicences = part(async (): Promise<readonly Licence[]> => {
  const file = await fetch(`${import.meta.env.BASE_URL}licences.json`);
  if (!file.ok) throw new Error(`licences.json: ${file.status}`);
  return file.json();
});
