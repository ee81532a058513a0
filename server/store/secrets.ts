/** Secrets that the server makes for itself, once. */
export interface SecretStore {
  /** The secret of this name: what stands there already, else `fresh`, which is then kept. */
  secret(name: string, fresh: string): Promise<string>;
}
