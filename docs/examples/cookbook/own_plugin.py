"""Write a plugin: a header for each attempt, and a line for each slow call.

A plugin is an object with marked methods. The same one works in sync code, asyncio and trio. A
layer is a generator around the request; an observer sees how a call has ended.

    pip install trunkline
    OPENAI_API_KEY=... python own_plugin.py
"""

import asyncio
from collections.abc import Iterable

from trunkline import AsyncOpenAI, Layer, OpenAI, Request, Response, Stage, hookimpl
from trunkline.flow import Flow
from trunkline.hooks import Outcome
from trunkline.middleware import Handler


class Team:
    """Names the team in each request, and reports slow calls."""

    def __init__(self, name: str, slow_after: float) -> None:
        self.name = name
        self.slow_after = slow_after
        self.calls = 0

    @hookimpl
    def around(self) -> Iterable[Layer]:
        return [Layer(Stage.ATTEMPT, "team", self._named)]

    def _named(self, request: Request, proceed: Handler) -> Flow[Response]:
        headers = request.headers.merge({"X-Team": self.name})
        return (yield from proceed(request.evolve(headers=headers)))

    @hookimpl
    def after_call(self, request: Request, outcome: Outcome) -> None:
        self.calls += 1
        if outcome.elapsed > self.slow_after:
            print(f"slow: {request.operation}")


team = Team("search", slow_after=10)


async def main() -> None:
    async with AsyncOpenAI(plugins=[team]) as client:
        await client.responses.create(model="gpt-4o-mini", input="Name a river.")


with OpenAI(plugins=[team]) as client:
    client.responses.create(model="gpt-4o-mini", input="Name a river.")
    print([line for line in str(client.pipeline).splitlines() if "team" in line])
asyncio.run(main())
print("calls:", team.calls)
