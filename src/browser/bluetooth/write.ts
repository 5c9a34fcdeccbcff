/**
 * Writes in the way that the driver prefers and the sensor allows; where it is refused, in the other. A write
 * without response that the sensor drops is never reported, so what the sensor declares decides first.
 */
export async function write(
  characteristic: BluetoothRemoteGATTCharacteristic,
  bytes: readonly number[],
  response: boolean,
): Promise<void> {
  const value = Uint8Array.from(bytes);
  const withResponse = () => characteristic.writeValueWithResponse(value);
  const withoutResponse = () => characteristic.writeValueWithoutResponse(value);

  const { write: allowsWith, writeWithoutResponse: allowsWithout } = characteristic.properties;
  const asksForResponse = allowsWith === allowsWithout ? response : allowsWith;
  if (asksForResponse) return withResponse();
  try {
    await withoutResponse();
  } catch (error) {
    if (!characteristic.service.device.gatt?.connected) throw error;
    await withResponse();
  }
}
