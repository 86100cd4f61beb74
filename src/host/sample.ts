import en from '../../resources/sample/en.json';
import nb from '../../resources/sample/nb.json';
import nn from '../../resources/sample/nn.json';
import { type Kind, PLAIN_ITEM, type Priority } from '../domain/agenda/agenda';
import type { Language, ParticipantRole } from '../domain/agenda/gathering';
import type { DayId, GatheringId, ItemId, ParticipantId, QuestionId } from '../domain/ids';
import { PLAIN_QUESTION } from '../domain/ratings/rating';
import { dateIn, type MinuteOfDay, minuteOfDay, minuteOfDayIn, minutes } from '../domain/time';
import type { Engine } from '../engine';
import { newId, type Transaction } from '../engine/core/transaction';
import { blankGathering } from '../engine/gatherings/gatherings';

/** A sample gathering as it lies in `resources/sample`: a half day with everything a first look should meet. */
interface Sample {
  readonly title: string;
  readonly place: string;
  readonly host: string;
  readonly chair: string;
  readonly noteTaker: string;
  readonly goal: string;
  readonly present: number;
  readonly items: readonly SampleItem[];
  readonly alternatives: readonly SampleItem[];
  readonly questions: readonly { text: string; lowAnchor: string; highAnchor: string; followUp: string }[];
  readonly people: readonly { name: string; organisation: string; role: string }[];
}

interface SampleItem {
  readonly title: string;
  readonly kind: string;
  readonly minutes?: number;
  readonly priority?: string;
  readonly responsible?: string;
  readonly prompts?: readonly string[];
  readonly privateNote?: string;
  readonly children?: readonly SampleItem[];
}

const SAMPLES: Record<Language, Sample> = { nb, nn, en };

/** On the next whole quarter, so that the day can be started at once. */
function nextQuarter(now: MinuteOfDay): MinuteOfDay {
  return minuteOfDay(Math.min(Math.ceil((now + 1) / 15) * 15, 23 * 60 + 45));
}

function putItems(
  tx: Transaction,
  gatheringId: GatheringId,
  dayId: DayId | null,
  items: readonly SampleItem[],
  parentId: ItemId | null = null,
): void {
  for (const [position, item] of items.entries()) {
    const id = newId<ItemId>();
    tx.put('item', {
      ...PLAIN_ITEM,
      id,
      gatheringId,
      dayId,
      parentId,
      position,
      title: item.title,
      kind: item.kind as Kind,
      minutes: item.minutes === undefined ? null : minutes(item.minutes),
      priority: (item.priority ?? 'should') as Priority,
      responsible: item.responsible ?? '',
      prompts: item.prompts ?? [],
      privateNote: item.privateNote ?? '',
    });
    putItems(tx, gatheringId, dayId, item.children ?? [], id);
  }
}

/** Puts a sample gathering, ready to run, into a store that holds none; leaves any other store as it is. */
export function ensureSample(engine: Engine, language: Language): Promise<GatheringId | null> {
  const sample = SAMPLES[language];
  const id = newId<GatheringId>();
  // Told as any gathering is, so that a list of gatherings that is open already has it.
  return engine.committer.commit(id, (tx) => {
    if (tx.store.gatherings().length > 0) return null;
    const blank = { ...blankGathering(tx, { title: sample.title, place: sample.place, language }), id };
    const { host, chair, noteTaker, goal, present } = sample;
    tx.put('gathering', { ...blank, host, chair, noteTaker, goal, present });
    const dayId = newId<DayId>();
    const start = nextQuarter(minuteOfDayIn(blank.zone, tx.at));
    tx.put('day', { id: dayId, gatheringId: blank.id, position: 0, label: '', date: dateIn(blank.zone, tx.at), start });
    putItems(tx, blank.id, dayId, sample.items);
    putItems(tx, blank.id, null, sample.alternatives);
    for (const [position, question] of sample.questions.entries()) {
      const first = newId<QuestionId>();
      tx.put('question', { ...PLAIN_QUESTION, ...question, id: first, gatheringId: id, roundOf: first, position });
    }
    for (const [position, person] of sample.people.entries()) {
      const role = person.role as ParticipantRole;
      const absent = { presentFrom: null, presentTo: null };
      tx.put('participant', {
        ...absent,
        ...person,
        role,
        id: newId<ParticipantId>(),
        gatheringId: blank.id,
        position,
      });
    }
    return blank.id;
  });
}
