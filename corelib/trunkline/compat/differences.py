"""Uses of openai-python and their fate: the rows of the guide about migration.

`trunkline migrate` finds them in code, and docs/guides/migrating.md has them as a table.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Verdict = Literal["carries over", "differs", "missing"]


class Row(NamedTuple):
    """One kind of use."""

    use: str
    """An example."""
    verdict: Verdict
    remedy: str
    """The remedy, or how to change the code."""


_ALIAS: Final = "only after `trunkline.compat.openai.install()`; better use public names"

ROWS: Final = {
    "name": Row("from openai import OpenAI", "carries over", "import it from `trunkline`"),
    "types": Row(
        "from openai.types.chat import ChatCompletion",
        "carries over",
        "import it from `trunkline.types`, at the same path",
    ),
    "module": Row("import openai", "carries over", "`import trunkline as openai`"),
    "call": Row(
        "client.chat.completions.create(...)", "carries over", "nothing: names and types are equal"
    ),
    "private": Row("from openai._types import NotGiven", "differs", _ALIAS),
    "resource": Row(
        "from openai.resources.chat import AsyncCompletions",
        "differs",
        "only after `trunkline.compat.openai.install()`; one class is there for both worlds",
    ),
    "session": Row(
        "class Session(openai.DefaultHttpxClient)",
        "differs",
        "it is a function: make a subclass of `httpx.Client`, and pass it as `http_client`",
    ),
    "model": Row(
        "class Answer(openai.BaseModel)",
        "differs",
        "validators and other parts of pydantic have an effect only with the alias: without it, "
        "use a model of pydantic as `cast_to`",
    ),
    "mock": Row(
        "import respx",
        "differs",
        'set `TRUNKLINE_TRANSPORT=httpx` for the tests, or use `transport="local"`',
    ),
    "override": Row(
        "def _prepare_options(self, options)",
        "missing",
        "write a middleware or a hook",
    ),
    "client_part": Row(
        "client._client", "missing", "pass a session as `http_client`, and keep a reference to it"
    ),
    "option": Row("OpenAI(new_option=...)", "missing", "remove it"),
    "argument": Row("create(..., new_parameter=...)", "missing", "pass it in `extra_body`"),
    "attribute": Row("client.new_resource", "missing", "call its route: `client.post(path, ...)`"),
    "unknown": Row(
        "from openai import ComputerToolset",
        "missing",
        "see the names at the end of docs/guides/migrating.md",
    ),
    "old": Row(
        "openai.ChatCompletion.create(...)",
        "missing",
        "it is of openai-python 0: call `client.chat.completions.create(...)`",
    ),
    "unread": Row("print 'Python 2'", "missing", "Python cannot read the file: nothing was found"),
}
"""The rows by their names."""


def markdown() -> list[str]:
    """Return the lines of the table in the guide."""
    rows = [f"| `{row.use}` | {row.verdict} | {row.remedy} |" for row in ROWS.values()]
    return ["| use | today | what to do |", "| --- | --- | --- |", *rows]
