import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en';
import { nb } from '../../src/words/nb';
import { nn } from '../../src/words/nn';

const ROOT = join(import.meta.dirname, '..', '..');

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    const key = path === '' ? `${name}:` : path.endsWith(':') ? `${path}${name}` : `${path}.${name}`;
    return typeof value === 'string' ? [[key, value]] : flatten(value, key);
  });
}

const catalogues = { nb: new Map(flatten(nb, '')), nn: new Map(flatten(nn, '')), en: new Map(flatten(en, '')) };
const plainKey = (key: string): string => key.replace(/_(one|other)$/, '');
const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [readFileSync(join(ROOT, path), 'utf8')] : [];
  });
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const code = withoutComments(sources('src').join('\n'));
/** Keys written out, and the fixed beginnings of keys that are put together: t(`common:kind.${kind}`). */
const literal = new Set([...code.matchAll(/['"`]([a-z]+:[\w.-]+)['"`]/g)].map((match) => match[1] ?? ''));
const prefixes = [...code.matchAll(/`([a-z]+:[\w.-]*)\$\{/g)].map((match) => match[1] ?? '');
/** What the phone page reads straight from its own file, so as not to carry all three languages' words. */
const phoneCode = sources('src/renderer/phone').join('\n');
/** What `npm start` reads before anything is built. */
const startScript = readFileSync(join(ROOT, 'scripts', 'start.mjs'), 'utf8');

function used(key: string): boolean {
  const plain = plainKey(key);
  if (literal.has(plain) || prefixes.some((prefix) => plain.startsWith(prefix))) return true;
  const last = plain.split(/[.:]/).at(-1) ?? '';
  const spoken = new RegExp(`\\.${last}\\b|['"\`]${last}['"\`]`);
  if (plain.startsWith('phone:')) return spoken.test(phoneCode);
  return plain.startsWith('shell:desktop.start.') && spoken.test(startScript);
}

describe('the words', () => {
  test.each(['nn', 'en'] as const)('%s has the same sentences as bokmål, with the same places in each', (language) => {
    expect([...catalogues[language].keys()].sort()).toEqual([...catalogues.nb.keys()].sort());
    for (const [key, text] of catalogues.nb)
      expect([key, places(catalogues[language].get(key) ?? '')]).toEqual([key, places(text)]);
  });

  test('no sentence is empty', () => {
    for (const catalogue of Object.values(catalogues)) {
      expect([...catalogue].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    }
  });

  test('no sentence is without use', () => {
    expect([...catalogues.nb.keys()].filter((key) => !used(key))).toEqual([]);
  });

  test('every sentence that is asked for is there', () => {
    const known = new Set([...catalogues.nb.keys()].map(plainKey));
    const namespaces = new Set([...known].map((key) => key.split(':')[0]));
    const asked = [...literal].filter((key) => namespaces.has(key.split(':')[0]));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  test('plurals come in pairs', () => {
    const keys = new Set(catalogues.nb.keys());
    const single = [...keys].filter((key) => /_(one|other)$/.test(key) && !keys.has(`${plainKey(key)}_one`));
    expect(single).toEqual([]);
  });

  test.each(['nb', 'nn'] as const)(
    '%s keeps to the voice: no exclamation, no dash as a pause, no polite fillers',
    (language) => {
      const wrong = [...catalogues[language]].filter(([, text]) =>
        /!|—| – |Vennligst|Ver venleg|Beklager|Ups/.test(text),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('times in running text are «kl.» and a no-break space', () => {
    for (const language of ['nb', 'nn'] as const) {
      const wrong = [...catalogues[language]].filter(([, text]) => /kl\. /.test(text));
      expect(wrong).toEqual([]);
    }
  });

  test('nynorsk is nynorsk: none of the commonest bokmål words', () => {
    const bokmål =
      /\b(ikke|hva|hvem|hvor|hvorfor|noen|fra|bare|også|er det en|dere|igjen|uten|mens|blir lagret|lagres|vises)\b/i;
    expect([...catalogues.nn].filter(([key, text]) => bokmål.test(text) && !key.startsWith('cli:help'))).toEqual([]);
  });
});
