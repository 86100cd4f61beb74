/** @jsxImportSource preact */
import './phone.css';
import './answer.css';
import './outcome.css';
import { render } from 'preact';
import { App } from './App';
import { createPhone } from './phone';

// The phone page carries no React: it must come quickly over a crowded network.
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

// Those who answer wait for nothing that pads and tests need.
switch (window.location.pathname) {
  case '/pad':
    void import('./pads/mount-pad').then(({ mountPad }) => mountPad(root));
    break;
  case '/hello':
    void import('./reach/mount-reach').then(({ mountReach }) => mountReach(root));
    break;
  default:
    render(<App phone={createPhone()} />, root);
}
