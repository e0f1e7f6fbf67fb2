"""Every lane with OpenTelemetry's own exporter, and a collector that decodes what it sends."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor

from tests.real.conftest import Site
from tests.transports.lanes import Lane, every_lane
from trunkline_plugins.telemetry import Telemetry


@contextmanager
def collector() -> Iterator[tuple[str, list[Any]]]:
    """Receive spans over HTTP; yield the address, and the spans."""
    spans: list[Any] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            sent: Any = ExportTraceServiceRequest.FromString(body)
            spans.extend(one for a in sent.resource_spans for b in a.scope_spans for one in b.spans)
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/v1/traces", spans
        server.shutdown()
        thread.join()


@every_lane
def test_spans_reach_a_collector(name: str, world: str, site: Site) -> None:
    with collector() as (address, spans):
        tracers = TracerProvider()
        tracers.add_span_processor(SimpleSpanProcessor(OTLPSpanExporter(address)))
        plugin = Telemetry(tracer_provider=tracers, propagate=True)

        async def scenario(client: Any) -> None:
            listed = client.models.with_raw_response.list()
            listed if world == "sync" else await listed

        Lane(name, world, site.nginx["plain"], plugins=[plugin]).run(scenario)
        tracers.shutdown()
    attempt, call = spans
    assert (attempt.name, call.name) == ("GET", "models.list")
    assert (attempt.parent_span_id, attempt.trace_id) == (call.span_id, call.trace_id)
    status = {one.key: one.value.int_value for one in attempt.attributes}
    assert status["http.response.status_code"] == 200
