import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { App } from '../../ports/app.ts';
import { Latest } from '../controllers/latest.ts';

/** A card of Today that asks for something now and then, and goes for this visit as easily as it is answered. */
export abstract class PutOffCard extends LitElement {
  @property({ attribute: false }) app!: App;
  @property() today: CivilDate = '';
  @state() private later = false;

  protected readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  /** It has something to ask today. */
  protected abstract isDue(): boolean;
  protected abstract card(): TemplateResult;

  override render() {
    const isHidden = this.later || !this.isDue();
    this.toggleAttribute('hidden', isHidden);
    return isHidden ? nothing : this.card();
  }

  protected notNow() {
    return html`<button type="button" class="quiet" @click=${this.putOff}>Not now</button>`;
  }

  protected putOff(): void {
    this.later = true;
  }
}
