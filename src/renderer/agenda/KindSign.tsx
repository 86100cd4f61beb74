import type { ReactNode } from 'react';
import type { Kind } from '../../domain/agenda/agenda';
import { useWords } from '../i18n/words';
import { cx } from '../ui/cx';
import css from './Kind.module.css';

/** Each sign shows how the room sits. Colour, sign and word say the same, so that none of them is needed alone. */
const SIGNS: Readonly<Record<Kind, ReactNode>> = {
  welcome: (
    <>
      <path d="M3.5 10a4.5 4.5 0 0 1 9 0z" fill="currentColor" />
      <path d="M1.5 13h13" />
    </>
  ),
  talk: (
    <>
      <circle cx="8" cy="4" r="2.75" fill="currentColor" stroke="none" />
      <path d="M2 9.5h12M3.5 13.5h9" />
    </>
  ),
  reflection: (
    <>
      <circle cx="5.5" cy="8" r="3.9" />
      <circle cx="10.5" cy="8" r="3.9" />
    </>
  ),
  plenary: (
    <>
      <circle cx="8" cy="8" r="6" />
      <circle cx="8" cy="8" r="2.25" fill="currentColor" stroke="none" />
    </>
  ),
  group: (
    <g fill="currentColor" stroke="none">
      <circle cx="8" cy="4.25" r="2.75" />
      <circle cx="3.75" cy="11.5" r="2.75" />
      <circle cx="12.25" cy="11.5" r="2.75" />
    </g>
  ),
  break: <path d="M5 3v10M11 3v10" strokeWidth="3" strokeLinecap="butt" />,
  summary: <path d="M1.5 3.5h13M4 8h8M6.5 12.5h3" strokeWidth="2.4" strokeLinecap="butt" />,
  practical: <rect x="2" y="2" width="12" height="12" rx="1" fill="currentColor" stroke="none" />,
  other: <path d="M8 2l6 6-6 6-6-6z" />,
};

/** The sign alone. Without a word beside it, the title next to it must say the kind, or `named` must. */
export function KindSign(props: { kind: Kind; size?: number; named?: boolean; className?: string }): ReactNode {
  const { kind, size = 16, named = false } = props;
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden where a word stands beside it.
    <svg
      className={cx(css.sign, css[kind], props.className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      {...(named ? { role: 'img', 'aria-label': t(`common:kind.${kind}`) } : { 'aria-hidden': true })}
    >
      {SIGNS[kind]}
    </svg>
  );
}

/** Sign and word: how a kind is told everywhere. */
export function KindChip(props: { kind: Kind; size?: number; className?: string }): ReactNode {
  const { t } = useWords();
  return (
    <span className={cx(css.chip, props.className)}>
      <KindSign kind={props.kind} size={props.size ?? 16} />
      {t(`common:kind.${props.kind}`)}
    </span>
  );
}
