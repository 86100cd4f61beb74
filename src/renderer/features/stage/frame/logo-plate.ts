import { useEffect, useState } from 'react';
import { type Colour, contrastOf } from '../../../../domain/agenda/contrast';

/** Enough to know whether a mark is dark or light. */
const LOOKED_AT = 48;
const SEEN = 2;
const HALF_SEEN_THROUGH = 128;

/** What a logo of see-through ground needs behind it to be seen on this ground: its opposite; null when it needs nothing. */
export function useLogoPlate(url: string | null, ground: Colour): Colour | null {
  const [plate, setPlate] = useState<{ readonly url: string; readonly mean: Colour | null } | null>(null);
  useEffect(() => {
    if (url === null) return;
    let left = false;
    const image = new Image();
    image.src = url;
    image
      .decode()
      .then(() => {
        if (!left) setPlate({ url, mean: meanColour(image) });
      })
      // A picture that cannot be drawn is not shown either.
      .catch(() => {
        if (!left) setPlate(null);
      });
    return () => {
      left = true;
    };
  }, [url]);
  const mean = plate !== null && plate.url === url ? plate.mean : null;
  if (mean === null || contrastOf(mean, ground) >= SEEN) return null;
  return contrastOf(ground, '#ffffff') > contrastOf(ground, '#000000') ? '#ffffff' : '#07130f';
}

/** The mean of what can be seen of it; null when nothing shines through, for then it brings its own ground. */
function meanColour(image: HTMLImageElement): Colour | null {
  const canvas = document.createElement('canvas');
  canvas.width = LOOKED_AT;
  canvas.height = LOOKED_AT;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, LOOKED_AT, LOOKED_AT);
  const { data } = context.getImageData(0, 0, LOOKED_AT, LOOKED_AT);
  const sum = [0, 0, 0];
  let seen = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < HALF_SEEN_THROUGH) continue;
    seen += 1;
    for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
  }
  if (seen === 0 || seen === LOOKED_AT * LOOKED_AT) return null;
  return `#${sum
    .map((all) =>
      Math.round(all / seen)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
