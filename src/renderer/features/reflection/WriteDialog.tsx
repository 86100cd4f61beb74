import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { GatheringId, ItemId, MemberId, ObservationId } from '../../../domain/ids';
import { ASPECTS, type Aspect } from '../../../domain/reflection/observation';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { heldText, holdText } from '../../app/held-text';
import { putBack } from '../../app/put-back';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select, TextArea, TextField } from '../../ui/Field';
import { VisuallyHidden } from '../../ui/Hidden';
import { KeyCap } from '../../ui/KeyCap';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { keyOf, readAspectKey } from './aspect-key';
import css from './Panel.module.css';
import type { TeamRound } from './rounds-of-day';
import { useCannotChange } from './useCannotChange';

interface Draft {
  readonly memberId: MemberId | null;
  readonly aspect: Aspect;
  readonly text: string;
  readonly theme: string;
}

const EMPTY: Draft = { memberId: null, aspect: 'seen', text: '', theme: '' };
/** What was being written when the dialog was closed, for as long as the window is open; the words through a reload too. */
const drafts = new Map<ItemId, Draft>();

interface Written {
  readonly id: ObservationId;
  readonly name: string;
  readonly text: string;
  readonly withdrawn: boolean;
}

/** The note-taker writes for a member who has no pad: who, what it is by one key, the text, Enter. It stays open for the next. */
export function WriteDialog({ round, onClose }: { round: TeamRound; onClose: () => void }): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const team = round.reflection?.team ?? [];
  const [draft, setDraft] = useDraft(round.item.id);
  const memberId = team.some(({ id }) => id === draft.memberId) ? draft.memberId : (team[0]?.id ?? null);
  const { written, said, say, save, withdraw } = useWriting(gatheringId, round);
  const field = useRef<HTMLTextAreaElement>(null);
  const cannot = useCannotChange();
  const send = async (): Promise<void> => {
    const text = draft.text.trim();
    if (cannot || text === '' || memberId === null) return;
    const { aspect, theme } = draft;
    setDraft({ ...draft, memberId, text: '' });
    field.current?.focus();
    if (await save({ memberId, aspect, text, theme: theme.trim() })) return;
    setDraft((now) => ({ ...now, text: putBack(text, now.text) }));
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('reflection:write.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('common:close')}</Button>
          <Button look="filled" keys="Enter" unavailable={cannot} onClick={() => void send()}>
            {t('reflection:write.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <Select
          label={t('reflection:write.member')}
          value={memberId ?? ''}
          onChange={({ target }) =>
            setDraft({ ...draft, memberId: team.find(({ id }) => id === target.value)?.id ?? null })
          }
        >
          {team.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Words draft={draft} onDraft={setDraft} onSend={() => void send()} onSay={say} field={field} />
        <TextField
          label={t('reflection:write.theme')}
          value={draft.theme}
          onChange={(event) => setDraft({ ...draft, theme: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void send();
          }}
        />
      </div>
      <p role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </p>
      <Done written={written} onWithdraw={withdraw} />
    </Dialog>
  );
}

const heldKey = (itemId: ItemId): string => `observation/${itemId}`;

type SetDraft = (change: Draft | ((draft: Draft) => Draft)) => void;

function useDraft(itemId: ItemId): [Draft, SetDraft] {
  const begun = (): Draft => drafts.get(itemId) ?? { ...EMPTY, text: heldText(heldKey(itemId)) };
  const [draft, setDraft] = useState(begun);
  return [
    draft,
    // Kept beside the dialog: an answer may come when that is closed.
    (change) => {
      const next = typeof change === 'function' ? change(begun()) : change;
      drafts.set(itemId, next);
      holdText(heldKey(itemId), next.text);
      setDraft(next);
    },
  ];
}

/** Sent once each: the same text pressed twice goes with the same id. */
function useWriting(gatheringId: GatheringId, round: TeamRound) {
  const { client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [said, say] = useState('');
  const sending = useRef<{ readonly says: string; readonly id: ObservationId } | null>(null);
  const [written, setWritten] = useState<readonly Written[]>([]);
  const save = async (fields: Omit<Draft, 'memberId'> & { readonly memberId: MemberId }): Promise<boolean> => {
    const { memberId, ...said } = fields;
    const says = JSON.stringify(fields);
    if (sending.current?.says !== says) sending.current = { says, id: crypto.randomUUID() as ObservationId };
    const { id } = sending.current;
    const whose = { gatheringId, itemId: round.item.id, memberId, observationId: id };
    const done = await call(() => client.observation.add({ ...whose, fields: said }));
    if (!done.ok) return false;
    // The next may be on its way already.
    if (sending.current?.id === id) sending.current = null;
    const name = round.reflection?.team.find((member) => member.id === memberId)?.name ?? '';
    setWritten((all) => [{ id, name, text: said.text, withdrawn: false }, ...all]);
    say(t('reflection:write.saved', { name }));
    return true;
  };
  const withdraw = async (id: ObservationId, withdrawn: boolean): Promise<void> => {
    const done = await call(() => client.observation.withdraw({ gatheringId, observationId: id, withdrawn }));
    if (done.ok) setWritten((all) => all.map((one) => (one.id === id ? { ...one, withdrawn } : one)));
  };
  return { written, said, say, save, withdraw };
}

interface WordsProps {
  readonly draft: Draft;
  readonly onDraft: SetDraft;
  readonly onSend: () => void;
  /** Said to those who listen; what stands outside an open dialog is not. */
  readonly onSay: (text: string) => void;
  readonly field: React.RefObject<HTMLTextAreaElement | null>;
}

function Words({ draft, onDraft, onSend, onSay, field }: WordsProps): ReactNode {
  const { t } = useWords();
  const last = useRef<string | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      last.current = null;
      onSend();
      return;
    }
    const read = readAspectKey(event, draft.text, last.current);
    if (!read) {
      if (event.key.length === 1) last.current = null;
      return;
    }
    event.preventDefault();
    last.current = read.type === 'aspect' && !event.altKey ? event.key : null;
    if (read.type === 'text') onDraft({ ...draft, text: read.text });
    else {
      onDraft({ ...draft, aspect: read.aspect });
      onSay(t(`reflection:aspect.${read.aspect}`));
    }
  };
  return (
    <>
      <SegmentedControl
        label={t('reflection:write.aspect')}
        value={draft.aspect}
        className={css.aspects ?? ''}
        onChange={(aspect) => onDraft({ ...draft, aspect })}
        segments={ASPECTS.map((aspect) => ({
          value: aspect,
          label: (
            <>
              {t(`reflection:aspect.${aspect}`)} <KeyCap keys={keyOf(aspect)} />
            </>
          ),
        }))}
      />
      <TextArea
        ref={field}
        data-autofocus=""
        label={t('reflection:write.text')}
        hint={t('reflection:write.hint')}
        value={draft.text}
        onChange={(event) => onDraft({ ...draft, text: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

/** What has just been written here, with a way to take it back; it is gone from here with the dialog. */
function Done(props: {
  written: readonly Written[];
  onWithdraw: (id: ObservationId, withdrawn: boolean) => Promise<void>;
}): ReactNode {
  const { t } = useWords();
  if (props.written.length === 0) return null;
  return (
    <section className={css.written} aria-labelledby="reflection-written">
      <h3 id="reflection-written">{t('reflection:write.written')}</h3>
      <ul>
        {props.written.map(({ id, name, text, withdrawn }) => (
          <li key={id} className={withdrawn ? css.withdrawn : undefined}>
            <span dir="auto">
              {name}: {text}
            </span>
            <Button size="row" look="quiet" onClick={() => void props.onWithdraw(id, !withdrawn)}>
              {t(withdrawn ? 'reflection:bringBack' : 'reflection:withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
