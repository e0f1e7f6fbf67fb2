"""Write openai-python's strict schemas of pydantic's shapes as JSON. Needs openai and pydantic."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> None:
    """Print the schema of each shape by its name."""
    from openai.lib._pydantic import to_strict_json_schema
    from pydantic import TypeAdapter

    sys.path.insert(0, str(Path(__file__).parent))
    import of_pydantic

    found = {
        name: to_strict_json_schema(
            kind if hasattr(kind, "model_json_schema") else TypeAdapter(kind)
        )
        for name, (kind, _) in of_pydantic.CASES.items()
    }
    json.dump(found, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
