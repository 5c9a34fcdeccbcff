import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { SMALL_WINDOW_WORDS } from '../../strings/small-window-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { hasSmallWindow, openedSmallWindow, openSmallWindow } from './small-window.ts';
import '../elements/icon-mark.ts';

/** Opens the small window, and after a reload offers it again; nothing where the browser has none. */
@customElement('small-window-button')
export class SmallWindowButton extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 6px;
        align-content: start;
      }

      /* With a line on what happened, it has a row to itself. */
      :host([again]) {
        grid-column: 1 / -1;
      }

      @media (width <= 420px) {
        button {
          padding: 0 10px;
          font-size: var(--text-15);
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Told when the window opens or closes. */
  @state() private opened = openedSmallWindow() !== null;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override connectedCallback(): void {
    super.connectedCallback();
    this.opened = openedSmallWindow() !== null;
    window.documentPictureInPicture?.addEventListener('enter', this.watch);
    if (this.opened) this.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.documentPictureInPicture?.removeEventListener('enter', this.watch);
  }

  private get wasOpen(): boolean {
    return this.settings.value.smallWindow && !this.opened;
  }

  protected override updated(): void {
    this.toggleAttribute('again', this.wasOpen);
  }

  override render() {
    if (!hasSmallWindow()) return nothing;
    const { wasOpen } = this;
    const { open, again, close, reloaded } = SMALL_WINDOW_WORDS;
    return html`
      <button type="button" class=${this.opened ? 'chosen' : ''} @click=${this.toggle}>
        <icon-mark name="window"></icon-mark>${this.opened ? close : wasOpen ? again : open}
      </button>
      ${wasOpen ? html`<p class="support">${reloaded}</p>` : nothing}
    `;
  }

  private readonly watch = (): void => {
    this.opened = true;
    openedSmallWindow()?.addEventListener('pagehide', () => {
      this.opened = false;
    });
  };

  private toggle(): void {
    const opened = openedSmallWindow();
    if (opened) opened.close();
    // Refused without a gesture, which a click is; nothing is lost where it is refused all the same.
    else openSmallWindow(this.app).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'small-window-button': SmallWindowButton;
  }
}
