import type { ReactNode } from 'react';
import type { GroupAnswer } from '../../../domain/groups/group';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import css from './AnswersTab.module.css';
import type { ItemGroups } from './item-groups';
import { useCannotChange } from './useCannotChange';

/** What was deleted at the tables or here, the newest first: each can be brought back until the gathering is locked. */
export function DeletedAnswers({ desk }: { desk: ItemGroups }): ReactNode {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cannot = useCannotChange();
  const names = new Map(desk.groups.map(({ id, name }) => [id, name]));
  const deleted = snapshot.groupAnswers
    .filter(({ groupId, deletedAt }) => deletedAt !== null && names.has(groupId))
    .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  if (deleted.length === 0) return null;
  const restore = ({ id: answerId }: GroupAnswer): void =>
    void call(() => client.groupAnswer.restore({ gatheringId, answerId }));
  return (
    <details className={css.deleted}>
      <summary>{t('groups:deleted.title', { count: deleted.length })}</summary>
      <ul className={css.under}>
        {deleted.map((answer) => (
          <li key={answer.id}>
            <span dir="auto">
              {answer.text} <small>{names.get(answer.groupId)}</small>
            </span>
            <Button
              size="row"
              unavailable={cannot}
              aria-label={t('groups:deleted.restoreNamed', { text: answer.text })}
              onClick={() => restore(answer)}
            >
              {t('groups:deleted.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
