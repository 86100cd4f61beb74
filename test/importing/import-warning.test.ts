import { describe, expect, it } from 'vitest';
import type { WarningType } from '../../src/domain/draft/draft-agenda';
import { parseAgenda } from '../../src/importing/parse-agenda';
import { wordsIn } from '../../src/words';
import { importWarning } from '../../src/words/import-warning';

const first = (text: string, type: WarningType) => {
  const warning = parseAgenda(text).warnings.find((found) => found.type === type);
  if (!warning) throw new Error(`No ${type}`);
  return warning;
};
const say = (language: 'nb' | 'nn' | 'en', text: string, type: WarningType) =>
  importWarning(wordsIn(language), language, first(text, type)).replaceAll('\u00a0', ' ');

describe('what the import says of each finding', () => {
  it('puts the clock as each language writes it', () => {
    const text = '0900-0830 30 Velkommen\n0930-1000 30 Pause\n1000-1030 30 Plenum';
    expect(say('nb', text, 'end-before-start')).toBe(
      '«Velkommen» slutter kl. 08.30, men starter først kl. 09.00. Planen bruker kl. 09.00–09.30 inntil videre. Rett tiden, eller behold forslaget.',
    );
    expect(say('en', text, 'end-before-start')).toContain('ends at 08:30 but starts at 09:00');
  });

  it('leaves an end open that nothing tells', () => {
    const text = '08.00 Kaffe\n09.00-08.30 Velkommen';
    expect(say('nn', text, 'end-before-start')).toContain('stå open');
  });

  it('names dates and weekdays, with and without a year', () => {
    const dated = 'Mandag 4. mars 2025\n09.00 Velkommen\n10.00 Pause';
    expect(say('nb', dated, 'weekday-mismatch')).toBe(
      'Det står «Mandag 4. mars 2025», men 4. mars 2025 er en tirsdag. Datoen gjelder inntil videre. Sjekk begge.',
    );
    const undated = 'Mandag 25. september\n09.00 A\n10.00 B\nTirsdag 25. september\n09.00 A\n10.00 B';
    expect(say('nn', undated, 'weekday-mismatch')).toContain('25. september er ein måndag');
  });

  it('counts one minute and many', () => {
    expect(say('nb', '09.00-09.10 Én\n09.11-09.30 To', 'gap')).toContain('Det er 1 minutt uten innhold');
    expect(say('nb', '09.00-09.10 Én\n09.20-09.30 To', 'gap')).toContain('Det er 10 minutter uten innhold');
  });

  it.each([
    ['duration-mismatch', '09.00-09.30 (45 min) Innlegg\n09.30-10.00 Pause'],
    ['overlap', '09.00-09.30 Innlegg\n09.20-10.00 Pause'],
    ['outside-parent', '09.00-10.00 Bolk\n09.00-09.30 Innlegg\n09.30-10.10 Plenum\n10.00-10.15 Pause'],
    ['stray', '09.00-10.00 Bolk\n10.00-10.30 Pause\n10.30-11.00 Plenum\nAlternativ\n08.00-08.30 Film'],
    ['stray', '09.00-10.00 Bolk\n10.00-10.30 Pause\n10.30-11.00 Plenum\nAlternativ\n08.00 Film'],
  ] as const)('%s in all three languages', (type, text) => {
    for (const language of ['nb', 'nn', 'en'] as const) expect(say(language, text, type)).toMatch(/^[«“][^{}]+\.$/);
  });
});
