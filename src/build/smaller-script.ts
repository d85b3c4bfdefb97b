import { minify } from "terser";

/**
 * A script as it is served: without what only its writer reads, and in a scope of its own, so that two scripts of one page
 * cannot get in each other's way. One that cannot be read is served as it is: the browser says where it is wrong.
 */
export async function smallerScript(source: string): Promise<string> {
  try {
    const { code } = await minify(source, { enclose: true });
    return `${code ?? source}\n`;
  } catch {
    return source;
  }
}
