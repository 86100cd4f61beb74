import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DraftAgenda, DraftItem } from '../../domain/draft/draft-agenda';
import { clockFace, type MinuteOfDay } from '../../domain/time';
import { LIMITS } from '../../importing/files/limits';
import { createThreadedReader } from '../../importing/read-in-thread';
import { toImportJson } from '../../importing/to-json';
import { importWarning } from '../../words/import-warning';
import { READER_THREAD } from '../places';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

interface ImportOptions {
  readonly json: boolean;
  readonly year?: string | undefined;
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw new UsageError(text);
  return Number(text);
}

/** The bytes of a file, or null with the sentence said. */
export function readFileOrSay(path: string, { words, say }: Terminal): Uint8Array<ArrayBuffer> | null {
  try {
    // Not read at all when it is absurdly large: the reader would refuse it, but only once it lay in memory.
    if (statSync(path).size > LIMITS.fileBytes) {
      say(words('import:unreadable.tooLarge'));
      return null;
    }
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    say(words('cli:cannotRead', { file: path }));
    return null;
  }
}

const face = (at: MinuteOfDay | null): string => (at === null ? '     ' : clockFace(at));

function outline(items: readonly DraftItem[], { words }: Terminal, indent = '  '): string[] {
  return items.flatMap((item) => {
    const time = item.end === null ? `${face(item.start)}      ` : `${face(item.start)}–${clockFace(item.end)}`;
    const length = item.minutes === null ? '' : `${item.minutes} min`;
    const who = item.responsible ? ` (${item.responsible})` : '';
    const kind = words(`common:kind.${item.kind}`);
    return [
      `${indent}${time}  ${length.padStart(7)}  ${item.title}${who} · ${kind}`,
      ...item.prompts.map((prompt) => `${indent}${' '.repeat(22)}– ${prompt}`),
      ...outline(item.children, { words } as Terminal, `${indent}  `),
    ];
  });
}

function readable(agenda: DraftAgenda, terminal: Terminal): string {
  const { words, language } = terminal;
  const days = agenda.days.flatMap((day, index) => {
    const heading = [day.label ?? words('cli:outline.day', { number: index + 1 }), day.date]
      .filter(Boolean)
      .join(' · ');
    return [heading, ...outline(day.items, terminal), ''];
  });
  const alternatives = agenda.alternatives.map(
    ({ minutes, title }) => `  ${minutes === null ? '' : `${minutes} min`.padStart(7)}  ${title}`,
  );
  const warnings = agenda.warnings.map((warning) => `  ${importWarning(words, language, warning)}`);
  return [
    ...days,
    ...(alternatives.length > 0 ? [words('cli:outline.alternatives'), ...alternatives, ''] : []),
    ...(warnings.length > 0 ? [words('cli:outline.warnings'), ...warnings, ''] : []),
  ].join('\n');
}

/** Reads a run sheet and prints what was understood. Writes nothing. */
export async function importFile(path: string, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const year = yearOf(options.year);
  const bytes = readFileOrSay(path, terminal);
  if (!bytes) return 2;
  const result = await createThreadedReader(READER_THREAD)(
    { fileName: basename(path), bytes },
    year === undefined ? {} : { year },
  );
  if (!result.ok) {
    terminal.say(terminal.words(`import:unreadable.${result.reason}`));
    return 2;
  }
  const { agenda } = result;
  const empty = agenda.days.every((day) => day.items.length === 0) && agenda.alternatives.length === 0;
  if (empty) terminal.say(terminal.words('import:noAgenda'));
  if (options.json) terminal.answer(JSON.stringify(toImportJson(agenda), null, 2));
  else if (!empty) terminal.answer(readable(agenda, terminal));
  return 0;
}
