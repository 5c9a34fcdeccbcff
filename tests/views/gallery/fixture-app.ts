import { BehaviorSubject, map, type Observable } from 'rxjs';
import { channelViews } from '../../../src/app/desk/channel-switches.ts';
import type { Exercise } from '../../../src/core/exercise/exercise.ts';
import type { App } from '../../../src/ports/app.ts';
import type { Licence } from '../../../src/ports/shipped.ts';
import { easierOnes, foretoldOf } from './before.ts';
import { loadGuide } from './content.ts';
import { fixtureDoor } from './fixture-sync.ts';
import { importPreview, receiptOf } from './import-states.ts';
import { tracesOf } from './traces.ts';
import { library as fewExercises, type ViewState } from './view-states.ts';
import { supposedWeeksOf } from './what-if.ts';
import { expectedOf, explained } from './why.ts';

const LICENCES: readonly Licence[] = [
  { name: 'Plumbline', version: '1.2.3', id: 'MIT', text: 'MIT License\n\nCopyright (c) the contributors' },
  { name: 'lit', version: '3.3.3', id: 'BSD-3-Clause', text: 'BSD 3-Clause License\n\nCopyright (c) Google' },
];

/** What a page asked of the app, in order. */
export type Asked = readonly [command: string, ...details: unknown[]];

/** An app that stands still in one state and remembers what it was asked: for looking at pages, and for their tests. */
export function fixtureApp(
  state: ViewState,
  library: readonly Exercise[] = fewExercises,
): App & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const note =
    (command: string) =>
    (...details: unknown[]): void => {
      asked.push([command, ...details]);
    };
  const noteLater =
    (command: string) =>
    async (...details: unknown[]): Promise<void> => {
      asked.push([command, ...details]);
    };
  const still = <Value>(value: Value): Observable<Value> => new BehaviorSubject(value);
  const settings$ = new BehaviorSubject(state.settings);
  return {
    asked,
    open: async () => {},
    status$: still(state.status),
    placement$: settings$.pipe(map(({ placement }) => placement)),
    sensor$: still(state.sensor),
    sensorCheck$: still(state.sensorCheck),
    device$: still(state.device),
    knownSensors$: still(state.knownSensors),
    elsewhere$: still(state.elsewhere),
    pelvis$: still(state.pelvis),
    trunk$: still(state.trunk),
    pairPelvis: async () => {
      asked.push(['pairPelvis']);
      return null;
    },
    leavePelvis: noteLater('leavePelvis'),
    batteryLow$: still(state.batteryLow),
    pressTold$: still(state.pressTold),
    device: {
      choose: noteLater('choose'),
      testNudge: async (nudge) => {
        asked.push(['testNudge', nudge]);
        return null;
      },
      calibrate: async () => {
        asked.push(['calibrateDevice']);
        return null;
      },
      batterySeen: note('batterySeen'),
    },
    posture$: still(state.posture),
    calibration$: still(state.calibration),
    desk$: still(state.desk),
    widening$: still(state.widening),
    player$: still(state.player),
    coach: {
      told$: still(state.told),
      voices$: still(state.voices),
      audible$: still(state.audible),
      canVibrate: true,
      tryVoice: async () => {
        asked.push(['tryVoice']);
        return state.voices.speaking !== null;
      },
      repeat: note('repeat'),
      unlockSound: note('unlockSound'),
    },
    today$: still(state.today),
    unfinished$: still(null),
    records$: still(state.records),
    traceOf$: still(tracesOf(state.records)),
    settings$,
    keep: {
      room$: still(state.room),
      lookAtRoom: async () => {},
      askForRoom: async () => {
        asked.push(['askForRoom']);
        return false;
      },
      asksForRoom: false,
      oldTraces: async () => state.oldTraces ?? [],
      letGo: noteLater('letGo'),
      folder$: still(state.folder),
      chooseFolder: noteLater('chooseFolder'),
      allowFolder: noteLater('allowFolder'),
      copyToFolder: noteLater('copyToFolder'),
      leaveFolder: noteLater('leaveFolder'),
      locked$: still(state.locked),
      lockCopies: noteLater('lockCopies'),
      isLocked: async (file) => file.name.endsWith('.plumbline'),
      openLocked: async () => 'wrong-passphrase',
      erased$: still(state.erased),
      deleteEverything: noteLater('deleteEverything'),
    },
    sync: fixtureDoor(state.sync, state.records, (command, ...details) => asked.push([command, ...details])),
    storage$: still(state.storage),
    recording$: still(state.recording),
    capture$: still(state.capture),
    diagnosis$: still(state.diagnosis),
    exercises: library,
    shipped: { version: '1.2.3', licences: async () => LICENCES },
    guide: loadGuide,
    pairingProblem: async () => state.pairingProblem,
    pair: async (driverId) => {
      asked.push(driverId === undefined ? ['pair'] : ['pair', driverId]);
      return { code: 'dismissed', detail: 'User cancelled the requestDevice() chooser.' };
    },
    hasPhone: async () => state.phone,
    usePhone: async (placement) => {
      asked.push(['usePhone', placement]);
      return { code: 'motion-denied', detail: 'motion: denied' };
    },
    connectKnown: async (deviceId) => {
      asked.push(['connectKnown', deviceId]);
      return null;
    },
    forgetSensor: noteLater('forgetSensor'),
    useHere: async () => {
      asked.push(['useHere']);
      return null;
    },
    simulate: note('simulate'),
    replay: async () => 'ask-placement',
    handedRecording: async () => null,
    disconnect: noteLater('disconnect'),
    retry: note('retry'),
    calibrate: note('calibrate'),
    confirmTall: note('confirmTall'),
    confirmClip: note('confirmClip'),
    cancelCalibration: note('cancelCalibration'),
    snooze: note('snooze'),
    deskDay$: still(state.deskDay),
    earlierDays$: still(state.earlierDays),
    sayWhose: note('sayWhose'),
    dayAt: async () => null,
    keepQuiet: note('keepQuiet'),
    snoozeUntilTomorrow: note('snoozeUntilTomorrow'),
    practise: note('practise'),
    practiseAnew: noteLater('practiseAnew'),
    wantNudges: noteLater('wantNudges'),
    dismiss: note('dismiss'),
    tookBreak: note('tookBreak'),
    sitAt: noteLater('sitAt'),
    preview: () => ({ nudges: 3, prompts: 4, seenMs: 5 * 3_600_000 }),
    endSnooze: note('endSnooze'),
    notASlouch: note('notASlouch'),
    slouchAfterAll: note('slouchAfterAll'),
    change: async (change) => {
      asked.push(['change', change]);
      settings$.next({ ...settings$.value, ...change });
    },
    channels$: settings$.pipe(map((settings) => channelViews(settings, state.lacks))),
    allowNotifications: async () => {
      asked.push(['allowNotifications']);
      return 'denied';
    },
    turnChannel: async (channel, on) => {
      asked.push(['turnChannel', channel, on]);
      return on ? state.lacks[channel] : null;
    },
    tryChannel: async (channel) => {
      asked.push(['tryChannel', channel]);
      return state.lacks[channel];
    },
    explain: explained,
    expect: expectedOf,
    suppose: supposedWeeksOf,
    foretell: (told) => foretoldOf(state.today, told),
    alternatives: easierOnes,
    startSession: note('startSession'),
    logActivity: noteLater('logActivity'),
    resumeSession: noteLater('resumeSession'),
    command: note('command'),
    waitFor: note('waitFor'),
    adjustCount: note('adjustCount'),
    useWeight: note('useWeight'),
    sayWhy: note('sayWhy'),
    hurt: note('hurt'),
    finishSession: noteLater('finishSession'),
    reportPain: noteLater('reportPain'),
    add: noteLater('add'),
    startRecording: note('startRecording'),
    saveRecording: note('saveRecording'),
    startCapture: note('startCapture'),
    saveCapture: note('saveCapture'),
    exportLog: noteLater('exportLog'),
    exportTable: noteLater('exportTable'),
    exportPeriod: note('exportPeriod'),
    exportSetAside: noteLater('exportSetAside'),
    setAside: async () => state.setAside ?? [],
    previewImport: async () => importPreview(Date.now()),
    importRecords: async (preview, choice) => {
      asked.push(['importRecords', choice]);
      return receiptOf(preview, Date.now());
    },
    saveDamaged: note('saveDamaged'),
    latestImport: async () => state.latestImport ?? null,
    undoImport: noteLater('undoImport'),
  };
}
