import type { HANDED_OVER } from '../core/recording/handed-over.ts';

/**
 * Takes in a recording that another app hands over, and answers with the page where it can be played: nothing is sent
 * anywhere, and nothing is played before the person presses. What is no file, or cannot be kept, leads to the same page, which says so.
 *
 * @param folder of the language, `/de/`.
 */
export async function takeIn(
  form: Request,
  folder: string,
  { field, cache, key, nameHeader }: typeof HANDED_OVER,
): Promise<Response> {
  const page = (how: 'shared' | 'not-shared') => Response.redirect(`${folder}#/pair/${how}`, 303);
  try {
    const file = (await form.formData()).get(field);
    if (!(file instanceof File)) return page('not-shared');
    const headers = { [nameHeader]: encodeURIComponent(file.name) };
    await (await caches.open(cache)).put(key, new Response(file, { headers }));
    return page('shared');
  } catch {
    return page('not-shared');
  }
}
