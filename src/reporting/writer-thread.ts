import { parentPort, workerData } from 'node:worker_threads';
import type { TemplateJob, TemplateVerdict } from './word/read-template-in-thread';
import type { PaperJob } from './write-paper';

/**
 * The worker's entry: writes the one paper it was started with, or looks at the one template papers are to be made on;
 * answers, and ends. What either needs is loaded for that alone.
 */

async function verdictOn({ bytes }: TemplateJob): Promise<TemplateVerdict> {
  const { readTemplate } = await import('./word/read-template');
  const read = await readTemplate(bytes);
  return read.ok ? { ok: true, lacks: read.lacks } : read;
}

// The job is ours: `write-in-thread` and `read-template-in-thread` are the only ones to start this thread.
const job = workerData as PaperJob | TemplateJob;
if (job.kind === 'template') {
  parentPort?.postMessage(await verdictOn(job));
} else {
  const { writePaper } = await import('./write-paper');
  const bytes = await writePaper(job);
  parentPort?.postMessage(bytes, [bytes.buffer]);
}
