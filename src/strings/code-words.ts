/** A code that is shown, for another device to read. */
export const CODE_WORDS = {
  left: (time: string): string => `Holds for ${time} min`,
  asText: 'The same as text',
  asTextLine: 'To copy or to save, where no camera can be used',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser did not let it be copied. Mark the text and copy it by hand.',
  save: 'Save as a file',
  tooLong: 'This is too long for a picture. Use the text.',
} as const;

/** Letters in fours behind what the code begins with, so that an eye finds its place again. */
export function groupsOf(code: string): string {
  const start = code.lastIndexOf('-') + 1;
  return [code.slice(0, start), ...(code.slice(start).match(/.{1,4}/g) ?? [])].join(' ').trim();
}

/** Taking a code in. */
export const READER_WORDS = {
  camera: 'Use the camera',
  stopCamera: 'Close the camera',
  cameraName: 'What the camera sees',
  cameraHint: 'Hold the whole square in the frame. It is read here; no picture is kept or sent.',
  cameraLong:
    'Nothing read yet. More light helps, and a little nearer. A picture of it, or its text, works as well.',
  file: 'A picture or a file',
  reading: 'Reading…',
  noneInFile:
    'No code could be read in it. A sharper picture with the whole square helps, or paste its text below.',
  paste: 'Or paste the text or the link',
  pasteHint: 'Spaces and line breaks do not matter.',
  read: 'Read it',
} as const;

/** Why there is no camera. */
export type CameraFault = 'refused' | 'none' | 'busy' | 'forbidden' | 'not-loaded';

export const CAMERA_FAULTS: Readonly<Record<CameraFault, { readonly title: string; readonly line: string }>> =
  {
    refused: {
      title: 'The camera stays closed',
      line: 'Your browser was told not to let Plumbline use it. You can allow it in the browser’s settings for this site. A picture of the code, or its text, works as well.',
    },
    none: {
      title: 'No camera here',
      line: 'This device has none that the browser can find. Use a picture of the code, or its text.',
    },
    busy: {
      title: 'The camera is in use',
      line: 'Another program or tab may have it. Close that and try again, or use a picture of the code, or its text.',
    },
    forbidden: {
      title: 'This page may not use a camera',
      line: 'It did not come over a secure connection, or its host does not allow it. Use a picture of the code, or its text.',
    },
    'not-loaded': {
      title: 'The camera could not be opened',
      line: 'A part of Plumbline may not have come. With a connection, open this again. A picture of the code, or its text, may work as well.',
    },
  };
