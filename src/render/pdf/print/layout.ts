/** A rectangle in points, from the sheet's lower left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A hairline that tells where to cut or to fold. */
export interface Mark {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A page of the finished piece on a side of a sheet. */
export interface Place {
  /** From 0, in reading order. */
  readonly page: number;
  /** Where the page's middle lies, in points from the sheet's left edge. */
  readonly middle: number;
}

/** One side of a sheet: its pages from left to right. */
export interface Side {
  readonly places: readonly Place[];
  readonly marks: readonly Mark[];
}

/** Sheets to print on both sides, front and back in turn. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** What is left of the flat sheet when it has been cut. */
  readonly trim: Box;
  readonly sides: readonly Side[];
}

/** A sheet of paper, lying: its size in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

const inch = 72;

/** Points in so many millimetres. */
export function millimetres(count: number): number {
  return (count * inch) / 25.4;
}

/** The papers that sheets come in. */
export const sheets = {
  a4: { width: millimetres(297), height: millimetres(210) },
  letter: { width: 11 * inch, height: 8.5 * inch },
} as const satisfies Record<string, Sheet>;

export type SheetName = keyof typeof sheets;
