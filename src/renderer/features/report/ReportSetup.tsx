import { type ReactNode, useEffect, useState } from 'react';
import { PLAIN_REPORT_SETTINGS } from '../../../domain/report/report-settings';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Checkbox } from '../../ui/Field';
import { EditedArea } from '../plan/fields/EditedField';
import css from './ReportSetup.module.css';
import { useSetup } from './useSetup';

/** What holds for the whole of it: letterhead, numbers, contents, and what is told of the next gathering. */
export function ReportSetup(): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const choose = useSetup();
  const { letterhead, numbered, contents, nextGathering } = snapshot.reportSettings ?? PLAIN_REPORT_SETTINGS;
  return (
    <details className={css.setup} onToggle={showWhole}>
      <summary>{t('report:setup.title')}</summary>
      <div className={css.fields}>
        <Choice on={contents} name={t('report:setup.contents')} onChoose={(on) => choose({ contents: on })} />
        <Choice on={numbered} name={t('report:setup.numbered')} onChoose={(on) => choose({ numbered: on })} />
        <EditedArea
          label={t('report:setup.letterhead')}
          hint={t('report:setup.letterheadHint')}
          value={letterhead}
          heldAs={`${snapshot.gathering.id}/letterhead`}
          rows={2}
          onWrite={(text) => choose({ letterhead: text })}
        />
        <EditedArea
          label={t('report:section.next')}
          hint={t('report:setup.nextHint')}
          value={nextGathering}
          heldAs={`${snapshot.gathering.id}/nextGathering`}
          rows={2}
          onWrite={(text) => choose({ nextGathering: text })}
        />
      </div>
    </details>
  );
}

/** It stands last in a list that is longer than its box: what has been opened comes into it. */
function showWhole({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }): void {
  if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
}

/** Shows what she chose at once, and what is stored if it was refused. */
function Choice(props: { on: boolean; name: string; onChoose: (on: boolean) => Promise<boolean> }): ReactNode {
  const { on, name, onChoose } = props;
  const [chosen, setChosen] = useState(on);
  useEffect(() => setChosen(on), [on]);
  const choose = async (next: boolean): Promise<void> => {
    setChosen(next);
    if (!(await onChoose(next))) setChosen(on);
  };
  return (
    <Checkbox checked={chosen} onChange={(event) => void choose(event.target.checked)}>
      {name}
    </Checkbox>
  );
}
