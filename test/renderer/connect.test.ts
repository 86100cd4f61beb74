import { RPCLink } from '@orpc/client/message-port';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contract, type LibraryMessage } from '../../src/contract';
import { instant } from '../../src/domain/time';
import { type Connection, connect } from '../../src/renderer/api/connect';
import { type Door, RoomClosed } from '../../src/renderer/api/door';
import { failureOf, isFault } from '../../src/renderer/api/failure';

const os = implement(contract);
const settings = { language: null, theme: 'system', stageOnPlug: true, shorthand: [] } as const;
const router = {
  system: {
    saveSettings: os.system.saveSettings.handler(({ input }) => ({
      ...settings,
      theme: input.theme ?? settings.theme,
    })),
    restoreBackup: os.system.restoreBackup.handler(({ errors }) => {
      throw errors.REFUSED({ data: { reason: 'noBackup' } });
    }),
  },
  live: {
    library: os.live.library.handler(async function* (): AsyncGenerator<LibraryMessage> {
      yield { type: 'library', now: instant(1), gatherings: [], settings };
      await new Promise(() => undefined);
    }),
  },
};

/** Doors onto a real router through a real MessageChannel, which a test can slam. */
function doors() {
  const handler = new RPCHandler(router);
  const opened: Door[] = [];
  const open = async (): Promise<Door> => {
    const { port1, port2 } = new MessageChannel();
    handler.upgrade(port2);
    port2.start();
    let done: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      done = resolve;
    });
    const link = new RPCLink({ port: port1 });
    port1.start();
    const door: Door = {
      link,
      closed,
      close: () => {
        port1.close();
        done();
      },
    };
    opened.push(door);
    return door;
  };
  return { open, opened };
}

let connection: Connection | null = null;
afterEach(() => {
  connection?.close();
  connection = null;
});

describe('the connection', () => {
  test('carries calls and feeds through a door', async () => {
    const { open } = doors();
    connection = connect(open);
    expect(await connection.client.system.saveSettings({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
    for await (const message of await connection.client.live.library()) {
      expect(message.type).toBe('library');
      break;
    }
  });

  test('a declared error comes as a value with its reason', async () => {
    const { open } = doors();
    connection = connect(open);
    const error: unknown = await connection.client.system.restoreBackup({ name: 'x' }).catch((thrown) => thrown);
    expect(failureOf(error)).toEqual({ code: 'REFUSED', reason: 'noBackup' });
  });

  test('what is not even read says so: sent again as it is, it would be answered the same', async () => {
    const { open } = doors();
    connection = connect(open);
    const name = 'x'.repeat(201);
    const error: unknown = await connection.client.system.restoreBackup({ name }).catch((thrown) => thrown);
    expect(failureOf(error)).toEqual({ code: 'BAD_REQUEST' });
    expect(isFault(failureOf(error))).toBe(true);
    expect(isFault({ code: 'cutOff' })).toBe(false);
  });

  test('opens another door when one closes, and the same client goes on', async () => {
    const { open, opened } = doors();
    connection = connect(open);
    await connection.client.system.saveSettings({});
    connection.renew();
    expect(await connection.client.system.saveSettings({ theme: 'light' })).toMatchObject({ theme: 'light' });
    expect(opened).toHaveLength(2);
  });

  test('a call without any door says that there is no contact', async () => {
    connection = connect(() => Promise.reject(new Error('no server')));
    const error: unknown = await connection.client.system.saveSettings({}).catch((thrown) => thrown);
    expect(failureOf(error)).toEqual({ code: 'cutOff' });
  });

  test('where the room was closed on purpose a call is told at once, and what follows it says so', async () => {
    const { open, opened } = doors();
    connection = connect(() => (opened.length === 0 ? open() : Promise.reject(new RoomClosed())));
    await connection.client.system.saveSettings({});
    connection.renew();
    const asked = Date.now();
    const error: unknown = await connection.client.system.saveSettings({}).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RoomClosed);
    expect(Date.now() - asked).toBeLessThan(2_000);
    expect(failureOf(error)).toEqual({ code: 'cutOff' });
  });

  test('it is told so also while the next door is being tried, which may take long where nobody answers', async () => {
    const { open, opened } = doors();
    let tries = 0;
    const never = new Promise<Door>(() => undefined);
    connection = connect(() => {
      tries += 1;
      if (tries === 1) return open();
      return tries === 2 ? Promise.reject(new RoomClosed()) : never;
    });
    await connection.client.system.saveSettings({});
    opened[0]?.close();
    await vi.waitFor(() => expect(tries).toBe(3));
    const asked = Date.now();
    await expect(connection.client.system.saveSettings({})).rejects.toBeInstanceOf(RoomClosed);
    expect(Date.now() - asked).toBeLessThan(1_000);
  });
});
