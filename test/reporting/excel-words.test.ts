import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { answer, question, snapshot } from './builders';
import { everythingIn, openedWorkbook, shownRows } from './excel-read-back';

const PAIR = { whyNotLower: 'Hva gjør at dere er på dette tallet og ikke lavere?', followUp: 'Hva skal til?' };

/** Marks, each with a comment that says which; those of others than a scale have none. */
const commented = (...scores: readonly (number | null)[]): Snapshot =>
  snapshot({
    questions: [question('q1', { text: 'Hvor klare er vi?', ...PAIR })],
    answers: scores.map((score, at) =>
      answer(`a${at}`, 'q1', score, {
        ...(score === null ? { outcome: 'dontKnow' as const } : {}),
        comment: `${String.fromCharCode(122 - at)} fra ${score}`,
      }),
    ),
  });

const words = async (whole: Snapshot) =>
  shownRows(await openedWorkbook(whole), 'Med egne ord').map((row) => [
    row['Spurt om'],
    row['Fra dem som svarte'],
    row['Med egne ord'],
  ]);

describe('what was written beside a mark', () => {
  it('stands on no row of a mark, and in a table of its own under the marks of several', async () => {
    const workbook = await openedWorkbook(commented(4, 5, 6, 7, 8, 8, 9, 10, 10));
    const marks = JSON.stringify(workbook.getWorksheet('Vurderinger')?.getSheetValues());
    expect(marks).not.toContain('fra');
    const rows = shownRows(workbook, 'Med egne ord').map((row) => [row['Fra dem som svarte'], row['Med egne ord']]);
    // In each by the alphabet: neither by mark nor by when it came.
    expect(rows).toEqual([
      ...[6, 5, 4].map((mark, at) => ['1–6', `${'xyz'[at]} fra ${mark}`]),
      ...[8, 8, 7].map((mark, at) => ['7–8', `${'uvw'[at]} fra ${mark}`]),
      ...[10, 10, 9].map((mark, at) => ['9–10', `${'rst'[at]} fra ${mark}`]),
    ]);
  });

  it('stands together where few have answered, or few of them gave no mark', async () => {
    const bands = async (...scores: readonly (number | null)[]) =>
      new Set((await words(commented(...scores))).map(([, from]) => from));
    expect(await bands(1, 9, 10)).toEqual(new Set(['alle']));
    expect(await bands(1, 2, 3, 9, 10)).toEqual(new Set(['alle']));
    expect(await bands(1, 2, 3, 9, 10, 10, null)).toEqual(new Set(['alle']));
    expect(await bands(1, 2, 3, 9, 10, 10)).toEqual(new Set(['1–6', '7–10']));
    expect(await bands(1, 2, 3, 9, 10, 10, null, null, null)).toEqual(new Set(['1–6', '7–10', 'ingen skår']));
  });

  it('says what it was an answer to, and is not there where it is hidden or nobody has written', async () => {
    const whole = commented(4);
    const [first] = whole.answers;
    if (!first) throw new Error('There is an answer.');
    const both = { ...whole, answers: [{ ...first, whyNotLower: 'Vi er i gang' }] };
    expect(await words(both)).toEqual([
      [PAIR.whyNotLower, 'alle', 'Vi er i gang'],
      [PAIR.followUp, 'alle', 'z fra 4'],
    ]);
    const workbook = await openedWorkbook({ ...whole, answers: [{ ...first, hidden: ['comment'] }] });
    expect(workbook.getWorksheet('Med egne ord')).toBeUndefined();
    expect(everythingIn(workbook)).not.toContain('fra 4');
  });

  it('leaves answers to a question in words where they were: they have no mark', async () => {
    const asked = [question('q1', { text: 'Hva tar du med hjem?', kind: 'text' })];
    const workbook = await openedWorkbook(
      snapshot({ questions: asked, answers: [answer('a1', 'q1', null, { text: 'Mer mot' })] }),
    );
    expect(shownRows(workbook, 'Vurderinger').map((row) => row['Med egne ord'])).toEqual(['Mer mot']);
    expect(workbook.getWorksheet('Med egne ord')).toBeUndefined();
  });
});
