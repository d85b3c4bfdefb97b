/** How many seconds this process computes while something is done: what else the machine is busy with does not count. */
export async function cpuSecondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
