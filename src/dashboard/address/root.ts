/**
 * The address of the service, with a slash at its end: what `<base>` says, which the server sets in each page. So the pages
 * also work below a path of a proxy.
 */
export const ROOT = new URL(".", document.baseURI);
