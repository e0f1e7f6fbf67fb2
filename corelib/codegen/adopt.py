"""Copy a new OpenAPI document and facts to compare with to `spec/`: ``python -m codegen.adopt``.

A folder is adopted as a whole, and what has changed is printed: methods, types, and the lines that
corrections.toml needs. The copies have no example responses, whose sentences are not ours, and one
path or schema per line, which makes the difference between two versions readable.
`spec/origin.toml` records the origin and the digest of each file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from codegen.changes import report
from codegen.names import CORRECTIONS
from codegen.toml_tables import read_toml

SUPPLEMENTS = Path(__file__).with_name("supplements")
SPEC = Path(__file__).parents[2] / "spec"
_EXAMPLES = "x-example-responses"
_DEPTH = 3
"""Upper levels of a document that have one member per line: ``components``, ``schemas``, a name."""


def without_examples(value: Any) -> Any:
    """Return a document without its example responses."""
    if isinstance(value, dict):
        members: dict[str, Any] = value
        return {name: without_examples(one) for name, one in members.items() if name != _EXAMPLES}
    if isinstance(value, list):
        items: list[Any] = value
        return [without_examples(one) for one in items]
    return value


def canonical(value: Any) -> str:
    """Return `value` as JSON in canonical form, with one member per line at the upper levels."""
    return "".join(_written(value, _DEPTH)) + "\n"


def _written(value: Any, depth: int) -> Iterator[str]:
    if depth == 0 or not isinstance(value, dict | list) or not value:
        yield json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    found: Any = value
    members: Any = found.items() if isinstance(value, dict) else ((None, one) for one in found)
    for number, (name, member) in enumerate(members):
        yield f"{',' if number else opening}\n"
        yield "" if name is None else f"{json.dumps(name, ensure_ascii=False)}:"
        yield from _written(member, depth - 1)
    yield f"\n{closing}"


def digest(path: Path) -> str:
    """Return the SHA-256 digest of a file, as `origin.toml` records it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def recorded(origin: str, name: str, date: str, sha256: str) -> str:
    """Return the text of `origin.toml` with a new date and digest for one file.

    Raises LookupError if there is no table for the file.
    """
    table = re.compile(rf'(?ms)^(\["{re.escape(name)}"\]\n.*?)^date = ".*?"\nsha256 = ".*?"\n')
    changed, count = table.subn(rf'\g<1>date = "{date}"\nsha256 = "{sha256}"\n', origin)
    if count != 1:
        raise LookupError(f"spec/origin.toml has no table for {name}")
    return changed


def adopt(source: Path, name: str, date: str, spec: Path = SPEC) -> Path:
    """Copy `source` to `spec` under a name, record it, and return its path there."""
    target, origin = spec / name, spec / "origin.toml"
    value = without_examples(json.loads(source.read_text("utf-8")))
    target.write_text(canonical(value), "utf-8")
    text = recorded(origin.read_text("utf-8"), name, date, digest(target))
    origin.write_text(text, "utf-8")
    return target


def adopt_all(
    folder: Path, date: str, spec: Path = SPEC, supplements: Path = SUPPLEMENTS
) -> Iterator[str]:
    """Copy the files of a folder that `spec` or the supplements have; yield what has changed.

    Raises LookupError if the folder has none of them.
    """
    names = [one.name for one in sorted(spec.glob("*.json")) if (folder / one.name).exists()]
    if not names:
        raise LookupError(f"{folder} has none of the files of {spec}")
    before = facts(spec)
    for name in names:
        adopt(folder / name, name, date, spec)
    for one in sorted((folder / "supplements").glob("*.json")):
        shutil.copyfile(one, supplements / one.name)
    yield from report(before, facts(spec), read_toml(CORRECTIONS))


def facts(spec: Path) -> dict[str, Any]:
    """Return the content of the files that are compared."""
    names = ("surface.json", "types.json")
    return {name: json.loads((spec / name).read_text("utf-8")) for name in names}


def main() -> int:
    """Copy the folder or the file that the command line names."""
    parser = argparse.ArgumentParser(prog="codegen.adopt", description=__doc__)
    parser.add_argument("source", type=Path, help="a folder with the new files, or one of them")
    parser.add_argument("name", nargs="?", help="the name in spec/, if the file has another one")
    parser.add_argument("--date", required=True, help="the date of the document, such as 2026-08")
    options = parser.parse_args()
    if options.source.is_dir():
        sys.stdout.writelines(f"{line}\n" for line in adopt_all(options.source, options.date))
        return 0
    target = adopt(options.source, options.name or options.source.name, options.date)
    sys.stdout.write(f"{target}: {target.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
