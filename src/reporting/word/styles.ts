import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { Language } from '../../domain/gathering';
import { localeTag } from '../../words';
import { COLOUR, FONT, LIST, STYLE } from './look';

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: COLOUR.accent },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
});

/** Headings count by their style, so that what she adds in Word is counted too. */
const numberedHeading = <Look extends { readonly paragraph: object }>(look: Look, numbered: boolean, level: number) =>
  numbered ? { ...look, paragraph: { ...look.paragraph, numbering: { reference: LIST.headings, level } } } : look;

const LIST_INDENT = { left: 360, hanging: 360 } as const;

const normal = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

const PARAGRAPH_STYLES: IStylesOptions['paragraphStyles'] = [
  {
    ...normal(STYLE.subtitle, 'Subtitle'),
    next: 'Normal',
    run: { size: 24, color: COLOUR.muted },
    paragraph: { spacing: { after: 280 } },
  },
  { ...normal(STYLE.lead, 'Lead'), run: { size: 24 }, paragraph: { spacing: { after: 160 } } },
  { ...normal(STYLE.muted, 'Muted'), run: { color: COLOUR.muted }, paragraph: { spacing: { before: 100, after: 80 } } },
  {
    ...normal(STYLE.bullet, 'List Bullet'),
    paragraph: { spacing: { after: 60 }, numbering: { reference: LIST.bullets, level: 0 }, indent: LIST_INDENT },
  },
  {
    ...normal(STYLE.number, 'List Number'),
    paragraph: { spacing: { after: 80 }, numbering: { reference: LIST.numbers, level: 0 }, indent: LIST_INDENT },
  },
  {
    ...normal(STYLE.quote, 'Quote'),
    run: { italics: true },
    paragraph: {
      spacing: { before: 160, after: 20 },
      indent: { left: 284 },
      border: { left: { style: BorderStyle.SINGLE, size: 18, color: COLOUR.accent, space: 12 } },
      keepLines: true,
    },
  },
  {
    ...normal(STYLE.quoteSource, 'Quote Source'),
    run: { color: COLOUR.muted },
    paragraph: {
      spacing: { after: 160 },
      indent: { left: 284 },
      border: { left: { style: BorderStyle.SINGLE, size: 18, color: COLOUR.accent, space: 12 } },
    },
  },
  {
    ...normal(STYLE.cell, 'Table Text'),
    run: { size: 20 },
    paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    ...normal(STYLE.cellHead, 'Table Heading'),
    run: { size: 20, bold: true },
    paragraph: { keepNext: true, spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    ...normal(STYLE.letterhead, 'Letterhead'),
    run: { size: 20, color: COLOUR.muted },
    paragraph: { spacing: { after: 360 } },
  },
  {
    ...normal(STYLE.footer, 'footer'),
    run: { size: 18, color: COLOUR.muted },
    paragraph: { alignment: AlignmentType.RIGHT },
  },
];

/** Word's own styles, so that the summary can be restyled, navigated by its headings and pasted into a template. */
export const documentStyles = (language: Language, numbered: boolean): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 22, color: COLOUR.ink, language: { value: localeTag(language) } },
      paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 52, bold: true, color: COLOUR.accent },
      paragraph: { spacing: { after: 80 }, keepNext: true },
    },
    heading1: numberedHeading(heading(32, 400, 120), numbered, 0),
    heading2: numberedHeading(heading(26, 280, 80), numbered, 1),
    heading3: {
      run: { font: FONT, size: 22, bold: true, color: COLOUR.ink },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 160, after: 60 } },
    },
    caption: {
      run: { size: 20, bold: true, color: COLOUR.muted },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
    },
  },
  paragraphStyles: PARAGRAPH_STYLES,
});

export const documentLists: INumberingOptions = {
  config: [
    {
      reference: LIST.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: LIST_INDENT }, run: { color: COLOUR.accent } },
        },
      ],
    },
    {
      reference: LIST.headings,
      levels: ['%1', '%1.%2'].map((text, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 567, hanging: 567 } } },
      })),
    },
    {
      reference: LIST.numbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: LIST_INDENT }, run: { bold: true, color: COLOUR.accent } },
        },
      ],
    },
  ],
};
