import type { ReactNode } from 'react';
import type { ReportDocument, ReportLeftOut, ReportSection } from '../../../domain/report/report-document';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { useEditing } from './editing';
import css from './SectionTools.module.css';
import { TextEditor } from './TextEditor';
import { useOpened } from './useOpened';

/** Below a section while it is worked on: texts of her own around it, and what she has left out of it. */
export function SectionTools({ report, section }: { report: ReportDocument; section: ReportSection }): ReactNode {
  const leftOut = report.leftOut.filter(({ sectionId }) => sectionId === section.id);
  const has = (key: string): boolean => section.blocks.some((block) => 'key' in block && block.key === key);
  const free = (['before', 'after'] as const).filter((where) => !has(`${section.id}:${where}`));
  return (
    <div className={css.tools}>
      {free.map((where) => (
        <OwnText key={where} id={`${section.id}:${where}`} where={where} section={section} />
      ))}
      {leftOut.length > 0 ? <LeftOut texts={leftOut} /> : null}
    </div>
  );
}

/** A way to begin a text of her own. */
function OwnText(props: { id: string; where: 'before' | 'after'; section: ReportSection }): ReactNode {
  const { id, where } = props;
  const { t } = useWords();
  const { open, begun, setOpen, onBack } = useOpened();
  if (open) {
    const of = { key: id, text: '', edited: NOTHING };
    return <TextEditor {...{ of, id, begun, onBack }} onClose={() => setOpen(false)} />;
  }
  const name =
    props.section.title || t(props.section.id === 'article' ? 'paper:place.name.article' : 'report:section.about');
  return (
    <Button
      size="row"
      look="quiet"
      aria-label={t(`report:edit.addTo.${where}`, { section: name })}
      onClick={() => setOpen(true)}
    >
      {t(`report:edit.add.${where}`)}
    </Button>
  );
}

/** There is nothing of the app's behind it. */
const NOTHING = { original: '', basedOn: '', changedSince: false } as const;

function LeftOut({ texts }: { texts: readonly ReportLeftOut[] }): ReactNode {
  const { t } = useWords();
  const editing = useEditing();
  return (
    <details className={css.leftOut}>
      <summary>{t('report:edit.leftOut', { count: texts.length })}</summary>
      <ul>
        {texts.map(({ key, text }) => (
          <li key={key}>
            <span>{text}</span>
            <Button size="row" onClick={() => void editing?.giveBack(key)}>
              {t('report:edit.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was left out of sections of which nothing is left. */
export function LostTexts({ report }: { report: ReportDocument }): ReactNode {
  const editing = useEditing();
  const standing = new Set(report.sections.map(({ id }) => id));
  const lost = report.leftOut.filter(({ sectionId }) => !standing.has(sectionId));
  if (!editing || lost.length === 0) return null;
  return (
    <div className={css.lost}>
      <LeftOut texts={lost} />
    </div>
  );
}
