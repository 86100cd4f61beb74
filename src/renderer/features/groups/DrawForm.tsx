import { type FormEvent, type ReactNode, useState } from 'react';
import { seededChance } from '../../../domain/chance';
import { type DrawRules, drawGroups, groupCount, type Impossible } from '../../../domain/groups/draw-groups';
import { readSets } from '../../../domain/groups/groups-list';
import type { ParticipantId } from '../../../domain/ids';
import type { Participant } from '../../../domain/people/participant';
import { isHere } from '../../../domain/people/people-list';
import type { Words } from '../../../words';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Checkbox, Select, TextArea, TextField } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import css from './FormTab.module.css';
import type { ItemGroups } from './item-groups';
import { NAMINGS, type Naming, namesFor } from './naming';

interface Wish {
  readonly who: 'all' | 'here';
  readonly by: 'count' | 'size';
  readonly value: string;
  readonly mixOrganisations: boolean;
  readonly mixRoles: boolean;
  readonly inPairs: boolean;
  readonly together: string;
  readonly apart: string;
  readonly naming: Naming;
  readonly themes: string;
}

const FIRST: Wish = {
  who: 'all',
  by: 'count',
  value: '4',
  mixOrganisations: true,
  mixRoles: true,
  inPairs: false,
  together: '',
  apart: '',
  naming: 'group',
  themes: '',
};

type Made = readonly { readonly name: string; readonly members: readonly ParticipantId[] }[];

interface DrawProps {
  readonly desk: ItemGroups;
  /** A draw is in view: the next act is to take it. */
  readonly drawn: boolean;
  readonly onDrawn: (made: Made, again: () => void) => void;
}

/** Draws lots: how many, what is to be mixed, who belongs together and who does not. */
export function DrawForm({ desk, drawn, onDrawn }: DrawProps): ReactNode {
  const { t } = useWords();
  const [wish, setWish] = useState(FIRST);
  const [wrong, setWrong] = useState<string | null>(null);
  const change = (part: Partial<Wish>): void => setWish((now) => ({ ...now, ...part }));
  const everyone = [...desk.people.values()];
  const here = everyone.filter(isHere);
  const people = (wish.who === 'here' ? here : everyone).filter(({ presentTo }) => presentTo === null);
  const draw = (): void => {
    const read = rulesOf(t, wish, people);
    if (typeof read === 'string') {
      setWrong(read);
      return;
    }
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const lots = drawGroups(people, read, seededChance(seed));
    if (!lots.ok) {
      setWrong(sentence(t, lots.why, desk));
      return;
    }
    setWrong(null);
    const names = namesFor(t, wish.naming, wish.themes, lots.groups.length);
    const made = lots.groups.map((members, at) => ({ name: names[at] ?? '', members }));
    onDrawn(made, draw);
  };
  return (
    <form
      className={css.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        draw();
      }}
    >
      <SegmentedControl
        label={t('groups:draw.who')}
        segments={[
          { value: 'all' as const, label: t('groups:draw.everyone', { count: everyone.length }) },
          { value: 'here' as const, label: t('groups:draw.here', { count: here.length }) },
        ]}
        value={wish.who}
        onChange={(who) => change({ who })}
      />
      <Split wish={wish} people={people.length} change={change} />
      <Mixing wish={wish} change={change} />
      <TextArea
        label={t('groups:draw.together')}
        hint={t('groups:draw.setsHint')}
        rows={1}
        value={wish.together}
        onChange={(event) => change({ together: event.target.value })}
      />
      <TextArea
        label={t('groups:draw.apart')}
        hint={t('groups:draw.setsHint')}
        rows={1}
        value={wish.apart}
        onChange={(event) => change({ apart: event.target.value })}
      />
      <Names wish={wish} change={change} />
      <p role="alert" className={css.wrong}>
        {wrong}
      </p>
      <Button type="submit" look={drawn ? 'plain' : 'filled'}>
        {t('groups:draw.draw')}
      </Button>
    </form>
  );
}

interface PartProps {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
}

function Split({ wish, people, change }: PartProps & { readonly people: number }): ReactNode {
  const { t } = useWords();
  const value = Number.parseInt(wish.value, 10);
  const makes = Number.isNaN(value) || wish.inPairs ? null : groupCount(people, { by: wish.by, value });
  return (
    <div className={css.pair}>
      <Select
        label={t('groups:draw.by')}
        value={wish.by}
        disabled={wish.inPairs}
        onChange={(event) => change({ by: event.target.value === 'size' ? 'size' : 'count' })}
      >
        <option value="count">{t('groups:draw.count')}</option>
        <option value="size">{t('groups:draw.size')}</option>
      </Select>
      <TextField
        label={t(wish.by === 'count' ? 'groups:draw.howMany' : 'groups:draw.howLarge')}
        inputMode="numeric"
        value={wish.value}
        disabled={wish.inPairs}
        hint={wish.by === 'size' && makes !== null ? t('groups:draw.makes', { count: makes }) : undefined}
        onChange={(event) => change({ value: event.target.value })}
      />
    </div>
  );
}

function Mixing({ wish, change }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className={css.checks}>
      <legend>{t('groups:draw.mix')}</legend>
      <Checkbox
        checked={wish.mixOrganisations && !wish.inPairs}
        disabled={wish.inPairs}
        onChange={(event) => change({ mixOrganisations: event.target.checked })}
      >
        {t('groups:draw.organisations')}
      </Checkbox>
      <Checkbox
        checked={wish.mixRoles && !wish.inPairs}
        disabled={wish.inPairs}
        onChange={(event) => change({ mixRoles: event.target.checked })}
      >
        {t('groups:draw.roles')}
      </Checkbox>
      <Checkbox checked={wish.inPairs} onChange={(event) => change({ inPairs: event.target.checked })}>
        {t('groups:draw.pairs')}
      </Checkbox>
    </fieldset>
  );
}

function Names({ wish, change }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Select
        label={t('groups:draw.names')}
        value={wish.naming}
        onChange={(event) => change({ naming: NAMINGS.find((one) => one === event.target.value) ?? 'group' })}
      >
        {NAMINGS.map((naming) => (
          <option key={naming} value={naming}>
            {t(`groups:naming.${naming}`)}
          </option>
        ))}
      </Select>
      {wish.naming === 'theme' ? (
        <TextArea
          label={t('groups:draw.themes')}
          hint={t('groups:draw.themesHint')}
          rows={3}
          value={wish.themes}
          onChange={(event) => change({ themes: event.target.value })}
        />
      ) : null}
    </>
  );
}

/** The rules, or what stands in the way of them as a sentence. */
function rulesOf(t: Words, wish: Wish, people: readonly Participant[]): DrawRules | string {
  const value = Number.parseInt(wish.value, 10);
  if (!wish.inPairs && (Number.isNaN(value) || value < 1 || value > 200)) return t('groups:cannot.number');
  const together = readSets(wish.together, people);
  const apart = readSets(wish.apart, people);
  const unknown = [...together.unknown, ...apart.unknown];
  if (unknown.length > 0) return t('groups:cannot.unknown', { names: unknown.join(', ') });
  const { mixOrganisations, mixRoles, inPairs } = wish;
  const split = { by: wish.by, value };
  return { split, mixOrganisations, mixRoles, inPairs, together: together.sets, apart: apart.sets };
}

/** Which wish cannot be met, and by whom. */
function sentence(t: Words, why: Impossible, { people }: ItemGroups): string {
  const names = 'ids' in why ? why.ids.map((id) => people.get(id)?.name ?? '').join(', ') : '';
  switch (why.reason) {
    case 'moreGroupsThanPeople':
      return t('groups:cannot.moreGroupsThanPeople', { people: why.people, groups: why.groups });
    case 'togetherTooMany':
      return t('groups:cannot.togetherTooMany', { names, most: why.most });
    case 'apartTooMany':
      return t('groups:cannot.apartTooMany', { names, groups: why.groups });
    default:
      return t(`groups:cannot.${why.reason}`, { names });
  }
}
