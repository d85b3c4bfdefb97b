// npm run lock: after `npm install`, names in package-lock.json the platform packages that the registry at hand does not
// have. `npm ci` refuses a lock file without them, on every platform; npm itself leaves out what it could not look up.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  packages: Record<string, LockEntry>;
}

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const file = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
const lock: Lock = JSON.parse(readFileSync(file, "utf8"));
const added = missingEntries(lock.packages);
const packages = Object.entries({ ...lock.packages, ...added });
lock.packages = Object.fromEntries(packages.toSorted(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} platform packages added to package-lock.json`);

/** An entry for each optional dependency that has none, at the version its dependent pins. */
function missingEntries(packages: Readonly<Record<string, LockEntry>>): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages) continue;
      const version = range.replace(/^[\^~]/, "");
      missing[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/** What such a package's name says of where it is installed; npm passes over the others without asking for them. */
function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> {
  const parts = (name.split("/").at(-1) ?? "").split("-");
  const os = name.includes("fsevents") ? "darwin" : systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  const libc = /musl/.test(name) ? "musl" : /-gnu/.test(name) && "glibc";
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}
