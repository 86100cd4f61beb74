import type { Store } from '../store';
import { actionChangeProcedures } from './action-changes';
import { agendaProcedures } from './agenda';
import { createPulse } from './beat';
import { type Committer, createCommitter } from './committer';
import type { Caller, Clock, Services } from './context';
import { watchCountdowns } from './countdowns';
import { door } from './door';
import { createEditingDesk, type EditingDesk, editingProcedure } from './editing';
import { gatheringProcedures } from './gatherings';
import { groupAnswerProcedures, groupProcedures, taskProcedures } from './groups';
import { historyProcedures } from './history';
import { createHub, type Hub } from './hub';
import { itemTreeProcedures } from './item-trees';
import { createLibrarySignal } from './library-signal';
import { liveProcedures } from './live';
import { noteProcedures } from './notes';
import { padFeeds } from './pads';
import type { Parts } from './parts';
import { peopleProcedures } from './people';
import { pictureProcedures } from './pictures';
import { ratingProcedures } from './ratings';
import { observationProcedures, reflectionProcedures } from './reflections';
import { reportSettingsProcedures } from './report-settings';
import { reportProcedures } from './reports';
import { createRoomClosing } from './room-closing';
import { roomProcedures } from './rooms';
import { runProcedures } from './run';
import { searchNotes } from './search';
import { stageProcedures } from './stage';
import { systemProcedures } from './system';
import { takeBackProcedure } from './take-back';
import { templateProcedures } from './templates';
import { createUpkeep } from './upkeep';
import { wordTemplateProcedures } from './word-templates';

interface EngineOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly services: Services;
}

function createRouter(parts: Parts, pulse: ReturnType<typeof createPulse>, editing: EditingDesk) {
  const library = createLibrarySignal();
  return door.router({
    live: { ...liveProcedures(parts, pulse, library, editing), ...padFeeds(parts, pulse, library) },
    gathering: gatheringProcedures(parts, library.changed),
    agenda: { ...agendaProcedures(parts), ...itemTreeProcedures(parts) },
    template: templateProcedures(parts),
    history: { ...historyProcedures(parts), takeBack: takeBackProcedure(parts) },
    run: runProcedures(parts),
    note: { ...noteProcedures(parts), editing: editingProcedure(editing), search: searchNotes(parts) },
    picture: pictureProcedures(parts),
    ...ratingProcedures(parts),
    reflection: reflectionProcedures(parts),
    observation: observationProcedures(parts),
    group: groupProcedures(parts),
    task: taskProcedures(parts),
    groupAnswer: groupAnswerProcedures(parts),
    people: peopleProcedures(parts, library.changed),
    stage: stageProcedures(parts),
    room: roomProcedures(parts, createRoomClosing(parts, pulse)),
    report: { ...reportProcedures(parts), ...reportSettingsProcedures(parts), ...actionChangeProcedures(parts) },
    wordTemplate: wordTemplateProcedures(parts),
    system: systemProcedures(parts, library.changed),
  });
}

export type EngineRouter = ReturnType<typeof createRouter>;

/** Everything behind the one door. */
export interface Engine {
  /** For a door's handler: the initial context of each call is its `Caller`. */
  readonly router: EngineRouter;
  readonly hub: Hub;
  readonly committer: Committer;
  close(): void;
}

export function createEngine({ store, clock, services }: EngineOptions): Engine {
  const hub = createHub(clock.now());
  const committer = createCommitter(store, clock, hub);
  const pulse = createPulse();
  const editing = createEditingDesk(clock.now);
  const nameOf = ({ session }: Caller): string => editing.nameOf(session);
  const parts: Parts = { store, clock, hub, committer, services, nameOf };
  const router = createRouter(parts, pulse, editing);
  const stopWatching = watchCountdowns(parts, pulse);
  const upkeep = createUpkeep(store);
  committer.onCommit(upkeep.changed);
  // What an earlier run of the program did not come to.
  upkeep.changed();
  return {
    router,
    hub,
    committer,
    close: () => {
      stopWatching();
      pulse.stop();
      upkeep.stop();
    },
  };
}
