"""Generate the resources and types: ``python -m codegen --out DIR [--write] [--spec PATH]``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen import emit_table
from codegen.adopt import SPEC
from codegen.docs import Docs
from codegen.emit_types import HEADER
from codegen.generate import files, formatted, read


def main() -> int:
    """List the files that differ and return 1 if any do; with ``--write``, write them."""
    parser = argparse.ArgumentParser(prog="codegen", description=__doc__)
    parser.add_argument("--spec", type=Path, default=SPEC / "openapi.json", help="the document")
    parser.add_argument("--out", type=Path, required=True, help="the package's folder")
    parser.add_argument("--write", action="store_true", help="write these files")
    options = parser.parse_args()
    api, docs = read(options.spec), Docs.load()
    wanted = formatted(files(api, docs)) | {emit_table.PATH: emit_table.table(api, docs)}
    present = {
        str(path.relative_to(options.out)): path.read_text("utf-8")
        for folder in ("types", "resources")
        for path in (options.out / folder).rglob("*.py")
    }
    present = {path: text for path, text in present.items() if HEADER in text}
    table = options.out / emit_table.PATH
    if table.exists():
        present[emit_table.PATH] = emit_table.load(table)
    stale = sorted(present.keys() - wanted.keys())
    changed = sorted(path for path, text in wanted.items() if present.get(path) != text)
    if not options.write:
        sys.stdout.writelines(f"differs: {path}\n" for path in changed + stale)
        return 1 if changed or stale else 0
    for path in stale:
        (options.out / path).unlink()
    for path in changed:
        target = options.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path == emit_table.PATH:
            emit_table.save(target, wanted[path])
        else:
            target.write_text(wanted[path], "utf-8")
    sys.stdout.write(f"{len(wanted)} files, {len(changed)} written, {len(stale)} removed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
