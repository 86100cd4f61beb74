import { createContext, useContext } from 'react';
import { isForeign, type ReportDocument, type ReportText } from '../../../domain/report/report-document';
import { localeTag } from '../../../words';

const SaidInContext = createContext<Pick<ReportDocument, 'saidIn'>>({ saidIn: null });
export const SaidInProvider = SaidInContext.Provider;

/** The language a text is in, where that is not the summary's own: read aloud, it is then read rightly. */
export function useLang(text: Pick<ReportText, 'said' | 'edited'>): string | undefined {
  const document = useContext(SaidInContext);
  return document.saidIn !== null && isForeign(document, text) ? localeTag(document.saidIn) : undefined;
}
