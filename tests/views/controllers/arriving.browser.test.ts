import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Arriving } from '../../../src/views/controllers/arriving.ts';

let asked = 0;
const sound = async () => {
  asked += 1;
};
const lost = () => import(`/no-such-${'module'}.js`);

@customElement('awaiting-pages')
class AwaitingPages extends LitElement {
  readonly arriving = new Arriving(this);
  load: () => Promise<unknown> = sound;

  override render() {
    return html`${this.arriving.ask(this.load)}`;
  }
}

describe('a page whose module arrives', () => {
  let host: AwaitingPages;

  beforeEach(() => {
    asked = 0;
    host = new AwaitingPages();
    document.body.append(host);
  });

  afterEach(() => host.remove());

  async function drawn(load: () => Promise<unknown>): Promise<string> {
    host.load = load;
    host.requestUpdate();
    await host.updateComplete;
    await host.arriving.settled();
    await host.updateComplete;
    return host.renderRoot.textContent ?? '';
  }

  it('is fetched once, and drawn when it is there', async () => {
    expect([await drawn(sound), await drawn(sound), asked]).to.deep.equal(['here', 'here', 1]);
  });

  it('is missing where it cannot be had, and the others still arrive', async () => {
    expect(await drawn(lost)).to.equal('missing');
    expect(await drawn(sound)).to.equal('here');
  });

  it('is fetched anew once it is asked for again', async () => {
    let away = true;
    const late = async () => {
      if (away) throw new Error('no network');
    };
    expect(await drawn(late)).to.equal('missing');
    away = false;
    expect(await drawn(late)).to.equal('missing');
    host.arriving.again();
    expect(await drawn(late)).to.equal('here');
  });
});
