import { readFileSync, writeFileSync } from 'node:fs';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WindowPlace extends Rectangle {
  readonly maximized: boolean;
}

export const SMALLEST = { width: 900, height: 600 };
const USUAL = { width: 1440, height: 900 };
/** So much of a window must be on a display for it to be found and dragged. */
const GRIP = 120;

const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What a file says, if it says something that makes sense; it may be half-written or from another machine. */
export function parsePlace(text: string): WindowPlace | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { x, y, width, height, maximized } = read as Record<string, unknown>;
  if (!isFiniteNumber(x) || !isFiniteNumber(y) || !isFiniteNumber(width) || !isFiniteNumber(height)) return null;
  return { x, y, width, height, maximized: maximized === true };
}

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

function centred(on: Rectangle): WindowPlace {
  const width = Math.min(USUAL.width, on.width);
  const height = Math.min(USUAL.height, on.height);
  const x = Math.round(on.x + (on.width - width) / 2);
  const y = Math.round(on.y + (on.height - height) / 2);
  return { x, y, width, height, maximized: false };
}

/**
 * Where the window may stand today: where it stood, unless that is no longer on any display; then in the middle of the
 * first. `displays`: work areas, the primary first.
 */
export function placeOn(remembered: WindowPlace | null, displays: readonly Rectangle[]): WindowPlace {
  const [primary = { x: 0, y: 0, ...USUAL }] = displays;
  if (!remembered) return centred(primary);
  const home = displays.find((display) => {
    const shared = overlap(remembered, display);
    return shared.width >= GRIP && shared.height >= GRIP && remembered.y >= display.y - 1;
  });
  if (!home) return { ...centred(primary), maximized: remembered.maximized };
  const width = Math.max(SMALLEST.width, Math.min(remembered.width, home.width));
  const height = Math.max(SMALLEST.height, Math.min(remembered.height, home.height));
  // A window that had to shrink is still where it can be seen.
  const x = Math.min(Math.max(remembered.x, home.x - width + GRIP), home.x + home.width - GRIP);
  return { ...remembered, x, width, height };
}

export function readPlace(file: string): WindowPlace | null {
  try {
    return parsePlace(readFileSync(file, 'utf8'));
  } catch {
    // No file yet, or one that cannot be read: the window stands in its usual place.
    return null;
  }
}

/** @returns false when it could not be kept, which costs no more than a window in its usual place next time. */
export function writePlace(file: string, place: WindowPlace): boolean {
  try {
    writeFileSync(file, `${JSON.stringify(place)}\n`);
    return true;
  } catch {
    return false;
  }
}
