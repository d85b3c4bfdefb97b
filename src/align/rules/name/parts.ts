/** A name of the register taken apart. */
export interface NameParts {
  readonly name: string;
  /** As it stands in brackets behind the name. */
  readonly abbreviation: string | undefined;
}

/**
 * “Archive Network (AN)” is a name and its abbreviation, “Friends of the Registers (Alpine Section)” is all name: an
 * abbreviation has no spaces, and two capitals where its script has them.
 *
 * @param full A name as the register's catalog has it.
 */
export function nameParts(full: string): NameParts {
  const whole = full.trim();
  const [, name, abbreviation] = /^(.+?)\s*[(（]([^\s()（）]{2,16})[)）]$/u.exec(whole) ?? [];
  const isShort = abbreviation !== undefined && (!/\p{Ll}/u.test(abbreviation) || /\p{Lu}.*\p{Lu}/u.test(abbreviation));
  return name === undefined || !isShort ? { name: whole, abbreviation: undefined } : { name, abbreviation };
}
