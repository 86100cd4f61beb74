import { itemAt } from '../../domain/agenda/tree';
import { ASPECTS, isShown, type Observation } from '../../domain/reflection/observation';
import type { Reflection } from '../../domain/reflection/reflection';
import type { ReportBlock, ReportLine, ReportSection } from '../../domain/report/report-document';
import { listed } from '../../words';
import { grouped } from '../grouped';
import { itemTitle } from '../labels';
import type { ReportContext } from '../report-context';
import { heading, list, paragraph, said } from './blocks';

export const observationKey = ({ id }: Pick<Observation, 'id'>): string => `observation:${id}`;

const inOrder = (a: Observation, b: Observation): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** «Metafor: En båt med to ror.» Nobody's name: the team speaks as one. */
function lineOf({ t, notes }: ReportContext, one: Observation, withAspect: boolean): ReportLine {
  const text = withAspect ? t(`report:aspect.line.${one.aspect}`, { text: one.text.trim() }) : one.text.trim();
  // An action that has been deleted since, or has become another kind of note, is told nowhere else either.
  const led = notes.all.some(({ id, kind }) => kind === 'action' && id === one.actionId);
  return {
    key: observationKey(one),
    said: true,
    text: led ? t('report:reflection.led', { text }) : text,
  };
}

/** By theme where the team has used themes, else by what kind of observation it is. */
function observationBlocks(context: ReportContext, all: readonly Observation[]): ReportBlock[] {
  const { t } = context;
  if (all.every(({ theme }) => theme.trim() === '')) {
    return ASPECTS.flatMap((aspect) => {
      const ofKind = all.filter((one) => one.aspect === aspect);
      if (ofKind.length === 0) return [];
      return [
        heading(3, t(`report:aspect.title.${aspect}`)),
        ...list(ofKind.map((one) => lineOf(context, one, false))),
      ];
    });
  }
  const byTheme = grouped(all, ({ theme }) => theme.trim().toLowerCase());
  const themes = [...byTheme.entries()].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return themes.flatMap(([, its]) => {
    const name = its[0]?.theme.trim() || t('report:reflection.noTheme');
    return [
      said(heading(3, name, `reflection.theme:${its[0]?.id ?? ''}`)),
      ...list(its.map((one) => lineOf(context, one, true))),
    ];
  });
}

/** Who talked, who asked and who listened. */
function rolesLine({ language, t }: ReportContext, { id, interviewer, focusPersons, team }: Reflection): ReportBlock[] {
  const known = (all: readonly string[]): string[] => all.map((name) => name.trim()).filter((name) => name !== '');
  const roles = [
    ['interviewer', known([interviewer])],
    ['focus', known(focusPersons)],
    ['team', known(team.map(({ name }) => name))],
  ] as const;
  const lines = roles.flatMap(([role, who]) =>
    who.length > 0 ? [t(`report:reflection.${role}`, { count: who.length, names: listed(language, who) })] : [],
  );
  return lines.length > 0 ? [paragraph(`reflection.roles:${id}`, lines.join('\n'), 'muted')] : [];
}

/** What the reflecting teams saw and heard, round by round. */
export function reflectionSection(context: ReportContext): ReportSection | null {
  const { snapshot, t } = context;
  const shown = snapshot.observations.filter(isShown).toSorted(inOrder);
  if (shown.length === 0) return null;
  const byItem = grouped(shown, ({ itemId }) => itemId);
  const blocks = [...byItem].flatMap(([itemId, its]): ReportBlock[] => {
    const item = itemAt(snapshot.items, itemId);
    const round = snapshot.reflections.find(({ id }) => id === itemId);
    return [
      said(heading(2, item ? itemTitle(context, item) : t('report:section.reflection'), `reflection.title:${itemId}`)),
      ...(round ? rolesLine(context, round) : []),
      ...observationBlocks(context, its),
    ];
  });
  return { id: 'reflection', title: t('report:section.reflection'), blocks, count: shown.length };
}
