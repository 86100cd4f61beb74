import type { LineUse } from '../../domain/draft/draft-agenda';
import { isEndMark } from '../lexicon/kind-of-title';
import { mergeDays } from '../lines/day-reading';
import { endsLetter, isSection, labelAmong, speaksOfParallels, withoutDocumentKind } from '../lines/headings';
import { isBreakBetween, withoutLetter } from '../lines/numbered-agenda';
import { pointOfLine, readPoint } from '../lines/read-point';
import type { Habits } from '../lines/settle-tokens';
import type { Line, Uses } from '../lines/source-text';
import type { DayToken, MinutesToken, RowToken, TimedToken, Token } from '../lines/token';
import { namesSomeone } from '../people/presenter';
import { attachText, trimLongTitles } from './attach-text';
import { childLevel, isTrackHead } from './child-labels';
import { asLength, type DayDraft, type Entry, newEntry } from './entry';
import { type KnownAhead, knownAhead } from './known-ahead';
import { creditKnownNames } from './known-names';
import { creditLinesBelow, creditSiblings } from './likely-holder';
import { isOwnPoint } from './own-point';
import { isPartByLength } from './part-by-length';
import { settleClock } from './settle-clock';
import { isParallel } from './tracks';

/** Everything the text holds, in its order: days with flat entries, and what is set aside. */
export interface Gathered {
  readonly title: string | null;
  readonly days: DayDraft[];
  readonly alternatives: Entry[];
  /** Entries with a clock that stand outside their day. */
  readonly strays: Set<Entry>;
}

export class Gatherer {
  private readonly days: DayDraft[] = [];
  private readonly alternatives: Entry[] = [];
  private readonly strays = new Set<Entry>();
  private readonly ahead: KnownAhead;
  private title: string | null = null;
  private section: 'agenda' | 'alternatives' = 'agenda';
  private listOnly = false;
  /** Which token is being taken. */
  private at = 0;
  /** What the next line of text belongs to. */
  private target: Entry | null = null;
  /** The last entry on the day's own level, and the theme under it. */
  private top: Entry | null = null;
  private theme: Entry | null = null;
  private lastTimed: Entry | null = null;
  private firstStart: number | null = null;
  private headings: string[] = [];

  private readonly tokens: readonly Token[];
  private readonly habits: Habits;
  private readonly uses: Uses;

  constructor(tokens: readonly Token[], habits: Habits, uses: Uses) {
    this.tokens = tokens;
    this.habits = habits;
    this.uses = uses;
    this.ahead = knownAhead(tokens);
  }

  gather(): Gathered {
    this.tokens.forEach((token, i) => {
      this.at = i;
      const use = this.take(token, i);
      const before = this.uses[token.line.index];
      if (before !== 'item') this.uses[token.line.index] = use;
    });
    const entries = this.days.flatMap((day) => day.entries);
    creditKnownNames(entries);
    creditSiblings(entries);
    creditLinesBelow(entries);
    for (const entry of [...entries, ...this.alternatives]) trimLongTitles(entry);
    const days = this.days.filter((day) => day.entries.length > 0);
    return { title: this.title, days, alternatives: this.alternatives, strays: this.strays };
  }

  private take(token: Token, i: number): LineUse {
    switch (token.kind) {
      case 'blank':
        return 'blank';
      case 'joined':
        // Read with the line above.
        return this.target ? 'item' : 'heading';
      case 'rule':
      case 'columns':
        return 'heading';
      case 'meta':
        // «Deltakere:» below a point opens a list of names.
        if (this.target && token.line.text.endsWith(':')) this.target.listing = true;
        return 'heading';
      case 'furniture':
        return this.takeFurniture(token.line);
      case 'day':
        return this.takeDay(token);
      case 'alternatives':
        return this.openAlternatives(i);
      case 'timed':
        return this.takeTimed(token, i);
      case 'minutes':
        return this.takeMinutes(token, i);
      case 'row':
        return this.takeRow(token);
      case 'text':
        return this.takeText(token.line);
    }
  }

  private get day(): DayDraft {
    const last = this.days.at(-1);
    if (last) return last;
    const first: DayDraft = { name: null, label: null, line: null, entries: [] };
    this.days.push(first);
    return first;
  }

  /** A page's head or foot; but where a title is awaited, a line that recurs is the title. */
  private takeFurniture(line: Line): LineUse {
    if (this.target?.title === '') return attachText(this.target, line);
    // Who holds it may recur as well: «Styreleder» below several points.
    if (this.target?.responsible === null && line.blanksBefore === 0 && namesSomeone(line.text))
      return attachText(this.target, line);
    if (this.target && isEndMark(this.target.title)) this.target = null;
    return 'heading';
  }

  private openDay(day: DayDraft): void {
    this.days.push(day);
    this.lastTimed = null;
    this.firstStart = null;
  }

  private takeDay(token: DayToken): LineUse {
    const last = this.days.at(-1);
    // A date right below «Dag 1» belongs to the same day.
    if (last && last.entries.length === 0) this.days.pop();
    const name = last?.entries.length === 0 && last.name ? mergeDays(last.name, token.day) : token.day;
    this.openDay({ name, label: name.label, line: token.line, entries: [] });
    this.close();
    this.section = 'agenda';
    return 'day';
  }

  private openAlternatives(i: number): LineUse {
    this.section = 'alternatives';
    this.listOnly = this.ahead.minutesInSection[i] === false;
    this.close();
    return 'heading';
  }

  private close(): void {
    this.target = null;
    this.top = null;
    this.theme = null;
  }

  private add(entry: Entry): LineUse {
    this.day.entries.push(entry);
    this.target = entry;
    this.top = entry;
    this.theme = null;
    this.headings = [];
    return 'item';
  }

  private takeTimed(token: TimedToken, i: number): LineUse {
    const last = this.lastTimed;
    const times = settleClock(token, last);
    const entry = newEntry(token.line, token.point, { ...times, stated: token.stated });
    const rising = this.ahead.rising[i] ?? 1;
    if (this.section === 'alternatives') {
      if (rising >= 2 && last && times.start >= (last.start ?? 0)) this.section = 'agenda';
      else return this.setAside(token.head.form === 'bare' ? asLength(entry) : entry, token.head.form !== 'bare');
    }
    const first = this.firstStart;
    if (first !== null && last?.start != null && times.start < last.start) {
      const restart = times.start <= first + 60 && times.start < last.start - 60;
      const parallel = this.headings.some(speaksOfParallels);
      if (restart && rising >= 3 && !parallel)
        this.openDay({ name: null, label: labelAmong(this.headings), line: null, entries: [] });
      else if (times.start < first) this.strays.add(entry);
    }
    if (!this.strays.has(entry)) {
      this.lastTimed = entry;
      this.firstStart ??= entry.start;
    }
    return this.add(entry);
  }

  private setAside(entry: Entry, stray: boolean): LineUse {
    if (stray) this.strays.add(entry);
    this.alternatives.push(entry);
    this.target = entry;
    this.top = null;
    return 'item';
  }

  /** Among alternatives, a bullet is one of them only where they are all bullets; else it belongs to the one above. */
  private opensAlternative(line: Line): boolean {
    if (!line.bullet) return true;
    return this.target === null || (this.target.line.bullet && line.indent <= this.target.indent);
  }

  private takeMinutes(token: MinutesToken, i: number): LineUse {
    const entry = newEntry(token.line, token.point);
    entry.stated = token.minutes;
    if (this.section === 'alternatives' && this.opensAlternative(token.line)) return this.setAside(entry, false);
    if (this.habits.lengthsOnly) return this.addLength(entry);
    if (this.ahead.filling.has(i) && this.top && this.section === 'agenda') return this.addPart(entry, this.top);
    if (this.section === 'alternatives') return this.listOnly ? this.setAside(entry, false) : this.takeText(token.line);
    if (!token.sure || this.target?.title === '') return this.takeText(token.line);
    const apart = !this.ahead.timedLater[i] && token.line.blanksBefore > 0 && token.line.indent === 0;
    if (apart || !this.top)
      return this.day.entries.length > 0 ? this.setAside(entry, false) : this.takeText(token.line);
    return this.add(entry);
  }

  private addLength(entry: Entry): LineUse {
    const { top } = this;
    return top && isPartByLength(entry, top) ? this.addPart(entry, top) : this.add(entry);
  }

  private addPart(entry: Entry, top: Entry): LineUse {
    top.children.push(entry);
    this.target = entry;
    return 'item';
  }

  private takeText(line: Line): LineUse {
    if (this.section === 'alternatives' && (this.listOnly || (line.bullet && this.opensAlternative(line)))) {
      const { point, minutes } = readPoint(line.text);
      const entry = newEntry(line, point);
      entry.stated = minutes;
      return this.setAside(entry, false);
    }
    if (!this.target || this.leaves(this.target, line)) return this.outside(line);
    if (this.target.title !== '') {
      if (isTrackHead(line) && this.ahead.beforeTimed[this.at]) return this.heading(line);
      const numbered = this.top !== null && (this.ahead.unclocked || this.top.line.number !== null);
      const point = this.top && numbered ? this.takeNumbered(line, this.top) : null;
      if (point) return point;
      const level = this.top ? childLevel(line, this.top, this.theme) : null;
      if (level && this.top) return this.addChild(line, level, this.top);
      if (this.top && this.ahead.held.has(this.at) && (line.bullet || this.top.responsible === null))
        return this.addChild(line, 'theme', this.top);
      if (line.number !== null && this.ahead.numbered) return this.add(newEntry(line, pointOfLine(line)));
      if (this.top && this.target === this.top && isOwnPoint(line, this.top, this.ahead.nextStart[this.at] ?? null))
        return this.add(newEntry(line, pointOfLine(line)));
      if (line.emphasised || isSection(line)) return this.heading(line);
    }
    return attachText(this.target, line);
  }

  /** In a numbered list without a clock: lettered parts, and breaks without a number of their own. */
  private takeNumbered(line: Line, top: Entry): LineUse | null {
    const part = top.line.number === null ? null : withoutLetter(line, top.children.length > 0);
    if (part !== null) return this.addChild({ ...line, text: part }, 'theme', top);
    return line.indent <= top.indent && isBreakBetween(line) ? this.add(newEntry(line, pointOfLine(line))) : null;
  }

  private leaves(target: Entry, line: Line): boolean {
    if (target.title === '') return false;
    if (isEndMark(target.title) && !line.bullet) return true;
    return endsLetter(line) || (line.blanksBefore >= 4 && !/^\p{Ll}/u.test(line.text));
  }

  /** A row with no time: a part of the parallel sessions above it, or a point of its own. */
  private takeRow(token: RowToken): LineUse {
    const entry = newEntry(token.line, token.point);
    entry.stated = token.minutes;
    const { top } = this;
    if (!top || top.start === null) return this.add(entry);
    const several = isParallel(top.title) && !entry.title.endsWith('?');
    const isPart = several || this.ahead.rows.has(this.at) || childLevel({ ...token.line, text: entry.title }, top);
    return isPart ? this.addPart(entry, top) : this.add(entry);
  }

  private addChild(line: Line, level: 'theme' | 'case', top: Entry): LineUse {
    const child = newEntry(line, pointOfLine({ ...line, text: line.text.replace(/^\d\s?:\s+/, '') }));
    if (this.ahead.unclocked) child.stated = readPoint(line.text).minutes;
    const parent = level === 'case' ? (this.theme ?? top) : top;
    parent.children.push(child);
    if (level === 'theme') this.theme = child;
    this.target = child;
    return 'item';
  }

  private heading(line: Line): LineUse {
    this.headings.push(line.text);
    return 'heading';
  }

  private outside(line: Line): LineUse {
    this.target = null;
    const short = line.text.length <= 100 && !line.bullet && line.number === null && !/[.?!,;]$/.test(line.text);
    if (short && this.title === null && this.days.length === 0) this.title = withoutDocumentKind(line.text);
    if (short) this.headings.push(line.text);
    return short ? 'heading' : 'notUnderstood';
  }
}
