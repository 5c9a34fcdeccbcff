import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Placement } from '../../core/posture/posture.ts';
import type { App } from '../../ports/app.ts';
import type { LinkFault } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import '../elements/fault-note.ts';
import '../elements/icon-mark.ts';
import '../elements/option-row.ts';
import '../elements/switch-row.ts';

/** Where a phone can be worn so that its screen faces away from the body. */
const PLACES = [
  { id: 'sternum', text: 'Chest pocket or lanyard' },
  { id: 'pelvis', text: 'Front waistband' },
] as const;

/** Offers the phone itself as the sensor, where the page runs on one; otherwise it draws nothing. */
@customElement('phone-card')
export class PhoneCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      ul {
        padding-left: 1.2em;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private exists = false;
  @state() private chosen: Placement | null = null;
  @state() private fault: LinkFault | null = null;
  @state() private busy = false;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  protected override async firstUpdated(): Promise<void> {
    this.exists = await this.app.hasPhone();
  }

  /** Where it is worn: as was chosen, or else where the sensor was worn last, if a phone can be. */
  private get place(): Placement {
    return this.chosen ?? (this.settings.value.placement === 'pelvis' ? 'pelvis' : 'sternum');
  }

  override render() {
    if (!this.exists) return nothing;
    return html`
      <section class="card stack" aria-labelledby="heading">
        <h2 id="heading">Use this phone</h2>
        <p>It has a motion sensor of its own. Wear it tight, with the screen away from your body.</p>
        <option-row
          question="Where do you wear the phone?"
          .options=${PLACES}
          .value=${this.place}
          @option-chosen=${(event: CustomEvent<Placement>) => {
            this.chosen = event.detail;
          }}
        ></option-row>
        <ul class="support">
          <li>The screen must stay on and Plumbline in front: phones stop telling motion otherwise. Plumbline asks the phone to keep it on.</li>
          <li>
            With a pacemaker, a defibrillator or another implant: not in the chest pocket, unless a doctor agrees. Phones
            have magnets.
          </li>
          <li>In the waistband it sees bridges well, and cannot see a slouch.</li>
          <li>It is heavier and coarser than a clip. In a loose pocket it moves by itself.</li>
        </ul>
        ${
          'vibrate' in navigator
            ? html`<switch-row
                label="Vibrate at a nudge"
                hint="While you wear the phone."
                ?on=${this.settings.value.phoneVibrates}
                @switch-turned=${(event: CustomEvent<boolean>) => void this.app.change({ phoneVibrates: event.detail })}
              ></switch-row>`
            : nothing
        }
        ${this.fault ? html`<fault-note .fault=${this.fault}></fault-note>` : nothing}
        <div class="row">
          <button type="button" ?disabled=${this.busy} @click=${this.use}>
            <icon-mark name="sensor"></icon-mark>Use this phone
          </button>
        </div>
      </section>
    `;
  }

  private async use(): Promise<void> {
    this.busy = true;
    this.fault = await this.app.usePhone(this.place);
    this.busy = false;
    if (!this.fault) location.hash = '#/calibrate';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phone-card': PhoneCard;
  }
}
