import type { TableColumns } from './columns.ts';
import { collectFaults, type Faults } from './faults.ts';
import { countLeftOut, type LeftOut } from './leftOut.ts';
import { type TellProgress, TELL_NOBODY } from './progress.ts';
import { quote } from './quote.ts';

/** A plain value that a mark or a line of another format carries. */
export type Scalar = string | number | boolean;

export type Attributes = Readonly<Record<string, Scalar>>;

/** A node of a format that knows no actors. */
export interface Mark {
  /** What its lines know it by. */
  readonly key: string;
  readonly name: string;
  readonly type?: string;
  readonly description?: string;
  readonly attributes: Attributes;
}

/** An edge of a format that knows no evidence. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly isDirected: boolean;
  readonly type?: string;
  /** Dates as the file writes them. */
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly summary?: string;
  /** Who says so, where the file tells. */
  readonly source?: string;
  /** The kind of dealing, as our own exports name it. */
  readonly family?: string;
  /** What it says of the status, where that is a word of ours. */
  readonly status?: string;
  readonly attributes: Attributes;
  /** Where it stands in the text. */
  readonly offset: number;
}

/** What a text of a foreign format holds. */
export interface Network {
  readonly title?: string;
  readonly description?: string;
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  /** What the text has that is not taken over, in words. */
  readonly left: readonly string[];
  /** What is left out since it is faulty, or ends at what is. */
  readonly faulty: LeftOut['counts'];
}

/** A file that declares more attributes than these would have each item carry them all. */
export const MOST_DECLARED = 1000;

/** What is known of a file besides its text. */
export interface FileFacts {
  readonly fileName: string;
  /** EDTF day on which it is read. */
  readonly today: string;
  /** What a table's columns hold, where a person has said so; `ask`: the person wants to be asked. */
  readonly columns?: TableColumns | 'ask' | undefined;
  readonly tell?: TellProgress | undefined;
}

/**
 * Gathers marks and lines while a text is read, and every fault of theirs. What is faulty itself is left out, and then
 * what ends there: the rest is the sound part of the text.
 */
export class NetworkBuilder {
  private readonly marks = new Map<string, Mark>();
  /** Keys that several nodes have: which of them a line means is not known. */
  private readonly doubled = new Set<string>();
  private readonly links: Link[] = [];
  private readonly offsets = new Map<string, number>();
  private readonly left = new Map<string, number>();
  /** How many there are in all, sound or not; lines, where they are neither. */
  private readonly found = { actors: 0, relations: 0, lines: 0 };

  readonly faults: Faults;
  readonly tellProgress: TellProgress;

  constructor(
    text: string,
    faults: Faults = collectFaults(text),
    tellProgress: TellProgress = TELL_NOBODY,
  ) {
    this.faults = faults;
    this.tellProgress = tellProgress;
  }

  error(offset: number, code: string, message: string, suggestion?: string): void {
    this.tell('error', offset, code, message, suggestion);
  }

  warn(offset: number, code: string, message: string, suggestion?: string): void {
    this.tell('warning', offset, code, message, suggestion);
  }

  private tell(
    severity: 'error' | 'warning',
    offset: number,
    code: string,
    message: string,
    suggestion: string | undefined,
  ): void {
    const fault = { severity, code, path: '', offset, message };
    this.faults.add(suggestion === undefined ? fault : { ...fault, suggestion });
  }

  /** An item that can't be read, though all others can. */
  faulty(kind: keyof NetworkBuilder['found'], offset: number, code: string, message: string): void {
    this.found[kind] += 1;
    this.error(offset, code, message);
  }

  mark(mark: Mark, offset: number): void {
    if (mark.key === '') {
      this.faulty('actors', offset, 'missing-id', 'a node has no id');
    } else if (this.marks.has(mark.key)) {
      this.doubled.add(mark.key);
      this.faulty('actors', offset, 'duplicate-id', `two nodes have the id ${quote(mark.key)}`);
    } else {
      this.found.actors += 1;
      this.marks.set(mark.key, mark);
      this.offsets.set(mark.key, offset);
    }
  }

  /** Where a mark stands in the text. */
  offsetOf(key: string): number {
    return this.offsets.get(key) ?? 0;
  }

  /** For tables, where whoever is named exists. */
  named(name: string): string {
    if (!this.marks.has(name)) {
      this.found.actors += 1;
      this.marks.set(name, { key: name, name, attributes: {} });
    }
    return name;
  }

  link(link: Link): void {
    this.found.relations += 1;
    this.links.push(link);
  }

  /** Something that has no place in our graphs. */
  leave(what: string): void {
    this.left.set(what, (this.left.get(what) ?? 0) + 1);
  }

  /** All that is sound; undefined where nothing is. What is faulty, `faults` tells. */
  finish(facts: { readonly title?: string; readonly description?: string }): Network | undefined {
    for (const { from, to, offset } of this.links) {
      for (const end of new Set([from, to])) {
        if (!this.marks.has(end)) {
          const message =
            end === ''
              ? 'an edge has no node at one end'
              : `an edge ends at ${quote(end)}, a node that is not there`;
          this.error(offset, 'unknown-node', message);
        }
      }
    }
    if (this.marks.size === 0 && !this.faults.hasErrors()) {
      this.error(0, 'no-nodes', 'there are no nodes in it');
    }
    const isSound = (key: string) => this.marks.has(key) && !this.doubled.has(key);
    const marks = [...this.marks.values()].filter(({ key }) => isSound(key));
    const links = this.links.filter(({ from, to }) => isSound(from) && isSound(to));
    if (marks.length === 0) return undefined;
    const items = this.found.actors + this.found.relations;
    return {
      ...facts,
      marks,
      links,
      left: [...this.left].map(([what, count]) => `${what} (${count})`),
      faulty: countLeftOut(
        { ...this.found, lines: items + this.found.lines },
        { actors: marks.length, relations: links.length, lines: items },
      ),
    };
  }
}
