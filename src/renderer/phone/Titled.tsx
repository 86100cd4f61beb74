/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A heading that takes the focus when what had it is gone, so that those who listen hear where they are. */
export function Titled(props: { title: string; class?: string; id?: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class={`screen ${props.class ?? ''}`}>
      <h1 ref={heading} id={props.id} tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </section>
  );
}
