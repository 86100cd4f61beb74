/** @jsxImportSource preact */

/** The app's mark, small. */
export function Sign() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" class="sign">
      <rect width="24" height="24" rx="6" />
      <path d="M5.5 8.5h13M5.5 12h9M5.5 15.5h5" />
    </svg>
  );
}
