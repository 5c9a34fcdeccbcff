import { decodeQR } from 'qr/decode.js';

/** Larger pictures are made smaller first: a code of 150 modules still has 10 px for each. */
const MOST_PIXELS = 1600;
/** A picture is looked at once, so it may take its time, ms. */
const PICTURE_MS = 4000;
/** A frame of the camera is followed by the next, ms. */
const FRAME_MS = 120;

type Source = CanvasImageSource & { readonly width: number; readonly height: number };

/** The text of the QR code in a picture file; null where none can be read. */
export async function readPicture(file: Blob): Promise<string | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // Not a picture that this browser knows.
    return null;
  }
  try {
    return read(picture, picture, PICTURE_MS);
  } finally {
    picture.close();
  }
}

/** The text of the QR code that the camera sees now; null where none can be read. */
export function readFrame(video: HTMLVideoElement): string | null {
  const size = { width: video.videoWidth, height: video.videoHeight };
  return size.width > 0 ? read(video, size, FRAME_MS) : null;
}

function read(
  source: CanvasImageSource,
  { width, height }: Pick<Source, 'width' | 'height'>,
  timeLimit: number,
) {
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // What is transparent in a picture is white on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), {
      effort: timeLimit === PICTURE_MS ? Number.POSITIVE_INFINITY : 1,
      timeLimit,
    });
  } catch {
    // The library throws where there is no code.
    return null;
  }
}
