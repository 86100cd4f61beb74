import { useEffect, useRef } from 'react';
import type { ItemTree } from '../../../contract';
import type { Item } from '../../../domain/agenda/agenda';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { handOver } from '../../app/import-source';
import { nothingSince } from '../../app/nothing-since';
import { navigate } from '../../app/route';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import {
  looksLikeRows,
  OWN_FORMAT,
  placeForTrees,
  readOwnItems,
  runSheetText,
  treesOf,
  treesOfDraft,
} from './acts/item-clipboard';
import { usePlan } from './acts/plan-context';
import { useItemActs } from './acts/useItemActs';
import { useSeveralActs } from './acts/useSeveralActs';
import { fittedTo, rowsOfSheet } from './sheet/sheet-rows';

const ELSEWHERE = 'input, textarea, [contenteditable], dialog';
const isElsewhere = (event: Event): boolean => event.target instanceof Element && !!event.target.closest(ELSEWHERE);

/**
 * Copy, cut and paste outside a field. Items come back as they were; rows from a spreadsheet are read and put in when nothing in
 * them is in doubt; everything else goes to the import screen, where she sees what was understood before it is used.
 */
export function usePlanClipboard(): void {
  const copy = useCopy();
  const cut = useCut();
  const paste = usePaste();
  const latest = useRef({ copy, cut, paste });
  useEffect(() => {
    latest.current = { copy, cut, paste };
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => latest.current.copy(event);
    const onCut = (event: ClipboardEvent): void => latest.current.cut(event);
    const onPaste = (event: ClipboardEvent): void => latest.current.paste(event);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

function useCopy(): (event: ClipboardEvent) => void {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const { several, selected, layout } = usePlan();
  return (event) => {
    const chosen = several.length > 0 ? several : selected ? [selected] : [];
    const marksText = (document.getSelection()?.toString() ?? '') !== '';
    if (isElsewhere(event) || marksText || chosen.length === 0 || !event.clipboardData) return;
    event.preventDefault();
    const ids = chosen.map((item) => item.id);
    event.clipboardData.setData('text/plain', runSheetText(snapshot.items, layout, ids));
    event.clipboardData.setData(OWN_FORMAT, JSON.stringify(treesOf(snapshot.items, ids)));
    toast({ text: t('plan:said.copied', { count: ids.length }) });
  };
}

/** What is cut lies on the clipboard, and undo brings it back where it was. */
function useCut(): (event: ClipboardEvent) => void {
  const { several, selected } = usePlan();
  const copy = useCopy();
  const one = useItemActs();
  const all = useSeveralActs();
  return (event) => {
    copy(event);
    if (!event.defaultPrevented) return;
    if (several.length > 0) void all.remove();
    else if (selected) void one.remove(selected);
  };
}

function usePaste(): (event: ClipboardEvent) => void {
  const { gatheringId, client, snapshot, day } = useGathering();
  const { selected, layout, acts, select, focusItem } = usePlan();
  const call = useCall();

  const putIn = async (trees: readonly ItemTree[]): Promise<void> => {
    const last = snapshot.items.filter((item) => item.dayId === day.id && item.parentId === null).length;
    const after = selected?.dayId === day.id ? placeForTrees(snapshot.items, selected.id, trees) : null;
    const isHere = nothingSince();
    const added = await acts.addItems(after ?? { dayId: day.id, parentId: null, position: last }, trees, 'pasted');
    const [first] = added ?? [];
    if (!first || !isHere()) return;
    select(first);
    focusItem(first);
  };
  const review = (source: { file: File } | { text: string }): void => {
    handOver(source);
    navigate({ name: 'import', gatheringId });
  };
  const readRows = async (text: string, after: Item): Promise<void> => {
    const own = rowsOfSheet(text);
    const row = layout.rows.find(({ item }) => item.id === after.id);
    if (own) return putIn(row ? fittedTo(own, row.end) : own);
    const read = await call(() => client.agenda.read({ text }), { onFailure: () => true });
    const trees = read.ok ? treesOfDraft(read.value) : null;
    if (trees) await putIn(trees);
    else review({ text });
  };

  return (event) => {
    if (isElsewhere(event) || !event.clipboardData) return;
    const file = event.clipboardData.files[0];
    const text = event.clipboardData.getData('text/plain');
    const own = readOwnItems(event.clipboardData.getData(OWN_FORMAT));
    if (!own && !file && !text.trim()) return;
    event.preventDefault();
    if (own) void putIn(own);
    else if (!file && selected?.dayId === day.id && looksLikeRows(text)) void readRows(text, selected);
    else review(file ? { file } : { text });
  };
}
