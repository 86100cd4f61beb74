import type { ComponentPropsWithRef, ReactNode } from 'react';

/** Rows and cells of the treegrid that stand beside others, where those of a table cannot: only the roles are a table's. */
export function GridRow(props: ComponentPropsWithRef<'div'>): ReactNode {
  // biome-ignore lint/a11y/useSemanticElements: rows side by side are no rows of a table.
  // biome-ignore lint/a11y/useFocusableInteractive: whoever uses it gives it focus, or has something in it that takes it.
  return <div role="row" {...props} />;
}

export function GridCell(props: ComponentPropsWithRef<'div'>): ReactNode {
  // biome-ignore lint/a11y/useSemanticElements: as the row it stands in.
  // biome-ignore lint/a11y/useFocusableInteractive: the row takes focus.
  return <div role="gridcell" {...props} />;
}
