import { type ReactNode, useState } from 'react';
import { LANGUAGES, type Language } from '../../../domain/agenda/gathering';
import { presentAt } from '../../../domain/people/how-many-present';
import { useCall } from '../../api/call';
import type { Client } from '../../api/connect';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Checkbox, Select } from '../../ui/Field';
import { useCutOff } from './acts/useCutOff';
import { EditedArea, EditedText } from './fields/EditedField';
import css from './GatheringDialog.module.css';

type Patch = Parameters<Client['gathering']['update']>[0]['patch'];

const OWN_NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
const LONGEST_ALERT = 60;
const MOST_PEOPLE = 100_000;

/** The gathering's own details. Each field is written when it is left, and can be undone. */
export function GatheringDialog(props: { open: boolean; onClose: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Dialog
      {...props}
      wide
      title={t('plan:about.title')}
      actions={
        <>
          <SaveAsTemplate />
          <Button look="filled" onClick={props.onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <Lines />
      <Alerts />
    </Dialog>
  );
}

/** Keeps the plan as a template among the gatherings; saying so where the button was pressed. */
function SaveAsTemplate(): ReactNode {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cutOff = useCutOff();
  const [saved, setSaved] = useState(false);
  const name = snapshot.gathering.title || t('plan:untitledGathering');
  const save = async (): Promise<void> => {
    const done = await call(() => client.template.save({ gatheringId, name }));
    if (done.ok) setSaved(true);
  };
  return (
    <>
      <p role="status" className={css.saved}>
        {saved ? t('plan:about.templateSaved') : ''}
      </p>
      <Button unavailable={cutOff} onClick={() => void save()}>
        {t('plan:about.saveAsTemplate')}
      </Button>
    </>
  );
}

function useWrite(): (patch: Patch) => Promise<boolean> {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  return async (patch) => (await call(() => client.gathering.update({ gatheringId, patch }))).ok;
}

function Line(props: {
  field: 'title' | 'place' | 'host' | 'chair' | 'noteTaker' | 'network';
  hint?: string;
}): ReactNode {
  const { field } = props;
  const { t } = useWords();
  const { gathering } = useGathering().snapshot;
  const write = useWrite();
  return (
    <EditedText
      label={t(field === 'title' ? 'plan:about.titleField' : `plan:about.${field}`)}
      hint={props.hint}
      value={gathering[field]}
      heldAs={`${gathering.id}/${field}`}
      onWrite={(text) => write({ [field]: text.trim() })}
    />
  );
}

function Lines(): ReactNode {
  const { t } = useWords();
  const { gathering } = useGathering().snapshot;
  const write = useWrite();
  return (
    <>
      <div className={css.grid}>
        <Line field="title" />
        <Line field="place" />
        <Line field="host" />
        <Line field="network" hint={t('plan:about.networkHint')} />
        <Line field="chair" />
        <Line field="noteTaker" />
      </div>
      <EditedArea
        label={t('plan:about.goal')}
        hint={t('plan:about.goalHint')}
        rows={2}
        value={gathering.goal}
        heldAs={`${gathering.id}/goal`}
        onWrite={(text) => write({ goal: text.trim() })}
      />
      <GoalLine />
      <EditedArea
        label={t('plan:about.background')}
        hint={t('plan:about.backgroundHint')}
        value={gathering.background}
        heldAs={`${gathering.id}/background`}
        onWrite={(text) => write({ background: text })}
      />
    </>
  );
}

/** Who the desired result needs in the room, who carries it on at home, and what it hangs on. */
function GoalLine(): ReactNode {
  const { t } = useWords();
  const { gathering } = useGathering().snapshot;
  const write = useWrite();
  return (
    <>
      <fieldset className={css.attend}>
        <legend className={css.legend}>{t('plan:about.attend')}</legend>
        <div className={css.grid}>
          {(['attendMust', 'attendShould', 'attendCan'] as const).map((field) => (
            <EditedArea
              key={field}
              label={t(`plan:about.${field}`)}
              rows={2}
              value={gathering[field]}
              heldAs={`${gathering.id}/${field}`}
              onWrite={(text) => write({ [field]: text.trim() })}
            />
          ))}
        </div>
      </fieldset>
      <EditedText
        label={t('plan:about.anchorPerson')}
        hint={t('plan:about.anchorPersonHint')}
        value={gathering.anchorPerson}
        heldAs={`${gathering.id}/anchorPerson`}
        onWrite={(text) => write({ anchorPerson: text.trim() })}
      />
      <EditedArea
        label={t('plan:about.criticalFactors')}
        hint={t('plan:about.criticalFactorsHint')}
        rows={2}
        value={gathering.criticalFactors}
        heldAs={`${gathering.id}/criticalFactors`}
        onWrite={(text) => write({ criticalFactors: text.trim() })}
      />
    </>
  );
}

function Alerts(): ReactNode {
  const { t } = useWords();
  const { snapshot } = useGathering();
  const { gathering } = snapshot;
  const { count, checkedIn } = presentAt(snapshot);
  const write = useWrite();
  const [first, second] = gathering.alertMinutes;
  const faultIn = (least: number, most: number) => (text: string) =>
    /^\d+$/u.test(text.trim()) && Number(text) >= least && Number(text) <= most
      ? null
      : t('plan:fault.number', { least, most });
  const alert = (text: string, other: number): Promise<boolean> => {
    const minutes = Number(text);
    return write({ alertMinutes: minutes > other ? [minutes, other] : [other, minutes] });
  };
  return (
    <>
      <div className={css.grid}>
        <Select
          label={t('plan:about.language')}
          value={gathering.language}
          onChange={(event) => {
            const language = LANGUAGES.find((one) => one === event.target.value);
            if (language) void write({ language });
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {OWN_NAMES[language]}
            </option>
          ))}
        </Select>
        <EditedText
          label={t('plan:about.present')}
          hint={checkedIn ? t('plan:about.checkedIn', { count: count ?? 0 }) : undefined}
          inputMode="numeric"
          value={gathering.present === null ? '' : String(gathering.present)}
          fault={(text) => (text.trim() === '' ? null : faultIn(0, MOST_PEOPLE)(text))}
          onWrite={(text) => write({ present: text.trim() === '' ? null : Number(text) })}
        />
      </div>
      <fieldset className={css.alerts}>
        <legend className={css.legend}>{t('plan:about.alerts')}</legend>
        <EditedText
          label={t('plan:about.alertFirst')}
          inputMode="numeric"
          value={String(first)}
          fault={faultIn(1, LONGEST_ALERT)}
          onWrite={(text) => alert(text, second)}
        />
        <EditedText
          label={t('plan:about.alertSecond')}
          inputMode="numeric"
          value={String(second)}
          fault={faultIn(1, LONGEST_ALERT)}
          onWrite={(text) => alert(text, first)}
        />
        <Checkbox checked={gathering.sound} onChange={(event) => void write({ sound: event.target.checked })}>
          {t('plan:about.sound')}
        </Checkbox>
      </fieldset>
    </>
  );
}
