import content from '../../content/emergency-numbers.json';
import { type EmergencyNumber, EmergencyNumbers } from '../core/screening/emergency-numbers.ts';

/** Whom to call, by country; parsed once. */
export const EMERGENCY_NUMBERS = EmergencyNumbers.parse(content);

/**
 * Where the country is not known (M-3): what mobile networks take for an emergency call in many countries. Android's table
 * falls back on 112 or 911 in every country it lists; the European Emergency Number Association warns that this is practice,
 * not a right (https://eena.org/blog/is-112-a-valid-emergency-number-in-america).
 */
export const ANYWHERE = ['112', '911', '999'] as const;

const names = new Intl.DisplayNames('en', { type: 'region' });
export const countryName = (country: string): string => names.of(country) ?? country;

/** The countries with a known number, by name. */
export const COUNTRIES: readonly { readonly id: string; readonly text: string }[] = EMERGENCY_NUMBERS.numbers
  .map(({ country }) => ({ id: country, text: countryName(country) }))
  .sort((a, b) => a.text.localeCompare(b.text, 'en'));

/** One line below the number: what it is for, and what else there is. */
export function numberWords(number: EmergencyNumber | null): string {
  if (!number)
    return 'Use your local number. Not sure which? From a mobile phone, 112 or 911 reaches emergency services in many countries, 999 in some.';
  const where = countryName(number.country);
  return number.guessed
    ? `For an ambulance in ${where}, as the clock of this device suggests. Somewhere else? Use your local number.`
    : `For an ambulance in ${where}. Somewhere else? Use your local number.`;
}
