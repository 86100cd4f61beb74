/** @jsxImportSource preact */
import './pad.css';
import { render } from 'preact';
import { PadPage } from './PadPage';
import { createPad } from './pad';

/** A page for those who write or send pictures, each from a link of their own. */
export function mountPad(root: HTMLElement): void {
  render(<PadPage pad={createPad()} />, root);
}
