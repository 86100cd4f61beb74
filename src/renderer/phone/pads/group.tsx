/** @jsxImportSource preact */
import './group.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { GroupAnswerId } from '../../../domain/ids';
import type { GroupPadView } from '../../../domain/views/pad-views';
import type { Client } from '../../api/connect';
import { useStore } from '../../api/preact';
import { recall, remember } from '../../app/memory';
import { Titled } from '../Titled';
import { GroupClock } from './GroupClock';
import { GroupField } from './GroupField';
import { createGroupOutbox, type GroupOutbox, type GroupOutboxState } from './group-outbox';
import { answersWith, type PadAnswer, readDrafts } from './group-queue';
import { changeOf, type OpenLine } from './open-line';
import type { PadProps } from './pad';
import { useOpenLine } from './use-open-line';
import { useOutboxInView, usePadView } from './use-pad-view';
import { type PadWords, padWords } from './words';

const subscribe = (client: Client, signal: AbortSignal) => client.live.group(undefined, { signal });

/** The pad of one group or table: its task, and a list of answers to each question of it. */
export function GroupPad({ pad, owner, language }: PadProps) {
  const { attach, deliver } = useOutboxInView<GroupOutbox>();
  const view = usePadView<GroupPadView>(pad, subscribe, deliver);
  const { refused } = useStore(pad.store).contact;
  const t = padWords(language);
  const isGone = refused === 'NOT_FOUND';
  if (!view) return isGone ? <p class="notice">{t('pad:group.gone')}</p> : null;
  return <Table key={owner.bound} {...{ pad, view, language, t, isGone }} onOutbox={attach} />;
}

interface TableProps {
  readonly pad: PadProps['pad'];
  readonly view: GroupPadView;
  readonly language: PadProps['language'];
  readonly t: PadWords;
  /** The group is no more. */
  readonly isGone: boolean;
  readonly onOutbox: (outbox: GroupOutbox) => void;
}

function Table({ pad, view, language, t, isGone, onOutbox }: TableProps) {
  const outbox = useOutbox(pad, view, onOutbox);
  const state = useStore(outbox.store);
  const answers = answersWith(view.answers, state);
  const [drafts, setDraft] = useDrafts(view);
  const opened = useOpenLine(view.groupId, answers, outbox.put);
  useSayingBegun(pad, view, drafts, opened.line);
  const [removed, setRemoved] = useState<PadAnswer | null>(null);
  const remove = (answer: PadAnswer): void => {
    outbox.put({ type: 'remove', answerId: answer.id });
    setRemoved(answer);
  };
  const restore = ({ id, fieldId, text }: PadAnswer): void => {
    outbox.put({ type: 'restore', answerId: id, fieldId, text });
    setRemoved(null);
  };
  return (
    <Titled title={view.name} class="table">
      <About view={view} t={t} />
      <GroupClock {...{ view, language, t }} clock={pad.clock} />
      {isGone ? <p class="notice">{t('pad:group.gone')}</p> : null}
      {view.task ? (
        <>
          <div class="task">
            <h2>{view.task.title || view.itemTitle}</h2>
            {view.task.intro ? <p dir="auto">{view.task.intro}</p> : null}
          </div>
          <p class="soft">{t('pad:group.hint')}</p>
          {view.task.fields.map((field) => (
            <GroupField
              key={field.id}
              {...{ field, t, opened, removed }}
              answers={answers.filter(({ fieldId }) => fieldId === field.id)}
              draft={drafts[field.id] ?? ''}
              onDraft={(text) => setDraft(field.id, text)}
              onAdd={(text) => outbox.put({ type: 'add', answerId: newId(), fieldId: field.id, text })}
              onMove={(answerId, before) => outbox.put({ type: 'move', answerId, before })}
              onRemove={remove}
              onRestore={restore}
            />
          ))}
        </>
      ) : (
        <p class="soft">{t('pad:group.noTask')}</p>
      )}
      <Sending {...state} onRetry={outbox.retry} t={t} />
    </Titled>
  );
}

const newId = (): GroupAnswerId => crypto.randomUUID() as GroupAnswerId;

function useOutbox(pad: PadProps['pad'], view: GroupPadView, onOutbox: TableProps['onOutbox']): GroupOutbox {
  const { gatheringId, groupId } = view;
  const outbox = useMemo(() => createGroupOutbox(pad.client, { gatheringId, groupId }), [pad, gatheringId, groupId]);
  useEffect(() => {
    onOutbox(outbox);
    outbox.deliver();
  }, [outbox, onOutbox]);
  useEffect(() => outbox.told(view.answers), [outbox, view.answers]);
  return outbox;
}

/** What is being written, kept by the browser as it is typed. */
function useDrafts({ groupId }: GroupPadView): [Readonly<Record<string, string>>, (id: string, text: string) => void] {
  const key = `group-draft.${groupId}`;
  const [drafts, setDrafts] = useState(() => readDrafts(recall(key)));
  const setDraft = (fieldId: string, text: string): void => {
    const next = { ...drafts, [fieldId]: text };
    remember(key, JSON.stringify(next));
    setDrafts(next);
  };
  return [drafts, setDraft];
}

/** Well within what the room waits before it takes a device for gone. */
const SAY_AGAIN = 20_000;

/** Lets the room know how many lines stand begun here, and not what they say. */
function useSayingBegun(
  { client }: PadProps['pad'],
  { gatheringId }: GroupPadView,
  drafts: Readonly<Record<string, string>>,
  line: OpenLine | null,
): void {
  const [padId] = useState(() => crypto.randomUUID());
  const changing = line !== null && changeOf(line) !== null ? 1 : 0;
  const lines = Object.values(drafts).filter((text) => text.trim() !== '').length + changing;
  useEffect(() => {
    if (lines === 0) return;
    // Without contact nobody can be told anyway; it is said again before long.
    const say = (count: number): void =>
      void client.groupAnswer.begun({ gatheringId, padId, lines: count }).catch(() => undefined);
    say(lines);
    const timer = setInterval(() => say(lines), SAY_AGAIN);
    return () => {
      clearInterval(timer);
      say(0);
    };
  }, [client, gatheringId, padId, lines]);
}

/** Where, who leads, and who is there. */
function About({ view, t }: Pick<TableProps, 'view' | 't'>) {
  const { room, lead, members } = view;
  return (
    <dl class="about">
      {room ? (
        <div>
          <dt>{t('pad:group.room')}</dt>
          <dd>{room}</dd>
        </div>
      ) : null}
      {lead ? (
        <div>
          <dt>{t('pad:group.lead')}</dt>
          <dd>{lead}</dd>
        </div>
      ) : null}
      {members.length > 0 ? (
        <div>
          <dt>{t('pad:group.members')}</dt>
          <dd>{members.join(', ')}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What has not come through, and why. The regions stand from the start, so that the change is read out. */
function Sending(props: GroupOutboxState & { readonly onRetry: () => void; readonly t: PadWords }) {
  const { queue, refused, failing, onRetry, t } = props;
  return (
    <>
      <p role="status" class={queue.length > 0 ? 'waits' : 'soft'}>
        {queue.length > 0 ? t(failing ? 'pad:group.failing' : 'pad:group.onTheWay', { count: queue.length }) : ''}
      </p>
      <div role="alert">
        {refused.length > 0 ? (
          <div class="notice">
            <p>{t('pad:group.refused', { count: refused.length })}</p>
            <ul>
              {refused.map(({ answerId, text }) => (
                <li key={answerId}>{text}</li>
              ))}
            </ul>
            <button type="button" class="plain" onClick={onRetry}>
              {t('pad:group.retry')}
            </button>
          </div>
        ) : null}
      </div>
    </>
  );
}
