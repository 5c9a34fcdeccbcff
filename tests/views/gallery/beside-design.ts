import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findChrome } from '../../find-chrome.mjs';

/**
 * Puts each page as it was designed beside the page as it is, on contact sheets:
 * `npx tsx tests/views/gallery/beside-design.ts <designs> <pictures> <sheets> [desktop|mobile] [light|dark]`.
 * `<designs>` holds `NAME--SIZE-SCHEME.png`; `<pictures>` is what `screenshots.ts` made of the states below.
 */
const [designs = '', pictures = '', sheets = 'tmp/sheets', size = 'desktop', scheme = 'light'] =
  process.argv.slice(2);

/** A designed page, and the state of ours that shows the same. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  '1-today': 'today-session',
  '1-today-rest-day': 'today-rest',
  '2-desk': 'desk-day-full',
  '2-desk-nudge': 'desk-nudge',
  '2-desk-small-window': 'small-window-nudge',
  '3-player-get-ready': 'session-ready',
  '3-player-hold': 'session-hold',
  '3-player-paused': 'session-paused',
  '3-player-reps': 'session-alone-reps',
  '3-player-rest': 'session-rest',
  '3-player-switch-sides': 'session-switch',
  '3-player-this-hurts': 'session-hurts',
  '4-summary': 'session-summary',
  '4-summary-edit-count': 'session-correct-reps',
  '5-progress-ladders': 'progress-weeks',
  '5-progress-trends': 'trends-weeks',
  '5-report-print': 'professional-said',
  '6-learn-article': 'learn-causes',
  '6-learn-exercise': 'exercise-plank_knee',
  '6-learn-library': 'exercises-known',
  '7-onboarding-calibration': 'calibrate-waiting',
  '7-onboarding-no-clip': 'pair-none',
  '7-onboarding-pairing': 'pair-clip',
  '7-onboarding-screening': 'screening-first',
  '8-edge-clip-moved': 'desk-clip-shifted',
  '8-edge-desk-no-clip': 'desk-none',
  '8-edge-flare-mode': 'today-flare',
  '8-edge-get-help-now': 'help-plain',
  '8-edge-reconnecting': 'desk-reconnecting',
  '8-edge-storage-full': 'settings-data.short-of-room',
  '8-edge-unsupported-browser': 'pair-unsupported',
};
/** So many pairs lie on one sheet. */
const PAIRS = 6;

const inline = (path: string) => `data:image/png;base64,${readFileSync(path).toString('base64')}`;
/** The small window has one size of its own. */
const pictureOf = (state: string) =>
  readdirSync(pictures).find(
    (file) =>
      file.startsWith(`${state}--`) &&
      file.endsWith(`${state.startsWith('small') ? 'small' : size}-${scheme}.png`),
  );

function pair([design, state]: readonly [string, string]): string {
  const designed = `${designs}/${design}--${size}-${scheme}.png`;
  const ours = pictureOf(state);
  const image = (path: string | null) =>
    path && existsSync(path) ? `<img src="${inline(path)}">` : '<i>none</i>';
  return `<figure><figcaption>${design} | ${state}</figcaption>${image(designed)}${image(ours ? `${pictures}/${ours}` : null)}</figure>`;
}

mkdirSync(sheets, { recursive: true });
const browser = await puppeteer.launch({ executablePath: findChrome() ?? '', args: ['--no-sandbox'] });
const tab = await browser.newPage();
await tab.setViewport({ width: 1800, height: 900 });
const pairs = Object.entries(COUNTERPARTS);
for (let first = 0; first < pairs.length; first += PAIRS) {
  await tab.setContent(`<style>
    body { display: grid; grid-template-columns: 1fr ${size === 'mobile' ? '1fr 1fr' : ''}; gap: 16px; margin: 16px; font: 20px sans-serif }
    figure { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 8px; align-items: start }
    figcaption { grid-column: 1 / -1 } img { width: 100%; border: 1px solid #999 }
  </style>${pairs
    .slice(first, first + PAIRS)
    .map(pair)
    .join('')}`);
  await tab.screenshot({ path: `${sheets}/${size}-${scheme}-${first / PAIRS + 1}.png`, fullPage: true });
}
console.log(`${pairs.length} pages in ${sheets}`);
await browser.close();
