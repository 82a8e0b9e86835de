import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';

/** Ends this process, as SIGKILL does, between two statements to the store: the same ones in each run of one seed. */
export class DieBefore implements KyselyPlugin {
  #left = Number.POSITIVE_INFINITY;

  before(query: number): void {
    this.#left = query;
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    this.#left -= 1;
    if (this.#left <= 0) process.kill(process.pid, 'SIGKILL');
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}
