import { type ReactNode, useState } from 'react';
import { TASK_FORMS, type TaskField, type TaskForm } from '../../../domain/groups/group';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useToast } from '../../ui/Toast';
import { EditedArea, EditedText } from '../plan/fields/EditedField';
import type { ItemGroups } from './item-groups';
import { TaskFields } from './TaskFields';
import { TaskPreview } from './TaskPreview';
import css from './TaskTab.module.css';
import { isUntouched, type Sheet, sheetOf } from './task-forms';
import { useCannotLead } from './useCannotChange';

/** What the groups work on: chosen from the sheets that come with the app, changed as she likes, seen as the table sees it. */
export function TaskTab({ desk }: { desk: ItemGroups }): ReactNode {
  const { t } = useWords();
  const { task } = desk;
  const write = useWrite(desk);
  if (!task) {
    return (
      <EmptyState title={t('groups:task.none')} action={<Choice desk={desk} />}>
        {t('groups:task.noneText')}
      </EmptyState>
    );
  }
  const { form, title, intro, fields } = task;
  const sheet: Sheet = { form, title, intro, fields };
  const change = (part: Partial<Sheet>): Promise<boolean> => write({ ...sheet, ...part });
  return (
    <div className={css.tab}>
      <section className={css.editor} aria-label={t('groups:tab.task')} data-focus-home tabIndex={-1}>
        <Choice desk={desk} />
        <EditedText label={t('groups:task.title')} value={title} onWrite={(text) => change({ title: text.trim() })} />
        <EditedArea
          label={t('groups:task.intro')}
          rows={2}
          value={intro}
          onWrite={(text) => change({ intro: text.trim() })}
        />
        <TaskFields fields={fields} onChange={(next: readonly TaskField[]) => change({ fields: next })} />
        <RemoveButton desk={desk} />
      </section>
      <TaskPreview desk={desk} task={task} />
    </div>
  );
}

function useWrite({ item }: ItemGroups): (sheet: Sheet) => Promise<boolean> {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  return async (sheet) => (await call(() => client.task.set({ gatheringId, itemId: item.id, sheet }))).ok;
}

/** Which sheet. What has been changed in the one before is a press of Angre away. */
function Choice({ desk }: { desk: ItemGroups }): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const write = useWrite(desk);
  const toast = useToast();
  const undo = useUndo().action('plan');
  const cannot = useCannotLead();
  const { task } = desk;
  const [chosen, choose] = useState<TaskForm>('otherMunicipality');
  const take = async (form: TaskForm): Promise<void> => {
    const changed = task !== null && !isUntouched(task);
    if (!(await write(sheetOf(snapshot.gathering.language, form)))) return;
    if (changed) toast({ text: t('groups:task.replaced'), action: undo });
  };
  return (
    <div className={css.choice}>
      <label>
        <span>{t('groups:task.form')}</span>
        <select
          value={task?.form ?? chosen}
          disabled={cannot !== null}
          onChange={(event) => {
            const form = TASK_FORMS.find((one) => one === event.target.value) ?? 'free';
            if (task) void take(form);
            else choose(form);
          }}
        >
          {TASK_FORMS.map((form) => (
            <option key={form} value={form}>
              {t(`groups:form.${form}`)}
            </option>
          ))}
        </select>
      </label>
      {task ? null : (
        <Button look="filled" unavailable={cannot} onClick={() => void take(chosen)}>
          {t('groups:task.use')}
        </Button>
      )}
    </div>
  );
}

function RemoveButton({ desk }: { desk: ItemGroups }): ReactNode {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const undo = useUndo().action('plan');
  const cannot = useCannotLead();
  const remove = async (): Promise<void> => {
    const done = await call(() => client.task.remove({ gatheringId, itemId: desk.item.id }));
    if (done.ok) toast({ text: t('groups:task.removed'), action: undo });
  };
  return (
    <div>
      <Button size="row" unavailable={cannot} onClick={() => void remove()}>
        {t('groups:task.remove')}
      </Button>
    </div>
  );
}
