import { BehaviorSubject } from 'rxjs';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { NotLoaded } from '../../../src/ports/part.ts';
import { type CodeKind, type Sync, type SyncDoor, SyncFailure } from '../../../src/ports/sync-view.ts';
import { codeOf, type SyncFixture } from './sync-states.ts';

const KINDS: Readonly<Record<string, CodeKind>> = {
  I: 'invitation',
  D: 'device',
  R: 'recovery',
  P: 'professional',
};
const FROM: Readonly<Partial<Record<CodeKind, string>>> = {
  invitation: 'Praxis am Park',
  professional: 'Dr Ito, physiotherapy',
};

const NO_DOOR: SyncDoor = {
  opened$: new BehaviorSubject(null),
  open: () => Promise.reject(new NotLoaded('a test', async () => {})),
};

/** Sync that stands still in one state and notes what it was asked; `null`: nothing of it can be loaded. */
export function fixtureDoor(
  fixture: SyncFixture | null,
  records: readonly LogRecord[],
  note: (command: string, ...details: unknown[]) => void,
): SyncDoor {
  if (!fixture) return NO_DOOR;
  const { view } = fixture;
  const fails: NonNullable<SyncFixture['fails']> = fixture.fails ?? {};
  const asked =
    (command: string, group: keyof typeof fails) =>
    async (...details: unknown[]): Promise<void> => {
      note(command, ...details);
      const fault = fails[group];
      if (fault) throw new SyncFailure(fault);
    };
  const show = asked('show', 'show');
  const sync: Sync = {
    view$: new BehaviorSubject(view),
    canShare: fixture.canShare ?? true,
    whatIs(code) {
      if (fails.whatIs) throw new SyncFailure(fails.whatIs);
      const kind = KINDS[/^PL-(.)/.exec(code)?.[1] ?? ''];
      if (!kind) throw new SyncFailure('bad-code');
      return {
        kind,
        from: FROM[kind] ?? null,
        expiresAt: null,
        adds: fixture.adds === true && kind === 'invitation',
      };
    },
    accept: asked('accept', 'take'),
    addDevice: async () => {
      await show();
      return { text: codeOf('D', 1130), expiresAt: Date.now() + 580_000 };
    },
    join: asked('join', 'take'),
    renameDevice: asked('renameDevice', 'change'),
    removeDevice: async (id) => {
      await asked('removeDevice', 'change')(id);
      return { tellAdministrator: `Please shut out device UBQ4XW7KDVN2 of person K7Q2M9XV4T0B.` };
    },
    recoverySheet: async () => {
      await show();
      return codeOf('R', 1330);
    },
    restore: asked('restore', 'take'),
    putOffSheet: asked('putOffSheet', 'change'),
    ownProfessionalCode: async (name) => {
      await asked('ownProfessionalCode', 'show')(name);
      return codeOf('P', 260);
    },
    countShared: async ({ parts }) => {
      const counts = { sessions: 342, pain: 61, desk: 38, screening: 7, measures: 12 };
      return {
        sessions: 0,
        pain: 0,
        desk: 0,
        screening: 0,
        measures: 0,
        ...Object.fromEntries(parts.map((part) => [part, counts[part]])),
      };
    },
    share: asked('share', 'take'),
    stopSharing: asked('stopSharing', 'change'),
    readShared: async () => records,
    nameShared: asked('nameShared', 'change'),
    advise: asked('advise', 'take'),
    answerAdvice: asked('answerAdvice', 'change'),
    tryNow: () => note('tryNow'),
    leave: asked('leave', 'change'),
  };
  return { opened$: new BehaviorSubject(sync), open: async () => sync };
}
