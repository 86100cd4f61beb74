/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ItemId } from '../../../domain/ids';
import type { CameraView } from '../../../domain/views/views';
import type { Client } from '../../api/connect';
import { createPictureQueue, type QueuedPicture } from '../../api/picture-queue';
import { useStore } from '../../api/preact';
import { Titled } from '../Titled';
import type { PadProps } from './pad';
import { shrinkPicture } from './shrink-picture';
import { usePadView } from './use-pad-view';
import { type PadWords, padWords } from './words';

const subscribe = (client: Client, signal: AbortSignal) => client.live.camera(undefined, { signal });

/** Sends pictures of flip charts: to the item that runs, or to the one that is chosen. */
export function Camera({ pad, owner, language }: PadProps) {
  const t = padWords(language);
  const [chosen, choose] = useState<ItemId | null>(null);
  const [failed, setFailed] = useState(false);
  const queue = useMemo(() => createPictureQueue(pad.client, owner.gatheringId), [pad, owner.gatheringId]);
  const pictures = useStore(queue.store);
  const view = usePadView<CameraView>(pad, subscribe, queue.deliver);
  const itemId = chosen ?? view?.itemId ?? null;
  const take = async (files: FileList | null): Promise<void> => {
    setFailed(false);
    for (const file of files ?? []) {
      const shrunk = await shrinkPicture(file);
      if (shrunk) await queue.add(shrunk, itemId);
      else setFailed(true);
    }
  };
  return (
    <Titled title={t('pad:camera.title')}>
      <p class="soft">{t('pad:camera.what')}</p>
      {view ? <Item view={view} itemId={itemId} onChoose={choose} t={t} /> : null}
      <div class="ways">
        <PictureButton label={t('pad:camera.take')} fromCamera onFiles={take} filled />
        <PictureButton label={t('pad:camera.choose')} fromCamera={false} onFiles={take} />
      </div>
      <p role="alert" class={failed ? 'wrong' : ''}>
        {failed ? t('pad:camera.notAPicture') : ''}
      </p>
      <Sent pictures={pictures} view={view} t={t} />
    </Titled>
  );
}

interface ItemProps {
  readonly view: CameraView;
  readonly itemId: ItemId | null;
  readonly onChoose: (itemId: ItemId | null) => void;
  readonly t: PadWords;
}

function Item({ view, itemId, onChoose, t }: ItemProps) {
  return (
    <div class="field">
      <label for="camera-item">{t('pad:camera.item')}</label>
      <select
        id="camera-item"
        value={itemId ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChoose(view.items.find(({ id }) => id === value)?.id ?? null);
        }}
      >
        <option value="">{t('pad:camera.noItem')}</option>
        {view.items.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

interface PictureButtonProps {
  readonly label: string;
  /** Opens the camera at once; else whatever the phone has to choose from. */
  readonly fromCamera: boolean;
  readonly filled?: boolean;
  readonly onFiles: (files: FileList | null) => Promise<void>;
}

function PictureButton({ label, fromCamera, filled = false, onFiles }: PictureButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label class={filled ? 'send' : 'plain'}>
      <input
        ref={input}
        type="file"
        accept="image/*"
        class="hidden"
        {...(fromCamera ? { capture: 'environment' } : { multiple: true })}
        onChange={() => {
          const { current } = input;
          // The same picture may be chosen again afterwards.
          void onFiles(current?.files ?? null).then(() => {
            if (current) current.value = '';
          });
        }}
      />
      {label}
    </label>
  );
}

function Sent(props: { pictures: readonly QueuedPicture[]; view: CameraView | null; t: PadWords }) {
  const { pictures, view, t } = props;
  const waiting = pictures.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  const stored = pictures.filter(({ state }) => state === 'stored').length;
  return (
    <>
      <p role="status">
        {waiting > 0 ? t('pad:camera.onTheWay', { count: waiting }) : ''}
        {waiting === 0 && stored > 0 ? t('pad:camera.allStored', { count: stored }) : ''}
      </p>
      <ul class="pictures" aria-label={t('pad:camera.yours')}>
        {pictures.map((one) => (
          <li key={one.picture.id} class={one.state}>
            <Thumbnail blob={one.picture.blob} />
            <span>
              {view?.items.find(({ id }) => id === one.picture.itemId)?.title ?? t('pad:camera.noItem')}
              <br />
              <span class={one.state === 'refused' ? 'wrong' : 'soft'}>{t(`pad:camera.state.${one.state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Thumbnail({ blob }: { blob: Blob }) {
  const url = useMemo(() => URL.createObjectURL(blob), [blob]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt="" width="64" height="64" />;
}
