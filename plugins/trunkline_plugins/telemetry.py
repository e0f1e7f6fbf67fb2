"""OpenTelemetry: spans and metrics of calls, by its semantic conventions for generative AI.

A call has a span that ends when its stream or open body has ended, and a child span for each
attempt. Prompts and answers are recorded only if the setting `record_content` says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from trunkline.calls import StateKey
from trunkline.errors import OpenAIError
from trunkline.flow import Flow
from trunkline.hooks import hookimpl
from trunkline.http import Request, Response, ServerSentEvent
from trunkline.middleware import Handler, Layer, Stage
from trunkline.taps import Ending, Tap
from trunkline_plugins.facts import json_fields, reported_tokens
from trunkline_plugins.telemetry_attributes import (
    Description,
    identity,
    of_attempt,
    of_request,
    span_name,
)

SPAN = StateKey[Any]("the span of the call")
ATTEMPTS = "telemetry-attempts"
INSIDE = ("deadline", "budget?", "cache?", "failover?", "hedge?", "ratelimit?", "replay?")
"""The layers that a call passes later: their time, retries and answers are a part of its span."""
_SECONDS = [0.01 * 2**power for power in range(14)]
_INSTRUMENTS = (
    ("gen_ai.client.operation.duration", "s", _SECONDS),
    ("gen_ai.client.operation.time_to_first_chunk", "s", _SECONDS),
    ("gen_ai.client.token.usage", "{token}", [4**power for power in range(14)]),
)


class Telemetry:
    """Traces and measures calls, with the providers that are given or those of the program.

    With `record_content`, spans have the messages of requests and answers. With `propagate`, the
    trace context is sent in headers. Raises OpenAIError if OpenTelemetry is not installed.
    """

    __name__: ClassVar = "telemetry"

    def __init__(
        self,
        *,
        provider: str = "openai",
        record_content: bool = False,
        propagate: bool = False,
        tracer_provider: Any = None,  # of OpenTelemetry, which need not be installed
        meter_provider: Any = None,  # the same
    ) -> None:
        self._settings = {name: value for name, value in locals().items() if name != "self"}
        try:
            from opentelemetry import metrics, propagate as propagation, trace
        except ImportError as error:
            raise OpenAIError(
                "plugin 'telemetry' needs OpenTelemetry: pip install 'trunkline[telemetry]'"
            ) from error
        self.provider, self.record_content = provider, record_content
        self._trace, self._inject = trace, propagation.inject if propagate else None
        self._tracer = trace.get_tracer("trunkline", tracer_provider=tracer_provider)
        meter = metrics.get_meter("trunkline", meter_provider=meter_provider)
        self.seconds, self.first_chunk, self.tokens = (
            meter.create_histogram(name, unit, explicit_bucket_boundaries_advisory=edges)
            for name, unit, edges in _INSTRUMENTS
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the settings, so that the providers are those of the other program."""
        return partial(Telemetry, **self._settings), ()

    @hookimpl
    def around(self) -> Iterable[Layer]:
        """Return a layer around calls, and one around attempts."""
        return [
            Layer(Stage.CALL, "telemetry", self._called, before=INSIDE, after=("redact?",)),
            Layer(
                Stage.ATTEMPT, ATTEMPTS, self._attempted, before=("body",), after=("ratelimit?",)
            ),
        ]

    def _called(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Make a span that is current until the head has arrived, and ends with the body."""
        observed = _Observed(self, request)
        request.call.set(SPAN, observed.span)
        try:
            with self._current(observed.span):
                response = yield from proceed(request)
        except Exception as error:
            observed.settle("failed", error, request.call.now())
            raise
        except BaseException:  # cancelled
            observed.settle("closed", None, request.call.now())
            raise
        response.tap(observed)
        return response

    def _attempted(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Make a span for an attempt, which ends with a plain body, or with the head of another."""
        # Not the current span: a `Race` in sync code runs its flows in threads.
        parent = self._trace.set_span_in_context(request.call.get(SPAN, self._trace.INVALID_SPAN))
        span = self.start(request.method, of_attempt(request), parent)
        try:
            with self._current(span):
                response = yield from proceed(self._propagated(request))
            span.set_attribute("http.response.status_code", response.status)
            if response.status >= 400:
                self.fail(span, str(response.status))
            return response
        except Exception as error:
            self.fail(span, type(error).__name__)
            raise
        finally:
            span.end()

    def start(self, name: str, about: dict[str, Any], context: Any = None) -> Any:  # see above
        """Return a new span."""
        return self._tracer.start_span(name, context, self._trace.SpanKind.CLIENT, about)

    def fail(self, span: Any, kind: str) -> None:  # see above
        """Note a failure, without its message, which may quote a prompt."""
        span.set_attribute("error.type", kind)
        span.set_status(self._trace.StatusCode.ERROR)

    def _current(self, span: Any) -> Any:  # see above
        return self._trace.use_span(span, record_exception=False, set_status_on_exception=False)

    def _propagated(self, request: Request) -> Request:
        """Return the request with the current trace context, unless its caller has set one."""
        carrier: dict[str, str] = {}
        if self._inject is not None:
            self._inject(carrier)
        added = {k: v for k, v in carrier.items() if not request.headers.is_settled(k)}
        return request.evolve(headers=request.headers.merge(added)) if added else request


class _Observed(Tap):
    """The span of a call, and what its answer says about itself."""

    def __init__(self, plugin: Telemetry, request: Request) -> None:
        self._plugin = plugin
        self._answer = Description(with_content=plugin.record_content)
        fields = json_fields(request)
        self._about = identity(request, fields, plugin.provider)
        more = of_request(fields, with_content=plugin.record_content)
        self.span = plugin.start(span_name(self._about), {**self._about, **more})

    def event(self, event: ServerSentEvent) -> None:
        self._answer.see(event.data)

    def end(self, ending: Ending) -> None:
        tokens = reported_tokens(ending.usage)
        found = self._answer.attributes(ending, tokens)
        self.span.set_attributes(found)
        if "gen_ai.response.model" in found:
            self._about["gen_ai.response.model"] = found["gen_ai.response.model"]
        for name in tokens.keys() & {"input_tokens", "output_tokens"}:
            kind = {"gen_ai.token.type": name.removesuffix("_tokens")}
            self._plugin.tokens.record(tokens[name], {**self._about, **kind})
        if ending.first_event is not None:
            self._plugin.first_chunk.record(ending.first_event, self._about)
        self.settle(ending.how, ending.error, ending.elapsed)

    def settle(self, how: str, error: Exception | None, elapsed: float) -> None:
        """End the span, and measure its time."""
        about = self._about
        if error is not None:
            self._plugin.fail(self.span, type(error).__name__)
            about = {**about, "error.type": type(error).__name__}
        self._plugin.seconds.record(elapsed, about)
        self.span.set_attribute("trunkline.ending", how)
        self.span.end()
