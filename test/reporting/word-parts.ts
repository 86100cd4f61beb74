import { partOf } from './opened';
import { packageFaults } from './package-parts';
import { allIn, childrenNamed, type Element, named, treeOf, twice } from './xml-tree';

/** The order the schema wants what stands in these elements in; of the rest Word takes any. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
     suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
     snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
     textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`,
  ),
  'w:rPr': words(
    `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
     webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
     eastAsianLayout specVanish oMath`,
  ),
  'w:tblPr': words(
    `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
     tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`,
  ),
  'w:tblBorders': words('top left start bottom right end insideH insideV'),
  'w:tblCellMar': words('top left start bottom right end'),
  'w:tbl': words('bookmarkStart bookmarkEnd tblPr tblGrid tr'),
  'w:tr': words('tblPrEx trPr tc'),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:sectPr': words(
    `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
     formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`,
  ),
  'w:style': words(
    `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
     personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
  ),
  'w:tblStylePr': words('pPr rPr tblPr trPr tcPr'),
  'w:lvl': words('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:numbering': words('numPicBullet abstractNum num numIdMacAtCleanup'),
  'w:styles': words('docDefaults latentStyles style'),
  'w:sdt': words('sdtPr sdtEndPr sdtContent'),
  'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
};

function words(all: string): string[] {
  return all
    .trim()
    .split(/\s+/)
    .map((one) => `w:${one}`);
}

function orderFaults(tree: Element): string[] {
  return allIn(tree).flatMap(({ name, children }) => {
    const order = ORDERS[name];
    if (!order) return [];
    const places = children.map((child) => order.indexOf(child.name));
    const strange = children.filter((_, at) => (places[at] ?? -1) < 0).map((child) => `${child.name} in ${name}`);
    const wrong = places.findIndex((place, at) => place < (places[at - 1] ?? 0));
    return strange.length === 0 && wrong >= 0 ? [`${children[wrong]?.name} comes too late in ${name}`] : strange;
  });
}

const attribute = (element: Element | undefined, name: string): string => element?.attributes.get(name) ?? '';
const values = (tree: Element, name: string): string[] => named(tree, name).map((one) => attribute(one, 'w:val'));

/** Every cell ends with a paragraph, every row has as many cells as the table has columns. */
function tableFaults(tree: Element): string[] {
  return named(tree, 'w:tbl').flatMap((table) => {
    const columns = childrenNamed(table, 'w:tblGrid').flatMap(({ children }) => children).length;
    const rows = childrenNamed(table, 'w:tr');
    const cells = rows.flatMap((row) => childrenNamed(row, 'w:tc'));
    return [
      ...(rows.length === 0 ? ['a table without rows'] : []),
      ...rows
        .filter((row) => childrenNamed(row, 'w:tc').length !== columns)
        .map(() => `a row without ${columns} cells`),
      ...cells
        .filter(({ children }) => children.at(-1)?.name !== 'w:p')
        .map(() => 'a cell that ends with no paragraph'),
    ];
  });
}

/** Fields that begin must end, in the order in which they began. */
function fieldFaults(tree: Element): string[] {
  let open = 0;
  for (const one of named(tree, 'w:fldChar')) {
    const type = attribute(one, 'w:fldCharType');
    open += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    if (open < 0) return ['a field that ends and has not begun'];
  }
  return open === 0 ? [] : ['a field that does not end'];
}

function bookmarkFaults(tree: Element): string[] {
  const starts = named(tree, 'w:bookmarkStart');
  const ids = starts.map((one) => attribute(one, 'w:id'));
  const names = starts.map((one) => attribute(one, 'w:name'));
  const ends = named(tree, 'w:bookmarkEnd').map((one) => attribute(one, 'w:id'));
  const anchors = named(tree, 'w:hyperlink').map((one) => attribute(one, 'w:anchor'));
  return [
    ...twice(ids).map((id) => `two bookmarks with id ${id}`),
    ...twice(names).map((name) => `two bookmarks called ${name}`),
    ...(ids.toSorted().join() === ends.toSorted().join() ? [] : ['bookmarks that do not end']),
    ...anchors.filter((anchor) => anchor !== '' && !names.includes(anchor)).map((anchor) => `no bookmark ${anchor}`),
  ];
}

/** What a text is set in must be there. */
function referenceFaults(tree: Element, styles: Element, numbering: Element): string[] {
  const known = new Set(named(styles, 'w:style').map((one) => attribute(one, 'w:styleId')));
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => values(tree, name));
  const lists = new Set(named(numbering, 'w:num').map((one) => attribute(one, 'w:numId')));
  return [
    ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => `no style ${id}`),
    ...[...new Set(values(tree, 'w:numId'))].filter((id) => id !== '0' && !lists.has(id)).map((id) => `no list ${id}`),
  ];
}

function styleFaults(styles: Element, numbering: Element): string[] {
  const all = named(styles, 'w:style');
  const ids = all.map((one) => attribute(one, 'w:styleId'));
  const names = all.flatMap((one) =>
    childrenNamed(one, 'w:name').map((name) => attribute(name, 'w:val').toLowerCase()),
  );
  const abstract = named(numbering, 'w:abstractNum').map((one) => attribute(one, 'w:abstractNumId'));
  const lists = named(numbering, 'w:num').map((one) => attribute(one, 'w:numId'));
  return [
    ...twice(ids).map((id) => `two styles with id ${id}`),
    ...twice(names).map((name) => `two styles called ${name}`),
    ...['w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
      values(styles, name)
        // Word has this one in itself.
        .filter((id) => !ids.includes(id) && id !== 'DefaultParagraphFont')
        .map((id) => `a style that follows ${id}, which is not there`),
    ),
    ...twice([...abstract.map((id) => `abstract ${id}`), ...lists]).map((id) => `two lists with id ${id}`),
    ...values(numbering, 'w:abstractNumId')
      .filter((id) => !abstract.includes(id))
      .map((id) => `a list of ${id}, which is not there`),
  ];
}

/** How many figures a chart says it has, and how many it has. */
const chartFaults = (chart: Element): string[] =>
  allIn(chart)
    .filter(({ children }) => children.some(({ name }) => name === 'c:ptCount'))
    .filter(({ children }) => {
      const points = children.filter(({ name }) => name === 'c:pt');
      const count = Number(
        attribute(
          children.find(({ name }) => name === 'c:ptCount'),
          'val',
        ),
      );
      return points.some((point) => Number(attribute(point, 'idx')) >= count);
    })
    .map(({ name }) => `${name} with more figures than it says`);

/** Everything found in a Word file that Word would offer to mend; an empty list is a file that opens as it is. */
export function wordFaults(parts: ReadonlyMap<string, string>): string[] {
  const styles = treeOf(partOf(parts, 'word/styles.xml'));
  const numbering = treeOf(parts.get('word/numbering.xml') ?? '<w:numbering/>');
  const faults = [...packageFaults(parts), ...styleFaults(styles, numbering)];
  const drawings: string[] = [];
  const add = (name: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  for (const [name, xml] of parts) {
    if (/^word\/charts\/chart\d+\.xml$/.test(name)) add(name, chartFaults(treeOf(xml)));
    if (/^word\/(?:styles|numbering)\.xml$/.test(name)) add(name, orderFaults(treeOf(xml)));
    if (!/^word\/(?:document|header\d+|footer\d+)\.xml$/.test(name)) continue;
    const tree = treeOf(xml);
    add(name, [...orderFaults(tree), ...tableFaults(tree), ...fieldFaults(tree), ...bookmarkFaults(tree)]);
    add(name, referenceFaults(tree, styles, numbering));
    drawings.push(...named(tree, 'wp:docPr').map((one) => attribute(one, 'id')));
  }
  const body = treeOf(partOf(parts, 'word/document.xml')).children.find(({ name }) => name === 'w:body');
  if (body?.children.at(-1)?.name !== 'w:sectPr') faults.push('the body does not end with how its pages are');
  return [...faults, ...twice(drawings).map((id) => `two drawings with id ${id}`)];
}
