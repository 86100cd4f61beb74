import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider, createApi } from '../api/react';
import { App } from './App';
import { refuseStrayDrops } from './stray-drops';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

refuseStrayDrops();
createRoot(root).render(
  <StrictMode>
    <ApiProvider api={createApi()}>
      <App />
    </ApiProvider>
  </StrictMode>,
);
