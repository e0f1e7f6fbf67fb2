"""A script that decodes example responses; run it with a package that has their types.

It reads a JSON list of ``[name, text, "module:Class", page]`` from standard input and writes the
outcomes by name as JSON.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module

from trunkline.codec.plain import plain
from trunkline.codec.strict import check
from trunkline.codec.structure import CODEC
from trunkline.errors import APIResponseValidationError
from trunkline.http import URL, Headers, Request, Response


def outcome(text: str, path: str, *, page: bool) -> str:
    """Return "strict", "lenient: " and the misfit, "lossy", or "broken: " and the error."""
    module, _, name = path.partition(":")
    kind = getattr(import_module(f"trunkline.types.{module}"), name)
    value = json.loads(text)
    values = value["data"] if page else [value]
    try:
        made = [CODEC.structure(one, kind) for one in values]
    except (TypeError, ValueError, RecursionError, AttributeError) as error:
        return f"broken: {error!r}"
    if [plain(one) for one in made] != values:
        return "lossy"
    try:
        for one in values:
            check(one, kind, RESPONSE)
    except APIResponseValidationError as error:
        return f"lenient: {error}"
    return "strict"


RESPONSE = Response(200, Headers(), Request("GET", URL.parse("https://example.test/v1")))


if __name__ == "__main__":
    found = {
        name: outcome(text, path, page=page) for name, text, path, page in json.load(sys.stdin)
    }
    json.dump(found, sys.stdout)
