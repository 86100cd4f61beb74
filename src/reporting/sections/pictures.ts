import { itemAt } from '../../domain/agenda/tree';
import type { Picture } from '../../domain/pictures/picture';
import type { ReportBlock, ReportSection } from '../../domain/report/report-document';
import { minuteOfDayIn } from '../../domain/time';
import { clockInText } from '../../words';
import { itemTitle } from '../labels';
import type { ReportContext } from '../report-context';

/** «Gruppearbeid, kl. 16.40»: what the picture was taken on, for one without words of its own. */
function takenAt(context: ReportContext, { itemId, at }: Picture): string {
  const { snapshot, language, t } = context;
  const item = itemId === null ? null : itemAt(snapshot.items, itemId);
  const time = clockInText(language, minuteOfDayIn(snapshot.gathering.zone, at));
  return item ? t('report:pictures.on', { title: itemTitle(context, item), time }) : t('report:pictures.at', { time });
}

/** The flip charts and whatever else was photographed, in the order they were taken. */
export function picturesSection(context: ReportContext): ReportSection | null {
  const { snapshot, t } = context;
  const photos = snapshot.pictures
    .filter(({ purpose, deletedAt }) => purpose === 'photo' && deletedAt === null)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  if (photos.length === 0) return null;
  const blocks = photos.map((photo): ReportBlock => {
    const caption = photo.caption.trim() || takenAt(context, photo);
    const { id: pictureId, width, height } = photo;
    const alt = t('report:pictures.alt', { caption });
    return { type: 'picture', key: `picture:${pictureId}`, pictureId, alt, caption, said: true, width, height };
  });
  return { id: 'pictures', title: t('report:section.pictures'), blocks, count: photos.length };
}
