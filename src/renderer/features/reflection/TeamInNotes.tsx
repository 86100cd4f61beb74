import type { ReactNode } from 'react';
import { useClockView } from '../../app/clock';
import { ReflectionPanel } from './ReflectionPanel';

/** For the note-taker: the round that runs, and a way to write for those who have no pad. */
export const TeamInNotes = (): ReactNode => <ReflectionPanel view={useClockView()} place="notes" />;
