import type { Database } from 'better-sqlite3';
import type { Item } from '../domain/agenda/agenda';
import type { Day, Gathering, StageState } from '../domain/agenda/gathering';
import type { Note } from '../domain/notes/note';
import type { Participant } from '../domain/people/participant';
import type { Picture } from '../domain/pictures/picture';
import type { ReportSettings } from '../domain/report/report-settings';
import type { RunEvent } from '../domain/run/run';
import { type CaptureTables, captureTables } from './capture-tables';
import { type RatingTables, ratingTables } from './rating-tables';
import { createTable, flag, json, plain, type Table } from './table';

export interface Tables extends CaptureTables, RatingTables {
  readonly gathering: Table<Gathering>;
  readonly day: Table<Day>;
  readonly item: Table<Item>;
  readonly runEvent: Table<RunEvent>;
  readonly note: Table<Note>;
  readonly participant: Table<Participant>;
  readonly picture: Table<Picture>;
  readonly reportSettings: Table<ReportSettings>;
  readonly stage: Table<StageState>;
}

function gatheringTable(db: Database): Table<Gathering> {
  return createTable<Gathering>(db, {
    name: 'gathering',
    gatheringColumn: 'id',
    order: 'id',
    columns: {
      id: plain('id'),
      title: plain('title'),
      place: plain('place'),
      host: plain('host'),
      chair: plain('chair'),
      noteTaker: plain('note_taker'),
      network: plain('network'),
      goal: plain('goal'),
      attendMust: plain('attend_must'),
      attendShould: plain('attend_should'),
      attendCan: plain('attend_can'),
      anchorPerson: plain('anchor_person'),
      criticalFactors: plain('critical_factors'),
      background: plain('background'),
      language: plain('language'),
      zone: plain('zone'),
      alertMinutes: json('alert_minutes'),
      sound: flag('sound'),
      present: plain('present'),
      stageLook: json('stage_look'),
      showNames: flag('show_names'),
      closedAt: plain('closed_at'),
      createdAt: plain('created_at'),
      deletedAt: plain('deleted_at'),
    },
  });
}

function itemTable(db: Database): Table<Item> {
  return createTable<Item>(db, {
    name: 'item',
    order: 'day_id, parent_id, position',
    columns: {
      id: plain('id'),
      gatheringId: plain('gathering_id'),
      dayId: plain('day_id'),
      parentId: plain('parent_id'),
      position: plain('position'),
      title: plain('title'),
      kind: plain('kind'),
      minutes: plain('minutes'),
      pinnedStart: plain('pinned_start'),
      lockedEnd: plain('locked_end'),
      parallel: flag('parallel'),
      phase: plain('phase'),
      priority: plain('priority'),
      shortest: plain('shortest'),
      responsible: plain('responsible'),
      method: plain('method'),
      rounds: json('rounds'),
      room: plain('room'),
      materials: plain('materials'),
      links: json('links'),
      prompts: json('prompts'),
      privateNote: plain('private_note'),
    },
  });
}

function noteTable(db: Database): Table<Note> {
  return createTable<Note>(db, {
    name: 'note',
    order: 'at, nr',
    columns: {
      id: plain('id'),
      gatheringId: plain('gathering_id'),
      itemId: plain('item_id'),
      at: plain('at'),
      kind: plain('kind'),
      text: plain('text'),
      speaker: plain('speaker'),
      starred: flag('starred'),
      consent: plain('consent'),
      recipient: plain('recipient'),
      owner: plain('owner'),
      horizon: plain('horizon'),
      due: plain('due'),
      firstStep: plain('first_step'),
      status: plain('status'),
      tags: json('tags'),
      sourceId: plain('source_id'),
      confirmedAt: plain('confirmed_at'),
      saidYesTo: json('said_yes_to'),
      deletedAt: plain('deleted_at'),
    },
  });
}

function pictureTable(db: Database): Table<Picture> {
  return createTable<Picture>(db, {
    name: 'picture',
    order: 'at, rowid',
    columns: {
      id: plain('id'),
      gatheringId: plain('gathering_id'),
      itemId: plain('item_id'),
      purpose: plain('purpose'),
      caption: plain('caption'),
      type: plain('type'),
      width: plain('width'),
      height: plain('height'),
      byteLength: plain('byte_length'),
      at: plain('at'),
      deletedAt: plain('deleted_at'),
    },
  });
}

export function createTables(db: Database): Tables {
  return {
    gathering: gatheringTable(db),
    day: createTable<Day>(db, {
      name: 'day',
      order: 'position',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        position: plain('position'),
        label: plain('label'),
        date: plain('date'),
        start: plain('start'),
      },
    }),
    item: itemTable(db),
    runEvent: createTable<RunEvent>(db, {
      name: 'run_event',
      order: 'seq',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        dayId: plain('day_id'),
        seq: plain('seq'),
        at: plain('at'),
        uptime: plain('uptime'),
        fact: json('fact'),
      },
    }),
    note: noteTable(db),
    ...ratingTables(db),
    participant: createTable<Participant>(db, {
      name: 'participant',
      order: 'position',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        position: plain('position'),
        name: plain('name'),
        organisation: plain('organisation'),
        role: plain('role'),
        presentFrom: plain('present_from'),
        presentTo: plain('present_to'),
      },
    }),
    ...captureTables(db),
    picture: pictureTable(db),
    reportSettings: createTable<ReportSettings>(db, {
      name: 'report_settings',
      gatheringColumn: 'id',
      order: 'id',
      columns: {
        id: plain('id'),
        sections: json('sections'),
        edits: json('edits'),
        numbered: flag('numbered'),
        contents: flag('contents'),
        letterhead: plain('letterhead'),
        templateId: plain('template_id'),
        nextGathering: plain('next_gathering'),
      },
    }),
    stage: createTable<StageState>(db, {
      name: 'stage_state',
      gatheringColumn: 'id',
      order: 'id',
      columns: {
        id: plain('id'),
        message: plain('message'),
        speakerMessage: plain('speaker_message'),
        blackout: flag('blackout'),
        showing: json('showing'),
      },
    }),
  };
}
