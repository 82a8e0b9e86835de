import { type AllowPrivate, type Lookup, openClient } from '../http/client.ts';
import type { Clock } from '../model/clock.ts';
import type { Embedder } from '../model/embedder.ts';
import type { Judge } from '../model/judge.ts';
import { chatJudge } from './chat-judge.ts';
import { Endpoint } from './endpoint.ts';
import { endpointEmbedder } from './endpoint-embedder.ts';
import { onnxEmbedder } from './onnx-embedder.ts';

/** The settings `models.*`, as far as opening needs them. */
export interface ModelSettings {
  readonly judgeUrl: string | null;
  readonly judgeModel: string | null;
  readonly judgeKey: string | null;
  readonly embedderUrl: string | null;
  readonly embedderModel: string | null;
  readonly embedderKey: string | null;
  readonly embedderDir: string | null;
  readonly embedderPrefix: string | null;
  readonly atOnce: number;
  readonly timeoutSeconds: number;
}

export interface ModelsAround {
  readonly allowPrivate: AllowPrivate;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly lookup?: Lookup;
  /** For tests: a shorter limit than a second. */
  readonly timeoutMs?: number;
}

/** The models that are configured. They must be closed. */
export interface Models {
  readonly judge: Judge | null;
  readonly embedder: Embedder | null;
  close(): Promise<void>;
}

/** Opens what is configured, with a client of its own: models are asked at another pace than news sites. Contacts nobody. */
export function openModels(settings: ModelSettings, around: ModelsAround): Models {
  const timeoutMs = around.timeoutMs ?? settings.timeoutSeconds * 1000;
  const { clock, lookup } = around;
  const client = openClient({
    userAgent: around.userAgent,
    allowPrivate: around.allowPrivate,
    perSiteConcurrency: settings.atOnce,
    perSitePauseMs: 0,
    timeoutMs,
    maxBytes: 1_000_000,
    robots: false,
    clock,
    ...(lookup === undefined ? {} : { lookup }),
  });
  const endpoint = (url: string, model: string, key: string | null) =>
    new Endpoint({ url, model, key, timeoutMs, client, clock });
  const { judgeUrl, judgeModel, judgeKey, embedderUrl, embedderModel, embedderKey, embedderDir } = settings;
  const prefix = settings.embedderPrefix;
  const onnx = embedderDir === null ? null : onnxEmbedder({ dir: embedderDir, prefix, timeoutMs });
  const remote =
    embedderUrl === null
      ? null
      : endpointEmbedder(endpoint(embedderUrl, embedderModel ?? '', embedderKey), prefix);
  return {
    judge: judgeUrl === null ? null : chatJudge(endpoint(judgeUrl, judgeModel ?? '', judgeKey)),
    embedder: onnx ?? remote,
    async close() {
      await Promise.all([client.close(), onnx?.close()]);
    },
  };
}
