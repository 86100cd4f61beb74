import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import type { ItemId } from '../../src/domain/ids';
import { minutes } from '../../src/domain/time';
import { runSheetDocument } from '../../src/reporting/programme-paper/run-sheet-document';
import { writeWord } from '../../src/reporting/word/write-word';
import { wordsIn } from '../../src/words';
import { sampleGathering } from './sample';

const SECRETS = { privateNote: 'HEMMELIG', materials: 'UTSTYRET', method: 'FORMEN', links: ['https://lenken.no'] };

function gathering() {
  const snapshot = sampleGathering();
  const [first, ...rest] = snapshot.items.filter((item) => item.dayId !== null);
  if (!first) throw new Error('no item');
  const told = {
    ...first,
    ...SECRETS,
    id: first.id as ItemId,
    shortest: minutes(4),
    room: 'Foajeen',
    prompts: ['STIKKORDET'],
  };
  const parked = snapshot.items.filter((item) => item.dayId === null);
  const about = { ...snapshot.gathering, attendMust: 'MÅ-FOLKET', anchorPerson: 'ANKERET' };
  return { ...snapshot, gathering: about, items: [told, ...rest, ...parked] };
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('the crew gets everything, with Word’s own headings and a table', async () => {
    const bytes = await writeWord(runSheetDocument(gathering(), language, 'crew'));
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    for (const text of ['HEMMELIG', 'UTSTYRET', 'FORMEN', 'lenken.no', 'STIKKORDET', 'Foajeen', 'MÅ-FOLKET', 'ANKERET'])
      expect(html).toContain(text);
    expect(html).toContain('<table>');
  });

  test('the participants get no internals', () => {
    const text = JSON.stringify(runSheetDocument(gathering(), language, 'programme'));
    expect(text).toContain('Foajeen');
    expect(text).not.toMatch(/HEMMELIG|UTSTYRET|FORMEN|lenken\.no|STIKKORDET|MÅ-FOLKET|ANKERET/);
    expect(text).not.toMatch(/"(MÅ|BØR|KAN|MUST|SHOULD|CAN)"/);
  });

  test('tracks are numbered, with who leads them and where, on both papers', () => {
    const snapshot = gathering();
    const [block] = snapshot.items.filter((item) => item.dayId !== null && item.parentId === null);
    if (!block) throw new Error('no item');
    const track = (nr: number) => ({
      ...block,
      id: `track-${nr}` as ItemId,
      parentId: block.id,
      position: nr,
      title: `TEMA ${nr}`,
      minutes: minutes(30),
      room: `FJELLET ${nr}`,
      responsible: `LEDER ${nr}`,
      rounds: { count: 3, minutes: minutes(10), turns: ['ORDFØRERE', 'LEDERE'] },
    });
    const items = snapshot.items
      .filter(({ parentId }) => parentId !== block.id)
      .map((item) => (item.id === block.id ? { ...item, parallel: true } : item));
    const told = { ...snapshot, items: [...items, track(0), track(1)] };
    const words = wordsIn(language);
    for (const kind of ['crew', 'programme'] as const) {
      const text = JSON.stringify(runSheetDocument(told, language, kind));
      expect(text).toContain(`${words('plan:track.nr', { nr: 2 })}: TEMA 1`);
      expect(text).toContain(words('plan:track.leadIs', { name: 'LEDER 1' }));
      expect(text).toContain(words('plan:track.roomIs', { room: 'FJELLET 1' }));
      expect(text.includes('3 × 10 min: ORDFØRERE, LEDERE')).toBe(kind === 'crew');
    }
  });
});
