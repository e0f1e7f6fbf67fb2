"""The helper of files: waiting until one has been processed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.flow_methods import helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.flow import Flow
    from trunkline.options import CallOptions
    from trunkline.types import FileObject

W_co = TypeVar("W_co", bound=World, covariant=True)


class ProcessingHelpers(Resource[W_co]):
    """Files that have been processed."""

    @helper
    def wait_for_processing(
        self: Any,
        id: str,
        *,
        poll_interval: float = 5.0,
        max_wait_seconds: float | None = 30 * 60,
        **options: Unpack[CallOptions],
    ) -> Flow[FileObject]:
        """Wait until a file has been processed; check its `status`, which may be `error`.

        Raises PollTimeoutError.

        Args:
            id: ID of the file.
            poll_interval: Seconds between two calls.
            max_wait_seconds: Longest time to wait, in seconds; None for no limit.
        """
        from trunkline.flows.polling import Pace, checked, poll_at

        pace = Pace(
            checked("poll_interval", poll_interval), checked("max_wait_seconds", max_wait_seconds)
        )
        ask = partial(self.with_raw_response.retrieve, id)
        return poll_at(pace, ask, _is_unfinished, f"the file {id}", options)


def _is_unfinished(file: FileObject) -> bool:
    return file.status not in ("processed", "error", "deleted")
