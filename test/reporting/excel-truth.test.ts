import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTICIPANT_ROLES } from '../../src/domain/agenda/gathering';
import type { GroupScoreId } from '../../src/domain/ids';
import { brokenDown, choiceCounts, figuresOf, groupFiguresOf } from '../../src/domain/ratings/figures';
import { type Answer, type GroupScore, QUESTION_KINDS, type Question } from '../../src/domain/ratings/rating';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { xmlText } from '../../src/reporting/xml-text';
import { answer, GATHERING, participant, question, questionId, snapshot } from './builders';
import { fullGathering } from './excel-gathering';
import { everythingIn, openedWorkbook, type SheetRow, shownRows } from './excel-read-back';
import { awkwardText } from './random-gathering';

const SEGMENTS = ['Gran', 'Lunner', 'Jevnaker', ''];
const CHOICES = ['Ja', 'Nei', '?*', 'Ja'].map((label, at) => ({ id: `c${at}`, label }));

const questions: fc.Arbitrary<Question[]> = fc
  .array(fc.record({ kind: fc.constantFrom(...QUESTION_KINDS), text: awkwardText, broken: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((made) =>
    made.map(({ kind, text, broken }, position) => {
      const chosen = kind === 'single' || kind === 'multiple';
      const breakdown = broken ? 'organisation' : null;
      return question(`q${position}`, { kind, text, position, breakdown, choices: chosen ? CHOICES : [] });
    }),
  );

const words = awkwardText.filter((text) => !text.includes('_x'));
const given = fc.record({
  of: fc.nat(),
  outcome: fc.constantFrom('given', 'given', 'given', 'dontKnow', 'skipped'),
  score: fc.integer({ min: 1, max: 10 }),
  choices: fc.subarray(['c0', 'c1', 'c2', 'c3'], { minLength: 1 }),
  text: words,
  segment: fc.constantFrom(...SEGMENTS),
  source: fc.constantFrom('phone', 'hand'),
});

/** As the door lets it in: nothing that was not asked for. */
function answered(
  asked: readonly Question[],
  all: readonly (typeof given extends fc.Arbitrary<infer T> ? T : never)[],
) {
  return all.map(({ of, outcome, score, choices, text, segment, source }, at): Answer => {
    const own = asked[of % asked.length];
    const is = (kind: Question['kind']): boolean => own?.kind === kind && outcome === 'given';
    const chosen = is('multiple') ? choices : is('single') ? choices.slice(0, 1) : [];
    return answer(`svar-${at}`, own?.id ?? 'q0', is('scale') ? score : null, {
      ...{ outcome, source, choices: chosen, segment: own?.breakdown ? segment : '' },
      ...(is('scale') ? { comment: text } : {}),
      ...(is('text') ? { text: `.${text}` } : {}),
    });
  });
}

const scores = fc.array(
  fc.record({
    of: fc.integer({ min: 0, max: 3 }),
    type: fc.constantFrom('consensus', 'reportedMean'),
    value: fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10),
    n: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  }),
  { maxLength: 6 },
);

const rated: fc.Arbitrary<Snapshot> = fc
  .tuple(
    questions,
    fc.array(given, { maxLength: 40 }),
    scores,
    fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
  )
  .map(([asked, all, groups, present]) => {
    const whole = snapshot();
    return {
      ...whole,
      gathering: { ...whole.gathering, present },
      questions: asked,
      answers: answered(asked, all),
      groupScores: groups.map(
        ({ of, ...one }, at): GroupScore => ({
          ...{ ...one, id: `gruppeskår-${at}` as GroupScoreId, gatheringId: GATHERING, label: `Bord ${at}` },
          questionId: questionId(`q${of}`),
        }),
      ),
    };
  });

const readBack = (text: string): string | null => xmlText(text.trim()).replaceAll('\u007f', '') || null;
const OUTCOMES = { given: 'svart', dontKnow: 'vet ikke', skipped: 'hoppet over' } as const;

/** What a row must say of an answer, whatever stands before or after it. */
function said(asked: readonly Question[], one: Answer, all: readonly Answer[]): string {
  const own = asked.find(({ id }) => id === one.questionId);
  const its = all.filter(({ questionId: of }) => of === one.questionId);
  const parts = own?.breakdown ? brokenDown(its).shown.map(({ name }) => name) : [];
  const segment = parts.includes(one.segment) ? one.segment : null;
  const labels = ['Ja', 'Nei', '?*', 'Ja (2)'].filter((_, at) => one.choices.includes(`c${at}`)).join('\n') || null;
  const number = asked.indexOf(own ?? question('none')) + 1;
  return JSON.stringify([
    ...[number, one.score, OUTCOMES[one.outcome], labels, readBack(one.text)],
    ...[one.source === 'phone' ? 'mobil' : 'håndsopprekning', segment],
  ]);
}

const row = (shown: SheetRow): string => {
  const cell = (name: string) => shown[name] ?? null;
  return JSON.stringify([
    ...[cell('Spørsmålsnummer'), cell('Skår'), cell('Svar'), cell('Valg'), cell('Med egne ord')],
    ...[cell('Svart med'), cell('Organisasjon eller rolle')],
  ]);
};

function checkFigures(shown: SheetRow | undefined, own: Question, { answers, groupScores, gathering }: Snapshot): void {
  const its = answers.filter(({ questionId: of }) => of === own.id);
  const n = its.filter(({ outcome }) => outcome === 'given').length;
  const figures = figuresOf(its, gathering.present);
  expect(shown?.['Antall svar']).toBe(n);
  expect(shown?.['Vet ikke']).toBe(figures.dontKnow);
  expect(shown?.['Hoppet over']).toBe(figures.skipped);
  const { present } = gathering;
  expect(shown?.Svarprosent).toBe(present && n <= present ? n / present : '');
  expect(shown?.Gjennomsnitt).toBe(figures.mean ?? '');
  expect(shown?.Median).toBe(figures.median ?? '');
  expect(shown?.Spredning).toBe(figures.deviation ?? '');
  const counts = own.kind === 'scale' ? figures.counts : figures.counts.map(() => null);
  expect(counts.map((_, at) => shown?.[String(at + 1)] ?? null)).toEqual(counts);
  if (own.kind === 'scale') expect(n).toBe(figures.n);
  if (groupScores.length === 0) return;
  const groups = groupFiguresOf(groupScores.filter(({ questionId: of }) => of === own.id));
  expect(shown?.['Antall grupper']).toBe(groups.consensus.length);
  expect(shown?.['Gruppenes snitt']).toBe(groups.consensusMean ?? '');
  expect(shown?.['Oppgitt snitt']).toBe(groups.reportedMean ?? '');
}

describe('what the room answered', () => {
  it('stands there once each, without whose or when, and its figures are right', async () => {
    await fc.assert(
      fc.asyncProperty(rated, async (gathering) => {
        const { questions: asked, answers } = gathering;
        const workbook = await openedWorkbook(gathering);
        const rows = shownRows(workbook, 'Vurderinger').map(row);
        expect(rows.toSorted()).toEqual(answers.map((one) => said(asked, one, answers)).toSorted());
        expect(everythingIn(workbook)).not.toContain('svar-');
        const written = answers.map(({ comment }) => readBack(comment)).filter((text) => text !== null);
        const words = (book: typeof workbook) =>
          shownRows(book, 'Med egne ord')
            .map((one) => one['Med egne ord'] ?? null)
            .filter((text) => text !== null);
        const beside = words(workbook);
        expect(beside.toSorted()).toEqual(written.toSorted());
        const backwards = await openedWorkbook({ ...gathering, answers: answers.toReversed() });
        expect(shownRows(backwards, 'Vurderinger').map(row)).toEqual(rows);
        expect(words(backwards)).toEqual(beside);
        const compared = shownRows(workbook, 'Sammenstilling');
        asked.forEach((own, at) => {
          checkFigures(compared[at], own, gathering);
        });
        const chosen = asked.flatMap((own) =>
          choiceCounts(
            own.choices,
            answers.filter(({ questionId: of }) => of === own.id),
          ).counts.map(({ count }) => count),
        );
        expect(shownRows(workbook, 'Svaralternativer').map((one) => one['Antall svar'])).toEqual(chosen);
        const known = gathering.groupScores.filter(({ questionId: of }) => asked.some(({ id }) => id === of));
        expect(shownRows(workbook, 'Gruppeskårer')).toHaveLength(known.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the sheets that are there when there is something in them', () => {
  it('hold what everyone may see, and nothing that is hidden, withdrawn or deleted', async () => {
    const workbook = await openedWorkbook(fullGathering());
    const secrets = ['HEMMELIG', 'SKJULT', 'TRUKKET', 'SLETTET'];
    for (const secret of secrets) expect(everythingIn(workbook)).not.toContain(secret);
    expect(shownRows(workbook, 'Observasjoner').map((one) => [one.Type, one.Observasjon])).toEqual([
      ['metafor', 'Som et lag uten trener'],
      ['hypotese', 'Observasjon 4'],
    ]);
    const answers = shownRows(workbook, 'Gruppesvar');
    expect(answers.map((one) => [one.Gruppe, one.Svar, one['Samlet under nummer']])).toEqual([
      ['Bord 1', 'Bedriftsbesøk', null],
      ['Bord 1', 'Møter uten saksliste', null],
      ['Bord 2', 'Besøke bedriftene', 1],
    ]);
    expect(shownRows(workbook, 'Grupper').map((one) => one['Antall medlemmer'])).toEqual([5, 4]);
    const made = shownRows(workbook, 'Notater').find((one) => one.Notat === '=Laget av et innspill');
    expect(made).toMatchObject({ Emneord: 'a, b', 'Laget av nummer': 2 });
  });

  it('name nobody where participants are only counted, and count them instead', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('Gran', 'Lunner', ''), fc.constantFrom(...PARTICIPANT_ROLES)), {
          minLength: 1,
          maxLength: 12,
        }),
        async (people) => {
          const whole = snapshot();
          const workbook = await openedWorkbook({
            ...whole,
            gathering: { ...whole.gathering, showNames: false },
            participants: people.map(([organisation, role], at) =>
              participant(`p${at}`, { name: `Navn Navnesen${at}`, organisation, role, position: at }),
            ),
          });
          const rows = shownRows(workbook, 'Deltakere');
          expect(rows.reduce((sum, one) => sum + Number(one.Antall), 0)).toBe(people.length);
          expect(new Set(rows.map((one) => `${one.Organisasjon} ${one.Rolle}`)).size).toBe(rows.length);
          const counts = workbook.getWorksheet('Oversikt')?.getSheetValues() ?? [];
          expect(JSON.stringify(counts)).toContain(`"result":${people.length}`);
          expect(everythingIn(workbook)).not.toContain('Navnesen');
        },
      ),
      { numRuns: 15 },
    );
  });
});
