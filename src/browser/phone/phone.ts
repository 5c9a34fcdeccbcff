import { readForce } from '../../../sensors/phone/motion-event.ts';
import { part } from '../../ports/part.ts';
import type { Sensors } from '../../ports/ports.ts';
import { allowMotion } from './permission.ts';
import type { PhoneMemory } from './phone-link.ts';

const phoneLink = part(() => import('./phone-link.ts'));

/** A phone that tells its motion does so within this, ms. */
const TELL_WITHIN_MS = 1000;

/** The part of the `Sensors` port that the phone under the page serves. */
export function phoneSensor(): Pick<Sensors, 'phone'> {
  const memory: PhoneMemory = { axes: null };
  return {
    phone: {
      async exists() {
        if (!isSecureContext || !('DeviceMotionEvent' in window)) return false;
        return isHandheld() || (await tellsMotion());
      },
      async use() {
        await allowMotion();
        const { createPhoneLink } = await phoneLink();
        return createPhoneLink(memory);
      },
    },
  };
}

/** Its motion may be blocked, and the card says what to do then. */
const isHandheld = (): boolean => navigator.maxTouchPoints > 0 && matchMedia('(pointer: coarse)').matches;

/** Desktop browsers know the event too, and send none or an empty one. */
function tellsMotion(): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (tells: boolean) => {
      removeEventListener('devicemotion', hear);
      clearTimeout(timer);
      resolve(tells);
    };
    const hear = (event: DeviceMotionEvent) => readForce(event, 'up') && settle(true);
    const timer = setTimeout(settle, TELL_WITHIN_MS, false);
    addEventListener('devicemotion', hear);
  });
}
