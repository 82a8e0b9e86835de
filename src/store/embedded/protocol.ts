/** What the main thread and the engine's thread say to each other. */
export type ToEngine =
  | { readonly kind: 'connect'; readonly client: number }
  | { readonly kind: 'bytes'; readonly client: number; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly client: number }
  | { readonly kind: 'stop' };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly client: number; readonly bytes: Uint8Array }
  | { readonly kind: 'closed'; readonly client: number }
  | { readonly kind: 'stopped' }
  /** The engine could not start, or died. `log` is the end of what PostgreSQL wrote. */
  | { readonly kind: 'dead'; readonly message: string; readonly log: readonly string[] };

export interface EngineData {
  /** The cluster's directory, which must exist. */
  readonly cluster: string;
}

/** Reopened with this little instead of the default, the process is 228 MB instead of about 700. */
export const START_SETTINGS = ['-c', 'shared_buffers=16MB'];
