// Nothing to begin; without this file the build walks up and takes that of the site.
export function register() {}
