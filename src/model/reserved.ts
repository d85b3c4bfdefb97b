/** What Windows keeps for devices, whatever ending it has: no file or folder can be called that. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** Whether a part of a path is a name that some file systems do not have. */
export function isUnportable(step: string): boolean {
  return device.test(step) || /[. ]$/.test(step);
}

/** How files of dist/ end. */
const fileEnding = /\.(css|epub|gif|html?|jpe?g|js|json|md|pdf|png|txt|webp|xml|zip)$/i;

/** Whether a name ends like one of the files of dist/, so that a folder of that name would stand where a file is. */
export function endsLikeFile(step: string): boolean {
  return fileEnding.test(step);
}

/** Folders of dist/ in which nothing but what Hexapla puts there can stand. */
export const ownFolders: readonly string[] = ["assets", "downloads"];

/** Files beside the home page. */
export const ownFiles: readonly string[] = [
  ...["index.html", "404.html", "card.png", "manifest.json", "robots.txt", "sitemap.xml", "_headers", "_redirects"],
];
