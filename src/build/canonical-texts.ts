import type { Host } from "../host/host.ts";
import { lastDay } from "../model/day.ts";
import { includedNames } from "../segment/included-ids.ts";
import { ownStrings } from "./own-strings.ts";
import type { Publication } from "./publication.ts";
import type { CanonicalTexts } from "./sync/sync-catalog.ts";

/** Everything of a publication that has catalogs: its statements, the register, and its own strings. */
export function canonicalTexts(host: Host, publication: Publication): readonly CanonicalTexts[] {
  const { settings, statements } = publication;
  const epoch = epochDate(host);
  const project = settings.title;
  const dates = statements.map(({ statement }) => lastDay(statement.frontMatter) ?? "");
  const all = new Map(statements.map((each) => [each.statement.name, each]));
  return [
    ...statements.map(({ statement, segments, skeleton }, at) => ({
      statement: statement.name,
      segments,
      includes: [...includedNames({ skeleton }, all)],
      project,
      created: epoch ?? midnight(dates[at]),
      revised: lastOf(statement.frontMatter.revisions.map(({ date }) => date)),
    })),
    ...ownStrings(publication).map(({ name, segments }) => ({
      statement: name,
      segments,
      project,
      created: epoch ?? midnight(dates.toSorted().at(-1)),
    })),
  ];
}

function lastOf(days: readonly string[]): string | undefined {
  return days.toSorted().at(-1);
}

function midnight(day: string | undefined): string | undefined {
  return day === undefined || day === "" ? undefined : `${day} 00:00+0000`;
}

/** reproducible-builds.org's variable, as PO headers write dates. */
function epochDate(host: Host): string | undefined {
  const seconds = Number(host.environment("SOURCE_DATE_EPOCH"));
  if (!Number.isSafeInteger(seconds) || seconds <= 0) return undefined;
  const [day, time = ""] = new Date(seconds * 1000).toISOString().split("T");
  return `${day} ${time.slice(0, 5)}+0000`;
}
