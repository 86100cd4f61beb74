import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../api/connect';
import { inDesktop, openPortDoor, socketDoor } from '../api/door';
import { joinByAddress } from '../api/join';
import { ApiProvider, createApi } from '../api/react';
import { stageAddress } from '../features/stage/frame/stage-address';
import StagePage from '../features/stage/StagePage';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

await joinByAddress();

// `#/g/<id>` shows one gathering; without it, the one this visitor may see.
const { gatheringId } = stageAddress(window.location.hash);
const door = inDesktop() ? openPortDoor : socketDoor('stage');

createRoot(root).render(
  <StrictMode>
    <ApiProvider api={createApi(connect(door))}>
      <StagePage gatheringId={gatheringId} />
    </ApiProvider>
  </StrictMode>,
);
