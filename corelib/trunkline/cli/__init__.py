"""The command line: ``trunkline COMMAND``. Each command is one module; `group` has their table.

It needs the extra ``cli``, whose libraries nothing outside this folder imports.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LIBRARIES = frozenset({"click", "rich", "platformdirs", "prompt_toolkit", "tomlkit", "markdown_it"})
"""The libraries that the extra ``cli`` installs."""

FAILED = 1
INTERRUPTED = 130
"""128 plus the number of SIGINT: the exit code that shells report after Ctrl-C."""
PIPE_CLOSED = 141
"""128 plus the number of SIGPIPE."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. An error is printed as one line on stderr."""
    from trunkline.cli.output import complain, discard_output, tolerate_any_text
    from trunkline.errors import OpenAIError

    tolerate_any_text()
    try:
        from trunkline.cli.group import run

        code = run(sys.argv[1:] if argv is None else list(argv))
        # Otherwise a closed pipe may show only when the interpreter flushes at exit.
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # an OSError too, so it comes first
        discard_output()
        return PIPE_CLOSED
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        if library not in LIBRARIES:
            raise
        complain(f"the command line needs {library}: install it with pip install 'trunkline[cli]'")
        return FAILED
    except (OpenAIError, OSError) as error:
        complain(error)
        return FAILED
    return code
