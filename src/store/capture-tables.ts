import type { Database } from 'better-sqlite3';
import type { Group, GroupAnswer, TaskSheet } from '../domain/groups/group';
import type { Observation } from '../domain/reflection/observation';
import type { Reflection } from '../domain/reflection/reflection';
import { createTable, flag, json, plain, type Table } from './table';

/** What the room says beyond plain notes: reflecting teams, groups and their answers. */
export interface CaptureTables {
  readonly reflection: Table<Reflection>;
  readonly observation: Table<Observation>;
  readonly group: Table<Group>;
  readonly task: Table<TaskSheet>;
  readonly groupAnswer: Table<GroupAnswer>;
}

export function captureTables(db: Database): CaptureTables {
  return {
    reflection: createTable<Reflection>(db, {
      name: 'reflection',
      order: 'id',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        interviewer: plain('interviewer'),
        focusPersons: json('focus_persons'),
        team: json('team'),
      },
    }),
    observation: createTable<Observation>(db, {
      name: 'observation',
      order: 'at, rowid',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        itemId: plain('item_id'),
        memberId: plain('member_id'),
        aspect: plain('aspect'),
        text: plain('text'),
        theme: plain('theme'),
        at: plain('at'),
        starred: flag('starred'),
        revealedAt: plain('revealed_at'),
        withdrawnAt: plain('withdrawn_at'),
        actionId: plain('action_id'),
      },
    }),
    group: createTable<Group>(db, {
      name: 'breakout_group',
      order: 'position',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        itemId: plain('item_id'),
        position: plain('position'),
        name: plain('name'),
        room: plain('room'),
        lead: plain('lead'),
        members: json('members'),
      },
    }),
    task: createTable<TaskSheet>(db, {
      name: 'task_sheet',
      order: 'id',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        form: plain('form'),
        title: plain('title'),
        intro: plain('intro'),
        fields: json('fields'),
      },
    }),
    groupAnswer: createTable<GroupAnswer>(db, {
      name: 'group_answer',
      order: 'position, rowid',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        groupId: plain('group_id'),
        fieldId: plain('field_id'),
        position: plain('position'),
        text: plain('text'),
        at: plain('at'),
        gatheredUnder: plain('gathered_under'),
        agreed: flag('agreed'),
        agreedText: plain('agreed_text'),
        deletedAt: plain('deleted_at'),
      },
    }),
  };
}
