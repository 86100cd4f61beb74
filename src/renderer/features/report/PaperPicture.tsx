import type { ReactNode } from 'react';
import type { BlockOf } from '../../../domain/report/report-document';
import { usePicture } from '../../api/pictures';
import { useGathering } from '../../app/gathering';
import css from './Paper.module.css';
import { PaperText } from './PaperText';

/** A photo with what is said of it; its room is kept while it is fetched. */
export function PaperPicture({ picture }: { picture: BlockOf<'picture'> }): ReactNode {
  const { gatheringId, contact } = useGathering();
  const { pictureId, alt, caption, width, height, key, edited, said = false } = picture;
  const url = usePicture(gatheringId, pictureId, contact !== 'lost');
  const text = { text: caption, said, ...(key ? { key } : {}), ...(edited ? { edited } : {}) };
  return (
    <figure className={css.picture}>
      {url ? (
        <img src={url} alt={alt} width={width} height={height} />
      ) : (
        <div className={css.coming} style={{ aspectRatio: `${width} / ${height}` }} />
      )}
      <figcaption>
        <PaperText of={text} />
      </figcaption>
    </figure>
  );
}
