/** `#rrggbb`, small letters. */
export type Colour = string;

/** What WCAG 2.2 asks of signs and bars, and of words, against what they stand on. */
export const MARKS_NEED = 3;
export const WORDS_NEED = 4.5;

type Triple = readonly [number, number, number];

const channels = (colour: Colour): Triple => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
};
const toLinear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const fromLinear = (part: number): number => {
  const within = Math.min(1, Math.max(0, part));
  return Math.round(255 * (within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055));
};
const linear = (colour: Colour): Triple => {
  const [r, g, b] = channels(colour);
  return [toLinear(r), toLinear(g), toLinear(b)];
};
const written = (...parts: Triple): Colour =>
  `#${parts.map((part) => fromLinear(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: Colour): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrastOf(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** OKLab: how a colour looks, so that equal steps look equal. */
function seen(colour: Colour): Triple {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function colourSeen([lightness, a, b]: Triple): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return written(
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  );
}

/** How different two colours look: 0 the same; under a tenth they may be taken for each other across a hall. */
export function differenceOf(one: Colour, other: Colour): number {
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const STEPS = 200;

/**
 * The colour itself where its contrast to the ground is enough; else the nearest that is, of the same hue, lighter on a
 * dark ground and darker on a light one. White or black is always enough for what is asked of words on such a ground.
 */
export function holdingColour(colour: Colour, ground: Colour, least: number): Colour {
  const holds = (one: Colour): boolean => contrastOf(one, ground) >= least;
  if (holds(colour)) return colour;
  const end = contrastOf('#ffffff', ground) >= contrastOf('#000000', ground) ? '#ffffff' : '#000000';
  const [lightness, a, b] = seen(colour);
  const [goal] = seen(end);
  for (let step = 1; step < STEPS; step += 1) {
    const share = step / STEPS;
    // Towards the end there is less room for colour: it fades as the lightness leaves the middle.
    const fade = 1 - share ** 3;
    const nearer = colourSeen([lightness + (goal - lightness) * share, a * fade, b * fade]);
    if (holds(nearer)) return nearer;
  }
  return end;
}

/** What is written on a surface of that colour: near-black or white, whichever is seen best. */
export function wordsOn(colour: Colour): Colour {
  const [dark, light] = ['#06211a', '#ffffff'];
  const best = contrastOf(dark, colour) >= contrastOf(light, colour) ? dark : light;
  return contrastOf(best, colour) >= WORDS_NEED ? best : '#000000';
}
