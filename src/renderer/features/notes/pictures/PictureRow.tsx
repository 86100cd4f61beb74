import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Picture } from '../../../../domain/pictures/picture';
import { clockOf } from '../../../../words';
import { usePicture } from '../../../api/pictures';
import { useWords } from '../../../i18n/words';
import css from './PictureRow.module.css';

interface PictureRowProps {
  readonly picture: Picture;
  readonly zone: string;
  readonly onOpen: (picture: Picture) => void;
}

/** A flip chart among the notes, small; a press shows it large. */
export const PictureRow = memo(function PictureRow({ picture, zone, onOpen }: PictureRowProps): ReactNode {
  const { t } = useWords();
  const { id, gatheringId, caption } = picture;
  const box = useRef<HTMLLIElement>(null);
  const seen = useSeen(box);
  const url = usePicture(gatheringId, seen ? id : null, true);
  return (
    <li ref={box} className={css.row}>
      <button type="button" className={css.picture} data-picture={id} onClick={() => onOpen(picture)}>
        <span className={css.time}>{clockOf(zone, picture.at)}</span>
        <span className={css.kind}>{t('notes:picture.open')}</span>
        {url ? (
          <img className={css.thumbnail} src={url} alt={t('notes:picture.alt')} />
        ) : (
          <span className={css.thumbnail} />
        )}
        <bdi className={css.caption}>{caption || t('notes:picture.noCaption')}</bdi>
      </button>
    </li>
  );
});

/** Fetched when it comes near what is in sight: a day may have many, and each is large. */
function useSeen(box: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || seen) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '400px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, seen]);
  return seen;
}
