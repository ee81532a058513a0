/** What Node is started with wherever the tone engine runs. */
export const nodeFlags: string[];
/** Builds those of the named parts whose sources changed since their last build; resolves to their names. */
export function ensureBuilt(names?: string[]): Promise<string[]>;
