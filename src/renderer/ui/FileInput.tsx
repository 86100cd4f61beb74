import { type ComponentProps, type ComponentPropsWithRef, type ReactNode, useRef } from 'react';
import { Button } from './Button';

interface FileInputProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'hidden' | 'multiple' | 'onChange'> {
  readonly onFile: (file: File) => void;
}

/** The machine's own choice of file. It is never seen: a press of something else clicks it. */
export function FileInput({ onFile, ...rest }: FileInputProps): ReactNode {
  return (
    <input
      {...rest}
      type="file"
      hidden
      onChange={(event) => {
        const file = event.target.files?.[0];
        // So that the same file can be chosen again once it has been mended.
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}

interface FileButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens it. */
export function FileButton({ accept, onFile, ...button }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <FileInput ref={input} accept={accept} onFile={onFile} />
    </>
  );
}
