import en from '../../../../resources/task-forms/en.json';
import nb from '../../../../resources/task-forms/nb.json';
import nn from '../../../../resources/task-forms/nn.json';
import type { Language } from '../../../domain/agenda/gathering';
import type { TaskForm, TaskSheet } from '../../../domain/groups/group';

/** What of a sheet is written: the rest says whose it is. */
export type Sheet = Pick<TaskSheet, 'form' | 'title' | 'intro' | 'fields'>;

const FORMS: Readonly<Record<Language, Readonly<Record<TaskForm, Omit<Sheet, 'form'>>>>> = { nb, nn, en };

/** A sheet as it comes with the app, to be changed as she likes. */
export const sheetOf = (language: Language, form: TaskForm): Sheet => ({ form, ...FORMS[language][form] });

/** Whether a sheet says what it said when it was chosen. */
export function isUntouched(sheet: Sheet): boolean {
  const { form, title, intro, fields } = sheet;
  const said = JSON.stringify([title, intro, fields.map(({ id, label, hint }) => [id, label, hint])]);
  return Object.values(FORMS).some((forms) => {
    const own = forms[form];
    return said === JSON.stringify([own.title, own.intro, own.fields.map(({ id, label, hint }) => [id, label, hint])]);
  });
}
