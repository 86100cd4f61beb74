import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { join, secretInAddress } from '../api/join';
import { ApiProvider, createApi } from '../api/react';
import { parseRoute } from '../app/route';
import StagePage from '../features/stage/StagePage';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

// On another machine the link carries a secret. It is traded for a cookie, and leaves the address the room can see.
const secret = secretInAddress(window.location.hash);
if (secret && (await join({ secret })) === 'in') window.history.replaceState(null, '', window.location.pathname);

// `#/g/<id>` shows one gathering; without it, the one this visitor may see.
const route = parseRoute(window.location.hash);

createRoot(root).render(
  <StrictMode>
    <ApiProvider api={createApi()}>
      <StagePage gatheringId={route.name === 'gathering' ? route.gatheringId : null} />
    </ApiProvider>
  </StrictMode>,
);
