import { styleText } from "node:util";
import ora from "ora";
import type { BuildProgress } from "../build/options.ts";

/** Shows how far a build is. */
export interface ProgressView {
  readonly report: (progress: BuildProgress) => void;
  readonly close: () => void;
}

const width = 24;

/**
 * A live bar on a terminal, a plain line an edition elsewhere.
 *
 * @param isShown False where the caller wants no progress.
 */
export function openProgress(stream: NodeJS.WriteStream, isShown: boolean): ProgressView {
  if (!isShown) return { report: () => {}, close: () => {} };
  if (!isLive(stream)) {
    return {
      report: ({ done, total, edition }) => {
        if (edition !== undefined)
          stream.write(`[${String(done).padStart(String(total).length)}/${total}] ${edition}\n`);
      },
      close: () => {},
    };
  }
  const spinner = ora({ stream, spinner: "dots", color: isColoured(stream) ? "cyan" : false });
  return {
    report: (progress) => {
      spinner.text = bar(progress, stream);
      if (!spinner.isSpinning) spinner.start();
    },
    close: () => {
      spinner.stop();
    },
  };
}

/** Whether a bar can be drawn; on a terminal without columns (one that nobody looks at) ora would clear lines without end. */
export function isLive(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && stream.columns !== 0;
}

function bar({ done, total, edition }: BuildProgress, stream: NodeJS.WriteStream): string {
  const full = total === 0 ? width : Math.round((width * done) / total);
  const drawn = `${styleText("green", "█".repeat(full), { stream })}${styleText("gray", "░".repeat(width - full), { stream })}`;
  const room = Math.max((stream.columns ?? 80) - width - 2 * String(total).length - 8, 0);
  return `${drawn} ${done}/${total} ${(edition ?? "").slice(0, room)}`;
}

/** ora itself does not look at `NO_COLOR`. */
function isColoured(stream: NodeJS.WriteStream): boolean {
  return styleText("cyan", "x", { stream }) !== "x";
}
