import { describe, expect, it } from 'vitest';
import type { GatheringId } from '../../src/domain/ids';
import type { ReportBlock, ReportDocument } from '../../src/domain/report/report-document';
import {
  PLAIN_REPORT_SETTINGS,
  REPORT_SECTIONS,
  type ReportEdit,
  type ReportSettings,
} from '../../src/domain/report/report-settings';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { day, gathering, item, itemId, note, participant, snapshot } from './builders';

const withSettings = (base: Snapshot, settings: Partial<ReportSettings>): Snapshot => ({
  ...base,
  reportSettings: { ...PLAIN_REPORT_SETTINGS, id: 'g1' as GatheringId, ...settings },
});

const edit = (key: string, text: string | null, basedOn = '', language: ReportEdit['language'] = 'nb'): ReportEdit => ({
  ...{ language, key, text, basedOn },
});

const sectionOf = (report: ReportDocument, id: string) => report.sections.find((section) => section.id === id);
const blocksOf = (report: ReportDocument, id: string): readonly ReportBlock[] => sectionOf(report, id)?.blocks ?? [];
const linesIn = (report: ReportDocument, id: string): string[] =>
  blocksOf(report, id).flatMap((block) => (block.type === 'list' ? block.items.map(({ text }) => text) : []));

const said = snapshot({
  days: [day('d1')],
  items: [item('a')],
  notes: [
    note('n1', { itemId: itemId('a'), text: 'Første', speaker: 'Kari', starred: true }),
    note('n2', { itemId: itemId('a'), text: 'Andre' }),
    note('n3', { kind: 'action', text: 'Ringe', owner: 'Ola' }),
  ],
});

describe('her own words', () => {
  it('stand in place of the app’s, with what they were written from, also where the note is said once more', () => {
    const report = buildReport(withSettings(said, { edits: [edit('note:n1', 'Mitt', 'Første (Kari)')] }), 'nb');
    expect(linesIn(report, 'notes')).toEqual(['Mitt', 'Andre']);
    expect(linesIn(report, 'inShort')).toEqual(['Mitt']);
    const line = blocksOf(report, 'notes').find((block) => block.type === 'list');
    expect(line).toMatchObject({
      items: [{ edited: { original: 'Første (Kari)', basedOn: 'Første (Kari)', changedSince: false } }, {}],
    });
  });

  it('may be others in short than in the note’s own section', () => {
    const edits = [edit('inShort.note:n1', 'Kort', 'Første (Kari)')];
    const report = buildReport(withSettings(said, { edits }), 'nb');
    expect(linesIn(report, 'inShort')).toEqual(['Kort']);
    expect(linesIn(report, 'notes')).toContain('Første (Kari)');
  });

  it('are kept when what they were written from changes, and it is told', () => {
    const edits = [edit('note:n1', 'Mitt', 'Noe annet (Kari)')];
    const report = buildReport(withSettings(said, { edits }), 'nb');
    expect(blocksOf(report, 'notes')[2]).toMatchObject({
      items: [
        { text: 'Mitt', edited: { original: 'Første (Kari)', basedOn: 'Noe annet (Kari)', changedSince: true } },
        {},
      ],
    });
  });

  it('are in one language only', () => {
    const edits = [edit('note:n1', 'Mitt', '', 'nb')];
    expect(linesIn(buildReport(withSettings(said, { edits }), 'nn'), 'notes')).toContain('Første (Kari)');
  });

  it('go with the note when it may no longer be shown', () => {
    const quote = snapshot({ notes: [note('n1', { kind: 'quote', consent: 'refused' })] });
    const report = buildReport(withSettings(quote, { edits: [edit('note:n1', 'Mitt', 'n1')] }), 'nb');
    expect(JSON.stringify(report)).not.toContain('Mitt');
  });

  it('stand in the cells of a table, each by itself', () => {
    const edits = [edit('note:n3', 'Ringe alle', 'Ringe'), edit('note:n3.owner', 'Per', 'Ola')];
    const report = buildReport(withSettings(said, { edits }), 'nb');
    const table = blocksOf(report, 'followUp').find((block) => block.type === 'table');
    expect(table).toMatchObject({ rows: [{ cells: ['', 'Ringe alle', 'Per', ''] }] });
  });

  it('may stand before and after a section, also one that holds nothing else', () => {
    const edits = [edit('next:before', 'Vi sees i mars.'), edit('notes:after', 'Takk til alle.')];
    const report = buildReport(withSettings(said, { edits }), 'nb');
    expect(sectionOf(report, 'next')).toMatchObject({ title: 'Neste samling', blocks: [{ text: 'Vi sees i mars.' }] });
    expect(blocksOf(report, 'notes').at(-1)).toMatchObject({ type: 'paragraph', text: 'Takk til alle.' });
  });

  it('may be a section’s title', () => {
    const edits = [edit('notes:title', 'Det vi hørte', 'Innspill, post for post')];
    expect(sectionOf(buildReport(withSettings(said, { edits }), 'nb'), 'notes')).toMatchObject({
      title: 'Det vi hørte',
      titleEdited: { original: 'Innspill, post for post', changedSince: false },
    });
  });

  it('name nobody on the list where participants are only counted', () => {
    const counted = {
      ...said,
      gathering: gathering({ showNames: false }),
      participants: [participant('p', { name: 'Kari Vik' })],
    };
    const edits = [edit('note:n1', 'Kari Vik sa det.'), edit('notes:before', 'Takk, Kari Vik.')];
    const settings = { edits, letterhead: 'v/Kari Vik', nextGathering: 'Hos Kari Vik' };
    expect(JSON.stringify(buildReport(withSettings(counted, settings), 'nb'))).not.toContain('Kari Vik');
  });
});

describe('what she leaves out', () => {
  it('is left out everywhere it is said, and can be brought back', () => {
    const edits = [edit('note:n1', null, 'Første (Kari)')];
    const report = buildReport(withSettings(said, { edits }), 'nb');
    expect(linesIn(report, 'notes')).toEqual(['Andre']);
    expect(linesIn(report, 'inShort')).toEqual([]);
    expect(report.leftOut).toEqual([{ sectionId: 'notes', key: 'note:n1', text: 'Første (Kari)' }]);
  });

  it('takes its headings and its section along when nothing else is left in them', () => {
    const edits = [edit('note:n1', null), edit('note:n2', null), edit('note:n3', null)];
    const report = buildReport(withSettings(said, { edits }), 'nb');
    expect(sectionOf(report, 'notes')).toBeUndefined();
    expect(sectionOf(report, 'followUp')).toBeUndefined();
    expect(report.leftOut.map(({ key }) => key)).toEqual(['note:n1', 'note:n2', 'note:n3']);
  });

  it('may be a whole section', () => {
    const sections = REPORT_SECTIONS.map((id) => ({ id, on: id !== 'notes' }));
    expect(sectionOf(buildReport(withSettings(said, { sections }), 'nb'), 'notes')).toBeUndefined();
  });
});

describe('the sections', () => {
  it('stand in the order she has chosen, and the opening gets a title when it is no longer first', () => {
    const people = { ...said, gathering: gathering({ host: 'Lunner' }) };
    const sections = (['followUp', 'about', 'notes'] as const).map((id) => ({ id, on: true }));
    const report = buildReport(withSettings(people, { sections }), 'nb');
    const order = report.sections.map(({ id }) => id);
    expect(order.indexOf('followUp')).toBeLessThan(order.indexOf('about'));
    expect(sectionOf(report, 'about')?.title).toBe('Om samlingen');
    expect(sectionOf(buildReport(people, 'nb'), 'about')?.title).toBe('');
  });

  it('carry letterhead, numbers, contents and template along for the writers', () => {
    const chosen = { letterhead: 'Lunner kommune\n', numbered: true, contents: false, templateId: 't1' };
    expect(buildReport(withSettings(said, chosen), 'nb')).toMatchObject({ ...chosen, letterhead: 'Lunner kommune' });
  });
});
