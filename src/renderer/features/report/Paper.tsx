import { Fragment, memo, type ReactNode, useMemo, useRef } from 'react';
import type { ReportBlock, ReportDocument, ReportSection } from '../../../domain/report/report-document';
import { localeTag, wordsIn } from '../../../words';
import { type BlockKeys, blockKeys, NO_KEYS } from './block-keys';
import { useEditing } from './editing';
import { type Numbers, numbersOf } from './heading-numbers';
import css from './Paper.module.css';
import { PaperBlock } from './PaperBlock';
import { PaperText } from './PaperText';
import { LostTexts, SectionTools } from './SectionTools';
import { SaidInProvider } from './said-in';
import { usePaperKeys } from './usePaperKeys';

/** The summary set out as on paper. Its headings stand below the place's own. */
export const Paper = memo(function Paper({ report }: { report: ReportDocument }): ReactNode {
  const numbers = numbersOf(report);
  const keys = usePaperKeys();
  const [first, ...others] = report.sections;
  const opening = first?.title === '' ? first : undefined;
  const rest = opening ? others : report.sections;
  return (
    <SaidInProvider value={report}>
      <article
        ref={keys.paper}
        className={css.paper}
        lang={localeTag(report.language)}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        {report.letterhead ? <p className={css.letterhead}>{report.letterhead}</p> : null}
        <h2 className={css.title}>
          <PaperText of={{ text: report.title, said: report.titleSaid }} />
        </h2>
        <p className={css.subtitle}>{report.subtitle}</p>
        {opening ? <Section report={report} section={opening} numbers={numbers} /> : null}
        {report.contents ? <Contents report={report} sections={rest} numbers={numbers} /> : null}
        {rest.map((section) => (
          <Section key={section.id} report={report} section={section} numbers={numbers} />
        ))}
        <LostTexts report={report} />
      </article>
    </SaidInProvider>
  );
});

/** Which parts there are, as Word's own table will have it; on the screen there are no pages to tell of. */
function Contents(props: { report: ReportDocument; sections: readonly ReportSection[]; numbers: Numbers }): ReactNode {
  const { report, sections, numbers } = props;
  if (sections.length < 3) return null;
  const words = wordsIn(report.language);
  return (
    <div className={css.contents}>
      <p className={css.contentsTitle}>{words('report:contents')}</p>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>{[numbers.sections.get(id), title].filter(Boolean).join(' ')}</li>
        ))}
      </ul>
    </div>
  );
}

function Section(props: { report: ReportDocument; section: ReportSection; numbers: Numbers }): ReactNode {
  const { report, section, numbers } = props;
  const editing = useEditing();
  const { id, title, titleKey, titleEdited, blocks } = section;
  const heading = {
    text: title,
    ...(titleKey ? { key: titleKey } : {}),
    ...(titleEdited ? { edited: titleEdited } : {}),
  };
  const number = numbers.sections.get(id);
  const keys = useBlockKeys(blocks);
  return (
    <section data-section={id} tabIndex={-1} className={id === 'agreed' ? css.agreed : css.section}>
      {title ? (
        <h3 className={css.heading}>
          {number ? <span className={css.number}>{number}</span> : null}
          <PaperText of={heading} />
        </h3>
      ) : null}
      {blocks.map((block, index) => (
        <Fragment key={keys[index]}>
          <PaperBlock block={block} language={report.language} number={numbers.blocks.get(block)} />
        </Fragment>
      ))}
      {editing ? <SectionTools report={report} section={section} /> : null}
    </section>
  );
}

/** The same block has the same key from one drawing to the next. */
function useBlockKeys(blocks: readonly ReportBlock[]): readonly string[] {
  const before = useRef<BlockKeys>(NO_KEYS);
  return useMemo(() => {
    before.current = blockKeys(blocks, before.current);
    return before.current.keys;
  }, [blocks]);
}
