// Runs in the app's own page, put there by a test: a second client behind a port of its own, which says what the engine
// answered. What it can do is what that window can do.
import { createORPCClient, isDefinedError, ORPCError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../../src/contract';

type PageClient = ContractRouterClient<typeof contract>;

declare global {
  interface Window {
    testClient: PageClient;
    /** The code the engine refused with; null when it did not refuse. */
    refusal(call: () => Promise<unknown>): Promise<string | null>;
  }
}

const { port1, port2 } = new MessageChannel();
port1.start();
window.testClient = createORPCClient<PageClient>(new RPCLink({ port: port1 }));
window.postMessage('kjoreplan:port', '/', [port2]);
window.refusal = async (call) => {
  const { error } = await safe(call());
  if (error === null) return null;
  return isDefinedError(error) || error instanceof ORPCError ? error.code : String(error);
};
