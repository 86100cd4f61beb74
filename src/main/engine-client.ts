import { createRouterClient, type RouterClient } from '@orpc/server';
import type { EngineRouter } from '../engine';

/** The desktop's own way through the one door: it asks like everyone else, and gets no more than the facilitator. */
export type EngineClient = RouterClient<EngineRouter>;

export function engineClient(router: EngineRouter): EngineClient {
  return createRouterClient(router, { context: { role: 'facilitator', device: null, gatheringId: null } });
}
