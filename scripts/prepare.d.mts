/** Builds those of the named parts whose sources changed since their last build; resolves to their names. */
export function ensureBuilt(names?: string[]): Promise<string[]>;
