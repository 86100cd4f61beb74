import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { publicReport } from '../../src/reporting/text/public-report';
import { answer, day, note, question, questionId, snapshot } from './builders';

const saying = (whole: Snapshot, make = buildReport): string =>
  make(whole, 'nb')
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
    .join('\n');

const FEW = 'Færre enn seks svar. Verken gjennomsnitt eller fordeling vises';
const NOBODY = 'kan kjennes igjen';
const AS_WRITTEN = 'Det som er skrevet, står slik det ble skrevet.';
const MAY_TELL = 'ordene kan røpe hvem som skrev dem';

const asked = (fields: Parameters<typeof answer>[3] = {}): Snapshot =>
  snapshot({ questions: [question('q1')], answers: [answer('a1', 'q1', 4, fields)] });

describe('where fewer than six have answered', () => {
  it('nobody can be recognised, and that is said, where no words are printed', () => {
    const made = saying(asked());
    expect(made).toContain(`${FEW}, så ingen ${NOBODY}.`);
    expect([made.includes(AS_WRITTEN), made.includes(MAY_TELL)]).toEqual([false, false]);
  });

  it('nothing is promised beside words that somebody may know whose are', () => {
    for (const words of [{ comment: 'Flere fra skolen' }, { whyNotLower: 'Vi på skolen er med' }]) {
      const made = saying(asked(words));
      expect(made).toContain(`${FEW}. ${AS_WRITTEN}`);
      expect(made).toContain(MAY_TELL);
      expect(made).not.toContain(NOBODY);
    }
  });

  it('words that she has hidden, or that are not on the page, are none', () => {
    expect(saying(asked({ comment: 'Flere fra skolen', hidden: ['comment'] }))).toContain(NOBODY);
    const page = saying(asked({ comment: 'Flere fra skolen' }), publicReport);
    expect([page.includes(NOBODY), page.includes(AS_WRITTEN)]).toEqual([true, false]);
  });
});

describe('what is told of the ratings in short', () => {
  const ratings = (of: string, scores: readonly number[]) =>
    scores.map((score, at) => answer(`${of}-${at}`, of, score));
  const rounds: Snapshot = snapshot({
    days: [day('d1', { date: isoDate('2026-11-26') })],
    notes: [note('n1')],
    questions: [
      question('q1', { text: 'Hvor klare er vi?' }),
      question('q2', { text: 'Hvor klare er vi?', roundOf: questionId('q1'), position: 1 }),
    ],
    answers: [
      ...ratings('q1', [...Array.from({ length: 10 }, () => 2), ...Array.from({ length: 10 }, () => 9)]),
      ...ratings('q2', [6, 6, 7, 7, 8, 8]),
    ],
  });

  it('says in which round it was, where the same was asked more than once', () => {
    const made = saying(rounds);
    expect(made).toContain('I runde 1 av spørsmålet «Hvor klare er vi?» deler de 20 svarene seg i to leirer');
    expect(made).toContain('I runde 2 av spørsmålet «Hvor klare er vi?» er gjennomsnittet 7,0');
    const [first] = rounds.questions;
    expect(saying({ ...rounds, questions: first ? [first] : [] })).toContain('På spørsmålet «Hvor klare er vi?» deler');
  });

  it('counts a question once, however many its rounds', () => {
    const third = question('q3', { text: 'Hvor klare er vi?', roundOf: questionId('q1'), position: 2 });
    const whole = { ...rounds, questions: [...rounds.questions, third] };
    const made = saying({ ...whole, answers: [...whole.answers, ...ratings('q3', [6, 6, 7, 7, 8, 8])] });
    expect(made).toContain('Salen satte skår på 1 spørsmål, 3 ganger til sammen.');
  });
});
