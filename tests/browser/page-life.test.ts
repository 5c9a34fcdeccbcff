import { describe, expect, it } from 'vitest';
import { watchPageLife } from '../../src/browser/page-life.ts';

const MINUTE = 60_000;

/** A page whose visibility and time are in our hands. */
function page() {
  const target = new EventTarget() as EventTarget & { visibilityState: DocumentVisibilityState };
  target.visibilityState = 'visible';
  let now = 0;
  const life = watchPageLife(target as unknown as Document, () => now);
  const becomes = (visibilityState: DocumentVisibilityState) => {
    target.visibilityState = visibilityState;
    target.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    life,
    becomes,
    tell: (type: 'freeze' | 'resume') => target.dispatchEvent(new Event(type)),
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('the life of a page', () => {
  it('adds up the time it was hidden, the present one too', () => {
    const { life, becomes, wait } = page();
    becomes('hidden');
    wait(MINUTE);
    becomes('visible');
    wait(MINUTE);
    becomes('hidden');
    wait(2 * MINUTE);
    expect(life()).toMatchObject({ hiddenSince: 2 * MINUTE, hiddenMs: 3 * MINUTE });
  });

  it('forgets what is longer ago than ten minutes', () => {
    const { life, becomes, wait } = page();
    becomes('hidden');
    wait(8 * MINUTE);
    becomes('visible');
    wait(9 * MINUTE);
    expect(life().hiddenMs).toBe(MINUTE);
    wait(2 * MINUTE);
    expect(life().hiddenMs).toBe(0);
  });

  it('knows how long it was frozen, and until when', () => {
    const { life, tell, wait } = page();
    expect(life()).toMatchObject({ thawedAt: null });
    tell('freeze');
    wait(40_000);
    tell('resume');
    expect(life()).toMatchObject({ thawedAt: 40_000, frozenMs: 40_000 });
  });
});
