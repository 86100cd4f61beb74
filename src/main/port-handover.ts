import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, type WebContents } from 'electron';
import type { Caller } from '../engine/core/context';
import { isAppAddress } from './app-address';

/** The one message a page can send to the main process: «here is my end of a port, put the door behind it». */
const CHANNEL = 'kjoreplan:port';

type AppRouter = ConstructorParameters<typeof RPCHandler<Caller>>[0];

/**
 * Puts the router behind the ports of our own windows. `callerOf` tells who a window is; a port from anything that is not
 * the main frame of one of our pages in one of our windows is closed unanswered.
 */
export function handOverPorts(router: AppRouter, callerOf: (contents: WebContents) => Caller | null): void {
  const handler = new RPCHandler<Caller>(router);
  ipcMain.on(CHANNEL, (event) => {
    const { sender, senderFrame, ports } = event;
    const isOurPage = senderFrame !== null && senderFrame === sender.mainFrame && isAppAddress(senderFrame.url);
    const caller = isOurPage ? callerOf(sender) : null;
    const [port, ...more] = ports;
    if (!port || !caller || more.length > 0) {
      for (const each of ports) each.close();
      return;
    }
    handler.upgrade(port, { context: caller });
    port.start();
  });
}
