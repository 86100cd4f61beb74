import type { StageLook } from '../../domain/agenda/gathering';
import type { GatheringId, PictureId } from '../../domain/ids';
import type { CarriedReport } from '../../domain/report/carried-report';
import { newId, type Transaction } from '../core/transaction';

/** A logo of the new gathering's own, so that it stays whatever becomes of the old one; null where the old one is gone. */
function putLogo(tx: Transaction, from: GatheringId, to: GatheringId, logoId: PictureId): PictureId | null {
  const logo = tx.store.tables.picture.get(logoId);
  const data = tx.store.pictures.get(from, logoId);
  if (!logo || !data || logo.gatheringId !== from || logo.purpose !== 'logo' || logo.deletedAt !== null) return null;
  const id = newId<PictureId>();
  tx.put('picture', { ...logo, id, gatheringId: to, itemId: null, at: tx.at });
  tx.store.pictures.add(to, id, data);
  return id;
}

/** How the big screen of a gathering looked, for one that is made from it. */
export function putLook(tx: Transaction, from: GatheringId, to: GatheringId, look: StageLook): void {
  const gathering = tx.store.tables.gathering.get(to);
  const logoId = look.logoId === null ? null : putLogo(tx, from, to, look.logoId);
  if (gathering) tx.put('gathering', { ...gathering, stageLook: { ...look, logoId } });
}

/** The Word template, where it is kept here; null where it is not, and the app's own look is used. */
export const knownTemplate = (tx: Transaction, templateId: string | null): string | null =>
  tx.store.wordTemplates.list().some(({ id }) => id === templateId) ? templateId : null;

/** The shape of a summary, for a gathering that is made from another. A Word template that is there no more is left out. */
export function putReport(tx: Transaction, to: GatheringId, report: CarriedReport): void {
  const templateId = knownTemplate(tx, report.templateId);
  tx.put('reportSettings', { ...report, id: to, templateId, nextGathering: '' });
}
