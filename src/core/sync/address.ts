/** A subject holds what one device says in one stream; nobody else can publish there. A stream's subjects begin with its name. */
export const logSubject = (logStream: string, person: string, device: string): string =>
  `${logStream}.${person}.${device}`;
export const keysSubject = (person: string, device: string): string => `pk.${person}.${device}`;
/** What one person lets another read. */
export const inboxSubject = (to: string, from: string): string => `in.${to}.${from}`;

/** The last part of a subject: the device, or for the inbox the person, that published there. */
export const senderOf = (subject: string): string => subject.slice(subject.lastIndexOf('.') + 1);

/** Enough of a device's name that nobody guesses it: 100 bits. Only the person's own devices and the servers know it. */
const NAME_DIGITS = 20;
/** Digits in base 36 that hold every key of an outbox, and so sort as text. */
const KEY_DIGITS = 9;

/**
 * The name of a message: which device, and up to which key of its outbox. The same rows make the same name, so that a
 * message that is sent again is known, and later ones of a device have greater names.
 */
export const messageId = (device: string, lastKey: number): string =>
  `${device.slice(-NAME_DIGITS)}-${lastKey.toString(36).padStart(KEY_DIGITS, '0')}`;
