import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/browser/bluetooth/turns.ts';

/** An operation that ends when told to, and says when it began. */
function operation(name: string, log: string[]) {
  let end: () => void = () => {};
  let fail: (error: Error) => void = () => {};
  const done = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = reject;
  });
  const run = () => {
    log.push(name);
    return done;
  };
  return { run, end: () => end(), fail: (error: Error) => fail(error) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('createTurns', () => {
  it('starts no operation before the one ahead of it has ended', async () => {
    const log: string[] = [];
    const queue = createTurns(new AbortController().signal);
    const [first, second] = [operation('first', log), operation('second', log)];
    const results = [queue.run(first.run), queue.run(second.run)];
    await settled();
    expect(log).toEqual(['first']);
    first.end();
    await settled();
    expect(log).toEqual(['first', 'second']);
    second.end();
    expect(await Promise.all(results)).toEqual(['first', 'second']);
  });

  it('goes on after a failure, which only its caller hears of', async () => {
    const log: string[] = [];
    const queue = createTurns(new AbortController().signal);
    const [first, second] = [operation('first', log), operation('second', log)];
    const failed = queue.run(first.run);
    const next = queue.run(second.run);
    first.fail(new Error('refused'));
    await expect(failed).rejects.toThrow('refused');
    second.end();
    expect(await next).toBe('second');
  });

  it('rejects what runs and what waits when the connection ends, and starts nothing more', async () => {
    const log: string[] = [];
    const life = new AbortController();
    const queue = createTurns(life.signal);
    const [first, second] = [operation('first', log), operation('second', log)];
    const results = [queue.run(first.run), queue.run(second.run)];
    await settled();
    life.abort(new Error('lost'));
    for (const result of results) await expect(result).rejects.toThrow('lost');
    expect(log).toEqual(['first']);
  });
});
