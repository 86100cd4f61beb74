import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { DrawForm } from './DrawForm';
import css from './FormTab.module.css';
import { GroupBoard } from './GroupBoard';
import { draftOf, type GroupDraft, newGroupId, replaced } from './group-drafts';
import type { ItemGroups } from './item-groups';
import { ListForm } from './ListForm';
import { useCannotChange } from './useCannotChange';
import { type GroupActs, useGroupActs } from './useGroupActs';

const WAYS = ['draw', 'list'] as const;

/** Groups that have been made but not taken yet, and how to make others. */
interface Preview {
  readonly groups: readonly GroupDraft[];
  /** Draws again; null where that says nothing. */
  readonly again: (() => void) | null;
}

/** Who is in which group: drawn, from a list, and by hand. */
export function FormTab({ desk }: { desk: ItemGroups }): ReactNode {
  const { t } = useWords();
  const acts = useGroupActs(desk.item.id);
  const [way, setWay] = useState<(typeof WAYS)[number]>('draw');
  const [preview, setPreview] = useState<Preview | null>(null);
  const standing = desk.groups.map(draftOf);
  const board = useRef<HTMLDivElement>(null);
  const show = (made: Parameters<typeof replaced>[1], again: Preview['again']): void => {
    // Drawn again from beside the groups: she is there already.
    const isThere = board.current?.contains(document.activeElement) ?? false;
    flushSync(() => setPreview({ groups: replaced(standing, made), again }));
    if (isThere) return;
    board.current?.scrollIntoView({ block: 'start' });
    board.current?.querySelector<HTMLElement>('[data-take]')?.focus({ preventScroll: true });
  };
  return (
    <div className={css.tab}>
      <section className={css.ways} aria-label={t('groups:make')}>
        <SegmentedControl
          label={t('groups:make')}
          segments={WAYS.map((value) => ({ value, label: t(`groups:way.${value}`) }))}
          value={way}
          onChange={setWay}
        />
        {/* What has been filled in stands there still when she has looked at the other way. */}
        <div hidden={way !== 'draw'}>
          <DrawForm desk={desk} drawn={preview !== null} onDrawn={show} />
        </div>
        <div hidden={way !== 'list'}>
          <ListForm desk={desk} read={preview !== null} onRead={(made) => show(made, null)} />
        </div>
      </section>
      <div ref={board} className={css.board} data-focus-home tabIndex={-1}>
        {preview ? (
          <Taking desk={desk} preview={preview} acts={acts} onDone={() => setPreview(null)} />
        ) : (
          <ByHand desk={desk} acts={acts} />
        )}
        {preview ? (
          <GroupBoard
            desk={desk}
            groups={preview.groups}
            onReplace={async (groups) => {
              setPreview({ ...preview, groups });
              return true;
            }}
            onPatch={async (id, patch) => {
              const groups = preview.groups.map((group) => (group.id === id ? { ...group, ...patch } : group));
              setPreview({ ...preview, groups });
              return true;
            }}
            onRemove={null}
          />
        ) : (
          <GroupBoard
            desk={desk}
            groups={standing}
            onReplace={(groups) => acts.setAll(groups)}
            onPatch={acts.patch}
            onRemove={(group) =>
              void acts.setAll(
                standing.filter(({ id }) => id !== group.id),
                t('groups:removed', { name: group.name }),
              )
            }
          />
        )}
      </div>
    </div>
  );
}

/** Nothing is stored before she takes it; what would go with a group that is no more is said first. */
function Taking(props: { desk: ItemGroups; preview: Preview; acts: GroupActs; onDone: () => void }): ReactNode {
  const { desk, preview, acts, onDone } = props;
  const { t } = useWords();
  const cannot = useCannotChange();
  const kept = new Set(preview.groups.map(({ id }) => id));
  const lost = desk.groups.filter(({ id }) => !kept.has(id) && desk.answers.some(({ groupId }) => groupId === id));
  const take = async (): Promise<void> => {
    const said = t('groups:preview.taken', { count: preview.groups.length });
    if (await acts.setAll(preview.groups, said)) onDone();
  };
  return (
    <div className={css.bar}>
      <p role="status">
        <strong>{t('groups:preview.title', { count: preview.groups.length })}</strong> {t('groups:preview.notYet')}
        {lost.length > 0 ? ` ${t('groups:preview.lost', { names: lost.map(({ name }) => name).join(', ') })}` : ''}
      </p>
      <div className={css.acts}>
        {preview.again ? (
          <Button size="row" onClick={preview.again}>
            {t('groups:preview.again')}
          </Button>
        ) : null}
        <Button size="row" onClick={onDone}>
          {t('groups:preview.discard')}
        </Button>
        <Button look="filled" size="row" data-take="" unavailable={cannot} onClick={() => void take()}>
          {t('groups:preview.take')}
        </Button>
      </div>
    </div>
  );
}

function ByHand({ desk, acts }: { desk: ItemGroups; acts: GroupActs }): ReactNode {
  const { t } = useWords();
  const cannot = useCannotChange();
  const add = (): void => {
    const name = t('groups:nameNr.group', { nr: desk.groups.length + 1 });
    void acts.setAll([...desk.groups.map(draftOf), { id: newGroupId(), name, room: '', lead: '', members: [] }]);
  };
  return (
    <div className={css.bar}>
      <p>{desk.groups.length === 0 ? t('groups:empty') : t('groups:byHand')}</p>
      <Button size="row" unavailable={cannot} onClick={add}>
        {t('groups:addGroup')}
      </Button>
    </div>
  );
}
