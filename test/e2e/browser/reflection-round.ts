import type { Locator, Page } from '@playwright/test';
import { callDoor, expect } from './app';
import { now, press } from './day';
import { askDoor } from './doors';

interface Round {
  readonly gatheringId: string;
  readonly dayId: string;
  readonly itemId: string;
}

const team = [
  { id: 'member-kari', name: 'Kari Vik' },
  { id: 'member-ola', name: 'Ola Moe' },
];

/** A day with something before the round, the round itself, and something after. */
export async function makeDay(page: Page): Promise<Round> {
  const { gatheringId, dayId } = await askDoor<Pick<Round, 'gatheringId' | 'dayId'>>(page, 'gathering/create', {
    title: 'En dag med reflekterende team',
  });
  const items = [
    { title: 'Velkommen', kind: 'welcome', minutes: 10 },
    {
      title: 'Rundebordsamtale',
      kind: 'reflection',
      minutes: 60,
      prompts: ['Hva får dere til sammen?', 'Ett eksempel hver'],
    },
    { title: 'Vel hjem', kind: 'summary', minutes: 10 },
  ];
  const place = { dayId, parentId: null, position: 0 };
  const { itemIds } = await askDoor<{ itemIds: string[] }>(page, 'agenda/addItems', { gatheringId, place, items });
  return { gatheringId, dayId, itemId: itemIds[1] ?? '' };
}

/** As `makeDay`, the round set up and its talk in hand. */
export async function makeRound(page: Page): Promise<Round> {
  const round = await makeDay(page);
  const { gatheringId, dayId, itemId } = round;
  await callDoor(page, 'reflection/setUp', {
    ...{ gatheringId, itemId },
    roles: { interviewer: 'Siri', focusPersons: ['Ordføreren', 'Rektor'], team },
    phases: [
      {
        ...{ phase: 'talk', title: 'Samtale', minutes: 40 },
        rounds: { count: 8, minutes: 5, turns: ['folkevalgte', 'ledere'] },
      },
      { phase: 'team', title: 'Teamet reflekterer', minutes: 10, rounds: null },
      { phase: 'answer', title: 'Fokuspersonene svarer', minutes: 10, rounds: null },
    ],
  });
  await callDoor(page, 'run/start', { gatheringId, dayId, fromNow: true });
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/run`);
  await expect(now(page)).toHaveText('Velkommen');
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Samtale');
  return round;
}

export const aside = (page: Page): Locator => page.getByRole('region', { name: 'Reflekterende team', exact: true });
