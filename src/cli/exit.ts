/** Exit statuses. */
export const exit = {
  done: 0,
  /** Findings at or above `check.fail`, or an edition that could not be made. */
  findings: 1,
  /** The call, the configuration or an input is wrong. */
  wrongInput: 2,
} as const;
