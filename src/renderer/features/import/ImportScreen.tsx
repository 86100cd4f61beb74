import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { useLibrary } from '../../api/react';
import { href } from '../../app/route';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../../ui/Button';
import { AppSign, CutOffIcon } from '../../ui/icons';
import { ChooseSource } from './ChooseSource';
import css from './ImportScreen.module.css';
import { ReviewAgenda } from './ReviewAgenda';
import { sourceOf } from './read-source';
import { useReading } from './useReading';

/** Reads a run sheet: into a new gathering, or added to one that stands. Nothing is written until she uses it. */
export default function ImportScreen(props: { gatheringId: GatheringId | null }): ReactNode {
  const { gatheringId } = props;
  const { t } = useWords();
  const { reading, text, setText, read, back, resume } = useReading(gatheringId);
  const { contact } = useLibrary();
  const drop = useDrop((data) => {
    const source = sourceOf(data);
    if (source) void read(source);
  });
  useEffect(() => {
    document.title = [t('plan:importing.title'), t('common:appName')].join(' · ');
  }, [t]);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [contenteditable], dialog')) return;
      const source = sourceOf(event.clipboardData);
      if (!source) return;
      event.preventDefault();
      void read(source);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [read]);
  return (
    <div className={css.screen} {...drop.handlers}>
      <Bar gatheringId={gatheringId} />
      {contact === 'lost' ? (
        <p className={css.lost} role="alert">
          <CutOffIcon size={20} />
          {t('common:failed.cutOff')}
        </p>
      ) : null}
      <main className={css.main}>
        {reading.stage === 'choose' ? (
          <ChooseSource
            text={text}
            onText={setText}
            onRead={(source) => void read(source)}
            trouble={reading.trouble}
            onResume={resume}
          />
        ) : null}
        {reading.stage === 'reading' ? (
          <p className={css.reading} role="status">
            {reading.name === null
              ? t('plan:importing.reading')
              : t('plan:importing.readingFile', { name: reading.name })}
          </p>
        ) : null}
        {reading.stage === 'review' ? (
          <ReviewAgenda key={reading.nr} kept={reading.kept} gatheringId={gatheringId} onBack={back} />
        ) : null}
      </main>
      {drop.over ? <p className={css.drop}>{t('plan:importing.drop')}</p> : null}
    </div>
  );
}

function Bar(props: { gatheringId: GatheringId | null }): ReactNode {
  const { gatheringId } = props;
  const { t } = useWords();
  const { known } = useLibrary();
  const gathering = known?.gatherings.find((one) => one.id === gatheringId);
  return (
    <header className={css.bar}>
      <AppSign />
      <span className={css.name}>{gathering?.title || t('common:appName')}</span>
      <ButtonLink
        size="row"
        href={href(gatheringId ? { name: 'gathering', gatheringId, place: 'plan' } : { name: 'library' })}
      >
        {gatheringId ? t('plan:importing.toPlan') : t('shell:toLibrary')}
      </ButtonLink>
    </header>
  );
}

function useDrop(take: (data: DataTransfer) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer);
    },
  };
  return { over, handlers };
}
