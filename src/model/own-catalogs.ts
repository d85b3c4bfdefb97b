/** The catalogs that are no statement's: of the publication's own strings, and of the register. */
export const ownCatalogs = ["hexapla", "organizations"] as const;
export type OwnCatalog = (typeof ownCatalogs)[number];

/** Whether a name is that of a catalog beside the statements'. */
export function isOwnCatalog(name: string): boolean {
  return (ownCatalogs as readonly string[]).includes(name);
}
