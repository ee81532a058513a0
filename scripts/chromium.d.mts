/** Path of an installed Chromium, or undefined; downloads nothing. */
export function findChromium(): Promise<string | undefined>;
/** Path of a Chromium without windows, or undefined. */
export function findShell(): string | undefined;
/** Path of a Chromium, or null when none can be had. */
export function ensureChromium(): Promise<string | null>;
