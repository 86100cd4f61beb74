import type { ComponentProps, ReactNode } from 'react';
import css from './FileChoice.module.css';
import { FileButton } from './FileInput';

interface FileChoiceProps extends ComponentProps<typeof FileButton> {
  /** What is being done with the file, or what may be chosen. */
  readonly said: string | null;
  /** Why the last one could not be used. It stands where `said` stood. */
  readonly failed: string | null;
}

/** The file that is read, and what became of reading it. */
export function FileChoice({ said, failed, ...button }: FileChoiceProps): ReactNode {
  return (
    <div className={css.file}>
      <FileButton {...button} />
      <span role="status" className={failed ? css.failed : css.said}>
        {failed ?? said}
      </span>
    </div>
  );
}
