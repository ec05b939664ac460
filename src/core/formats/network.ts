import type { TableColumns } from './columns.ts';
import { collectFaults, type Faults } from './faults.ts';
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
}

/** Gathers marks and lines while a text is read, and every fault of theirs. */
export class NetworkBuilder {
  private readonly marks = new Map<string, Mark>();
  private readonly links: Link[] = [];
  private readonly left = new Map<string, number>();

  readonly faults: Faults;

  constructor(text: string, faults: Faults = collectFaults(text)) {
    this.faults = faults;
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

  mark(mark: Mark, offset: number): void {
    if (mark.key === '') this.error(offset, 'missing-id', 'a node has no id');
    else if (this.marks.has(mark.key)) {
      this.error(offset, 'duplicate-id', `two nodes have the id ${quote(mark.key)}`);
    } else this.marks.set(mark.key, mark);
  }

  /** For tables, where whoever is named exists. */
  named(name: string): string {
    if (!this.marks.has(name)) this.marks.set(name, { key: name, name, attributes: {} });
    return name;
  }

  link(link: Link): void {
    this.links.push(link);
  }

  /** Something that has no place in our graphs. */
  leave(what: string): void {
    this.left.set(what, (this.left.get(what) ?? 0) + 1);
  }

  /** All of it; undefined where something is wrong, which `faults` tells. */
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
    if (this.faults.hasErrors()) return undefined;
    return {
      ...facts,
      marks: [...this.marks.values()],
      links: this.links,
      left: [...this.left].map(([what, count]) => `${what} (${count})`),
    };
  }
}
