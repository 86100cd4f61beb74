import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import type { GatheringId } from '../../src/domain/ids';
import type { Note } from '../../src/domain/notes/note';
import type { ReportBlock, ReportDocument, ReportSection } from '../../src/domain/report/report-document';
import { PLAIN_REPORT_SETTINGS, REPORT_SECTIONS } from '../../src/domain/report/report-settings';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { randomMaterial } from './random-material';

const everySection = (gathering: Snapshot): Snapshot => ({
  ...gathering,
  reportSettings: {
    ...PLAIN_REPORT_SETTINGS,
    id: 'g1' as GatheringId,
    sections: REPORT_SECTIONS.map((id) => ({ id, on: true })),
  },
});

/** Every text a block sets out. */
function textsOf(block: ReportBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'quote':
      return [block.text, block.attribution ?? ''];
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return [block.caption ?? '', ...block.rows.flatMap(({ cells }) => cells)];
    case 'chart':
      return [block.title, block.alt, ...block.categories];
    case 'twoByTwo':
      return block.quarters.flatMap(({ title, items }) => [title, ...items.map(({ text }) => text)]);
    case 'picture':
      return [block.caption];
  }
}

const times = (section: ReportSection, token: string): number =>
  section.blocks.flatMap(textsOf).filter((text) => text.includes(token)).length;

const whereIs = (report: ReportDocument, token: string): string[] =>
  report.sections.flatMap((section) => Array.from({ length: times(section, token) }, () => section.id));

const mayBeShown = (note: Note): boolean =>
  note.deletedAt === null &&
  note.consent !== 'refused' &&
  (note.kind !== 'quote' || note.consent === 'named' || note.consent === 'unnamed');

/** The sections in which a note of a kind may stand. */
function homesOf({ kind }: Note): readonly string[] {
  switch (kind) {
    case 'agreed':
    case 'disagreed':
      return ['agreed'];
    case 'order':
    case 'action':
      return ['followUp'];
    case 'quote':
      return ['quotes'];
    case 'strength':
    case 'weakness':
    case 'opportunity':
    case 'challenge':
      return ['swot'];
    default:
      return ['notes', 'groups'];
  }
}

describe('the summary of any gathering', () => {
  it('sets out every note that may be shown once, in its own section, and once more in the appendix', () => {
    fc.assert(
      fc.property(randomMaterial, fc.constantFrom(...LANGUAGES), (gathering, language) => {
        const report = buildReport(everySection(gathering), language);
        for (const note of gathering.notes) {
          const found = whereIs(report, `[${note.id}]`);
          if (!mayBeShown(note)) {
            expect([note.id, found]).toEqual([note.id, []]);
            continue;
          }
          const own = found.filter((id) => id !== 'inShort' && id !== 'allNotes');
          expect(own).toHaveLength(1);
          expect(homesOf(note)).toContain(own[0]);
          expect(found.filter((id) => id === 'allNotes')).toHaveLength(1);
          expect(found.filter((id) => id === 'inShort')).toHaveLength(note.starred ? 1 : 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('sets out a group’s answer at most once outside what is agreed, and an observation only when it is shown', () => {
    fc.assert(
      fc.property(randomMaterial, (gathering) => {
        const report = buildReport(everySection(gathering), 'nb');
        for (const answer of gathering.groupAnswers) {
          const found = whereIs(report, `[${answer.id}]`).filter((id) => id !== 'agreed');
          expect(found.length).toBeLessThanOrEqual(1);
          if (answer.deletedAt !== null) expect(whereIs(report, `[${answer.id}]`)).toEqual([]);
        }
        for (const one of gathering.observations) {
          const shown = one.revealedAt !== null && one.withdrawnAt === null;
          const found = whereIs(report, `[${one.id}]`);
          expect(found.filter((id) => id === 'reflection')).toHaveLength(shown ? 1 : 0);
          if (!shown) expect(found).toEqual([]);
        }
        for (const one of gathering.pictures) {
          expect(whereIs(report, `[${one.id}]`)).toEqual(one.deletedAt === null ? ['pictures'] : []);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has no empty section, list or table, no heading over nothing, and no key twice', () => {
    fc.assert(
      fc.property(randomMaterial, (gathering) => {
        const { sections } = buildReport(everySection(gathering), 'nn');
        for (const { blocks, title, id } of sections) {
          expect([id, blocks.length > 0]).toEqual([id, true]);
          if (id !== 'about') expect(title).not.toBe('');
          for (const [at, block] of blocks.entries()) {
            if (block.type === 'list') expect(block.items.length).toBeGreaterThan(0);
            if (block.type === 'table') expect(block.rows.length).toBeGreaterThan(0);
            if (block.type !== 'heading') continue;
            const next = blocks[at + 1];
            expect(next !== undefined && (next.type !== 'heading' || next.level > block.level)).toBe(true);
          }
        }
        const keys = sections.flatMap(({ blocks }) => blocks.flatMap(keysOf));
        expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
        expect(keys.filter((key) => key.length > 200)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('says nothing of what only the crew may know, nor of how few answers fell', () => {
    fc.assert(
      fc.property(randomMaterial, (gathering) => {
        const report = buildReport(everySection(gathering), 'nb');
        expect(JSON.stringify(report)).not.toContain('HEMMELIG');
        const charts = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'));
        for (const { values } of charts) {
          expect(values.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function keysOf(block: ReportBlock): readonly string[] {
  const given = (key: string | undefined): string[] => (key === undefined ? [] : [key]);
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ key }) => given(key));
    case 'table':
      return [...given(block.key), ...block.rows.flatMap(({ key }) => given(key))];
    case 'twoByTwo':
      return block.quarters.flatMap(({ items }) => items.flatMap(({ key }) => given(key)));
    default:
      return given(block.key);
  }
}
