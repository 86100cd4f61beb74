import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../../ui/Field';
import { heldEdit } from './held-edit';
import { useEdited } from './useEdited';

interface EditedProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'numeric' | undefined;
  /** What is wrong with what is typed, in words; null when it can be stored. */
  readonly fault?: (text: string) => string | null;
  readonly onWrite: (text: string) => Promise<boolean>;
  /** Names the field, so that a text refused by the store is there when she comes back to it. */
  readonly heldAs?: string;
}

function useChecked(props: EditedProps) {
  const { value, fault, onWrite } = props;
  const [error, setError] = useState<string | null>(null);
  const held = heldEdit(props.heldAs);
  const write = async (text: string): Promise<boolean> => {
    const wrong = fault?.(text) ?? null;
    setError(wrong);
    return wrong === null && (await held.until(value, text, onWrite));
  };
  const edited = useEdited(value, write, held);
  return { ...edited, error: edited.text === value ? null : error };
}

/** A line of stored text, written when the field is left or at Enter; Escape takes back what is typed. */
export function EditedText(props: EditedProps): ReactNode {
  const { text, error, onChange, onBlur, onKeyDown } = useChecked(props);
  const { label, hideLabel, hint, className, placeholder, inputMode } = props;
  return (
    <TextField
      {...{ label, hint, className, placeholder, inputMode, error, onChange, onBlur, onKeyDown }}
      hideLabel={hideLabel ?? false}
      value={text}
    />
  );
}

/** Running text, written when the field is left. */
export function EditedArea(props: EditedProps & { rows?: number }): ReactNode {
  const { text, error, onChange, onBlur, onKeyDown } = useChecked(props);
  const { label, hideLabel, hint, className, placeholder, rows = 3 } = props;
  return (
    <TextArea
      {...{ label, hint, className, placeholder, error, onChange, onBlur, onKeyDown, rows }}
      hideLabel={hideLabel ?? false}
      value={text}
    />
  );
}
