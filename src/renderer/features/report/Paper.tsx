import { memo, type ReactNode } from 'react';
import type { Language } from '../../../domain/gathering';
import type { ReportBlock, ReportDocument } from '../../../domain/report-document';
import { inQuotes, localeTag } from '../../../words';
import { ColumnChart } from './ColumnChart';
import css from './Paper.module.css';

/** The summary set out as on paper. Its headings stand below the place's own. */
export const Paper = memo(function Paper({ report }: { report: ReportDocument }): ReactNode {
  return (
    <article className={css.paper} lang={localeTag(report.language)}>
      <h2 className={css.title}>{report.title}</h2>
      <p className={css.subtitle}>{report.subtitle}</p>
      {report.sections.map((section) => (
        <section
          key={section.id}
          data-section={section.id}
          tabIndex={-1}
          className={section.id === 'agreed' ? css.agreed : css.section}
        >
          {section.title ? <h3 className={css.heading}>{section.title}</h3> : null}
          {section.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place.
            <Block key={index} block={block} language={report.language} />
          ))}
        </section>
      ))}
    </article>
  );
});

function Block({ block, language }: { block: ReportBlock; language: Language }): ReactNode {
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? (
        <h4 className={css.level2}>{block.text}</h4>
      ) : (
        <h5 className={css.level3}>{block.text}</h5>
      );
    case 'paragraph':
      return <p className={block.tone === undefined ? css.paragraph : css[block.tone]}>{block.text}</p>;
    case 'list':
      return <List {...block} />;
    case 'quote':
      return (
        <figure className={css.quote}>
          <blockquote>{inQuotes(language, block.text)}</blockquote>
          {block.attribution ? <figcaption>{block.attribution}</figcaption> : null}
        </figure>
      );
    case 'table':
      return <Table {...block} />;
    case 'chart':
      return <ColumnChart chart={block} />;
    case 'twoByTwo':
    case 'picture':
      return null;
  }
}

type BlockOf<Type extends ReportBlock['type']> = Extract<ReportBlock, { type: Type }>;

function List({ ordered, items }: BlockOf<'list'>): ReactNode {
  const rows = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
    <li key={index}>{item.text}</li>
  ));
  return ordered ? <ol className={css.ordered}>{rows}</ol> : <ul className={css.list}>{rows}</ul>;
}

function Table({ caption, columns, rows }: BlockOf<'table'>): ReactNode {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const cell = (column: number): string | undefined => (columns[column]?.align === 'end' ? css.end : undefined);
  return (
    <table className={css.table}>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              key={column.label}
              scope="col"
              className={cell(index)}
              style={{ width: `${(100 * column.width) / whole}%` }}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
          <tr key={index}>
            {row.cells.map((text, column) => (
              <td key={columns[column]?.label ?? ''} className={cell(column)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
