"""Where the command line's files are, and files that only their owner can read."""

from __future__ import annotations

import os
import stat
import tempfile
from typing import TYPE_CHECKING

from trunkline.clients.environment import home_folder
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from collections.abc import Callable

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def config_file() -> str:
    """Return the path of the settings: ``config.toml``."""
    return os.path.join(_folder("config"), "config.toml")


def key_file() -> str:
    """Return the path of the key store."""
    return os.path.join(_folder("config"), "keys.json")


def log_file() -> str:
    """Return the path of the database of logged conversations."""
    return os.path.join(_folder("data"), "logs.db")


def prompt_file() -> str:
    """Return the path of the prompts that were typed, for the arrow keys."""
    return os.path.join(_folder("state"), "prompts")


def last_file() -> str:
    """Return the path of the last conversation."""
    return os.path.join(_folder("state"), "last.json")


def _folder(kind: str) -> str:
    """Return the platform's folder for such files, or TRUNKLINE_HOME."""
    own = home_folder()
    if own is not None:
        return own
    import platformdirs

    find: Callable[..., str] = getattr(platformdirs, f"user_{kind}_dir")
    return find("trunkline", appauthor=False)


def write_private(path: str, content: bytes) -> None:
    """Replace a file, all of it or nothing, by one that only its owner can read.

    Raises OSError.
    """
    target = os.path.realpath(path)  # a link to a file elsewhere stays a link
    folder = os.path.dirname(target)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    # mkstemp creates the file with mode 0600, so nobody can read it while it is written.
    descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=".trunkline-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def create_private(path: str) -> None:
    """Create an empty file that only its owner can read, unless it exists. Raises OSError."""
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def read_private(path: str, repaired: Callable[[str], None]) -> bytes | None:
    """Return the content of a file with secrets, or None if there is no file.

    If others can read it, their access is removed and `repaired` is called with a remark. Raises
    OpenAIError if the file belongs to another user, and OSError.
    """
    try:
        with open(path, "rb") as file:
            if os.name == "posix":  # on Windows, the folder of the profile is closed to others
                _close_to_others(path, file.fileno(), repaired)
            return file.read()
    except (FileNotFoundError, NotADirectoryError):  # /dev/null is the home of some accounts
        return None


def _close_to_others(path: str, descriptor: int, repaired: Callable[[str], None]) -> None:
    found = os.fstat(descriptor)
    if found.st_uid not in (os.geteuid(), 0):
        raise OpenAIError(
            f"{path} belongs to another user, who could change the keys in it: remove it, and "
            "store your keys again by trunkline keys set"
        )
    if found.st_mode & _OTHERS:
        os.fchmod(descriptor, 0o600)
        repaired(
            f"others could read {path} (mode {stat.S_IMODE(found.st_mode):03o}); now only you can "
            "(600). If others use this machine, replace the keys"
        )
