import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/time';
import { createServerClock } from '../../src/renderer/api/server-clock';

/** A page's own clock that a test moves, and a server whose clock runs beside it. */
function worlds(ahead: number) {
  let at = 0;
  const clock = createServerClock(
    () => at,
    () => 0,
  );
  return {
    clock,
    wait: (ms: number) => {
      at += ms;
    },
    server: () => at + ahead,
  };
}

describe('the server clock', () => {
  test('is never ahead of the server, and as near as the fastest message', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }),
        (ahead, delays) => {
          const { clock, wait, server } = worlds(ahead);
          for (const delay of delays) {
            const sent = server();
            wait(delay);
            clock.observe(instant(sent));
            wait(1_000);
          }
          expect(server() - clock.serverNow()).toBe(Math.min(...delays));
        },
      ),
    );
  });

  test('one message that was held up moves nothing', () => {
    const { clock, wait, server } = worlds(5_000);
    clock.observe(instant(server()));
    const sent = server();
    wait(3_000);
    clock.observe(instant(sent));
    expect(clock.serverNow()).toBe(server());
  });

  test('a server whose clock was set back is believed at the second message', () => {
    let ahead = 60_000;
    let at = 0;
    const clock = createServerClock(
      () => at,
      () => 0,
    );
    for (let beat = 0; beat < 5; beat++) {
      at += 1_000;
      clock.observe(instant(at + ahead));
    }
    ahead = 0;
    for (let beat = 0; beat < 2; beat++) {
      at += 1_000;
      clock.observe(instant(at + ahead));
    }
    expect(clock.serverNow()).toBe(at);
  });

  test('a page that slept is right at the first message after', () => {
    const { clock, server } = worlds(0);
    clock.observe(instant(server()));
    clock.observe(instant(server() + 3_600_000));
    expect(clock.serverNow()).toBe(server() + 3_600_000);
  });
});
