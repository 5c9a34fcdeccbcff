import { z } from '../schema.ts';

/**
 * Whom to call for an ambulance, by country (M-3): `content/emergency-numbers.json`. A number stands there only while two
 * public sources name it; `checkedOn` says when they were last read. A country that is not named is not known, and the
 * person's own local number is the answer.
 */
export const EmergencyNumbers = z.strictObject({
  version: z.int().check(z.gte(1)),
  zonesFrom: z.string(),
  checkedOn: z.iso.date(),
  sources: z.array(
    z.strictObject({
      id: z.string().check(z.minLength(3)),
      name: z.string().check(z.minLength(5), z.maxLength(160)),
      url: z.url({ protocol: /^https$/ }),
    }),
  ),
  numbers: z.array(
    z.strictObject({
      /** ISO 3166-1, two letters. */
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      call: z.string().check(z.regex(/^\d{2,5}$/)),
      /** Ids of the sources that name this number: for an ambulance, or for any emergency. */
      confirmedBy: z.array(z.string()).check(z.minLength(2)),
      /** IANA time zones of the country. */
      zones: z.array(z.string().check(z.minLength(3))).check(z.minLength(1)),
    }),
  ),
});
export type EmergencyNumbers = z.infer<typeof EmergencyNumbers>;

/** Known from what the person chose, or guessed from the device's time zone; never asked of a network (M-3). */
export interface EmergencyNumber {
  readonly country: string;
  readonly call: string;
  readonly guessed: boolean;
}

/** The number for somebody who chose a country, or for a time zone if none was chosen; null where it is not known. */
export function emergencyNumber(
  { numbers }: EmergencyNumbers,
  country: string | null,
  zone: string,
): EmergencyNumber | null {
  const found =
    country === null
      ? numbers.find(({ zones }) => zones.includes(zone))
      : numbers.find((each) => each.country === country);
  return found ? { country: found.country, call: found.call, guessed: country === null } : null;
}
