import { svg } from 'lit';

/** Brass for every bob of one drawing; put it into that drawing's `<defs>`. */
export const brassGradient = svg`
  <linearGradient id="brass" x1="0" x2="1">
    <stop offset="0" stop-color="var(--brass-lo)" />
    <stop offset="0.36" stop-color="var(--brass-hi)" />
    <stop offset="0.62" stop-color="var(--brass)" />
    <stop offset="1" stop-color="var(--brass-lo)" />
  </linearGradient>`;

/** A plumb bob hanging from (0, 0), 22 high and 9 wide: collar, shoulders, point. */
export const bob = svg`
  <rect x="-2.4" y="0" width="4.8" height="4" rx="1" fill="var(--brass-lo)" />
  <path
    d="M-4.5 6.2c0-1.7 1.7-2.5 4.5-2.5s4.5.8 4.5 2.5c0 5-2.4 10.6-4.5 15.8-2.1-5.2-4.5-10.8-4.5-15.8Z"
    fill="url(#brass)"
    stroke="var(--brass-lo)"
    stroke-width="0.5"
  />`;
