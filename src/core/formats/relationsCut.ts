/** Signs of JSON, as bytes of UTF-8. */
const [TAB, LINE, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];

const LIST = Array.from('relations', (letter) => letter.codePointAt(0)!);

/** How much of an actor graph is read; once one of these is reached, no more relations are. */
export interface Most {
  readonly relations: number;
  /** Commas outside of texts, which are about as many as values. */
  readonly values: number;
  readonly bytes: number;
}

/**
 * Passes on the bytes of an actor graph without those of its relations for which there is no room, piece by piece, so
 * that a file can be cut that is larger than memory. It knows just so much of JSON as it takes to tell where an item of
 * the list `relations` ends. Line breaks of what is left out stay, so that all else keeps its line.
 */
export class RelationsCut {
  /** How many there are, and how many of them were passed on. */
  all = 0;
  kept = 0;
  /** Of what was passed on. */
  bytes = 0;
  values = 0;
  private readonly most: Most;
  private depth = 0;
  private isInText = false;
  private isEscaped = false;
  /** Of a key at the top, how many letters have been those of the list's; -1 once another came. */
  private matched = -1;
  /** What comes next at the top. */
  private place: 'key' | 'value' | 'relations' = 'key';
  /** Whether the next sign that is no blank begins a relation. */
  private isBefore = false;
  private isSkipping = false;

  constructor(most: Most) {
    this.most = most;
  }

  /** What of the next piece is passed on. */
  pass(piece: Uint8Array): readonly Uint8Array[] {
    const passed: Uint8Array[] = [];
    let from = this.isSkipping ? piece.length : 0;
    let lines = 0;
    const keep = (end: number) => {
      if (end > from) passed.push(piece.subarray(from, end));
      this.bytes += Math.max(0, end - from);
    };
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at]!;
      if (this.isInText) {
        if (this.matched < 0 && !this.isEscaped) at = endOfPlain(piece, at);
        if (at < piece.length) this.text(piece[at]!);
        continue;
      }
      if (byte === LINE && this.isSkipping) lines += 1;
      const wasSkipping = this.isSkipping;
      this.sign(byte);
      if (this.isSkipping === wasSkipping) continue;
      if (this.isSkipping) {
        keep(at);
        from = piece.length;
      } else {
        if (lines > 0) passed.push(new Uint8Array(lines).fill(LINE));
        lines = 0;
        from = at;
      }
    }
    if (lines > 0) passed.push(new Uint8Array(lines).fill(LINE));
    keep(piece.length);
    return passed;
  }

  private text(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isInText = false;
    else if (this.matched >= 0) {
      this.matched = byte === LIST[this.matched] ? this.matched + 1 : -1;
      return;
    } else return;
    if (byte !== QUOTE || this.isInText) this.matched = -1;
  }

  private sign(byte: number): void {
    if (byte === SPACE || byte === LINE || byte === TAB || byte === RETURN) return;
    if (this.isBefore && byte !== BRACKET_END) {
      this.isBefore = false;
      this.all += 1;
      if (!this.isSkipping) this.kept += 1;
    }
    if (byte === QUOTE) {
      this.isInText = true;
      this.matched = this.depth === 1 && this.place === 'key' ? 0 : -1;
    } else if (byte === BRACE || byte === BRACKET) this.open(byte);
    else if (byte === BRACE_END || byte === BRACKET_END) this.close();
    else if (byte === COLON && this.depth === 1) this.place = 'value';
    else if (byte === COMMA) this.comma();
  }

  private open(byte: number): void {
    const isList = byte === BRACKET && this.depth === 1 && this.matched === LIST.length;
    if (isList && this.place === 'value') {
      this.place = 'relations';
      this.isBefore = true;
    }
    this.depth += 1;
  }

  private close(): void {
    this.depth -= 1;
    if (this.depth !== 1 || this.place !== 'relations') return;
    this.place = 'value';
    this.isBefore = false;
    this.isSkipping = false;
  }

  private comma(): void {
    if (!this.isSkipping) this.values += 1;
    if (this.depth === 1) this.place = 'key';
    if (this.depth !== 2 || this.place !== 'relations') return;
    this.isBefore = true;
    const { relations, values, bytes } = this.most;
    if (this.kept >= relations || this.values >= values || this.bytes >= bytes)
      this.isSkipping = true;
  }
}

/** Where a quotation mark or a backslash comes next; behind the last byte where none does. */
function endOfPlain(piece: Uint8Array, start: number): number {
  let at = start;
  while (at < piece.length && piece[at] !== QUOTE && piece[at] !== BACKSLASH) at += 1;
  return at;
}
