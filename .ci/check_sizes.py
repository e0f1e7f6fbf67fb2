"""Compare the size of our wheel with openai-python's; docs/decisions/0011 has the limits.

python .ci/check_sizes.py FOLDER  # with both wheels in it
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

GENERATED = ("types/", "resources/")


def main(folder: str) -> None:
    """Print the sizes. Raises AssertionError if one is too large."""
    ours, theirs = (sizes(folder, name) for name in ("trunkline", "openai"))
    for what, most in (
        ("lines of resources and types", 0.38),
        ("unpacked", 0.58),
        ("wheel", 0.95),
    ):
        ratio = ours[what] / theirs[what]
        print(f"{what}: {ours[what]:,} of {theirs[what]:,}, {ratio:.0%} (at most {most:.0%})")
        assert ratio <= most, what


def sizes(folder: str, package: str) -> dict[str, int]:
    """Return the lines, the unpacked and the packed bytes of the only wheel of that package."""
    (wheel,) = Path(folder).glob(f"{package}-*.whl")
    lines = unpacked = 0
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            unpacked += entry.file_size
            is_generated = entry.filename.startswith(tuple(f"{package}/{one}" for one in GENERATED))
            if is_generated and entry.filename.endswith(".py"):
                lines += archive.read(entry).count(b"\n")
    return {
        "lines of resources and types": lines,
        "unpacked": unpacked,
        "wheel": wheel.stat().st_size,
    }


if __name__ == "__main__":
    main(sys.argv[1])
