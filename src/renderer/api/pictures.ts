import { useEffect, useState } from 'react';
import type { GatheringId, PictureId } from '../../domain/ids';
import { failureOf, isFault } from './failure';
import { useClient } from './react';

/** Among these the sharpest that is small enough is taken. */
const JPEG_QUALITY = 0.85;
/** A drawing with few colours stays sharp as PNG; a photo with see-through parts may become too large for a screen. */
const LARGEST_LOGO = 1_500_000;

/**
 * The picture, its longest side no longer than that, upright, and without what the camera wrote beside it: it is drawn anew.
 * A logo keeps what can be seen through. null when this browser cannot read the file as a picture.
 */
export async function shrinkPicture(file: Blob, longestSide: number, purpose: 'logo' | 'photo'): Promise<Blob | null> {
  const drawn = await drawSmaller(file, longestSide);
  if (!drawn) return null;
  const asPng = purpose === 'logo' ? await written(drawn, 'image/png') : null;
  return asPng && asPng.size <= LARGEST_LOGO ? asPng : written(drawn, 'image/jpeg');
}

async function drawSmaller(file: Blob, longestSide: number): Promise<HTMLCanvasElement | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

const written = (canvas: HTMLCanvasElement, type: 'image/png' | 'image/jpeg'): Promise<Blob | null> =>
  new Promise((resolve) => onPaper(canvas, type).toBlob(resolve, type, JPEG_QUALITY));

/** A JPEG has no see-through parts: they would come out black. */
function onPaper(canvas: HTMLCanvasElement, type: string): HTMLCanvasElement {
  const context = type === 'image/jpeg' ? canvas.getContext('2d') : null;
  if (!context) return canvas;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * The address of a picture for `<img>`; null until it is here, and where there is none. `live`: there is contact; what
 * could not be fetched is asked for again when there is.
 */
export function usePicture(gatheringId: GatheringId, pictureId: PictureId | null, live: boolean): string | null {
  const client = useClient();
  const [held, setHeld] = useState<{ readonly id: PictureId; readonly url: string } | null>(null);
  const missing = pictureId !== null && held?.id !== pictureId;
  useEffect(() => {
    if (!missing || !live) return;
    let left = false;
    client.picture
      .read({ gatheringId, pictureId })
      .then((file) => {
        if (!left) setHeld({ id: pictureId, url: URL.createObjectURL(file) });
      })
      .catch((error: unknown) => {
        // Without it the screen shows all the rest; a fault of ours is for whoever looks into it.
        if (isFault(failureOf(error))) console.error(error);
      });
    return () => {
      left = true;
    };
  }, [client, gatheringId, pictureId, missing, live]);
  useEffect(
    () => () => {
      if (held) URL.revokeObjectURL(held.url);
    },
    [held],
  );
  return held?.id === pictureId ? held.url : null;
}
