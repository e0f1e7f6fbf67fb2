"""See calls in OpenTelemetry: a span for each call, with its tokens.

Your program chooses the exporter; this one keeps the spans in memory. With
`opentelemetry-instrument`, write `plugins=["telemetry"]`. Prompts are not recorded, unless you ask
for them.

    pip install "trunkline[telemetry]" opentelemetry-sdk
    OPENAI_API_KEY=... python opentelemetry_traces.py
"""

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from trunkline import OpenAI
from trunkline_plugins.telemetry import Telemetry

memory = InMemorySpanExporter()
tracers = TracerProvider()
tracers.add_span_processor(SimpleSpanProcessor(memory))
tracer = tracers.get_tracer("cookbook")

with (
    OpenAI(plugins=[Telemetry(tracer_provider=tracers)]) as client,
    tracer.start_as_current_span("answer a visitor"),
):
    client.responses.create(model="gpt-4o-mini", input="Is anybody there?")

names = {span.context.span_id: span.name for span in memory.get_finished_spans() if span.context}
for span in sorted(memory.get_finished_spans(), key=lambda span: span.start_time or 0):
    attributes = span.attributes or {}
    parent = names[span.parent.span_id] if span.parent else "nothing"
    tokens = attributes.get("gen_ai.usage.output_tokens", "-")
    status = attributes.get("http.response.status_code", "-")
    print(f"{span.name:<17}in {parent:<17}status {status}  tokens {tokens}")
