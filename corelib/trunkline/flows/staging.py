"""Bringing local files into environments of agents: uploading them, and copying the uploads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from trunkline.agent_errors import AgentFilePreparationError, AgentFileStagingError
from trunkline.errors import OpenAIError
from trunkline.flow import Flow, TimedOut
from trunkline.flows.polling import repeated
from trunkline.uploads.selected import PreparedAgentFiles, StagedAgentFile

if TYPE_CHECKING:
    from pathlib import Path

    from trunkline.types import FileObject
    from trunkline.types.beta.agents.environments import EnvironmentFile
    from trunkline.uploads.forms import FileTypes

_PURPOSE = "user_data"


def prepare(
    uploads: Any, selected: Mapping[str, Path], options: Mapping[str, Any]
) -> Flow[PreparedAgentFiles]:
    """Return the flow that uploads the files, one after the other.

    Raises ValueError for one key for several uploads, before anything is sent.
    """
    if len(selected) > 1 and _has_key(options):
        raise ValueError("an idempotency key is for one upload, and there are several: pass none")
    return _prepared(uploads, selected, options)


def _has_key(options: Mapping[str, Any]) -> bool:
    headers: Mapping[str, object] = options.get("extra_headers") or {}
    return options.get("idempotency_key") is not None or any(
        name.lower() == "idempotency-key" for name in headers
    )


def _prepared(
    uploads: Any, selected: Mapping[str, Path], options: Mapping[str, Any]
) -> Flow[PreparedAgentFiles]:
    done = PreparedAgentFiles([], [])
    try:
        for target, source in selected.items():
            uploaded = yield from _upload(uploads, source, options)
            done.uploaded_file_ids.append(uploaded.id)
            done.files.append({"type": "file_id", "file_id": uploaded.id, "path": target})
    except TimedOut:  # of a flow that contains this one
        raise
    except (OpenAIError, OSError) as error:
        raise AgentFilePreparationError(
            f"{len(done.files)} of {len(selected)} files were uploaded before one failed: {error}. "
            "`prepared` has them",
            prepared=done,
        ) from error
    return done


def _upload(uploads: Any, file: FileTypes, options: Mapping[str, Any]) -> Flow[FileObject]:
    flow: Flow[FileObject] = uploads.create(file=file, purpose=_PURPOSE, **options)
    return flow


def stage(
    uploads: Any,
    files: Any,
    environment_id: str,
    file: FileTypes,
    path: str,
    options: Mapping[str, Any],
) -> Flow[StagedAgentFile]:
    """Upload a file, and copy the upload into an environment."""
    uploaded = yield from _upload(uploads, file, options)
    copied: Flow[EnvironmentFile] = files.create(
        environment_id, type="file_id", file_id=uploaded.id, path=path, **repeated(options)
    )
    try:
        staged = yield from copied
    except TimedOut:  # of a flow that contains this one
        raise
    except OpenAIError as error:
        raise AgentFileStagingError(
            f"{uploaded.id} was uploaded and could not be copied into the environment: {error}",
            uploaded_file_id=uploaded.id,
        ) from error
    return StagedAgentFile(uploaded.id, staged)
