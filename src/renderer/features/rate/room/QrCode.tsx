import type { ReactNode } from 'react';
import css from './QrCode.module.css';

/** Modules of white around the code, without which a camera does not find it. */
const QUIET = 4;

/**
 * A QR code, dark on white in both themes: cameras do not read the other way round. Framed and as wide as there is room for,
 * up to what a camera needs; a `className` of its own gives it another size.
 */
export function QrCode(props: { path: string; size: number; name: string; className?: string | undefined }): ReactNode {
  const { path, size, name, className = css.framed } = props;
  const whole = size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={name}
      className={className}
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
