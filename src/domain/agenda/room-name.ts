/** «Rom 1», «Sal B», «Auditorium»: it says by itself that it is a room, so that no label is needed before it. */
export const saysItIsRoom = (room: string): boolean =>
  /^(?:\p{L}*(?:rom|rommet|sal|salen|room)|hall(?:en)?|auditori\p{L}+|foaj\p{L}+|foyer|kantin\p{L}*|canteen|bibliotek\p{L}*|library)(?!\p{L})/iu.test(
    room.trim(),
  );
