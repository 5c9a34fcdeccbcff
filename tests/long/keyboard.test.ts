import { afterEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/core/backup/write-backup.ts';
import { writeRecording } from '../../src/core/recording/write.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';
import { LOCK_REFUSALS, LOCK_WORDS } from '../../src/strings/lock-words.ts';
import { GROUP_SECTIONS, GROUP_TITLES } from '../../src/strings/settings-groups.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { chooseDevice } from '../e2e/chooser.ts';
import { downloaded, downloadedFile, hand, onDate } from '../e2e/journeys.ts';
import { createKeyboard, type Keyboard } from '../e2e/keyboard.ts';
import { createScriptedBody } from '../e2e/peripherals/scripted-body.ts';
import { createWitMotion } from '../e2e/peripherals/witmotion.ts';
import { activePerson } from '../signals/log.ts';

const PASSPHRASE = 'heron ladder copper noon';

let app: AppHarness;
let keys: Keyboard;

afterEach(() => app?.close());

/** A day in which somebody slouches once, played 20 times faster. */
function slouchingDay(): string {
  const day = simulatedBody({ seed: 5, placement: 'upper-back', rateHz: 50, from: 'seated' })
    .sit(400)
    .slouch(120, 26)
    .sit(200);
  const header = { sensor: 'simulated', placement: 'upper-back', start: 0, rateHz: 50 } as const;
  return writeRecording(header, [...day.samples()]);
}

describe('by keys alone', { timeout: 240_000 }, () => {
  it('somebody new pairs, sets tall, answers a nudge, and goes through the settings', async () => {
    const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
    app = await startApp({ peripherals: [createWitMotion({ motion: body.at }).peripheral] });
    keys = createKeyboard(app.page);
    const { screen } = app;

    await screen.see('A plumb line for your day');
    await keys.walk('welcome');
    await keys.use('Pair a sensor');
    await screen.see('Are you 18 or older?');
    await keys.choose('Yes, 18 or older');
    await keys.use('Continue');
    await screen.see('And right now?');
    await keys.use('None of these', 'Space');
    await keys.use('Continue');
    await screen.see('Before you wear it');
    await keys.walk('sensor');
    await keys.tabTo('Choose sensor');
    await chooseDevice(app.page, () => keys.press('Enter'), /^WT901/);
    await screen.see('Start calibration');
    await keys.use('Start calibration');
    await screen.see('Now let go');
    body.moveTo({ flexionDeg: 25 }, 1);
    await screen.see('This is what a nudge looks like');
    body.moveTo({ flexionDeg: 0 }, 1);
    await screen.see('That is all it asks');
    await keys.choose(/^All day/);
    await keys.use('Go to Desk');
    await screen.see(/from your comfortable tall/);
    await keys.walk('desk');
    await keys.use('In a call');
    await keys.use('The call is over');

    await keys.use(/^Sensor live/);
    await screen.see('Play a recording');
    await keys.choose('20 times faster');
    await hand(app, 'day.csv', slouchingDay(), () => keys.use('Choose a recording'));
    await screen.see('Start calibration');
    await keys.use('Start calibration');
    await screen.see('Your tall is set');
    await keys.use('Go to Desk');
    await screen.see('A nudge to change position', { timeoutMs: 60_000 });
    await keys.use(/^Snooze 20 min/);
    await screen.see(/Quiet until/);

    await keys.use('Settings');
    for (const group of GROUP_SECTIONS.flatMap(({ groups }) => groups)) {
      await keys.use(new RegExp(`^${GROUP_TITLES[group]}`));
      await screen.find('heading', GROUP_TITLES[group]);
      await keys.walk(`settings/${group}`);
      await keys.use('Settings');
    }
    expect(keys.faults).toEqual([]);
  });

  it('somebody who trains checks in, reads, reports, and takes along and deletes everything', async () => {
    app = await startApp({ path: null });
    keys = createKeyboard(app.page);
    const { screen, page } = app;
    // The system's own window for folders takes no keys from here: a folder of the browser stands in for one.
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, {
        showDirectoryPicker: () => navigator.storage.getDirectory(),
        print: () => {
          document.title = 'Printed';
        },
      });
    });
    await onDate(app, '2026-11-21');
    const { records } = activePerson();

    await page.goto(`${app.url}#/settings/data`);
    await screen.see('Export');
    const backup = writeBackup(records, 0, 'test');
    await hand(app, 'backup.json', backup, () => keys.use('Import'));
    await screen.see('What this file brings');
    await keys.press('Escape');
    await keys.use('Export');
    await hand(app, 'backup.json', backup, () => keys.use('Import'));
    await keys.use('Take these records');
    await screen.see(/records taken/);
    await keys.use('Take it back');
    await screen.see('Taken back');
    await hand(app, 'backup.json', backup, () => keys.use('Import'));
    await keys.use('Take these records');
    await screen.see(/records taken/);
    await keys.use('Choose a folder…');
    await screen.see(/Copies go to the folder/);
    await keys.use('Copy now');
    await screen.see(/Last copy: today/);
    await keys.use('No more copies');
    await screen.see('Choose a folder…');

    await keys.use(/^Lock copies with a passphrase/);
    await keys.fill('Passphrase', PASSPHRASE);
    await keys.fill('The same again', PASSPHRASE);
    await keys.use(LOCK_WORDS.known, 'Space');
    await keys.use('Lock copies from now on');
    await screen.see(LOCK_WORDS.on);
    const locked = await downloadedFile(app, '.plumbline', () => keys.use('Export'));
    await hand(app, locked.name, locked.content, () => keys.use('Import'));
    await screen.see(LOCK_WORDS.ask);
    await keys.fill('Passphrase', 'not this one');
    await keys.press('Enter');
    await screen.see(LOCK_REFUSALS['wrong-passphrase']);
    await keys.fill('Passphrase', PASSPHRASE);
    await keys.use('Open');
    await screen.see('You already have everything in this file.');
    await keys.press('Escape');
    await keys.use('Lock copies no more');
    await screen.see(LOCK_WORDS.off);

    await keys.use('Today');
    await screen.find('button', 'Gym');
    await keys.choose('2');
    await keys.use('Gym');
    await keys.walk('today');

    await keys.use('Progress');
    await screen.find('heading', 'Your ladders');
    await keys.walk('progress');
    await keys.use('Trends');
    await screen.see('As a table');
    await keys.use('As a table');
    await screen.find('region', 'Pain and strength work, as a table');
    await keys.walk('trends');
    await keys.use('History');
    await keys.walk('history');

    await keys.use('Report');
    await screen.see('What the report shows');
    await keys.tabTo('Time');
    await keys.press('ArrowDown');
    await keys.use('My own answers over weeks', 'Space');
    await keys.use('Print or save as PDF');
    expect(await page.title()).toBe('Printed');
    await keys.tabTo('Leave out an exercise');
    await keys.press('ArrowDown');
    await keys.use('Save the list');
    await screen.see('Open again');
    await keys.use(/^Open again/);
    await keys.use('Save the list');
    await screen.seeNoMore('Open again');
    await keys.walk('report');

    for (const leave of ['Escape', 'Not yet']) {
      await keys.use('A professional agrees');
      await screen.see('Does a professional agree?');
      if (leave === 'Escape') await keys.press(leave);
      else await keys.use(leave);
      await screen.seeNoMore('Does a professional agree?');
    }
    await keys.use('A professional agrees');
    await keys.use(/^They also agree to a growing plan/, 'Space');
    await keys.tabTo('Who said it');
    await page.keyboard.type('Dr Ito');
    await keys.use('Yes, they agree');
    await screen.see('Dr Ito, until you take it back.');
    await keys.use('Take it back');
    await screen.seeNoMore('Dr Ito, until you take it back.');

    await keys.use('Learn');
    await screen.find('heading', 'Learn');
    await keys.use(/^Exercises/);
    await screen.see('110 exercises.');
    await keys.tabTo('Search the exercises');
    await page.keyboard.type('bridge');
    await screen.see(/\d of 110 exercises/);
    await keys.tabTo('What for');
    await keys.press('ArrowDown');
    await keys.use('Without the floor');
    await screen.see('Nothing fits all of that');
    await keys.use('Show all exercises');
    await screen.see('110 exercises.');
    await keys.use(/^Bridge Step/);
    await screen.find('heading', 'Bridge');
    await keys.walk('exercise');

    await page.goto(`${app.url}#/rules`);
    await screen.see('Rest between two sessions');
    await keys.use('Less');
    await keys.use('Hold to these limits');
    await screen.see('Your own limits hold.');

    await page.goto(`${app.url}#/join`);
    await screen.see('Read a code');
    await keys.walk('join');

    await page.goto(`${app.url}#/settings/data`);
    await keys.use('Delete everything…');
    await screen.see('To go on, type');
    expect(await downloaded(app, '.json', () => keys.use('Save a copy first'))).toContain('"records"');
    await keys.tabTo(/^To go on, type/);
    await page.keyboard.type('delete');
    await keys.use('Delete everything now');
    await screen.see(/Everything is deleted|All of it is gone|deleted/i);
    expect(keys.faults).toEqual([]);
  });
});
