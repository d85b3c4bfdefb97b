import type { Options as Schema } from "rehype-sanitize";

/**
 * All that a body can be made of (law 8). It is written out in full: what is not named here reaches no edition, whatever
 * a translation, a plugin or a later handler puts into the tree.
 */
export const schema: Schema = {
  tagNames: [
    ..."a aside bdi blockquote br code del div em figcaption figure h2 h3 h4 h5 h6 hr img input label li".split(" "),
    ..."ol p pre span strong sup table tbody td th thead tr ul".split(" "),
  ],
  attributes: {
    "*": [
      ["id", /^[A-Za-z][\w.-]*$/],
      ["lang", /^[A-Za-z0-9-]+$/],
      ["dir", "ltr", "rtl", "auto"],
      ["className", "stale", "missing", "fuzzy"],
    ],
    a: ["href", "title", "ariaLabel", ["role", "doc-noteref"]],
    aside: [
      ["role", "note"],
      ["className", "note"],
    ],
    blockquote: [["className", "epigraph"]],
    code: [["className", /^language-[\w+#.-]+$/]],
    div: ["ariaLabel", ["role", "region"], ["tabIndex", 0], ["className", "table", "signatories", "revisions"]],
    img: ["src", "alt", "width", "height"],
    input: [
      ["type", "checkbox"],
      ["disabled", true],
      ["checked", true, false],
    ],
    li: [["className", "task"]],
    ol: ["start", ["className", "points", /^digits-[a-z]+$/]],
    p: [
      ["role", "note"],
      ["className", "notice", "attribution", "label", "stale", "missing", "fuzzy"],
    ],
    span: [["className", "keep"]],
    td: [["className", /^align-(?:start|center|end)$/, "stale", "missing", "fuzzy"]],
    th: [
      ["scope", "col"],
      ["className", /^align-(?:start|center|end)$/, "stale", "missing", "fuzzy"],
    ],
  },
  ancestors: Object.fromEntries(["thead", "tbody", "tr", "th", "td"].map((name) => [name, ["table"]])),
  protocols: { href: ["http", "https", "mailto"] },
  required: { input: { type: "checkbox", disabled: true } },
  // The ids are ours and the same in every format (law 4): no prefix.
  clobber: [],
  clobberPrefix: "",
  strip: ["script", "style"],
  allowComments: false,
  allowDoctypes: false,
};
