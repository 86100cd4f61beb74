import type { Store } from '../store';
import { actionChangeProcedures } from './capture/action-changes';
import { begunAtTables, groupAnswerProcedures, groupProcedures, taskProcedures } from './capture/groups';
import { noteProcedures } from './capture/notes';
import { padFeeds } from './capture/pads';
import { pictureProcedures } from './capture/pictures';
import { searchNotes } from './capture/search';
import { createPulse, type Pulse } from './core/beat';
import { type Committer, createCommitter } from './core/committer';
import type { Caller, Clock, Services } from './core/context';
import { door } from './core/door';
import { createHub, type Hub } from './core/hub';
import type { Parts } from './core/parts';
import { agendaProcedures } from './day/agenda';
import { historyProcedures } from './day/history';
import { observationProcedures, reflectionProcedures } from './day/reflections';
import { runProcedures } from './day/run';
import { stageProcedures } from './day/stage';
import { takeBackProcedure } from './day/take-back';
import { createEditingDesk, type EditingDesk, editingProcedures } from './feeds/editing';
import { createLibrarySignal, type LibrarySignal } from './feeds/library-signal';
import { liveProcedures } from './feeds/live';
import { gatheringProcedures } from './gatherings/gatherings';
import { systemProcedures } from './machine/system';
import { createUpkeep } from './machine/upkeep';
import { watchCountdowns } from './ratings/countdowns';
import { ratingProcedures } from './ratings/ratings';
import { reportSettingsProcedures } from './reports/report-settings';
import { reportProcedures } from './reports/reports';
import { peopleProcedures } from './room/people';
import { createRoomClosing } from './room/room-closing';
import { roomProcedures } from './room/rooms';
import { itemTreeProcedures } from './templates/item-trees';
import { templateProcedures } from './templates/templates';
import { wordTemplateProcedures } from './templates/word-templates';

interface EngineOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly services: Services;
}

function createRouter(parts: Parts, pulse: Pulse, library: LibrarySignal, editing: EditingDesk) {
  return door.router({
    live: { ...liveProcedures(parts, pulse, library, editing), ...padFeeds(parts, pulse, library) },
    gathering: gatheringProcedures(parts, library.changed),
    agenda: { ...agendaProcedures(parts), ...itemTreeProcedures(parts) },
    template: templateProcedures(parts),
    history: { ...historyProcedures(parts), takeBack: takeBackProcedure(parts) },
    run: runProcedures(parts),
    note: { ...noteProcedures(parts), ...editingProcedures(editing), search: searchNotes(parts) },
    picture: pictureProcedures(parts),
    ...ratingProcedures(parts),
    reflection: reflectionProcedures(parts),
    observation: observationProcedures(parts),
    group: groupProcedures(parts),
    task: taskProcedures(parts),
    groupAnswer: { ...groupAnswerProcedures(parts), ...begunAtTables(parts, editing) },
    people: peopleProcedures(parts, library.changed),
    stage: stageProcedures(parts),
    room: roomProcedures(parts, createRoomClosing(parts, pulse, library)),
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
  const editing = createEditingDesk(clock.now, pulse);
  const nameOf = ({ session }: Caller): string => editing.nameOf(session);
  const parts: Parts = { store, clock, hub, committer, services, nameOf };
  const library = createLibrarySignal();
  const router = createRouter(parts, pulse, library, editing);
  const stopWatching = watchCountdowns(parts, pulse, library);
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
