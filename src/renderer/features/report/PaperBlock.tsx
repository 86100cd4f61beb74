import type { ReactNode } from 'react';
import type { Language } from '../../../domain/agenda/gathering';
import type { BlockOf, ReportBlock, ReportLine } from '../../../domain/report/report-document';
import { inQuotes } from '../../../words';
import { BarChart } from './BarChart';
import { ColumnChart } from './ColumnChart';
import { useEditing } from './editing';
import css from './Paper.module.css';
import { PaperPicture } from './PaperPicture';
import { PaperTable } from './PaperTable';
import { PaperText } from './PaperText';

/** One block of the summary, as on paper. */
export function PaperBlock(props: { block: ReportBlock; language: Language; number: string | undefined }): ReactNode {
  const { block, language } = props;
  switch (block.type) {
    case 'heading':
      return <Heading block={block} number={props.number} />;
    case 'paragraph':
      return (
        <p className={block.tone === undefined ? css.paragraph : css[block.tone]}>
          <PaperText of={block} />
        </p>
      );
    case 'list':
      return <List {...block} />;
    case 'quote':
      return (
        <figure className={css.quote}>
          <blockquote>
            <PaperText of={block} shown={inQuotes(language, block.text)} />
          </blockquote>
          {block.attribution ? <figcaption>{block.attribution}</figcaption> : null}
        </figure>
      );
    case 'table':
      return <PaperTable {...block} />;
    case 'chart':
      return block.shape === 'bars' ? <BarChart chart={block} /> : <ColumnChart chart={block} />;
    case 'twoByTwo':
      return <TwoByTwo {...block} />;
    case 'picture':
      return <PaperPicture picture={block} />;
  }
}

function Heading({ block, number }: { block: BlockOf<'heading'>; number: string | undefined }): ReactNode {
  const inside = (
    <>
      {number ? <span className={css.number}>{number}</span> : null}
      <PaperText of={block} />
    </>
  );
  return block.level === 2 ? <h4 className={css.level2}>{inside}</h4> : <h5 className={css.level3}>{inside}</h5>;
}

/** On paper an address can be followed; while the summary is worked on, a press opens the text. */
function Line({ line }: { line: ReportLine }): ReactNode {
  const editing = useEditing();
  if (line.href === undefined || editing) return <PaperText of={line} />;
  return <a href={line.href}>{line.text}</a>;
}

function List({ ordered, items }: BlockOf<'list'>): ReactNode {
  const rows = items.map((item, index) => (
    <li key={item.key ?? index}>
      <Line line={item} />
    </li>
  ));
  return ordered ? <ol className={css.ordered}>{rows}</ol> : <ul className={css.list}>{rows}</ul>;
}

function TwoByTwo({ quarters }: BlockOf<'twoByTwo'>): ReactNode {
  return (
    <div className={css.twoByTwo}>
      {quarters.map(({ title, items }) => (
        <div key={title} className={css.quarter}>
          <h4>{title}</h4>
          {items.length > 0 ? <List type="list" ordered={false} items={items} /> : <p className={css.muted}>–</p>}
        </div>
      ))}
    </div>
  );
}
