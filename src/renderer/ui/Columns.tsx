import { createContext, type ReactNode, useContext, useState } from 'react';
import { Button } from './Button';
import css from './Columns.module.css';
import { cx } from './cx';
import { Drawer } from './Dialog';
import { useMediaQuery } from './useMediaQuery';

interface ColumnsProps {
  readonly left?: ReactNode;
  readonly leftWidth?: number;
  /** In one column, the left one comes first: for a column one must use before the rest makes sense. */
  readonly leftFirst?: boolean;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly asideWidth?: number;
  /** Names the right column, and the button that opens it as a drawer below 1200 px. */
  readonly asideTitle?: string;
  /** White, with a hairline, as in Planlegg and Noter; else the right column stands on the room's own colour. */
  readonly asidePlain?: boolean;
  /** The main column fills the window also where there is one column, and has the button that opens the aside: `AsideButton`. */
  readonly fills?: boolean;
}

/** Opens the aside, where it is a drawer. */
const OpenAside = createContext<{ readonly title: string; readonly open: () => void } | null>(null);

/** The button that opens the aside, where a place has it among its own; nothing where the aside stands beside. */
export function AsideButton(): ReactNode {
  const aside = useContext(OpenAside);
  if (!aside) return null;
  return (
    <Button size="row" onClick={aside.open}>
      {aside.title}
    </Button>
  );
}

/** A place's columns: below 1200 px the right one is a drawer, below 900 px there is one column. */
export function Columns(props: ColumnsProps): ReactNode {
  const {
    left,
    leftWidth = 300,
    leftFirst = false,
    aside,
    asideWidth = 392,
    asideTitle = '',
    asidePlain = false,
    fills = false,
  } = props;
  const drawer = useMediaQuery('(max-width: 1199.98px)');
  const single = useMediaQuery('(max-width: 899.98px)');
  const [open, setOpen] = useState(false);
  const leftColumn = left ? (
    <div key="left" className={css.left} style={single ? {} : { width: leftWidth }}>
      {left}
    </div>
  ) : null;
  const main = (
    <div key="main" className={css.main}>
      <OpenAside value={aside && drawer ? { title: asideTitle, open: () => setOpen(true) } : null}>
        {fills ? null : (
          <div className={css.opener}>
            <AsideButton />
          </div>
        )}
        {props.children}
      </OpenAside>
    </div>
  );
  return (
    <div className={cx(css.columns, single && css.single, fills && css.fills)}>
      {single && !leftFirst ? [main, leftColumn] : [leftColumn, main]}
      {aside && !drawer ? (
        <aside className={cx(css.aside, asidePlain && css.plain)} style={{ width: asideWidth }} aria-label={asideTitle}>
          {aside}
        </aside>
      ) : null}
      {aside && drawer ? (
        <Drawer open={open} onClose={() => setOpen(false)} title={asideTitle}>
          {aside}
        </Drawer>
      ) : null}
    </div>
  );
}
