import type { CheckedPublication, Rule } from "../../src/align/rules/rule.ts";

/** Processor time of all rules, and of those that learn, over a publication; nothing of it is known before. */
export function reportSpeed(publication: CheckedPublication, rules: readonly Rule[], learned: readonly string[]): void {
  const times = rules.map((rule) => {
    const started = process.cpuUsage();
    for (const statement of publication.statements) rule.check(statement, publication);
    const { user, system } = process.cpuUsage(started);
    return { isLearned: learned.includes(rule.code), seconds: (user + system) / 1e6 };
  });
  const sum = (all: typeof times) => all.reduce((total, { seconds }) => total + seconds, 0).toFixed(2);
  const segments = publication.statements.reduce((total, { pairs }) => total + pairs.length, 0);
  console.log(
    `${publication.statements.length} locales, ${segments} segments: ${sum(times)} s of processor time for all rules,`,
    `${sum(times.filter(({ isLearned }) => isLearned))} s for those that learn`,
  );
}
