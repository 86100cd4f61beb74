import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../api/connect';
import { socketDoor } from '../api/door';
import { ApiProvider, createApi } from '../api/react';
import { App } from './App';
import { arrive } from './arrive';
import { watchStyles } from './failed-styles';
import { refuseStrayDrops } from './stray-drops';
import { VisitorProvider } from './visitor';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

refuseStrayDrops();
watchStyles();
const visitor = await arrive();
const connection = visitor.role === 'facilitator' ? connect() : connect(socketDoor('noteTaker'));

createRoot(root).render(
  <StrictMode>
    <VisitorProvider visitor={visitor}>
      <ApiProvider api={createApi(connection)}>
        <App />
      </ApiProvider>
    </VisitorProvider>
  </StrictMode>,
);
