import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
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
  static override styles = [
    base,
    page,
    css`
      .split {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 320px);
        gap: 48px;
        align-items: center;
        min-height: min(600px, 70vh);
      }

      h1 {
        font-size: 3rem;
        line-height: 1.08;
      }

      .facts {
        display: grid;
        gap: 12px;
        margin: 22px 0 30px;
        list-style: none;
      }

      .facts li {
        display: flex;
        gap: 12px;
        font-size: 1.125rem;
        line-height: 1.45;
      }

      .facts icon-mark {
        margin-top: 2px;
        color: var(--brass-text);
      }

      .ways {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 14px;
      }

      .way {
        position: relative;
        padding: 18px 18px 20px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-card);
        background: var(--raised);
        line-height: 1.4;
      }

      .way:hover {
        background: var(--action-soft);
      }

      .way icon-mark {
        --icon-size: 28px;

        margin-bottom: 10px;
        color: var(--brass-text);
      }

      .way button {
        display: block;
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font-size: var(--text-20);
        font-weight: 620;
        line-height: 1.25;
        text-align: left;
      }

      .way button::after {
        position: absolute;
        inset: 0;
        border-radius: var(--radius-card);
        content: "";
      }

      .way button:focus-visible {
        outline: none;
      }

      .way button:focus-visible::after {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }

      .hint {
        margin-top: 4px;
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      .way.first {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }

      .way.first:hover {
        background: var(--action-hover);
      }

      .way.first .hint,
      .way.first icon-mark {
        color: inherit;
      }

      .promise {
        margin-top: 22px;
      }

      .picture {
        height: 400px;
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: var(--radius-card);
        background: var(--surface);
      }

      live-figure {
        width: 100%;
        height: 100%;
      }

      @media (width <= 1000px) {
        .split {
          grid-template-columns: minmax(0, 1fr);
        }

        .picture {
          display: none;
        }
      }

      @media (width <= 760px) {
        h1 {
          font-size: 2rem;
        }

        .facts {
          margin: 16px 0 22px;
        }

        .facts li {
          font-size: var(--text-17);
        }

        .ways {
          grid-template-columns: minmax(0, 1fr);
        }

        .way {
          display: grid;
          grid-template-columns: auto minmax(0, 1fr);
          column-gap: 14px;
          padding: 14px 16px;
        }

        .way icon-mark {
          grid-row: 1 / 3;
          align-self: center;
          margin: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly ways: readonly Way[] = [
    {
      id: 'pair',
      icon: 'sensor',
      title: 'Pair a sensor',
      hint: 'A Bluetooth motion sensor, clipped to your upper back. About two minutes.',
      go: () => visit('#/pair'),
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
          <p class="support promise">Everything stays on this device. No account, no camera.</p>
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
