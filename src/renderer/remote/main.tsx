/** @jsxImportSource preact */
import '../phone/phone.css';
import './remote.css';
import { render } from 'preact';
import { joinByAddress } from '../api/join';
import { App } from './App';
import { createRemote } from './remote';

// As light as the phones' page: it must be there at once, in the middle of a day.
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

await joinByAddress();
render(<App remote={createRemote()} />, root);
