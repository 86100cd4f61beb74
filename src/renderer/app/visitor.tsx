import { createContext, type ReactNode, useContext } from 'react';
import type { GatheringId } from '../../domain/ids';
import { PLACES, type Place, type Route } from './route';

/** Who sits at this window: the facilitator at her own machine, or a note-taker who came by a link to one gathering. */
export type Visitor =
  | { readonly role: 'facilitator' }
  | { readonly role: 'noteTaker'; readonly gatheringId: GatheringId }
  /** By the note-takers' door, but no link has let this browser in. */
  | { readonly role: 'nobody' };

export const FACILITATOR: Visitor = { role: 'facilitator' };

const VisitorContext = createContext<Visitor>(FACILITATOR);
export const useVisitor = (): Visitor => useContext(VisitorContext);

export function VisitorProvider(props: { visitor: Visitor; children: ReactNode }): ReactNode {
  return <VisitorContext value={props.visitor}>{props.children}</VisitorContext>;
}

/** Where a note-taker has something to do; the engine refuses her the rest whatever is shown. */
const NOTE_TAKERS: readonly Place[] = ['notes', 'report'];

export const placesOf = ({ role }: Visitor): readonly Place[] => (role === 'facilitator' ? PLACES : NOTE_TAKERS);

/** Where the address leads for this visitor: a note-taker is always in her own gathering. */
export function routeFor(visitor: Visitor, route: Route): Route {
  if (visitor.role !== 'noteTaker') return route;
  const { gatheringId } = visitor;
  if (route.name !== 'gathering' || !NOTE_TAKERS.includes(route.place)) {
    return { name: 'gathering', gatheringId, place: 'notes' };
  }
  return { ...route, gatheringId };
}
