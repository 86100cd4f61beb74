import type { ReactNode } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Field';
import { PlusIcon } from '../../../ui/icons';
import { KeyCap } from '../../../ui/KeyCap';
import { usePlan } from '../acts/plan-context';
import { tracksRefusal, tracksUnder } from '../acts/tracks';
import { useCutOff } from '../acts/useCutOff';
import { useTrackActs } from '../acts/useTrackActs';
import { EditedText } from '../fields/EditedField';
import css from './ItemPanel.module.css';

/** Whether what is under the item runs at the same time, and then each track with its lead and room to hand. */
export function TracksField(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { snapshot } = useGathering();
  const { toggle, add } = useTrackActs();
  const cutOff = useCutOff();
  if (tracksRefusal(snapshot.items, item) !== null) return null;
  const under = tracksUnder(snapshot.items, item);
  const tracks = item.parallel ? under : [];
  return (
    <section className={css.tracks} aria-label={t('plan:track.title')}>
      {under.length > 0 || item.parallel ? (
        <Checkbox
          checked={item.parallel}
          disabled={cutOff !== null}
          aria-keyshortcuts="P"
          onChange={() => void toggle(item)}
        >
          {t('plan:track.on')} <KeyCap keys="P" />
        </Checkbox>
      ) : (
        <Button size="row" look="quiet" keys="P" unavailable={cutOff} onClick={() => void toggle(item)}>
          {t('plan:track.split')}
        </Button>
      )}
      {item.parallel && tracks.length === 0 ? <p className={css.sum}>{t('plan:track.empty')}</p> : null}
      {tracks.length > 0 ? (
        <ol>
          {tracks.map((track, index) => (
            <TrackFields key={track.id} track={track} nr={index + 1} />
          ))}
        </ol>
      ) : null}
      {item.parallel ? (
        <Button size="row" keys="Shift+N" unavailable={cutOff} onClick={() => void add(item)}>
          <PlusIcon /> {t('plan:track.add')}
        </Button>
      ) : null}
    </section>
  );
}

function TrackFields(props: { track: Item; nr: number }): ReactNode {
  const { track, nr } = props;
  const { t } = useWords();
  const { acts } = usePlan();
  const named = t('plan:track.nr', { nr });
  const field = (name: 'title' | 'responsible' | 'room', label: string): ReactNode => (
    <EditedText
      label={label}
      value={track[name]}
      heldAs={`${track.id}/${name}`}
      placeholder={name === 'title' ? t('plan:untitled') : undefined}
      onWrite={(text) => acts.updateItem(track.id, { [name]: text.trim() })}
    />
  );
  return (
    <li>
      <fieldset className={css.trackFields} aria-label={named}>
        {field('title', named)}
        {field('responsible', t('plan:track.lead'))}
        {field('room', t('plan:panel.room'))}
      </fieldset>
    </li>
  );
}
