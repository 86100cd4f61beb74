import { describe, expect, it } from 'vitest';
import type { DraftItem } from '../../../src/domain/draft/draft-agenda';
import { parseAgenda } from '../../../src/importing/parse-agenda';

const items = (...lines: string[]): readonly DraftItem[] => parseAgenda(lines.join('\n')).days[0]?.items ?? [];

describe('what runs at the same time', () => {
  it('is told by the block, and each track has its room and who holds it', () => {
    const [, block] = items(
      '10.00-10.30 Åpning',
      '10.30-12.00 Parallelle sesjoner',
      'Sesjon A (Storsalen): Kompetanse v/ Guro Hauge',
      'Sesjon B, rom 204: Kraft og areal v/ Tom Eide, NVE',
      '12.00-13.00 Lunsj',
    );
    expect(block).toMatchObject({ parallel: true, room: null });
    expect(block?.children).toMatchObject([
      { room: 'Storsalen', responsible: 'Guro Hauge', parallel: false },
      { room: '204', responsible: 'Tom Eide, NVE' },
    ]);
  });

  it('has a room named last, and a lead who is called so', () => {
    const [, block] = items(
      '12.55-13.05 Kaffi',
      '13.05-13.45 PARALLELLE ØKTER',
      '   A) Bustad og tomter – rom Fjellet, leiar Knut Eide',
      '   B) Skule – rom Fjorden, leiar Anne-Lise Øvrebø',
      '   C) Næring og arbeid – Aulaen, v/Per Hauge',
      '13.45 Slutt',
    );
    expect(block?.children).toMatchObject([
      { title: 'A) Bustad og tomter', room: 'rom Fjellet', responsible: 'Knut Eide' },
      { title: 'B) Skule', room: 'rom Fjorden', responsible: 'Anne-Lise Øvrebø' },
      { title: 'C) Næring og arbeid', room: 'Aulaen', responsible: 'Per Hauge' },
    ]);
  });

  it('is told by the tracks’ own names', () => {
    const [, block] = items(
      '10.00-10.30 Åpning',
      '10.30-12.00 Fordypning',
      'Spor 1: Havn',
      'Spor 2: Handel',
      '12.00 Slutt',
    );
    expect(block).toMatchObject({ parallel: true });
  });

  it('is not what follows one after another, nor themes under group work', () => {
    const blocks = items(
      '09.00-10.00 Verksteder',
      '09.00-09.30 Runde 1',
      '09.30-10.00 Runde 2',
      '10.00-11.00 Gruppearbeid',
      'Tema 1: Skole',
      'Tema 2: Helse',
      '11.00-11.30 Lunsj',
    );
    expect(blocks.map(({ parallel }) => parallel)).toEqual([false, false, false]);
  });

  it('finds rooms in a table’s column', () => {
    const [first] = items('Tid\tHva\tRom', '09.00-09.30\tVelkommen\tAula', '09.30-10.00\tPause\t');
    expect(first).toMatchObject({ room: 'Aula', prompts: [] });
  });
});
