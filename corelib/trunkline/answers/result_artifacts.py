"""`client.beta.agents.sessions.artifacts.for_result`: the files that a turn has left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.flow import Call, Flow
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync

if TYPE_CHECKING:
    from os import PathLike

    from typing_extensions import Self, Unpack

    from trunkline.answers.binary import HttpxBinaryResponseContent
    from trunkline.options import CallOptions
    from trunkline.structured.agent_results import AgentTurnResult
    from trunkline.types.beta.agents.sessions import SessionArtifact

W = TypeVar("W")


class _ResultArtifacts(Generic[W]):
    """The methods of both worlds."""

    def __init__(self, artifacts: Any, result: AgentTurnResult[Any]) -> None:
        self._world: W = artifacts._world
        self._artifacts = artifacts
        self._listing = artifacts._in_flow()
        self._session_id = result.session_id
        self._turn_id = result.turn_id

    def _in_flow(self) -> Self:
        return self

    @helper
    def content(
        self: Any, path: str, **options: Unpack[CallOptions]
    ) -> Flow[HttpxBinaryResponseContent]:
        """Return the bytes of the file that the turn has left at this path.

        Raises ValueError if there is none, or several.
        """
        finding: Flow[SessionArtifact] = self._find(path, options)
        found = yield from finding
        content: Flow[HttpxBinaryResponseContent] = self._listing.content(
            found.id, session_id=self._session_id, **options
        )
        return (yield from content)

    @helper
    def download(
        self: Any, path: str, *, to: str | PathLike[str], **options: Unpack[CallOptions]
    ) -> Flow[SessionArtifact]:
        """Write the file that the turn has left at this path to a local one, as it arrives.

        Raises ValueError if there is none, or several.

        Args:
            path: Path of the file in the environment.
            to: Path of the local file, which is replaced if it exists.
        """
        finding: Flow[SessionArtifact] = self._find(path, options)
        found = yield from finding
        opening = self._artifacts.with_streaming_response.content(
            found.id, session_id=self._session_id, **options
        )
        yield from Call(partial(self._save, opening, to))
        return found

    def _find(self, path: str, options: CallOptions) -> Flow[SessionArtifact]:
        from trunkline.answers.pages import all_items

        listing: Flow[Any] = self._listing.list(self._session_id, **options)
        first = yield from listing
        items = yield from all_items(first, first._fetch)
        found = [one for one in items if self._is_at(path, one)]
        if len(found) != 1:
            count = "no artifact" if not found else f"{len(found)} artifacts"
            raise ValueError(f"the turn {self._turn_id} has left {count} at {path!r}")
        only: SessionArtifact = found[0]
        return only

    def _is_at(self, path: str, one: SessionArtifact) -> bool:
        place = (self._session_id, self._turn_id, path)
        return (one.session_id, one.turn_id, one.path) == place


class AgentResultArtifacts(_ResultArtifacts[Sync]):
    """The files that a turn has left, by their paths."""

    def _save(self, opening: Any, to: str | PathLike[str]) -> None:
        with opening as response:
            response.stream_to_file(to)


class AsyncAgentResultArtifacts(_ResultArtifacts[Async]):
    """The files that a turn has left, by their paths."""

    async def _save(self, opening: Any, to: str | PathLike[str]) -> None:
        async with opening as response:
            await response.stream_to_file(to)


def artifacts_of(artifacts: Any, result: AgentTurnResult[Any]) -> Any:
    """Return the artifacts of a result, in the world of the resource."""
    is_async = isinstance(artifacts._world, Async)
    kind: Any = AsyncAgentResultArtifacts if is_async else AgentResultArtifacts
    return kind(artifacts, result)
