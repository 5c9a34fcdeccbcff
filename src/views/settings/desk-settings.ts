import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { deskWay } from '../../app/desk/desk-settings.ts';
import type { DeskWay } from '../../core/alerts/manners.ts';
import type { TodayView } from '../../ports/app.ts';
import type { ChannelView } from '../../ports/channel-view.ts';
import type { Settings } from '../../ports/settings.ts';
import {
  DESK_CHOICE_WORDS,
  FOLD_LINES,
  PREVIEW_LIMITS,
  previewWords,
} from '../../strings/desk-choice-words.ts';
import { waysLine } from '../../strings/settings-lines.ts';
import { Latest } from '../controllers/latest.ts';
import './desk-ways.ts';
import '../elements/link-row.ts';
import './quiet-hours.ts';
import '../elements/setting-fold.ts';
import './simple-nudge.ts';
import './slouch-choice.ts';
import { SettingsGroupElement } from './settings-group.ts';

type Fold = keyof typeof FOLD_LINES;

/** How the desk accompanies the person, with what today would have been by these choices; the finer ones folded away. */
@customElement('desk-settings')
export class DeskSettings extends SettingsGroupElement {
  /** The fold that the address names. */
  @property() place = '';

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly channels = new Latest<readonly ChannelView[]>(this, () => this.app?.channels$, []);

  /** After the shell has gone to the top of the page. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('place') || !this.place) return;
    const fold = this.renderRoot.querySelector<HTMLElement>(`setting-fold[id="${CSS.escape(this.place)}"]`);
    requestAnimationFrame(() => {
      fold?.scrollIntoView({ block: 'start' });
      fold?.focus({ preventScroll: true });
    });
  }

  override render() {
    const settings = this.settings.value;
    const way = deskWay(settings, this.today.value?.progress.usualPain ?? null);
    const { title, reach, more } = DESK_CHOICE_WORDS;
    return html`
      <section class="card stack" aria-label=${title}>
        <desk-ways
          .value=${way}
          @way-chosen=${(event: CustomEvent<DeskWay>) => this.change({ deskWay: event.detail })}
        ></desk-ways>
        ${
          way === 'simple'
            ? html`<simple-nudge
                .settings=${settings}
                @settings-chosen=${(event: CustomEvent<Partial<Settings>>) => this.change(event.detail)}
              ></simple-nudge>`
            : nothing
        }
        <div>
          <p role="status">${previewWords(this.app.preview({}))}</p>
          <p class="note">${PREVIEW_LIMITS}</p>
        </div>
      </section>
      <div class="card links">
        <link-row
          href="#/settings/notices"
          icon="bell"
          name=${reach}
          line=${waysLine(this.channels.value)}
        ></link-row>
      </div>
      <section class="card" aria-labelledby="more">
        <h2 id="more">${more}</h2>
        ${way === 'practice' ? this.fold('practice', this.practice()) : nothing}
        ${this.fold('slouch', this.slouch(way))} ${this.fold('budget', this.budget())}
        ${this.fold('prompts', this.prompts())} ${this.fold('quiet', this.quiet())}
      </section>
    `;
  }

  private fold(id: Fold, inside: unknown) {
    return html`<setting-fold
      under
      id=${id}
      heading=${DESK_CHOICE_WORDS[id].title}
      line=${FOLD_LINES[id](this.settings.value)}
      ?open=${this.place === id}
      >${inside}</setting-fold
    >`;
  }

  private practice() {
    const { byItself, byHand } = DESK_CHOICE_WORDS.practice;
    return html`${this.switch('practiceByItself', byItself, byHand)} ${this.amount('practiceWeeks')}`;
  }

  private slouch(way: DeskWay) {
    if (way === 'simple') return html`<p class="support">${DESK_CHOICE_WORDS.notInSimple}</p>`;
    const { nudgeTrigger } = this.settings.value;
    return html`
      <slouch-choice
        .settings=${this.settings.value}
        @settings-chosen=${(event: CustomEvent<Partial<Settings>>) => this.change(event.detail)}
      ></slouch-choice>
      ${this.amount(nudgeTrigger === 'exposure' ? 'nudgeExposureSeconds' : 'nudgeDelaySeconds')}
      ${this.amount('onePointDeg')}
    `;
  }

  private budget() {
    return html`${this.amount('nudgeGapMinutes')} ${this.amount('mostAnHour')} ${this.amount('mostADay')}`;
  }

  private prompts() {
    const { stillness, breaks } = DESK_CHOICE_WORDS.prompts;
    const { stillnessPrompts, breakPrompts } = this.settings.value;
    return html`
      ${this.switch('stillnessPrompts', stillness)} ${stillnessPrompts ? this.amount('stillnessMinutes') : nothing}
      ${this.switch('breakPrompts', breaks)} ${breakPrompts ? this.amount('breakMinutes') : nothing}
    `;
  }

  private quiet() {
    return html`<quiet-hours
      .hours=${this.settings.value.quietHours}
      @hours-chosen=${(event: CustomEvent<Settings['quietHours']>) => this.change({ quietHours: event.detail })}
    ></quiet-hours>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-settings': DeskSettings;
  }
}
