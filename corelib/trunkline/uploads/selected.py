"""Local files for the environments of agents: which ones, and where they may go."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeAlias

from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.types.beta.agents.environments import EnvironmentFile
    from trunkline.types.beta.hosted_environment_file_param import HostedEnvironmentFileParam

PathLike: TypeAlias = str | os.PathLike[str]
_WORKSPACE = "/workspace/"
_RESERVED = (".codex", ".managed-agents")


class PreparedAgentFiles(Value, frozen=True):
    """Uploaded files: as the `files` of a new environment, and by their IDs, to delete later."""

    files: list[HostedEnvironmentFileParam]
    uploaded_file_ids: list[str]


class StagedAgentFile(Value, frozen=True):
    """A file in an environment, and the ID of the upload that it is a copy of."""

    uploaded_file_id: str
    file: EnvironmentFile


def destination(path: Any) -> str:
    """Return a path within an environment. Raises ValueError if a file cannot go there."""
    text = str(path)
    parts = text.removeprefix(_WORKSPACE).split("/")
    if not text.startswith(_WORKSPACE) or "\0" in text or "\\" in text:
        raise ValueError(f"{text!r} is not below /workspace: pass an absolute path, with slashes")
    if {"", ".", ".."} & {*parts}:
        raise ValueError(f"{text!r} has an empty part, '.' or '..': write the path without it")
    first = parts[0]
    if first in _RESERVED or first.startswith(".managed-agents-") or parts == ["outputs"]:
        raise ValueError(f"{text!r} is reserved for the environment: choose another path")
    return text


def checked(files: Mapping[str, PathLike]) -> dict[str, Path]:
    """Return local files by their destinations.

    Raises ValueError if a destination is not possible or within another one, or if a path is not a
    regular file.
    """
    found = {destination(target): _regular(source) for target, source in files.items()}
    for target in found:
        for parent in PurePosixPath(target).parents:
            if str(parent) in found:
                raise ValueError(f"{parent} would be a file, and a folder with {target}")
    return found


def _regular(path: PathLike) -> Path:
    found = Path(path).absolute()
    if found.is_symlink() or not found.is_file():
        raise ValueError(f"{path} is not a regular file: pass files, and no links to them")
    return found


def of_directory(root: PathLike, target: str, include: Sequence[str]) -> dict[str, Path]:
    """Return the files of a folder that the patterns match, by their destinations.

    Raises ValueError if the patterns match nothing, a link, or something outside of the folder.
    """
    folder = Path(root).absolute()
    if folder.is_symlink() or not folder.is_dir():
        raise ValueError(f"{root} is not a folder: pass one, and no link to it")
    _check_patterns(include)
    destination(f"{target}/a")
    found = {
        str(PurePosixPath(target) / path.relative_to(folder).as_posix()): path
        for path in _matched(folder, include)
    }
    if not found:
        raise ValueError(f"{', '.join(include)} matches no file in {root}")
    return found


def _check_patterns(include: Any) -> None:
    if isinstance(include, str) or not include:
        raise ValueError("include must be a list of patterns, such as ['**/*.py']")
    for pattern in include:
        parts = PurePosixPath(pattern)
        if not pattern or parts.is_absolute() or ".." in parts.parts:
            raise ValueError(f"the pattern {pattern!r} must stay within the folder")


def _matched(folder: Path, include: Sequence[str]) -> Iterable[Path]:
    for pattern in include:
        for path in sorted(folder.glob(pattern)):
            links = [one for one in (path, *path.parents) if folder in one.parents]
            if any(one.is_symlink() for one in links):
                raise ValueError(f"{path} is a link, or within one: exclude it by the patterns")
            if not path.is_dir():
                yield path
