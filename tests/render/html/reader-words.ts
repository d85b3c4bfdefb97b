import type { ReaderWords } from "../../../src/model/page-head.ts";

/** Words of the signs and the panel, one of them with signs that HTML knows. */
export const reader: ReaderWords = {
  names: {
    paragraph: "P {number}",
    passage: "Passage",
    point: "Point {number}",
    revision: "Revision {number}",
    revisions: "Revisions",
    section: "S {number}",
    signatories: "Signatories",
    subtitle: "Subtitle",
    summary: "Summary",
    table: "Table",
  },
  absent: "absent",
  address: "address",
  beside: "beside",
  choose: "choose",
  close: "close",
  copied: 'It is "copied" <now>',
  copy: "copy",
  failed: "failed",
  loading: "loading",
  open: "open",
  shown: "shown",
  sign: "sign",
  lang: null,
  dir: null,
};
