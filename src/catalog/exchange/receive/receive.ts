import { editPo } from "../../edit.ts";
import { changeLineAmong } from "../../merge/change-line.ts";
import { type PoEntry, type PoEntryText, type PoFile, writeEntry } from "../../po.ts";
import type { Incoming } from "../incoming.ts";
import { type Decision, decide, type Reading } from "./decide.ts";
import type { Slot } from "./slot.ts";

/** A catalog, and the translations that came back for it. */
export interface Delivery {
  /** The catalog's text, line ends as `\n`. */
  readonly text: string;
  /** That text, read, without faults. */
  readonly file: PoFile;
  readonly slots: readonly Slot[];
  readonly incoming: readonly Incoming[];
  readonly reading: Reading;
  /** The name of the file that brought them, for comments. */
  readonly name: string;
  /** Makes catalog text of what came back; nothing is known of the slot where the publication has no such text. */
  readonly compose: (incoming: Incoming, slot: Slot | undefined) => string;
}

/** What became of one translation. */
export interface Outcome {
  readonly incoming: Incoming;
  readonly type: Decision["type"];
  readonly slot: Slot | undefined;
  /** Whether it could not be written, because the catalog has no entry for this text yet. */
  readonly unsynced: boolean;
}

/** The catalog with the translations in it. */
export interface Received {
  /** The very text that came in where nothing changed. */
  readonly text: string;
  readonly outcomes: readonly Outcome[];
}

/**
 * Takes translations into a catalog. Entries that do not change keep their bytes; of two translations that stand against
 * each other both stay.
 */
export function receive(delivery: Delivery): Received {
  const changes = new Changes(delivery);
  const outcomes = delivery.incoming.map((incoming): Outcome => {
    const decision = decide(incoming, delivery.slots, delivery.reading);
    const slot = "slot" in decision ? decision.slot : undefined;
    const unsynced = slot !== undefined && slot.entry === undefined && decision.type !== "same";
    const type = unsynced ? decision.type : changes.carryOut(incoming, decision);
    return { incoming, type, slot, unsynced };
  });
  return { text: changes.written(), outcomes };
}

/** What has been decided so far: two blocks may have one entry. */
class Changes {
  readonly #delivery: Delivery;
  readonly #edits = new Map<PoEntry, PoEntryText>();
  readonly #translated = new Set<PoEntry>();
  readonly #added: PoEntryText[] = [];

  constructor(delivery: Delivery) {
    this.#delivery = delivery;
  }

  /** @returns What was really done: a second translation of one entry is a rival of the first. */
  carryOut(incoming: Incoming, decision: Decision): Decision["type"] {
    if (decision.type === "aside") return this.#setAside(incoming, decision.slot);
    if (!("slot" in decision) || decision.slot.entry === undefined) return decision.type;
    const { entry } = decision.slot;
    const { type } = decision;
    for (const line of incoming.comments ?? []) this.#edit(entry, (now) => commented(now, line));
    if (type === "same") return type;
    if (type === "confirm" || type === "doubt") {
      this.#edit(entry, (now) => marked(now, type === "confirm"));
      return type;
    }
    return this.#translate(incoming, entry, type, this.#delivery.compose(incoming, decision.slot));
  }

  #translate(incoming: Incoming, entry: PoEntry, type: Decision["type"], text: string): Decision["type"] {
    if (type !== "rival" && !this.#translated.has(entry)) {
      this.#translated.add(entry);
      this.#edit(entry, (now) => translated(now, text, incoming, type === "suggest"));
      return type;
    }
    if (this.#now(entry).targets[0] === text) return "same";
    this.#edit(entry, (now) => commented(now, `Another translation, from ${this.#delivery.name}: ${text}`));
    return "rival";
  }

  /** As an obsolete entry, which comes back when its text does; where there is one already, as a comment. */
  #setAside(incoming: Incoming, slot: Slot | undefined): Decision["type"] {
    const { context, sourceText } = incoming;
    const text = this.#delivery.compose(incoming, slot);
    const { entries } = this.#delivery.file;
    const known = [...entries.map((entry) => this.#now(entry)), ...this.#added].find(
      (entry) => entry.source === sourceText && entry.context === context,
    );
    if (known?.targets[0] === text) return "same";
    if (sourceText !== undefined && known === undefined) {
      this.#added.push(obsolete(sourceText, context, text));
      return "aside";
    }
    const holder =
      entries.find((entry) => entry.source === sourceText && entry.context === context) ?? slot?.entry ?? entries[0];
    if (holder === undefined) return "unknown";
    const place = incoming.id === undefined ? "a former text" : `the former text of ${incoming.id}`;
    this.#edits.set(
      holder,
      commented(this.#now(holder), `A translation of ${place}, from ${this.#delivery.name}: ${text}`),
    );
    return "aside";
  }

  #edit(entry: PoEntry, change: (now: PoEntryText) => PoEntryText): void {
    const now = this.#now(entry);
    const next = change(now);
    if (next !== now) this.#edits.set(entry, next);
  }

  #now(entry: PoEntry): PoEntryText {
    return this.#edits.get(entry) ?? entry;
  }

  written(): string {
    const { text, file } = this.#delivery;
    const edited = editPo(text, file, (entry) => this.#edits.get(entry));
    if (this.#added.length === 0) return edited;
    return `${edited.replace(/\n*$/, "")}\n\n${this.#added.map(writeEntry).join("\n\n")}\n`;
  }
}

/** With or without the mark that a translator must look; when the look is done, what it was for goes too. */
function marked(entry: PoEntryText, done: boolean): PoEntryText {
  const flags = entry.flags.filter((flag) => flag !== "fuzzy");
  if (!done) return { ...entry, flags: ["fuzzy", ...flags] };
  const line = changeLineAmong(entry.extractedComments);
  const extractedComments = entry.extractedComments.filter((comment) => comment !== line);
  return { ...entry, flags, previous: undefined, extractedComments };
}

/** @param moved Whether it translates another source than the entry's. */
function translated(entry: PoEntryText, text: string, { done, sourceText }: Incoming, moved: boolean): PoEntryText {
  const next = marked({ ...entry, targets: [text, ...entry.targets.slice(1)] }, done && !moved);
  return moved ? { ...next, previous: sourceText ?? entry.previous } : next;
}

/** With one more line among the translators' comments, once. */
function commented(entry: PoEntryText, comment: string): PoEntryText {
  const lines = comment.split("\n");
  const there = `\n${entry.translatorComments.join("\n")}\n`.includes(`\n${comment}\n`);
  return there ? entry : { ...entry, translatorComments: [...entry.translatorComments, ...lines] };
}

function obsolete(source: string, context: string | undefined, target: string): PoEntryText {
  return {
    context,
    source,
    sourcePlural: undefined,
    targets: [target],
    obsolete: true,
    flags: [],
    previous: undefined,
    translatorComments: [],
    extractedComments: [],
    references: [],
  };
}
