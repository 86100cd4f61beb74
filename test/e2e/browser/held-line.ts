import type { Page } from '@playwright/test';

export interface HeldLine {
  /** From here on, what the page asks of this procedure stays on the way; everything else goes through, and so do the beats. */
  hold(procedure: string): void;
  /** From here on, what the feeds tell of changes stays on the way; the answers come. */
  holdNews(): void;
  /** How many calls or messages are being held. */
  held(): number;
  /** Lets everything go on, in the order it came. */
  release(): void;
}

/** A slow disk or a slow network, made to measure: the page is loaded anew on a line that can hold things back. */
export async function heldLine(page: Page): Promise<HeldLine> {
  let procedures: string[] = [];
  let holdsNews = false;
  let waiting: (() => void)[] = [];
  await page.routeWebSocket(/\/ws/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const text = String(message);
      if (procedures.some((procedure) => text.includes(procedure))) waiting.push(() => server.send(message));
      else server.send(message);
    });
    server.onMessage((message) => {
      if (holdsNews && String(message).includes('"type":"changes"')) waiting.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  await page.reload();
  return {
    hold: (procedure) => {
      procedures.push(procedure);
    },
    holdNews: () => {
      holdsNews = true;
    },
    held: () => waiting.length,
    release: () => {
      procedures = [];
      holdsNews = false;
      for (const pass of waiting) pass();
      waiting = [];
    },
  };
}
