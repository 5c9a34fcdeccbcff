import type { Subscription } from 'rxjs';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { Settings as Shape } from '../../ports/settings-schema.ts';
import type { SettingsKeeper } from '../settings-keeper.ts';
import type { Knowledge } from './knowledge.ts';

/** What belongs to the device in the hand: its window, its screen, its voices, its sensors, its own copies. */
const STAYS_HERE: ReadonlySet<string> = new Set([
  'smallWindow',
  'notifications',
  'copiedAt',
  'copyPutOffAt',
  'sensors',
  'connectAtStart',
  'voiceId',
  'theme',
  'textSize',
  'motion',
  'language',
  'phoneBuzzes',
  'phoneVibrates',
] satisfies (keyof Settings)[]);

const NAMES = Object.keys(Shape.shape).filter((name) => !STAYS_HERE.has(name)) as (keyof Settings)[];
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Settings travel between a person's devices, of each the newest.
 *
 * @param isNew the device has just joined: what the others have set counts here.
 */
export function followSettings(
  keeper: Pick<SettingsKeeper, 'settings$' | 'change'>,
  knowledge: Knowledge,
  serverNow: () => number,
  isNew: boolean,
): Subscription {
  /** As both sides last had them. */
  let last: Settings | null = null;

  const subscription = keeper.settings$.subscribe((settings) => {
    const registers = knowledge.registers();
    const own = NAMES.filter((name) => {
      const known = registers[`setting/${name}`];
      // What differs from what is known was changed while nothing was connected.
      const atStart = known ? (isNew ? settings[name] : known.value) : DEFAULT_SETTINGS[name];
      const before = last ? last[name] : atStart;
      return !isSame(settings[name], before);
    });
    last = settings;
    if (own.length > 0)
      void knowledge.set(
        Object.fromEntries(own.map((name) => [`setting/${name}`, settings[name]])),
        serverNow(),
      );
  });

  subscription.add(
    knowledge.registers$.subscribe((registers) => {
      const here = keeper.settings$.value;
      const theirs = NAMES.flatMap((name) => {
        const register = registers[`setting/${name}`];
        const isSound = register && Shape.safeParse({ [name]: register.value }).success;
        return isSound && !isSame(register.value, here[name]) ? [[name, register.value]] : [];
      });
      if (theirs.length === 0) return;
      const change = Object.fromEntries(theirs) as Partial<Settings>;
      last = { ...here, ...change };
      void keeper.change(change);
    }),
  );
  return subscription;
}
