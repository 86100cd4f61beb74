import type { ReportLine, ReportQuarter, ReportSection } from '../../domain/report/report-document';
import type { WrittenAnswer } from '../group-work';
import type { ReportContext } from '../report-context';
import { noteLine } from './blocks';
import { answerText } from './groups';

const FIELDS = {
  strength: 'strengths',
  weakness: 'weaknesses',
  opportunity: 'opportunities',
  challenge: 'challenges',
} as const;
type SwotKind = keyof typeof FIELDS;

/** What the groups wrote on their SWOT sheets, each where it belongs. */
const onSheets = ({ groupWork }: ReportContext): WrittenAnswer[] =>
  groupWork.byItem.flatMap(({ task, answers }) =>
    task?.form === 'swot' ? answers.filter(({ note }) => note === null) : [],
  );

function quarter(context: ReportContext, kind: SwotKind): ReportQuarter {
  const { t, notes } = context;
  const said = notes.all.filter((note) => note.kind === kind).map(noteLine);
  const written = onSheets(context)
    .filter(({ answer }) => answer.fieldId === FIELDS[kind])
    .map((one): ReportLine => ({ key: `answer:${one.answer.id}`, text: answerText(context, one), said: true }));
  return { title: t(`report:kinds.${kind}`), items: [...said, ...written] };
}

/** Strengths and weaknesses above opportunities and challenges, from the notes and from the groups' sheets. */
export function swotSection(context: ReportContext): ReportSection | null {
  const quarters = [
    quarter(context, 'strength'),
    quarter(context, 'weakness'),
    quarter(context, 'opportunity'),
    quarter(context, 'challenge'),
  ] as const;
  const count = quarters.reduce((sum, { items }) => sum + items.length, 0);
  if (count === 0) return null;
  return { id: 'swot', title: context.t('report:section.swot'), blocks: [{ type: 'twoByTwo', quarters }], count };
}
