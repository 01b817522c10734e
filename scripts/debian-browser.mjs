// Debian's browsers, the better one first: without a window, drawing pages costs half of the processor's time.
import { existsSync } from 'node:fs'

export const DEBIAN_BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The one that is installed, or undefined. */
export const debianBrowser = () => DEBIAN_BROWSERS.find((path) => existsSync(path))
