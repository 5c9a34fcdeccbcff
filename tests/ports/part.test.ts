import { describe, expect, it } from 'vitest';
import { NotLoaded, part } from '../../src/ports/part.ts';

/** A part on a server that can be away. */
function partOnServer() {
  const server = { away: false, asked: 0 };
  const ask = part(async () => {
    server.asked += 1;
    if (server.away) throw new TypeError('Failed to fetch dynamically imported module');
    return 'the part';
  });
  return { server, ask };
}

describe('a part that is fetched when it is first asked for', () => {
  it('waits until then, and is fetched once', async () => {
    const { server, ask } = partOnServer();
    expect(server.asked).toBe(0);
    expect(await Promise.all([ask(), ask()])).toEqual(['the part', 'the part']);
    await ask();
    expect(server.asked).toBe(1);
  });

  it('tells everyone who waits that it could not be loaded, and why', async () => {
    const { server, ask } = partOnServer();
    server.away = true;
    const answers = await Promise.allSettled([ask(), ask()]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not-loaded' } });
      expect(answer).toHaveProperty('reason.detail', expect.stringContaining('Failed to fetch'));
    }
    expect(server.asked).toBe(1);
  });

  it('is fetched anew once it is asked for again', async () => {
    const { server, ask } = partOnServer();
    server.away = true;
    const fault = await ask().catch((error: unknown) => error);
    if (!(fault instanceof NotLoaded)) throw new Error('it should not have been loaded');
    await expect(fault.again()).rejects.toBeInstanceOf(NotLoaded);
    server.away = false;
    expect(await fault.again()).toBe('the part');
    expect(await ask()).toBe('the part');
    expect(server.asked).toBe(3);
  });
});
