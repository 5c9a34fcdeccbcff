import { html } from 'lit';
import type { CivilDate } from '../../core/log/civil-date.ts';
import { longDay } from '../../strings/time-words.ts';
import { greeting } from './greeting.ts';

/** The heading of Today. */
export const todayHead = (now: Date, date: CivilDate) => html`
  <div class="head">
    <div>
      <p class="eyebrow">${longDay(date)}</p>
      <h1>${greeting(now.getHours())}</h1>
    </div>
  </div>
`;
