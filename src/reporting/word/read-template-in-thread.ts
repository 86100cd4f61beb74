import { inThread, type ThreadLimits, TooMuchForThread } from '../in-thread';
import type { TemplateFault, TemplateLack } from './read-template';

/** What is told of a template that is to be kept. */
export type TemplateVerdict =
  | { readonly ok: true; readonly lacks: readonly TemplateLack[] }
  | { readonly ok: false; readonly fault: TemplateFault };

export interface TemplateJob {
  readonly kind: 'template';
  readonly bytes: Uint8Array;
}

/** As every foreign file is given. */
const GIVEN: ThreadLimits = { timeMs: 10_000, memoryMb: 512 };

/** A reader that starts one thread per template: a foreign file must never stop the day that is running. */
export function createThreadedTemplateReader(
  workerFile: URL,
  limits: ThreadLimits = {},
): (bytes: Uint8Array) => Promise<TemplateVerdict> {
  return async (bytes) => {
    const job: TemplateJob = { kind: 'template', bytes };
    try {
      return await inThread<TemplateVerdict>(workerFile, job, { limits: { ...GIVEN, ...limits } });
    } catch (error) {
      if (error instanceof TooMuchForThread) return { ok: false, fault: 'tooLarge' };
      throw error;
    }
  };
}
