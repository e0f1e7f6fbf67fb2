"""Print what the examples print: ``python -m tests.cookbook [NAME ...] [--write]``.

Without names, all whose packages are installed. ``--write`` keeps the outputs beside the examples,
and writes the page of the examples.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.cookbook.page import PAGE, page
from tests.cookbook.running import EXAMPLES, is_runnable, run_apart
from tests.cookbook.site import CookbookSite
from trunkline.local import LocalServer


def main(*arguments: str) -> None:
    """Run the examples that are named."""
    names = [one for one in arguments if not one.startswith("-")]
    chosen = [one for one in EXAMPLES if one.stem in names or (not names and is_runnable(one))]
    for example in chosen:
        with tempfile.TemporaryDirectory() as folder, LocalServer(CookbookSite()) as server:
            printed = run_apart(example, server.url, Path(folder))
        if "--write" in arguments:
            example.with_suffix(".output").write_text(printed, "utf-8")
        else:
            print(f"== {example.stem}\n{printed}", end="")
    if "--write" in arguments:
        PAGE.write_text(page(), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
