"""Keeping conversations after each turn: as the last one, and in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.cli.storage.last import KeptTalk, keep
from trunkline.cli.storage.logs import LogStore, new_id
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trunkline.cli.talking.talk import Talk


class Keeper:
    """Keeps a conversation. If that fails, `failed` gets a remark and the talk continues."""

    def __init__(self, log: LogStore | None, failed: Callable[[str], None], *, last: bool) -> None:
        self.log = log
        self._last = last
        self._failed = failed
        self._id = new_id()
        self._logged = 0
        self._system: str | None = None

    def start(self) -> None:
        """Begin another conversation."""
        self._id, self._logged, self._system = new_id(), 0, None

    def resume(self, talk: KeptTalk) -> None:
        """Continue a conversation; the messages that the log has are not logged again."""
        self._id = talk.id
        if self.log is not None:
            known = self.log.messages(talk.id)
            self._logged = min(sum(one.role != "system" for one in known), len(talk.messages))
            self._system = next((one.text for one in known[::-1] if one.role == "system"), None)

    def keep(self, talk: Talk, model: str, tokens: tuple[int, int] | None = None) -> None:
        """Keep what has been said."""
        try:
            if self._last:
                keep(KeptTalk(self._id, model, talk.system, talk.messages))
            if self.log is not None:
                self._add(self.log, talk, model, tokens)
        except (OpenAIError, OSError, UnicodeEncodeError) as error:  # of a lone surrogate
            self._failed(f"the conversation could not be kept: {error}")

    def _add(self, log: LogStore, talk: Talk, model: str, tokens: tuple[int, int] | None) -> None:
        news: list[dict[str, Any]] = talk.messages[self._logged :]
        if not news:
            return
        if talk.system is not None and talk.system != self._system:
            news = [{"role": "system", "content": talk.system}, *news]
        log.add(self._id, news, model, tokens)
        self._logged, self._system = len(talk.messages), talk.system
