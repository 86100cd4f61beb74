import type { ReactNode } from 'react';

/** Signs that stand beside a word, or carry one as their button's name. All are hidden from those who listen. */
function Icon(props: { children: ReactNode; size?: number }): ReactNode {
  const { size = 16 } = props;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {props.children}
    </svg>
  );
}

const drawn = (path: string) => (props: { size?: number }) => (
  <Icon {...props}>
    <path d={path} />
  </Icon>
);

export const CrossIcon = drawn('M4 4l8 8M12 4l-8 8');
export const PlusIcon = drawn('M8 3v10M3 8h10');
export const CheckIcon = drawn('M3 8.5l3.5 3.5L13 5');
export const ArrowUpIcon = drawn('M8 13V3M4 7l4-4 4 4');
export const ArrowDownIcon = drawn('M8 3v10M4 9l4 4 4-4');
export const IndentIcon = drawn('M3 4h10M8 8h5M3 12h10M3 6.5L5 8 3 9.5');
export const OutdentIcon = drawn('M3 4h10M8 8h5M3 12h10M5 6.5L3 8l2 1.5');
export const TrashIcon = drawn('M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5');
export const PencilIcon = drawn('M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13z');
export const StarIcon = drawn('M8 2.5l1.7 3.5 3.8.5-2.8 2.6.7 3.8L8 11l-3.4 1.9.7-3.8L2.5 6.5l3.8-.5z');
export const TracksIcon = drawn('M2 8h3.5M5.5 3.5v9M5.5 3.5h8M5.5 8h8M5.5 12.5h8');
export const LockIcon = drawn('M4 7.5h8V13H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2');
export const EyeOffIcon = drawn(
  'M2.5 2.5l11 11M6.6 3.7c3.6-.9 6.2 1.7 7.4 4.3a9 9 0 0 1-1.6 2.3M9.6 12.1C5.7 13.4 3.2 10.6 2 8a9 9 0 0 1 2.2-2.9M6.9 6.9a1.6 1.6 0 0 0 2.2 2.2',
);
export const GripIcon = drawn('M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01');
export const WarningIcon = drawn('M8 3l6 10H2zM8 7v2.5M8 11.5v.01');
export const CutOffIcon = drawn(
  'M2 2l12 12M3 6.5A8 8 0 0 1 5 5.2M13 6.5a8 8 0 0 0-4.5-2.3M5.5 9a4 4 0 0 1 2-1M8 12v.01',
);
export const SlidersIcon = drawn(
  'M2.5 5h5.7M11.8 5h1.7M10 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M2.5 11h1.7M7.8 11h5.7M6 9.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
);
export const CalendarIcon = drawn('M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3');
export const ScreenIcon = drawn('M2.5 3.5h11v7.5h-11zM6 13.5h4');

/** A filled star: the note is marked. */
export function StarFilledIcon(): ReactNode {
  return (
    <Icon>
      <path d="M8 2.5l1.7 3.5 3.8.5-2.8 2.6.7 3.8L8 11l-3.4 1.9.7-3.8L2.5 6.5l3.8-.5z" fill="currentColor" />
    </Icon>
  );
}

/** The app's own sign: the day as lines. */
export function AppSign(props: { size?: number }): ReactNode {
  const { size = 24 } = props;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <path d="M5.5 8.5h13M5.5 12h9M5.5 15.5h5" stroke="var(--on-accent)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
