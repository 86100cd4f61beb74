import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Picture } from '../../../domain/picture';
import { usePicture } from '../../api/pictures';
import { useWords } from '../../i18n/words';
import css from './PictureStrip.module.css';

interface PictureStripProps {
  readonly pictures: readonly Picture[];
  readonly onOpen: (picture: Picture) => void;
}

/** The flip charts of an item, small; a press shows one large. */
export const PictureStrip = memo(function PictureStrip({ pictures, onOpen }: PictureStripProps): ReactNode {
  const { t } = useWords();
  return (
    <ul className={css.strip} aria-label={t('notes:picture.list')}>
      {pictures.map((picture) => (
        <li key={picture.id}>
          <Thumbnail picture={picture} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
});

function Thumbnail({ picture, onOpen }: { picture: Picture; onOpen: (picture: Picture) => void }): ReactNode {
  const { t } = useWords();
  const { id, gatheringId, caption } = picture;
  const box = useRef<HTMLButtonElement>(null);
  const seen = useSeen(box);
  const url = usePicture(gatheringId, seen ? id : null, true);
  return (
    <button ref={box} type="button" className={css.thumbnail} data-picture={id} onClick={() => onOpen(picture)}>
      {url ? <img src={url} alt={t('notes:picture.alt')} /> : <span className={css.blank} />}
      <bdi className={css.caption}>{caption || t('notes:picture.noCaption')}</bdi>
    </button>
  );
}

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
