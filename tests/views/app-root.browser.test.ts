import { expect } from 'chai';
import { paletteAt } from '../../src/views/charts/palette.ts';
import { LessMotion } from '../../src/views/controllers/less-motion.ts';
import { find, settled, show, text } from './show.ts';

describe('the shell', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('data-theme');
  });

  async function go(root: Element, hash: string): Promise<void> {
    location.hash = hash;
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await settled(root);
    await settled(root);
  }

  it('titles the page and moves focus to its heading', async () => {
    const { root } = await show('desk/tall');
    await go(root, '#/history');
    expect(document.title).to.equal('History · Plumbline');
    const heading = find(root, 'h1');
    expect(text(heading)).to.equal('History');
    expect((heading.getRootNode() as ShadowRoot).activeElement).to.equal(heading);
  });

  it('marks where you are in rail and tabs', async () => {
    const { root } = await show('desk/tall');
    for (const bar of ['nav-rail', 'tab-bar']) {
      expect(text(find(find(root, bar), '[aria-current="page"]'))).to.equal('Desk');
    }
  });

  it('opens a first visit on the welcome, and everyone else on Today', async () => {
    const { root } = await show('welcome/first');
    await go(root, '#');
    expect(find(root, 'welcome-page')).to.be.instanceOf(HTMLElement);
    root.remove();
    const known = await show('desk/tall');
    await go(known.root, '#');
    expect(find(known.root, 'today-page')).to.be.instanceOf(HTMLElement);
  });

  it('takes the chosen colours, and gives the system its say back', async () => {
    const { root, app } = await show('settings/all');
    await app.change({ theme: 'dark' });
    await settled(root);
    expect(document.documentElement.dataset.theme).to.equal('dark');
    await app.change({ theme: 'system' });
    await settled(root);
    expect(document.documentElement.dataset.theme).to.equal(undefined);
  });

  it('takes the chosen size of text, and lets figures stand still where less motion is chosen', async () => {
    const { root, app } = await show('settings/appearance');
    const usual = Number.parseFloat(getComputedStyle(find(root, 'h1')).fontSize);
    await app.change({ textSize: 'larger', motion: 'less' });
    await settled(root);
    expect(Number.parseFloat(getComputedStyle(find(root, 'h1')).fontSize)).to.equal(usual * 1.25);
    expect(new LessMotion().matches).to.equal(true);
    expect(paletteAt(root, find(root, 'h1')).animationMs).to.equal(0);
    await app.change({ textSize: 'usual', motion: 'system' });
    await settled(root);
    expect(Number.parseFloat(getComputedStyle(find(root, 'h1')).fontSize)).to.equal(usual);
    expect(new LessMotion().matches).to.equal(matchMedia('(prefers-reduced-motion: reduce)').matches);
  });

  it('keeps rail and tabs away from a session that runs', async () => {
    const { root } = await show('session/hold');
    expect(() => find(root, 'nav-rail')).to.throw();
  });

  it('doubts a sensor whose scale cannot be right, and says what stays safe', async () => {
    const { root } = await show('pair/wrong-scale');
    const words = text(find(find(root, 'scale-banner'), 'status-banner'));
    expect(words).to.contain('It reads 2 times that.');
    expect(words).to.contain('Your records, your plan and the timers are not affected.');
  });

  it('marks a sensor that has no gyroscope', async () => {
    const { root } = await show('pair/no-gyroscope');
    expect(text(find(find(root, 'connected-card'), '.words'))).to.contain('It has no gyroscope.');
  });

  it('says that records cannot be kept', async () => {
    const { root } = await show('today/storage-full');
    expect(text(find(find(root, 'storage-banner'), 'strong'))).to.equal('This device is out of room');
  });
});
