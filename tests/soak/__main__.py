"""Long runs by hand: ``python -m tests.soak cancel|interrupt|soak TRANSPORT WORLD [AMOUNT]``.

``cancel``: AMOUNT calls that are cancelled at random points (asyncio, trio; default 10000).
``interrupt``: AMOUNT calls that a signal handler interrupts at random points (sync; default 5000).
``soak``: calls of all kinds for AMOUNT seconds (default 300).

Every request has a tag, and every response must have the same one. Prints one line; the status is
1 if a response belonged to another request, an error was not ours, or anything is left.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import traceback
from collections import Counter
from typing import Any

from tests.soak.leaving import held, left_since, slots_of
from tests.soak.tagged import CONNECTIONS, NETWORK, TaggedServer, Tags, call, call_async
from tests.worlds import World
from trunkline.discovery.transports import find
from trunkline.errors import OpenAIError

WIDTH = 40
THREADS = 8


class Run:
    """One run over one lane."""

    def __init__(self, name: str, world: str, amount: int) -> None:
        self.amount = amount
        self.seen: Counter[str] = Counter()
        self.faults: list[str] = []
        self._factory: Any = find(name)
        self.world = world
        self.tags: Any = None

    def transport(self) -> Any:
        factory = self._factory
        return (factory.connect if self.world == "sync" else factory.connect_async)(NETWORK)

    def note(self, error: BaseException) -> None:
        """Note an error: it is a fault unless it is one of ours."""
        self.seen[type(error).__name__] += 1
        if not isinstance(error, OpenAIError) and len(self.faults) < 5:
            self.faults.append("".join(traceback.format_exception(error)))

    def look(self, transport: Any) -> None:
        """Note slots that are taken while nobody calls."""
        slots = slots_of(transport)
        if slots not in (None, (0, 0)):
            self.faults.append(f"slots granted and waiting at the end: {slots}")

    # -- cancelled calls -------------------------------------------------------------------

    async def cancel(self) -> None:
        transport = self.transport()
        loop = transport.loop()
        while self.seen["cancelled"] < self.amount:
            await loop.gather([lambda: self._cancelled(transport, loop)] * WIDTH)
        await self._hundred(transport, loop)
        self.look(transport)
        await transport.aclose()

    async def _cancelled(self, transport: Any, loop: Any) -> None:
        dice = self.tags.dice
        try:
            async with loop.timeout(dice.choice([0.005, 0.03, 0.1]) * dice.random()):
                await call_async(transport, self.tags, leaves=dice.random() < 0.1)
        except TimeoutError:
            self.seen["cancelled"] += 1
        except Exception as error:
            self.note(error)
        else:
            self.seen["answered"] += 1

    async def _hundred(self, transport: Any, loop: Any) -> None:
        async def one() -> None:
            try:
                await call_async(transport, self.tags)
            except Exception as error:
                self.faults.append(f"after the run: {error!r}")

        await loop.gather([one] * 100)

    # -- interrupted calls -----------------------------------------------------------------

    def interrupt(self) -> None:
        transport = self.transport()
        inside = False

        class Interrupted(BaseException):
            """Raised by the handler."""

        def handle(*_: object) -> None:
            if inside:
                raise Interrupted

        def attempt() -> None:
            nonlocal inside
            inside = True
            try:
                signal.setitimer(signal.ITIMER_REAL, self.tags.dice.random() * 0.003 + 1e-5)
                call(transport, self.tags)
            finally:
                inside = False

        signal.signal(signal.SIGALRM, handle)
        while self.seen["interrupted"] < self.amount:
            try:
                attempt()
                self.seen["answered"] += 1
            except Interrupted:
                inside = False
                self.seen["interrupted"] += 1
            except Exception as error:
                self.note(error)
        signal.setitimer(signal.ITIMER_REAL, 0)
        self._at_once(transport)
        self.look(transport)
        transport.close()

    def _at_once(self, transport: Any) -> None:
        """As many calls as there may be connections."""

        def one() -> None:
            try:
                call(transport, self.tags)
            except Exception as error:
                self.note(error)

        threads = [threading.Thread(target=one, daemon=True) for _ in range(CONNECTIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        if any(thread.is_alive() for thread in threads):
            self.faults.append("calls after the interruptions hang")

    # -- calls of all kinds ------------------------------------------------------------------

    def soak_in_threads(self) -> None:
        transport = self.transport()
        ends = time.monotonic() + self.amount

        def work() -> None:
            while time.monotonic() < ends:
                try:
                    call(transport, self.tags, leaves=self.tags.dice.random() < 0.1)
                    self.seen["answered"] += 1
                except Exception as error:
                    self.note(error)

        threads = [threading.Thread(target=work) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.look(transport)
        transport.close()

    async def soak(self) -> None:
        transport = self.transport()
        loop = transport.loop()
        ends = time.monotonic() + self.amount

        async def work() -> None:
            while time.monotonic() < ends:
                if self.tags.dice.random() < 0.05:
                    await self._cancelled(transport, loop)
                    continue
                try:
                    await call_async(transport, self.tags, leaves=self.tags.dice.random() < 0.1)
                    self.seen["answered"] += 1
                except Exception as error:
                    self.note(error)

        await loop.gather([work] * WIDTH)
        await self._hundred(transport, loop)
        self.look(transport)
        await transport.aclose()


def play(run: Run, what: str) -> None:
    """Run it against a server, and note whatever is left."""
    before = held()
    with TaggedServer() as server:
        run.tags = Tags(server, int(os.environ.get("TRUNKLINE_SOAK_SEED", "20")))
        if run.world != "sync":
            World(run.world).run(run.cancel if what == "cancel" else run.soak)
        elif what == "interrupt":
            run.interrupt()
        else:
            run.soak_in_threads()
        if not server.wait_for_connections(0):
            run.faults.append(f"{server.connections} connections are left")
    left = left_since(before)
    if any(count > 0 for count in left.values()):
        run.faults.append(f"left: {left}")


def main(what: str, name: str, world: str, amount: str = "") -> int:
    defaults = {"cancel": 10_000, "interrupt": 5_000, "soak": 300}
    run = Run(name, world, int(amount or defaults[what]))
    begun = time.monotonic()
    play(run, what)
    seconds = time.monotonic() - begun
    counted = ", ".join(f"{count} {what}" for what, count in sorted(run.seen.items()))
    print(f"{what} {name}-{world}: {run.tags.made} requests in {seconds:.0f} s: {counted}")
    for fault in run.faults:
        print("FAULT", fault, file=sys.stderr)
    return 1 if run.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
