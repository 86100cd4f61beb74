import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import type { GroupAnswerId, GroupId, MemberId, ObservationId } from '../../src/domain/ids';
import { PLAIN_REPORT_SETTINGS } from '../../src/domain/report/report-settings';
import { instant } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { writeExcel } from '../../src/reporting/excel/write-excel';
import { runSheetDocument } from '../../src/reporting/programme-paper/run-sheet-document';
import { buildReport } from '../../src/reporting/report-model';
import { writeWord } from '../../src/reporting/word/write-word';
import { answer, day, GATHERING, gathering, item, itemId, note, participant, question, snapshot } from './builders';
import { unzipped } from './opened';

const NAMES = ['Kari Vik', 'Åse-Marie Østby Li', 'Ola D’Arc', 'Per (Pelle) Moen', 'Li+Vu Nguyen'] as const;
const someone = fc.constantFrom(...NAMES);
const aText = fc.tuple(
  fc.constantFrom('', 'Slik sa ', '«', '('),
  someone,
  fc.constantFrom('', 's idé', ' og alle', '.'),
);

/** A gathering in which everyone is named wherever anyone can be. */
function named(showNames: boolean, who: readonly string[], said: readonly string[]): Snapshot {
  const name = (at: number): string => who[at % who.length] ?? '';
  const text = (at: number): string => said[at % said.length] ?? '';
  const plain = { chair: name(0), noteTaker: name(1), anchorPerson: name(2), goal: text(0), background: text(1) };
  return snapshot({
    gathering: gathering({ title: text(2), ...plain, showNames }),
    days: [day('d1', { label: text(3) })],
    items: [item('i1', { title: text(4), responsible: `${name(3)} og ${name(4)}`, prompts: [text(5)] })],
    notes: (['quote', 'action', 'order', 'contribution', 'agreed'] as const).map((kind, at) =>
      note(`n${at}`, {
        ...{ kind, text: text(at), speaker: name(at), owner: name(at + 1), recipient: name(at + 2) },
        ...{ consent: 'named' as const, firstStep: text(at), tags: [name(at)] },
      }),
    ),
    questions: [question('q1', { text: text(6), followUp: text(7) })],
    answers: Array.from({ length: 8 }, (_, at) => answer(`a${at}`, 'q1', 7, { comment: text(at) })),
    groups: [
      {
        ...{
          id: 'w1' as GroupId,
          gatheringId: GATHERING,
          itemId: itemId('i1'),
          position: 0,
          name: `Bordet til ${name(0)}`,
        },
        ...{ room: text(1), lead: name(1), members: [] },
      },
    ],
    groupAnswers: [
      {
        ...{ id: 'v1' as GroupAnswerId, gatheringId: GATHERING, groupId: 'w1' as GroupId, fieldId: 'x', position: 0 },
        ...{ text: text(2), at: instant(0), gatheredUnder: null, agreed: true, agreedText: null, deletedAt: null },
      },
    ],
    reflections: [
      {
        ...{ id: itemId('i1'), gatheringId: GATHERING, interviewer: name(2), focusPersons: [name(3), name(4)] },
        team: [{ id: 'm1' as MemberId, name: name(0) }],
      },
    ],
    observations: [
      {
        ...{ id: 'o1' as ObservationId, gatheringId: GATHERING, itemId: itemId('i1'), memberId: 'm1' as MemberId },
        ...{ aspect: 'heard', text: text(3), theme: text(4), at: instant(0), starred: true, revealedAt: instant(0) },
        ...{ withdrawnAt: null, actionId: null },
      },
    ],
    reportSettings: {
      ...PLAIN_REPORT_SETTINGS,
      ...{ id: GATHERING, letterhead: text(5), nextGathering: text(6) },
      edits: [{ language: 'nb', key: 'about:before', text: text(7), basedOn: '' }],
    },
    participants: NAMES.map((one, position) =>
      participant(`p${position}`, { name: one, organisation: 'Lunner kommune', role: 'elected', position }),
    ),
  });
}

const shown = async (gatheringNow: Snapshot, language: (typeof LANGUAGES)[number]): Promise<string> => {
  const report = buildReport(gatheringNow, language);
  const files = [await writeWord(report), await writeExcel(gatheringNow, language)];
  const parts = (await Promise.all(files.map(unzipped))).flatMap((file) => [...file.values()]);
  return [JSON.stringify(report), ...parts.map((part) => part.replace(/<[^>]+>/gu, ''))].join('\n');
};

const written = (name: string): string[] => [name, name.replace('’', '&apos;'), name.replace('’', '&#8217;')];

describe('where participants are only counted', () => {
  test('nobody on the list is named in the preview, in Word or in Excel, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someone, { minLength: 5, maxLength: 5 }),
        fc.array(aText, { minLength: 8, maxLength: 8 }),
        fc.constantFrom(...LANGUAGES),
        async (who, texts, language) => {
          const said = texts.map((parts) => parts.join(''));
          const everything = await shown(named(false, who, said), language);
          for (const name of NAMES.flatMap(written)) expect([name, everything.includes(name)]).toEqual([name, false]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('they are counted by role and organisation instead', () => {
    const report = buildReport(named(false, NAMES, NAMES), 'nb');
    const about = report.sections.find(({ id }) => id === 'about');
    const table = about?.blocks.find(({ type }) => type === 'table');
    expect(table).toMatchObject({ rows: [{ cells: ['Lunner kommune', '5 folkevalgte', '5'] }] });
    expect(JSON.stringify(about)).toContain('Deltakere: 5 (5 folkevalgte)');
  });

  test('the programme, which goes to everyone, names none of them; the crew’s own paper does', () => {
    const paper = (kind: 'crew' | 'programme') =>
      JSON.stringify(runSheetDocument(named(false, NAMES, NAMES), 'nb', kind));
    expect(NAMES.filter((name) => paper('programme').includes(name))).toEqual([]);
    expect(paper('crew')).toContain('Per (Pelle) Moen og Li+Vu Nguyen');
  });

  test('where they may be named, they are', async () => {
    const everything = await shown(named(true, NAMES, ['Noe']), 'nb');
    for (const name of ['Kari Vik', 'Åse-Marie Østby Li']) expect(everything).toContain(name);
  });
});
