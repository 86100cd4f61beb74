import type { Rectangle } from './window-places';

interface DisplayLike {
  readonly id: number;
  readonly bounds: Rectangle;
}

/** Where the big screen belongs. */
export interface StagePlace {
  readonly display: DisplayLike;
  /** 1-based, as people count them. */
  readonly number: number;
  /** Only where it hides nothing: on a display of its own. */
  readonly fullScreen: boolean;
}

/** The big screen takes a display she is not working on; where there is no other, it is a window on hers. */
export function stagePlace(displays: readonly DisplayLike[], workingOn: number): StagePlace | null {
  const free = displays.find((display) => display.id !== workingOn);
  const display = free ?? displays[0];
  if (!display) return null;
  return { display, number: displays.indexOf(display) + 1, fullScreen: free !== undefined };
}

/** Whether the big screen should move now that displays have come or gone; it never stays on one that is gone. */
export function shouldMove(
  standsOn: { readonly displayId: number; readonly fullScreen: boolean },
  displays: readonly DisplayLike[],
  onPlug: boolean,
): boolean {
  const isThere = displays.some((display) => display.id === standsOn.displayId);
  return !isThere || (onPlug && !standsOn.fullScreen && displays.length > 1);
}
