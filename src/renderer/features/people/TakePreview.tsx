import type { ReactNode } from 'react';
import type { Arrival } from '../../../domain/people/people-list';
import { useWords } from '../../i18n/words';
import { Pill } from '../../ui/Pill';
import { PersonColumns } from './PersonColumns';
import css from './TakeIn.module.css';

interface PreviewProps {
  readonly found: readonly Arrival[];
  /** Which of them are not to be taken. */
  readonly left: ReadonlySet<number>;
  readonly onLeave: (left: ReadonlySet<number>) => void;
  /** What is to be settled about the list, above it. */
  readonly children: ReactNode;
}

/** How a list is understood: each line in its columns, and whether it is someone new. */
export function TakePreview({ found, left, onLeave, children }: PreviewProps): ReactNode {
  const { t } = useWords();
  const fresh = found.filter(({ sameAs }) => sameAs === null).length;
  const toggle = (at: number): void => {
    const next = new Set(left);
    if (!next.delete(at)) next.add(at);
    onLeave(next);
  };
  return (
    <div className={css.preview}>
      <h3>{t('people:take.previewTitle')}</h3>
      <p role="status" className={css.small}>
        {t('people:take.preview', { fresh, same: found.length - fresh })}
      </p>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={css.scroll} aria-label={t('people:take.previewTitle')} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <PersonColumns />
              <th scope="col">{t('people:take.state')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ person, sameAs, nothingNew }, at) => (
              <tr key={`${person.name} ${person.organisation}`}>
                <td>
                  <label className={css.include}>
                    <input
                      type="checkbox"
                      checked={!nothingNew && !left.has(at)}
                      disabled={nothingNew}
                      aria-label={t('people:take.include', { name: person.name })}
                      onChange={() => toggle(at)}
                    />
                    <span>{person.name}</span>
                  </label>
                  {person.hadAddress ? <span className={css.untaken}>{t('people:take.addressLeftOut')}</span> : null}
                </td>
                <td>{person.organisation}</td>
                <td>
                  {t(`common:role.${person.role}`)}
                  {person.title ? (
                    <span className={css.untaken}>{t('people:take.titleLeftOut', { title: person.title })}</span>
                  ) : null}
                </td>
                <td>
                  <Pill tone={sameAs === null ? 'good' : 'quiet'}>
                    {nothingNew
                      ? t('people:take.unchanged')
                      : t(sameAs === null ? 'people:take.fresh' : 'people:take.merged')}
                  </Pill>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
