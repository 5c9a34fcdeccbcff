import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { welcome } from '../styles/welcome.ts';
import '../elements/live-figure.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';

interface Way {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly go: () => void;
}

/** The first visit: what this is, what it is not, and three ways in. */
@customElement('welcome-page')
export class WelcomePage extends LitElement {
  static override styles = [base, page, welcome];

  @property({ attribute: false }) app!: App;

  private readonly ways: readonly Way[] = [
    {
      id: 'pair',
      icon: 'sensor',
      title: 'Pair a sensor',
      hint: 'A Bluetooth motion sensor, clipped to your upper back. About two minutes.',
      go: () => visit('#/screening/desk'),
    },
    {
      id: 'try',
      icon: 'body',
      title: 'Try with the simulated body',
      hint: 'See what it does, without any device.',
      go: () => {
        this.app.simulate('desk');
        visit('#/calibrate');
      },
    },
    {
      id: 'without',
      icon: 'clock',
      title: 'Go without a sensor',
      hint: 'The exercise plan, with a timer and taps. You can add a sensor later.',
      go: () => visit('#/today'),
    },
  ];

  override render() {
    return html`
      <div class="split">
        <div>
          <h1>A plumb line for your day</h1>
          <ul class="facts">
            <li>
              <icon-mark name="desk"></icon-mark>
              <span>At your desk it sees when you have slouched for a while, and nudges you to change position.</span>
            </li>
            <li>
              <icon-mark name="clock"></icon-mark>
              <span>In training it times your holds. The plan grows only as your own answers about pain allow.</span>
            </li>
            <li>
              <icon-mark name="info"></icon-mark>
              <span>
                It is for wellness, not a medical device. Research has not shown that nudges reduce back pain. There
                is no single right posture.
              </span>
            </li>
          </ul>
          <div class="ways">${this.ways.map((way) => choice(way))}</div>
          <p class="support promise">Everything stays on this device unless you choose otherwise. No account.</p>
        </div>
        <div class="picture"><live-figure .flexionDeg=${4} zone="tall" state="live" compact></live-figure></div>
      </div>
    `;
  }
}

/** The whole card is the button's target; what it means stands beside its name. */
function choice({ id, icon, title, hint, go }: Way) {
  return html`
    <div class="way ${id === 'pair' ? 'first' : ''}">
      <icon-mark .name=${icon}></icon-mark>
      <button type="button" aria-describedby="${id}-hint" @click=${go}>${title}</button>
      <p class="hint" id="${id}-hint">${hint}</p>
    </div>
  `;
}

function visit(hash: string): void {
  location.hash = hash;
}

declare global {
  interface HTMLElementTagNameMap {
    'welcome-page': WelcomePage;
  }
}
