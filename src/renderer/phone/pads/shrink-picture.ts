/** Enough to read a flip chart by, and little enough for a crowded network. */
const LONGEST_SIDE = 2_400;
const QUALITY = 0.82;
/** What the door takes in of a camera, with room for base64 and the rest of the message. */
const MOST_BYTES = 2_900_000;

/**
 * The picture as a JPEG of sensible size, the right way up. It is drawn anew, so that nothing a camera writes beside it
 * comes along: not where it was taken, nor with what. null: this is no picture that the browser knows.
 */
export async function shrinkPicture(file: Blob): Promise<Blob | null> {
  const image = await decode(file);
  if (!image) return null;
  try {
    for (let side = LONGEST_SIDE; side >= 600; side = Math.round(side * 0.75)) {
      const shrunk = await draw(image, side);
      if (shrunk === null || shrunk.size <= MOST_BYTES) return shrunk;
    }
    return null;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** By an element, which knows the turned pictures of phones on every browser there is. */
async function decode(file: Blob): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image.naturalWidth > 0 ? image : null;
  } catch {
    URL.revokeObjectURL(image.src);
    return null;
  }
}

function draw(image: HTMLImageElement, longest: number): Promise<Blob | null> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  // A JPEG has no glass: what can be seen through would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
