import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App, PelvisView } from '../../ports/app.ts';
import type { LinkFault } from '../../ports/ports.ts';
import { PELVIS_WORDS, pelvisWords } from '../../strings/pelvis-words.ts';
import { base } from '../styles/base.ts';
import '../elements/fault-note.ts';
import '../elements/icon-mark.ts';

/** Pairs a second sensor at the pelvis, and says how it is. */
@customElement('second-sensor')
export class SecondSensor extends LitElement {
  static override styles = base;

  @property({ attribute: false }) app!: Pick<App, 'pairPelvis' | 'leavePelvis'>;
  @property({ attribute: false }) pelvis: PelvisView | null = null;
  @state() private fault: LinkFault | null = null;
  @state() private busy = false;

  override render() {
    const { title, offer, pair, leave } = PELVIS_WORDS;
    const fault = this.fault ?? this.pelvis?.status.fault ?? null;
    return html`
      <section class="card stack" aria-labelledby="heading">
        <h2 id="heading">${title}</h2>
        <p role="status">${this.pelvis ? pelvisWords(this.pelvis) : offer}</p>
        ${fault ? html`<fault-note .fault=${fault}></fault-note>` : nothing}
        <div class="row">
          ${
            this.pelvis
              ? html`<button type="button" @click=${() => void this.app.leavePelvis()}>${leave}</button>`
              : html`<button type="button" ?disabled=${this.busy} @click=${() => void this.pair()}>
                  <icon-mark name="bluetooth"></icon-mark>${pair}
                </button>`
          }
        </div>
      </section>
    `;
  }

  private async pair(): Promise<void> {
    this.busy = true;
    this.fault = await this.app.pairPelvis();
    this.busy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'second-sensor': SecondSensor;
  }
}
