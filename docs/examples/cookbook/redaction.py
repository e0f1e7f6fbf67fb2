"""Let no name and no number leave your program.

The plugin `redact` replaces them in requests by placeholders; with `reversible=True`, answers have
them again, also in streams where a placeholder is split over events.

    pip install trunkline
    OPENAI_API_KEY=... python redaction.py
"""

from collections.abc import Iterable

from trunkline import Layer, OpenAI, Request, Response, Stage, hookimpl
from trunkline.flow import Flow
from trunkline.middleware import Handler
from trunkline_plugins.redact import Redact


class Shown:
    """Prints what really leaves."""

    @hookimpl
    def around(self) -> Iterable[Layer]:
        return [Layer(Stage.WIRE, "shown", self._show)]

    def _show(self, request: Request, proceed: Handler) -> Flow[Response]:
        print("sent:    ", request.json()["input"])
        return (yield from proceed(request))


redact = Redact(words=["Ada Byron"], patterns=[r"\b\d{3}-\d{4}\b"], reversible=True)

with OpenAI(plugins=[redact, Shown()]) as client:
    response = client.responses.create(
        model="gpt-4o-mini", input="Repeat: Ada Byron has the number 555-1234."
    )
print("received:", response.output_text)
