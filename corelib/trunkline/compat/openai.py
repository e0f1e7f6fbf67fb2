"""After ``install()``, ``import openai`` is trunkline, also for other people's libraries.

``python -m trunkline.compat.openai script.py`` runs a script like that.
"""

from __future__ import annotations

import sys

from trunkline.compat.installing import install, installed

__all__ = ["install", "installed"]

if __name__ == "__main__":
    from trunkline.compat.running import main

    sys.exit(main(sys.argv[1:]))
