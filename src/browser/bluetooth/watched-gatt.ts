import { SensorRefusal } from '../../../sensors/handshake.ts';
import type { Traffic } from '../../../sensors/traffic.ts';
import { isError } from './browser-error.ts';
import type { Gatt } from './gatt.ts';

/** The same services, with each operation told once it is settled, before anybody acts on its outcome. */
export function watchGatt(gatt: Gatt, sampleTime: () => number, told: (traffic: Traffic) => void): Gatt {
  return {
    ...gatt,
    async perform(operation) {
      try {
        const answer = await gatt.perform(operation);
        told({ type: 'did', at: sampleTime(), operation, outcome: { answer } });
        return answer;
      } catch (error) {
        told({ type: 'did', at: sampleTime(), operation, outcome: { refused: nameOf(error) } });
        throw error;
      }
    },
  };
}

/** The reason alone: what a browser says of an error can hold the name or the address of a device. */
function nameOf(error: unknown): string {
  if (error instanceof SensorRefusal) return error.reason;
  return isError(error) ? error.name : 'failed';
}
