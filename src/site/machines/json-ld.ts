/**
 * A description by schema.org's vocabulary as JSON that can stand inside a `script` element: nothing in it ends the
 * element, begins a comment (HTML, 13.2.5.17) or is a line end of JavaScript's. The JSON says the same.
 */
export function scriptJson(description: object): string {
  return JSON.stringify(description).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
