import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { Language } from '../../domain/agenda/gathering';
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
      spacing: { before: 160, after: 160 },
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
    ...normal(STYLE.contentsTitle, 'TOC Heading'),
    run: { size: 26, bold: true, color: COLOUR.accent },
    paragraph: { keepNext: true, spacing: { before: 280, after: 80 } },
  },
  { ...normal(STYLE.contents1, 'toc 1'), paragraph: { spacing: { after: 40 } } },
  { ...normal(STYLE.contents2, 'toc 2'), paragraph: { spacing: { after: 40 }, indent: { left: 240 } } },
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

const border = (side: string, colour: string, size: number): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

/** The look of every table, in a style of its own: hairlines between the rows, a stronger line below the headings. */
export const TABLE_STYLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Summary Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders>${border('bottom', COLOUR.line, 4)}${border('insideH', COLOUR.line, 4)}</w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border('bottom', COLOUR.ink, 8)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;

const marks = (colour: string | null, bold = false) => ({
  ...(colour === null ? {} : { color: colour }),
  ...(bold ? { bold } : {}),
});

/** The lists, with their marks in a colour; null: in that of the text, as in a template of whatever colours. */
export const documentLists = (colour: string | null): INumberingOptions => ({
  config: [
    {
      reference: LIST.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: LIST_INDENT }, run: marks(colour) },
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
          style: { paragraph: { indent: LIST_INDENT }, run: marks(colour, true) },
        },
      ],
    },
  ],
});
