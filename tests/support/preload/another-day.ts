// Loaded by `--require` into a process and each of its workers: it is another day and chance falls otherwise.
const Today = Date;
const later = 1234 * 24 * 60 * 60 * 1000;

class AnotherDay extends Today {
  constructor(...parameters: [] | [string | number]) {
    super(parameters.length === 0 ? AnotherDay.now() : parameters[0]);
  }

  static override now(): number {
    return Today.now() + later;
  }
}

globalThis.Date = AnotherDay as DateConstructor;
Math.random = () => 0.25;
