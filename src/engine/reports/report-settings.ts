import type { GatheringId } from '../../domain/ids';
import {
  PLAIN_REPORT_SETTINGS,
  type ReportSettings,
  sectionsInOrder,
  withEdit,
} from '../../domain/report/report-settings';
import type { Caller } from '../core/context';
import { door } from '../core/door';
import { edit, type Parts, patched } from '../core/parts';
import type { Transaction } from '../core/transaction';

/** What she has chosen and written for the summary. */
export function reportSettingsProcedures(parts: Parts) {
  const change = (
    gatheringId: GatheringId,
    by: Caller,
    work: (settings: ReportSettings, tx: Transaction) => ReportSettings,
  ): Promise<void> =>
    edit(parts, { gatheringId, scope: 'report', label: 'reportChanged', by }, (tx) => {
      const known = tx.store.tables.reportSettings.get(gatheringId) ?? { ...PLAIN_REPORT_SETTINGS, id: gatheringId };
      tx.put('reportSettings', work(known, tx));
    });
  return {
    choose: door.report.choose.handler(({ input, context }) =>
      change(input.gatheringId, context, (settings) => {
        const chosen = patched(settings, input.patch);
        return { ...chosen, sections: sectionsInOrder(chosen.sections) };
      }),
    ),
    edit: door.report.edit.handler(({ input, context }) =>
      change(input.gatheringId, context, (settings) => {
        const { language, key, text, basedOn } = input;
        return { ...settings, edits: withEdit(settings.edits, { language, key, text, basedOn }) };
      }),
    ),
    unedit: door.report.unedit.handler(({ input, context }) =>
      change(input.gatheringId, context, (settings) => ({ ...settings, edits: withEdit(settings.edits, input) })),
    ),
  };
}
