import { expect } from 'chai';
import { BehaviorSubject } from 'rxjs';
import { type Session, sessionStarted } from '../../../src/core/log/sessions.ts';
import type { App } from '../../../src/ports/app.ts';
import '../../../src/views/today/unfinished-session.ts';

const session: Session = sessionStarted({
  type: 'session-started',
  sessionId: 'a',
  pre: null,
  readiness: null,
  items: [{ exerciseId: 'bridge', dose: { sets: 1, amount: 8 } }],
  offPlan: false,
  id: '0'.repeat(26),
  at: Date.UTC(2026, 10, 22, 7, 5),
  zone: 'Europe/Berlin',
  versions: { detector: 1, rules: 2, content: 1 },
});

describe('a session that broke off', () => {
  afterEach(() => {
    document.body.replaceChildren();
    location.hash = '';
  });

  it('is offered for its summary, and takes no room when there is none', async () => {
    const unfinished$ = new BehaviorSubject<Session | null>(null);
    let resumed = 0;
    const resumeSession = async () => {
      resumed += 1;
    };
    const app = { unfinished$, resumeSession } as unknown as App;
    const card = document.createElement('unfinished-session');
    card.app = app;
    document.body.append(card);
    await card.updateComplete;
    await card.updateComplete;
    expect(getComputedStyle(card).display).to.equal('none');

    unfinished$.next(session);
    await card.updateComplete;
    expect(getComputedStyle(card).display).not.to.equal('none');
    expect(card.renderRoot.textContent).to.match(/\b0?8:05/);
    card.renderRoot.querySelector('button')?.click();
    expect(resumed).to.equal(1);
    await card.updateComplete;
    expect(location.hash).to.equal('#/session');
  });
});
