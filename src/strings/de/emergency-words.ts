import type { EmergencyNumber } from '../../core/screening/emergency-numbers.ts';
import { ANYWHERE, EMERGENCY_NUMBERS } from '../emergency-words.ts';
import { LOCALE } from './language.ts';

export { ANYWHERE, EMERGENCY_NUMBERS };

const names = new Intl.DisplayNames(LOCALE, { type: 'region' });
export const countryName = (country: string): string => names.of(country) ?? country;

export const COUNTRIES: readonly { readonly id: string; readonly text: string }[] = EMERGENCY_NUMBERS.numbers
  .map(({ country }) => ({ id: country, text: countryName(country) }))
  .sort((a, b) => a.text.localeCompare(b.text, LOCALE));

export function numberWords(number: EmergencyNumber | null): string {
  if (!number)
    return 'Nimm die Notrufnummer an deinem Ort. Nicht sicher, welche? Vom Mobiltelefon erreicht 112 oder 911 in vielen Ländern den Notruf, in manchen 999.';
  const where = countryName(number.country);
  return number.guessed
    ? `Für einen Rettungswagen: ${where}, wie die Uhr dieses Geräts vermuten lässt. Woanders? Nimm die Notrufnummer dort.`
    : `Für einen Rettungswagen: ${where}. Woanders? Nimm die Notrufnummer dort.`;
}
