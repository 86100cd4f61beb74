/** @jsxImportSource preact */
import { render } from 'preact';
import { Reach } from './Reach';

/** The test page: does a phone on this network reach the laptop? */
export function mountReach(root: HTMLElement): void {
  render(<Reach />, root);
}
