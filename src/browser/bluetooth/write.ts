import type { Write } from '../../../sensors/driver.ts';

/**
 * Writes in the way that the driver prefers; where the sensor refuses that, in the other. Then keeps quiet for
 * as long as the driver says.
 */
export async function write(
  characteristic: BluetoothRemoteGATTCharacteristic,
  { bytes, response, pauseMs }: Write,
): Promise<void> {
  const value = Uint8Array.from(bytes);
  const withResponse = () => characteristic.writeValueWithResponse(value);
  const withoutResponse = () => characteristic.writeValueWithoutResponse(value);
  const [preferred, other] = response ? [withResponse, withoutResponse] : [withoutResponse, withResponse];

  try {
    await preferred();
  } catch (error) {
    if (!characteristic.service.device.gatt?.connected) throw error;
    await other();
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
}
