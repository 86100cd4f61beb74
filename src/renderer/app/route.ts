import { useSyncExternalStore } from 'react';
import type { GatheringId, ItemId } from '../../domain/ids';

export type Place = 'plan' | 'run' | 'notes' | 'rate' | 'report';
/** In the order of the day: Ctrl+1…5. */
export const PLACES: readonly Place[] = ['plan', 'run', 'notes', 'rate', 'report'];

/** A view of its own within a place: in Noter, all that the day has produced, and the groups at an item. */
export type Part = 'outcomes' | 'groups';

export type Route =
  | { readonly name: 'library' }
  /** `gatheringId`: the gathering the agenda is added to; null makes a new one. */
  | { readonly name: 'import'; readonly gatheringId: GatheringId | null }
  | {
      readonly name: 'gathering';
      readonly gatheringId: GatheringId;
      readonly place: Place;
      readonly part?: Part;
      /** The item whose groups are in view. */
      readonly itemId?: ItemId;
    };

/** The hash of a route, for links. */
export function href(route: Route): string {
  switch (route.name) {
    case 'library':
      return '#/';
    case 'import':
      return route.gatheringId ? `#/g/${route.gatheringId}/import` : '#/import';
    case 'gathering':
      return ['#/g', route.gatheringId, route.place, route.part, route.itemId].filter(Boolean).join('/');
  }
}

const isPlace = (text: string): text is Place => PLACES.some((place) => place === text);

/** Reads a hash; what it does not know is the list of gatherings. */
export function parseRoute(hash: string): Route {
  const [head = '', id = '', place = '', part = '', item = ''] = hash.replace(/^#\/?/, '').split('/');
  if (head === 'import') return { name: 'import', gatheringId: null };
  // The address bar is a wall: what stands there is taken for an id, and the engine says if it is none.
  if (head !== 'g' || id === '') return { name: 'library' };
  const gatheringId = id as GatheringId;
  if (place === 'import') return { name: 'import', gatheringId };
  if (place === 'notes' && part === 'outcomes') return { name: 'gathering', gatheringId, place, part };
  if (place === 'notes' && part === 'groups') {
    return { name: 'gathering', gatheringId, place, part, ...(item === '' ? {} : { itemId: item as ItemId }) };
  }
  return { name: 'gathering', gatheringId, place: isPlace(place) ? place : 'plan' };
}

export function navigate(route: Route): void {
  window.location.hash = href(route);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

let known: { hash: string; route: Route } | null = null;

function currentRoute(): Route {
  const { hash } = window.location;
  if (known?.hash !== hash) known = { hash, route: parseRoute(hash) };
  return known.route;
}

export const useRoute = (): Route => useSyncExternalStore(onHashChange, currentRoute);
