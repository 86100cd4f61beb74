import type { ReactNode } from 'react';
import type { SameMunicipality } from '../../../domain/people/same-municipality';
import { useWords } from '../../i18n/words';
import { Checkbox } from '../../ui/Field';

interface SameProps {
  readonly same: readonly SameMunicipality[];
  /** Those she has said are one, by their whole name. */
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (accepted: ReadonlySet<string>) => void;
}

/** «Kinn» and «Kinn kommune» stand in one list: whether they are the same is hers to say. */
export function SameMunicipalities({ same, accepted, onAccept }: SameProps): ReactNode {
  const { t } = useWords();
  const toggle = (full: string): void => {
    const next = new Set(accepted);
    if (!next.delete(full)) next.add(full);
    onAccept(next);
  };
  return same.map(({ bare, full, name }) => (
    <Checkbox key={full} checked={accepted.has(full)} onChange={() => toggle(full)}>
      {t('people:take.sameMunicipality', { short: bare, full, name })}
    </Checkbox>
  ));
}
