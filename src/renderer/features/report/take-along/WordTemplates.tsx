import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import { FileButton } from '../../../ui/FileInput';
import { useWordTemplates, type WordTemplatesInUse } from './useWordTemplates';
import css from './WordTemplates.module.css';

/** Stands for the app's own look: no template has an empty id. */
const OWN = '';

/** The municipality's own Word template: which one the papers are written on, and how it gets here. */
export function WordTemplates(): ReactNode {
  const { contact } = useGathering();
  const { t } = useWords();
  const templates = useWordTemplates();
  const { list, chosen } = templates;
  const off = contact === 'lost' && t('report:place.noContact');
  return (
    <section className={css.part}>
      <div className={css.choice}>
        <Select
          label={t('paper:place.template')}
          hint={t('paper:place.templateHint')}
          className={css.select}
          disabled={Boolean(off)}
          value={chosen ?? OWN}
          onChange={(event) => void templates.choose(event.target.value || null)}
        >
          <option value={OWN}>{t('paper:place.ownLook')}</option>
          {list.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <FileButton size="row" unavailable={off} accept=".docx,.dotx" onFile={(file) => void templates.add(file)}>
          {t('paper:place.addTemplate')}
        </FileButton>
      </div>
      <p role="alert" className={css.failed}>
        {templates.failed}
      </p>
      <div role="status">
        {templates.lacks.length > 0 ? (
          <ul className={css.lacks}>
            {templates.lacks.map((lack) => (
              <li key={lack}>{t(`paper:place.lacks.${lack}`)}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <RemoveTemplate key={chosen ?? OWN} templates={templates} off={off} />
    </section>
  );
}

/** A template cannot be brought back once it is removed, so it is asked about first. */
function RemoveTemplate({ templates, off }: { templates: WordTemplatesInUse; off: string | false }): ReactNode {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const template = templates.list.find(({ id }) => id === templates.chosen);
  if (!template) return null;
  if (!asked) {
    return (
      <Button size="row" look="quiet" className={css.remove ?? ''} unavailable={off} onClick={() => setAsked(true)}>
        {t('paper:place.removeTemplate')}
      </Button>
    );
  }
  return (
    <SureOfRemoval
      name={template.name}
      off={off}
      onKeep={() => setAsked(false)}
      onRemove={() => templates.remove(template)}
    />
  );
}

interface SureProps {
  readonly name: string;
  readonly off: string | false;
  readonly onKeep: () => void;
  readonly onRemove: () => Promise<unknown>;
}

/** Begins at the answer that changes nothing. */
function SureOfRemoval({ name, off, onKeep, onRemove }: SureProps): ReactNode {
  const { t } = useWords();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div className={css.sure} role="alert">
      <p>{t('paper:place.removeSure', { name })}</p>
      <Button size="row" ref={keep} onClick={onKeep}>
        {t('paper:place.keep')}
      </Button>
      <Button size="row" look="danger" unavailable={off} onClick={() => void onRemove()}>
        {t('paper:place.remove')}
      </Button>
    </div>
  );
}
