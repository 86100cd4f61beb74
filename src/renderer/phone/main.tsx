/** @jsxImportSource preact */
import { render } from 'preact';

// The phone page carries no React: it must come quickly over a crowded network.
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
render(<main />, root);
