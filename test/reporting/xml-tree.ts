/** An element of some well-formed XML, with what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
}

/** Reads well-formed XML; text is left out. */
export function treeOf(xml: string): Element {
  const root = { name: '', attributes: new Map<string, string>(), children: [] as Element[] };
  const open: { name: string; children: Element[] }[] = [root];
  for (const [, close, name = '', given = '', empty] of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (close) {
      open.pop();
      continue;
    }
    const attributes = new Map(
      [...given.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']): [string, string] => [key, value]),
    );
    const element = { name, attributes, children: [] as Element[] };
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  const first = root.children[0];
  if (!first) throw new Error('There is no element in it');
  return first;
}

/** The element and everything in it, as it stands. */
export const allIn = (element: Element): Element[] => [element, ...element.children.flatMap(allIn)];

export const named = (element: Element, name: string): Element[] => allIn(element).filter((one) => one.name === name);

export const childrenNamed = (element: Element, name: string): Element[] =>
  element.children.filter((one) => one.name === name);

/** Those that stand there more than once. */
export const twice = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);
