import type { ReactNode } from 'react';
import type { Item, Rounds } from '../../../../domain/agenda/agenda';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/Toast';
import { usePlan } from '../acts/plan-context';
import { readMinutes } from '../acts/read-fields';
import { readRounds, readTurns, roundsLength, roundsText, turnsText, withTurns } from '../acts/rounds-field';
import { EditedArea, EditedText } from '../fields/EditedField';
import { linesOf } from '../fields/lines';
import { webAddress } from '../fields/links';
import css from './ItemPanel.module.css';

/** How long it may be cut to, and the rounds it is made of: only for what has a length of its own. */
export function Lengths(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { acts } = usePlan();
  const shortestFault = (text: string): string | null => {
    const read = readMinutes(text);
    if (!read.ok) return t('plan:fault.minutes');
    const tooLong = read.value !== null && item.minutes !== null && read.value > item.minutes;
    return tooLong ? t('plan:fault.shortest', { minutes: item.minutes }) : null;
  };
  return (
    <div className={css.pair}>
      <EditedText
        label={t('plan:panel.shortest')}
        inputMode="numeric"
        className={css.number}
        placeholder={t('plan:panel.minutesSign')}
        value={item.shortest === null ? '' : String(item.shortest)}
        heldAs={`${item.id}/shortest`}
        fault={shortestFault}
        onWrite={async (text) => {
          const read = readMinutes(text);
          return read.ok && (await acts.updateItem(item.id, { shortest: read.value }));
        }}
      />
      <EditedText
        label={t('plan:panel.rounds')}
        hint={t('plan:panel.roundsHint')}
        className={css.rounds}
        placeholder="8 × 5"
        value={roundsText(item.rounds)}
        heldAs={`${item.id}/rounds`}
        fault={(text) => (readRounds(text).ok ? null : t('plan:fault.rounds'))}
        onWrite={async (text) => {
          const read = readRounds(text);
          if (!read.ok) return false;
          const length = read.value === null ? {} : { minutes: roundsLength(read.value) };
          const rounds = read.value && withTurns(read.value, item.rounds?.turns ?? []);
          return acts.updateItem(item.id, { rounds, ...length });
        }}
      />
      {item.rounds === null ? null : <Turns item={item} rounds={item.rounds} />}
    </div>
  );
}

/** Whose turn each round is. Fewer names than rounds is as good as any; the rest are everyone's. */
function Turns(props: { item: Item; rounds: Rounds }): ReactNode {
  const { item, rounds } = props;
  const { t } = useWords();
  const { acts } = usePlan();
  return (
    <EditedArea
      label={t('plan:panel.turns')}
      hint={t('plan:panel.turnsHint')}
      className={css.turns}
      placeholder={t('plan:panel.turnsExample')}
      rows={1}
      value={turnsText(rounds)}
      heldAs={`${item.id}/turns`}
      fault={(text) => (readTurns(text).length > rounds.count ? t('plan:fault.turns', { count: rounds.count }) : null)}
      onWrite={(text) => acts.updateItem(item.id, { rounds: { ...rounds, turns: readTurns(text) } })}
    />
  );
}

/** How the room works, where, and with what. */
export function Means(props: { item: Item; room: boolean }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { acts } = usePlan();
  const line = (field: 'method' | 'materials', placeholder: string): ReactNode => (
    <EditedText
      label={t(`plan:panel.${field}`)}
      placeholder={placeholder}
      value={item[field]}
      heldAs={`${item.id}/${field}`}
      onWrite={(text) => acts.updateItem(item.id, { [field]: text.trim() })}
    />
  );
  return (
    <>
      {line('method', t('plan:panel.methodExample'))}
      {props.room ? <RoomField item={item} /> : null}
      {line('materials', t('plan:panel.materialsExample'))}
      <EditedArea
        label={t('plan:panel.links')}
        hint={t('plan:panel.linksHint')}
        rows={1}
        value={item.links.join('\n')}
        heldAs={`${item.id}/links`}
        onWrite={(text) => acts.updateItem(item.id, { links: linesOf(text) })}
      />
      <Links links={item.links} />
    </>
  );
}

export function RoomField(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { acts } = usePlan();
  return (
    <EditedText
      label={t('plan:panel.room')}
      value={item.room}
      heldAs={`${item.id}/room`}
      onWrite={(text) => acts.updateItem(item.id, { room: text.trim() })}
    />
  );
}

/** Nothing is opened from here: the address is copied, to be pasted in a browser. */
function Links(props: { links: readonly string[] }): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const addresses = props.links.flatMap((line) => webAddress(line) ?? []);
  if (addresses.length === 0) return null;
  const copy = async (address: string): Promise<void> => {
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    toast(copied ? { text: t('plan:panel.linkCopied') } : { text: t('plan:panel.linkNotCopied'), tone: 'error' });
  };
  return (
    <ul className={css.links}>
      {addresses.map((address) => (
        <li key={address}>
          <span className={css.address}>{address}</span>
          <Button
            size="row"
            look="quiet"
            aria-label={t('plan:panel.copyLinkNamed', { address })}
            onClick={() => void copy(address)}
          >
            {t('plan:panel.copyLink')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
