/** What is wrong with a style sheet, and where. */
export interface SheetFault {
  /** From 0, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}
