"""Build the site into a folder and check it: ``python -m docs.site [--out build/site]``."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from docs.site import checking, staging

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Return the status of the process: 0 if the site is built and no check finds a fault."""
    parser = argparse.ArgumentParser(prog="python -m docs.site", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "site")
    out = parser.parse_args().out.resolve()
    source, html = out / "source", out / "html"
    for folder in (source, html):
        shutil.rmtree(folder, ignore_errors=True)
    staging.write(source)
    here = Path(__file__).parent
    strict = ("--fail-on-warning", "--keep-going", "--jobs=auto", "--quiet")
    command = [sys.executable, "-m", "sphinx", *strict, "--conf-dir", here, source, html]
    done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603  # our own arguments
    faults = [] if done.returncode else checking.faults(html)
    for fault in faults:
        print(fault)
    if not done.returncode and not faults:
        print(f"The site is in {html}: open {html / 'index.html'}")
    return done.returncode or bool(faults)


if __name__ == "__main__":
    sys.exit(main())
