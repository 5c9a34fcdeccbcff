import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lead } from '../../core/player/player.ts';
import { LEAD_WORDS } from '../../strings/before-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';

const ICONS: Readonly<Record<Lead, IconName>> = {
  auto: 'sensor',
  assisted: 'body',
  guided: 'play',
  timer: 'clock',
};

/** What leads an exercise: the sensor, the sensor with the person's eye, clock and tempo, or the clock alone. */
@customElement('lead-mark')
export class LeadMark extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        gap: 5px;
        align-items: center;
        color: var(--ink-2);
        font-size: var(--text-15);
        white-space: nowrap;
      }

      icon-mark {
        --icon-size: 17px;
        color: var(--brass-text);
      }
    `,
  ];

  @property() lead: Lead = 'timer';

  override render() {
    return html`<icon-mark .name=${ICONS[this.lead]}></icon-mark>${LEAD_WORDS[this.lead]}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-mark': LeadMark;
  }
}
