import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { TemplateSummary } from '../../../contract';
import { useCall } from '../../api/call';
import { useClient } from '../../api/react';
import { nothingSince } from '../../app/nothing-since';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { TrashIcon } from '../../ui/icons';
import { useToast } from '../../ui/Toast';
import { CreateDialog } from './CreateDialog';
import css from './Templates.module.css';

/** The templates in the language of the app; `again` reads them anew. */
function useTemplates(): { readonly templates: readonly TemplateSummary[]; readonly again: () => void } {
  const { language } = useWords();
  const client = useClient();
  const call = useCall();
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>([]);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the language changes, and when asked to again.
  useEffect(() => {
    let here = true;
    void call(() => client.template.list({ language }), { onFailure: () => true }).then((read) => {
      if (here && read.ok) setTemplates(read.value);
    });
    return () => {
      here = false;
    };
  }, [language, turn]);
  return { templates, again: () => setTurn((nr) => nr + 1) };
}

/** Ready-made plans to begin from: hers, and those that come with the app. */
export function Templates(): ReactNode {
  const { t, language } = useWords();
  const client = useClient();
  const call = useCall();
  const toast = useToast();
  const heading = useRef<HTMLHeadingElement>(null);
  const { templates, again } = useTemplates();
  const [chosen, choose] = useState<TemplateSummary | null>(null);
  if (templates.length === 0) return null;
  const remove = async ({ id: templateId, name }: TemplateSummary): Promise<void> => {
    const isHere = nothingSince();
    if (!(await call(() => client.template.remove({ templateId }))).ok) return;
    again();
    if (isHere()) heading.current?.focus();
    const restore = async (): Promise<void> => {
      if ((await call(() => client.template.restore({ templateId }))).ok) again();
    };
    toast({
      text: t('library:template.removed', { name }),
      action: { label: t('common:undo'), run: () => void restore() },
    });
  };
  return (
    <section className={css.templates} aria-label={t('library:template.title')}>
      <h3 ref={heading} tabIndex={-1} className={css.heading}>
        {t('library:template.title')}
      </h3>
      <ul>
        {templates.map((one) => (
          <Row key={one.id} template={one} onUse={() => choose(one)} onRemove={() => void remove(one)} />
        ))}
      </ul>
      {chosen ? (
        <CreateDialog
          open
          onClose={() => choose(null)}
          title={t('library:new.title')}
          suggested={{ title: chosen.name }}
          make={(named) => client.template.use({ templateId: chosen.id, language, ...named })}
        />
      ) : null}
    </section>
  );
}

function Row(props: { template: TemplateSummary; onUse: () => void; onRemove: () => void }): ReactNode {
  const { name, about, days, items, own } = props.template;
  const { t } = useWords();
  const holds = [t('library:days', { count: days }), t('library:template.items', { count: items })].join(', ');
  return (
    <li className={css.row}>
      <button type="button" className={css.use} onClick={props.onUse}>
        <span className={css.name}>{name}</span>
        <span className={css.about}>{[own ? t('library:template.own') : about, holds].join(' ')}</span>
      </button>
      {own ? (
        <IconButton name={t('library:template.remove', { name })} onClick={props.onRemove}>
          <TrashIcon />
        </IconButton>
      ) : null}
    </li>
  );
}
