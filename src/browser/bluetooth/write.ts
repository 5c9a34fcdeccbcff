import type { Write } from '../../../sensors/driver.ts';

/**
 * Writes in the way that the driver prefers and the sensor allows; where it is refused, in the other. Then keeps
 * quiet for as long as the driver says. A write without response that the sensor drops is never reported, so
 * what the sensor declares decides first.
 */
export async function write(
  characteristic: BluetoothRemoteGATTCharacteristic,
  { bytes, response, pauseMs }: Write,
): Promise<void> {
  const value = Uint8Array.from(bytes);
  const withResponse = () => characteristic.writeValueWithResponse(value);
  const withoutResponse = () => characteristic.writeValueWithoutResponse(value);

  const { write: allowsWith, writeWithoutResponse: allowsWithout } = characteristic.properties;
  const asksForResponse = allowsWith === allowsWithout ? response : allowsWith;
  const [first, second] = asksForResponse ? [withResponse, withoutResponse] : [withoutResponse, withResponse];
  try {
    await first();
  } catch (error) {
    if (!characteristic.service.device.gatt?.connected) throw error;
    await second();
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
}
