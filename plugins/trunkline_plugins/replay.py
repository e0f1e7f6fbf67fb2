"""Records calls in a file, and replays them: see docs/guides/plugins/replay.md."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from trunkline.flow import Call, Flow, Now
from trunkline.hooks import Credential, hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline.secrets import Secret
from trunkline_plugins.cassettes.asked import asked
from trunkline_plugins.cassettes.cassette import Cassette
from trunkline_plugins.cassettes.contents import Hiding
from trunkline_plugins.cassettes.exchanges import recorded, replayed

Mode: TypeAlias = Literal["replay", "record", "auto"]
_MODES = ("replay", "record", "auto")


class Replay:
    """The plugin. Raises ValueError for a wrong setting, OpenAIError for a file that is damaged."""

    __name__ = "replay"

    def __init__(
        self,
        cassette: Any,
        mode: Mode = "replay",
        speed: float | None = None,
        hide: str | tuple[str, ...] = (),
    ) -> None:
        if mode not in _MODES:
            raise ValueError(f"mode must be one of {', '.join(_MODES)}, not {mode!r}")
        if speed is not None and not speed > 0:
            raise ValueError(f"speed must be more than 0, or None for no pauses, not {speed!r}")
        hidden = hide.replace(",", " ").split() if isinstance(hide, str) else hide
        self._hiding = Hiding(frozenset(name.lower() for name in hidden))
        self._mode = mode
        self._speed = speed
        self._cassette = Cassette(cassette, anew=mode == "record")
        self._began: float | None = None

    @property
    def unused(self) -> list[str]:
        """The requests whose recordings have not been used, as ``POST /v1/embeddings``."""
        return self._cassette.unused()

    @hookimpl(trylast=True)
    def provide_credential(self, settings: Settings, admin: bool) -> Credential | None:
        """Replayed calls need no key."""
        key = settings.admin_api_key if admin else settings.api_key
        return Credential(Secret("none")) if key is None and self._mode == "replay" else None

    @hookimpl
    def around(self) -> Iterable[Layer]:
        return [Layer(Stage.WIRE, "replay", self._instead, after=("redirects", "failover-guard?"))]

    def _instead(self, request: Request, proceed: Handler) -> Flow[Response]:
        hiding, cassette = self._hiding.of(request), self._cassette
        wanted = yield from asked(request, hiding)
        exchange = None if self._mode == "record" else cassette.take(wanted)
        if exchange is not None:
            return (yield from replayed(exchange, request, self._speed, cassette.path))
        if self._mode == "replay":
            raise cassette.missing(wanted, request)
        yield from Call[None](cassette.prepare, in_thread=True)
        now = yield from Now()
        if self._began is None:
            self._began = now
        at = cassette.seconds + now - self._began
        return (yield from recorded(wanted, at, hiding, cassette.add, request, proceed))
