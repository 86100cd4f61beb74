/** @jsxImportSource preact */
import './team.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MemberId } from '../../../domain/ids';
import type { TeamPadView } from '../../../domain/views/pad-views';
import type { Client } from '../../api/connect';
import { useStore } from '../../api/preact';
import { Titled } from '../Titled';
import type { PadProps } from './pad';
import { TeamForm } from './TeamForm';
import { TeamOwn } from './TeamOwn';
import { changedFields, readChange, saveChange, standing, type TeamChange } from './team-change';
import { readDraft, saveDraft } from './team-draft';
import { createTeamOutbox, type TeamOutbox } from './team-outbox';
import { type Fields, type OwnObservation, ownWith } from './team-queue';
import { useOutboxInView, usePadView } from './use-pad-view';
import { type PadWords, padWords } from './words';

const subscribe = (client: Client, signal: AbortSignal) => client.live.team(undefined, { signal });

/** The pad of one member of a reflecting team. */
export function TeamPad({ pad, owner, language }: PadProps) {
  const { attach, deliver } = useOutboxInView<TeamOutbox>();
  const view = usePadView<TeamPadView>(pad, subscribe, deliver);
  const { refused } = useStore(pad.store).contact;
  const t = padWords(language);
  if (!view) return refused === 'NOT_FOUND' ? <p class="notice">{t('pad:team.gone')}</p> : null;
  return (
    <Team
      key={`${owner.bound} ${view.itemId}`}
      {...{ pad, view, t }}
      isGone={refused === 'NOT_FOUND'}
      onOutbox={attach}
    />
  );
}

interface TeamProps {
  readonly pad: PadProps['pad'];
  readonly view: TeamPadView;
  readonly t: PadWords;
  /** The member is no longer in the team. */
  readonly isGone: boolean;
  readonly onOutbox: (outbox: TeamOutbox) => void;
}

function Team({ pad, view, t, isGone, onOutbox }: TeamProps) {
  const { gatheringId, itemId, memberId } = view;
  const outbox = useOutbox(pad, view, onOutbox);
  const state = useStore(outbox.store);
  const own = ownWith(view.own, state);
  const [draft, setDraft] = useDraft(memberId);
  const [changing, setChanging] = useChange(memberId, own);
  const change = ({ id, aspect, text, theme }: OwnObservation): void => {
    if (changing?.id === id) return;
    // What stands half changed in another is saved.
    const before = own.find((one) => one.id === changing?.id);
    const left = changing && before && changedFields(changing, before);
    if (left) outbox.update(changing.id, left);
    setChanging({ id, fields: { aspect, text, theme } });
  };
  const save = (fields: Fields): void => {
    if (changing) outbox.update(changing.id, fields);
    else outbox.add(fields);
    setChanging(null);
    if (!changing) setDraft({ ...fields, text: '' });
  };
  return (
    <Titled title={view.itemTitle} class="team">
      <p class="soft">{t('pad:team.writesAs', { name: view.memberName })}</p>
      <Standing view={view} isGone={isGone} t={t} />
      <TeamForm
        key={changing?.id ?? `${gatheringId}${itemId}`}
        t={t}
        fields={changing?.fields ?? draft}
        changing={changing !== null}
        themes={[...new Set(own.map(({ theme }) => theme).filter((theme) => theme !== ''))]}
        onFields={(fields) => (changing ? setChanging({ ...changing, fields }) : setDraft(fields))}
        onSave={save}
        onCancel={() => setChanging(null)}
      />
      <Sending {...state} onRetry={outbox.retry} t={t} />
      <TeamOwn
        own={own}
        t={t}
        onChange={change}
        onWithdraw={(id, withdrawn) => {
          if (changing?.id === id) setChanging(null);
          outbox.withdraw(id, withdrawn);
        }}
      />
    </Titled>
  );
}

function useOutbox(pad: PadProps['pad'], view: TeamPadView, onOutbox: TeamProps['onOutbox']): TeamOutbox {
  const { gatheringId, itemId, memberId } = view;
  const outbox = useMemo(
    () => createTeamOutbox(pad.client, { gatheringId, itemId, memberId }),
    [pad, gatheringId, itemId, memberId],
  );
  useEffect(() => {
    onOutbox(outbox);
    outbox.deliver();
  }, [outbox, onOutbox]);
  useEffect(() => outbox.told(view.own), [outbox, view.own]);
  return outbox;
}

/** What is being written, kept by the browser as it is typed. */
function useDraft(memberId: MemberId): [Fields, (fields: Fields) => void] {
  const [draft, setDraft] = useState(() => readDraft(memberId));
  return [
    draft,
    (fields) => {
      saveDraft(memberId, fields);
      setDraft(fields);
    },
  ];
}

/** The one that is being changed, kept in the same way. */
function useChange(
  memberId: MemberId,
  own: readonly OwnObservation[],
): [TeamChange | null, (change: TeamChange | null) => void] {
  const [change, setChange] = useState(() => readChange(memberId));
  return [
    standing(change, own),
    (next) => {
      saveChange(memberId, next);
      setChange(next);
    },
  ];
}

/** Who sees what is written, now and later. The region stands from the start, so that the change is read out. */
function Standing({ view, isGone, t }: Pick<TeamProps, 'view' | 'isGone' | 't'>) {
  const { phase, revealed } = view;
  return (
    <div role="status" class={`standing ${revealed ? 'open' : ''}`}>
      {phase ? <p class="phase">{t('pad:team.now', { phase: t(`pad:team.phase.${phase}`) })}</p> : null}
      {isGone ? <p>{t('pad:team.gone')}</p> : null}
      <p>
        <strong>{t(revealed ? 'pad:team.shown.now' : 'pad:team.hidden.now')}</strong>{' '}
        {t(revealed ? 'pad:team.shown.what' : 'pad:team.hidden.later')}
      </p>
    </div>
  );
}

interface SendingProps {
  readonly queue: readonly unknown[];
  readonly refused: readonly { readonly observationId: string; readonly fields: Fields }[];
  readonly failing: boolean;
  readonly onRetry: () => void;
  readonly t: PadWords;
}

/** How it goes with what is on its way. */
function Sending({ queue, refused, failing, onRetry, t }: SendingProps) {
  const waits = queue.length > 0;
  return (
    <div>
      <p role="status" class={waits && failing ? 'wrong' : 'soft'}>
        {waits ? t(failing ? 'pad:team.failing' : 'pad:team.onTheWay', { count: queue.length }) : ''}
      </p>
      <div role="alert">
        {refused.length > 0 ? (
          <div class="notice">
            <p>{t('pad:team.refused', { count: refused.length })}</p>
            <ul>
              {refused.map(({ observationId, fields }) => (
                <li key={observationId}>{fields.text}</li>
              ))}
            </ul>
            <button type="button" class="plain" onClick={onRetry}>
              {t('pad:team.retry')}
            </button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
