import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Settings } from '../../ports/settings.ts';
import { CHANNEL_WORDS } from '../../strings/coach-choice-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';

/** The quick switches of a session's channels, and the way to all of them and to the keys. */
@customElement('player-channels')
export class PlayerChannels extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: 6px;
      }

      button {
        width: 48px;
        min-height: 44px;
        padding: 0;
      }

      .silent {
        width: auto;
        padding: 0 14px;
        font-size: var(--text-15);
      }

      button[aria-pressed="true"] {
        border-color: var(--action);
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      @media (width <= 760px) {
        button[aria-pressed] {
          display: none;
        }

        /* The sound is asked for on a line of its own: three words find no room beside the others. */
        :host {
          display: contents;
        }

        .silent {
          flex: 1 1 100%;
          order: 1;
        }
      }

      @media (width > 760px) and (height <= 480px) {
        .silent ~ button[aria-pressed] {
          display: none;
        }
      }
    `,
  ];

  @property({ type: Boolean }) voice = false;
  @property({ type: Boolean }) sound = false;
  /** Sounds are wanted, and the browser keeps the page silent. */
  @property({ type: Boolean }) silent = false;

  override render() {
    const { voice, sound, help, silent } = CHANNEL_WORDS;
    return html`
      ${
        this.silent
          ? html`<button type="button" class="silent" @click=${() => this.ask('sound-asked')}>
              <icon-mark name="silent"></icon-mark>${silent}
            </button>`
          : nothing
      }
      ${this.toggle('voice', voice, this.voice ? 'voice' : 'mute')}
      ${this.toggle('sound', sound, this.sound ? 'sound' : 'silent')}
      <button type="button" aria-label=${help} title=${help} @click=${() => this.ask('help-asked')}>
        <icon-mark name="why"></icon-mark>
      </button>
    `;
  }

  private toggle(channel: 'voice' | 'sound', name: string, icon: IconName) {
    const isOn = this[channel];
    return html`<button
      type="button"
      aria-pressed=${isOn}
      aria-label=${name}
      title=${name}
      @click=${() => this.ask('settings-chosen', { [channel]: !isOn })}
    >
      <icon-mark .name=${icon}></icon-mark>
    </button>`;
  }

  /** They are the page's business, past the player that they lie in. */
  private ask(type: string, detail?: Partial<Settings>): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'player-channels': PlayerChannels;
  }

  interface HTMLElementEventMap {
    'help-asked': CustomEvent;
    'sound-asked': CustomEvent;
  }
}
