import { setTimeout } from "node:timers/promises";
import { HostError } from "../host/host.ts";
import { type Watched, watchFiles } from "../host/watch.ts";

/** So long, in milliseconds, nothing may change before it is looked at: an editor writes a file in several steps. */
const quiet = 200;

/** What is done again at each change. */
export interface Loop {
  readonly watched: Watched;
  /** Paths from the root that the loop writes itself. */
  readonly written: readonly string[];
  /** Says whether to wait for the next change. */
  readonly act: () => Promise<"again" | "end">;
}

/** What happened since it was last looked at. */
interface Events {
  readonly changes: Set<string>;
  isEnded: boolean;
  wake: () => void;
}

/** Acts, and again whenever something has changed, until the user ends it (Ctrl-C). */
export async function watchLoop({ watched, written, act }: Loop): Promise<void> {
  const events: Events = { changes: new Set(), isEnded: false, wake: () => undefined };
  const end = (): void => {
    events.isEnded = true;
    events.wake();
  };
  process.once("SIGINT", end);
  const close = watchFiles(watched, (path) => {
    if (written.some((own) => path === own || path === `${own}.hexapla-new`)) return;
    events.changes.add(path);
    events.wake();
  });
  try {
    if ((await attempt(act)) === "end") return;
    process.stderr.write(`Watching ${[...watched.folders, ...watched.files].join(", ")}; Ctrl-C ends it.\n`);
    while (await hasChanged(events)) {
      process.stderr.write(`\nChanged: ${namesOf(events.changes)}\n`);
      events.changes.clear();
      if ((await attempt(act)) === "end") return;
    }
  } finally {
    close();
    process.off("SIGINT", end);
  }
}

/** Waits until something has changed and all is quiet again; false where it was ended. */
async function hasChanged(events: Events): Promise<boolean> {
  if (events.changes.size === 0 && !events.isEnded) {
    await new Promise<void>((resolve) => {
      events.wake = resolve;
    });
  }
  for (let before = -1; before !== events.changes.size && !events.isEnded; ) {
    before = events.changes.size;
    await setTimeout(quiet);
  }
  return !events.isEnded;
}

/** A file that cannot be read just now is no reason to stop watching. */
async function attempt(act: Loop["act"]): ReturnType<Loop["act"]> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    process.stderr.write(`error[unreadable] ${error.path} cannot be used: ${error.message}.\n`);
    return "again";
  }
}

/** Three of them say enough. */
function namesOf(changes: ReadonlySet<string>): string {
  const names = [...changes].toSorted();
  const more = names.length - 3;
  return `${names.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
