/** Tracing by OpenTelemetry, sent as OTLP over HTTP. Loaded only where an endpoint is named. */
import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Tracing } from './tracing.ts';

export interface OtlpConfig {
  /** Base address of a collector; `/v1/traces` is added. */
  endpoint: string;
  headers: Record<string, string>;
  serviceName: string;
}

/** How long a close waits for a collector that does not answer. */
const closeMs = 2000;

export function startTracing({ endpoint, headers, serviceName }: OtlpConfig): Tracing {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, headers }),
      ),
    ],
  });
  // So that spans find the one they are in, across everything that waits.
  provider.register();
  const tracer = trace.getTracer('rapport');

  const ended = (span: Span, attributes: Attributes) => {
    span.setAttributes(attributes);
    span.end();
  };
  /** What was thrown may hold anything: its kind is told, and no words. */
  const failed = (span: Span, error: unknown) => {
    span.setStatus({ code: SpanStatusCode.ERROR });
    ended(span, { 'error.type': error instanceof Error ? error.name : typeof error });
  };

  return {
    span<Result>(
      name: string,
      attributes: Attributes,
      work: () => Result,
      describe: (result: Awaited<Result>) => Attributes = () => ({}),
    ): Result {
      return tracer.startActiveSpan(name, { attributes }, (span) => {
        let result: Result;
        try {
          result = work();
        } catch (error) {
          failed(span, error);
          throw error;
        }
        if (result instanceof Promise)
          result.then(
            (value) => ended(span, describe(value as Awaited<Result>)),
            (error: unknown) => failed(span, error),
          );
        else ended(span, describe(result as Awaited<Result>));
        return result;
      });
    },
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, closeMs);
      });
      await Promise.race([provider.shutdown().catch(() => undefined), enough]);
      clearTimeout(timer);
    },
  };
}
