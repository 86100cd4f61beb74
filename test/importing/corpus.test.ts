import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAgenda } from '../../src/importing/read-agenda';
import { type ImportJson, toImportJson } from '../../src/importing/to-json';
import { newScores, score } from './score';

const FOLDER = resolve(import.meta.dirname, '../fixtures/agendas');
const sources = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

async function readFixture(name: string): Promise<ImportJson> {
  const result = await readAgenda({ fileName: name, bytes: readFileSync(resolve(FOLDER, name)) });
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  return toImportJson(result.agenda);
}

const expectedOf = (name: string): ImportJson =>
  JSON.parse(readFileSync(resolve(FOLDER, name.replace(/\.\w+$/, '.json')), 'utf8')) as ImportJson;

describe('our own agendas, against their checked readings', () => {
  it.each(sources)('%s', async (name) => {
    const scores = newScores();
    score(await readFixture(name), expectedOf(name), scores);
    const of = ({ precision, recall }: { precision: number; recall: number }) => ({ precision, recall });
    expect(scores.items.lowest, JSON.stringify(of(scores.items))).toBeGreaterThanOrEqual(0.9);
    expect(scores.fields.lowest, JSON.stringify(of(scores.fields))).toBeGreaterThanOrEqual(0.9);
    expect(scores.warnings.lowest, JSON.stringify(of(scores.warnings))).toBe(1);
  });

  it('are read with precision and recall of 0.95 or better taken together', async () => {
    const scores = newScores();
    for (const name of sources) score(await readFixture(name), expectedOf(name), scores);
    expect(scores.items.expected).toBeGreaterThan(150);
    expect(scores.items.lowest).toBeGreaterThanOrEqual(0.95);
    expect(scores.fields.lowest).toBeGreaterThanOrEqual(0.95);
    expect(scores.warnings.lowest).toBeGreaterThanOrEqual(0.95);
  });
});
