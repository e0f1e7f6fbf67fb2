"""The table of docs/guides/libraries.md: which libraries work over trunkline, and how.

The session `libraries` runs the script of each row, and tests/docs compares the guide.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final, Literal, NamedTuple

Way = Literal["alias", "passed"]
IMPORT: Final = "import"
"""The case of a library that cannot be imported."""


class Library(NamedTuple):
    """A row."""

    requirements: tuple[str, ...]
    with_alias: tuple[tuple[str, str], ...] = ()
    """The cases that fail if `openai` is trunkline, with the reasons."""
    passed: tuple[tuple[str, str], ...] = ()
    """The cases that fail if a client of trunkline is passed to the library."""

    def fails(self, way: Way) -> dict[str, str]:
        """The cases that fail, with the reasons."""
        return dict(self.with_alias if way == "alias" else self.passed)


_CLIENT: Final = "takes only clients of openai's classes"
_ANSWER: Final = "takes only answers of openai's classes"

LIBRARIES: Final = {
    "instructor": Library(("instructor",), passed=(("client", _CLIENT),)),
    "pydantic_ai": Library(
        ("pydantic-ai-slim[openai]",),
        passed=(("client", _ANSWER),),
    ),
    "openai_agents": Library(
        ("openai-agents",),
        passed=(("client", _ANSWER), ("client_stream_responses", _ANSWER)),
    ),
    "langchain_openai": Library(("langchain-openai",), passed=(("client", _ANSWER),)),
    "llama_index": Library(("llama-index-llms-openai",)),
    "haystack": Library(("haystack-ai",), passed=(("client", _ANSWER),)),
    "autogen_ext": Library(("autogen-ext[openai]", "autogen-agentchat")),
    "semantic_kernel": Library(("semantic-kernel",), passed=(("client", _CLIENT),)),
    "smolagents": Library(("smolagents[openai]",)),
    "outlines": Library(("outlines", "openai"), passed=(("client", _CLIENT),)),
    "litellm": Library(
        ("litellm",),
        (),
        (("client", "reads private parts of a URL of httpx"),),
    ),
    "dspy": Library(("dspy",)),
    "langfuse": Library(("langfuse", "openai")),
    "opentelemetry_openai": Library(
        ("opentelemetry-instrumentation-openai", "opentelemetry-sdk", "httpx", "openai")
    ),
    "openinference": Library(
        ("openinference-instrumentation-openai", "opentelemetry-sdk", "httpx", "openai")
    ),
    "logfire": Library(("logfire", "httpx", "openai")),
    "langsmith": Library(("langsmith", "openai")),
    "sentry": Library(("sentry-sdk", "openai")),
    "llm": Library(("llm",)),
}
"""The rows by the names of the scripts."""


def markdown() -> list[str]:
    """Return the lines of the table in the guide."""
    rows = [
        f"| `{library.requirements[0]}` | {_cell(name, 'alias')} | {_cell(name, 'passed')} |"
        for name, library in LIBRARIES.items()
    ]
    return [
        "| library | with the alias | with a client passed to it |",
        "| --- | --- | --- |",
        *rows,
    ]


def _cell(name: str, way: Way) -> str:
    fails = LIBRARIES[name].fails(way)
    cases = _cases(name, "CASES" if way == "alias" else "PASSED")
    works = [] if IMPORT in fails else [case for case in cases if case not in fails]
    reasons = dict.fromkeys(fails.values())
    not_working = [
        f"not {', '.join(_plain(case) for case in fails if fails[case] == reason)}: {reason}"
        for reason in reasons
    ]
    said = ([", ".join(map(_plain, works))] if works else []) + not_working
    return "; ".join(said) or "-"


def _plain(case: str) -> str:
    return case.replace("_", " ")


def _cases(name: str, variable: str) -> list[str]:
    """Return the names of the cases of a script, which is not imported."""
    tree = ast.parse(Path(__file__).with_name(f"{name}.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == variable:
            assert isinstance(node.value, ast.List)
            return [ast.unparse(one) for one in node.value.elts]
    raise LookupError(variable)
