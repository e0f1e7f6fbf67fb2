"""Uploading a large file in parts, at most a few at once, and continuing after a failure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from trunkline.errors import OpenAIError, UploadInterruptedError
from trunkline.flow import Call, Exclusive, Flow, Gather, TimedOut
from trunkline.flows.polling import repeated
from trunkline.options import CallOptions
from trunkline.uploads.slices import FileSlice, SlicedFile
from trunkline.values import Omit, Value

if TYPE_CHECKING:
    from trunkline.types import Upload, upload_create_params
    from trunkline.types.uploads import UploadPart

PART_SIZE = 64 * 1024 * 1024
"""The size of a part by default, and the largest that the API accepts, in bytes."""

Progress = Callable[[int, int], object]
"""Is called with the bytes that have been uploaded, and with those of the whole file."""


class Plan(Value, frozen=True):
    """How to upload a file: the size of its parts in bytes, how many at once, whom to call."""

    file: SlicedFile
    part_size: int
    at_once: int
    on_progress: Progress | None

    @property
    def parts(self) -> list[FileSlice]:
        """The parts of the file, in order."""
        file, size = self.file, self.part_size
        return [
            FileSlice(file.name or "upload", start, min(size, file.size - start), file.slice)
            for start in range(0, file.size, size)
        ]


class ChunkedOptions(CallOptions, total=False):
    """The optional parameters of uploads in parts, in addition to those of each call."""

    part_size: int | None
    """Size of a part, in bytes. Default and maximum: 64 MiB."""
    expires_after: upload_create_params.ExpiresAfter | Omit
    """When the resulting file expires, counted from its creation."""
    max_concurrency: int
    """How many parts to upload at the same time. Default: 1."""
    on_progress: Progress | None
    """Called after each part with the bytes that are done and the size of the file. It may be async
    for `AsyncOpenAI`."""
    resume: UploadInterruptedError | None
    """The error of an upload of the same file, to upload only what is missing."""


_OWN = frozenset({"part_size", "md5", "max_concurrency", "on_progress", "resume"})


def upload(
    uploads: Any, file: SlicedFile, about: Mapping[str, Any], options: Mapping[str, Any]
) -> Flow[Upload]:
    """Return the flow of a whole upload. `about` are fields of the upload, besides name and size.

    Raises TypeError or ValueError for options that do not fit.
    """
    resume: UploadInterruptedError | None = options.get("resume")
    how = _plan(file, options, resume)
    calls = {name: value for name, value in options.items() if name not in _OWN}
    rest = {name: value for name, value in calls.items() if name != "expires_after"}
    parted = PartedUpload(uploads, how, rest)
    if resume is not None:
        return parted.proceed(resume, options["md5"])
    created: Flow[Upload] = uploads.create(bytes=file.size, filename=file.name, **about, **calls)
    return parted.begin(created, options["md5"])


def _plan(
    file: SlicedFile, options: Mapping[str, Any], resume: UploadInterruptedError | None
) -> Plan:
    size = options.get("part_size")
    if resume is not None:
        if resume.total_bytes != file.size:
            raise ValueError(
                f"the file has {file.size} bytes and had {resume.total_bytes} when its upload "
                "began: upload the changed file without `resume`"
            )
        if size not in (None, resume.part_size):
            raise ValueError(f"part_size must stay {resume.part_size}, as when the upload began")
        size = resume.part_size
    size = PART_SIZE if size is None else size
    at_once = options.get("max_concurrency", 1)
    check_count("part_size", size, PART_SIZE)
    check_count("max_concurrency", at_once)
    if not file.size:
        raise ValueError("the file is empty: an upload has at least one byte")
    return Plan(file, size, at_once, options.get("on_progress"))


def check_count(name: str, value: Any, most: int | None = None) -> None:
    """Raise TypeError or ValueError for anything but a whole number from 1 to `most`."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be an int, not {type(value).__name__}")
    if value < 1 or (most is not None and value > most):
        limit = "at least 1" if most is None else f"from 1 to {most}"
        raise ValueError(f"{name} must be {limit}, not {value}")


class PartedUpload:
    """One upload: which of its parts are done, and the flows that do the rest."""

    def __init__(self, uploads: Any, plan: Plan, options: Mapping[str, Any]) -> None:
        self._uploads = uploads  # the resource, whose operations return flows
        self._plan = plan
        self._parts = plan.parts
        self._options = repeated(options)
        self._id = ""
        self._reported = 0
        self._part_ids: list[str | None] = [None] * len(self._parts)

    def begin(self, create: Flow[Upload], md5: Any) -> Flow[Upload]:
        """Create the upload, and finish it. Raises UploadInterruptedError once it is created."""
        self._id = (yield from create).id
        return (yield from self._finish(md5))

    def proceed(self, interrupted: UploadInterruptedError, md5: Any) -> Flow[Upload]:
        """Upload the parts that are missing, and complete the upload."""
        self._id = interrupted.upload_id
        self._part_ids[:] = interrupted.part_ids
        return (yield from self._finish(md5))

    def _finish(self, md5: Any) -> Flow[Upload]:
        pairs = zip(self._parts, self._part_ids, strict=True)
        self._reported = sum(part.length for part, known in pairs if known is not None)
        missing = [n for n, known in enumerate(self._part_ids) if known is None]
        try:
            yield from Gather([self._send(n) for n in missing], at_most=self._plan.at_once)
            completed: Flow[Upload] = self._uploads.complete(
                self._id, part_ids=self._part_ids, md5=md5, **self._options
            )
            return (yield from completed)
        except TimedOut:  # of a flow that contains this one
            raise
        except (OpenAIError, OSError) as error:
            raise self._interrupted(error) from error

    def _send(self, number: int) -> Flow[None]:
        sent: Flow[UploadPart] = self._uploads.parts.create(
            self._id, data=self._parts[number], **self._options
        )
        part = yield from sent
        self._part_ids[number] = part.id
        if self._plan.on_progress is not None:
            # One at a time, so that the numbers grow.
            report = self._report(self._plan.on_progress, self._parts[number].length)
            yield from Exclusive(("progress", self._id), report)

    def _report(self, on_progress: Progress, length: int) -> Flow[None]:
        self._reported += length
        yield from Call[None](partial(on_progress, self._reported, self._plan.file.size))

    def _interrupted(self, cause: Exception) -> UploadInterruptedError:
        done = sum(known is not None for known in self._part_ids)
        return UploadInterruptedError(
            f"the upload {self._id} failed after {done} of {len(self._parts)} parts: {cause}; "
            "pass this error as `resume` to upload the rest",
            upload_id=self._id,
            part_ids=tuple(self._part_ids),
            part_size=self._plan.part_size,
            total_bytes=self._plan.file.size,
            cause=cause,
        )
