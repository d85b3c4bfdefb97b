/**
 * Asks the host for something, and takes its refusal (no permission, a name that cannot be) for an answer. Only types of host are
 * known here: its refusals are told by their name.
 */
export async function unlessRefused<T>(ask: () => Promise<T>, refused: (reason: string) => T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "HostError") throw error;
    return refused(error.message);
  }
}
