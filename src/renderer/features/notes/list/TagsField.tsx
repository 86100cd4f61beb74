import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../../i18n/words';
import { TextField } from '../../../ui/Field';
import { readTags, writeTags } from '../line/pad-tags';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags with a space between them; read as they are typed, and written out again when the field is left. */
export function TagsField({ tags, known, onChange }: TagsFieldProps): ReactNode {
  const { t } = useWords();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => writeTags(tags));
  const written = writeTags(tags);
  // Somebody else may tag the note while it is open here.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(written);
  }, [written]);
  return (
    <>
      <datalist id={listId}>
        {known.map((tag) => (
          <option key={tag} value={`#${tag}`} />
        ))}
      </datalist>
      <TextField
        label={t('notes:field.tags')}
        ref={field}
        value={typed}
        list={listId}
        maxLength={2_000}
        onBlur={() => setTyped(written)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(readTags(event.target.value, known));
        }}
      />
    </>
  );
}
