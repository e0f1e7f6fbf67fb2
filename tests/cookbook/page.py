"""The page of the cookbook: every example with its title, by need."""

from __future__ import annotations

import ast

from tests.cookbook.running import FOLDER

PAGE = FOLDER / "README.md"

NEEDS: dict[str, str] = {
    "Texts": "responses_text responses_stream conversation chat_tools responses_tools",
    "Answers as your own types": (
        "structured_dataclass structured_pydantic structured_attrs structured_msgspec "
        "structured_typed_dict"
    ),
    "Pictures, sound, vectors": (
        "vision images_stream speak_to_file transcribe embeddings_search moderation"
    ),
    "Files, batches, lists": "batch large_upload pagination",
    "Many calls, slow servers": (
        "concurrency_limit trio_streams retries_and_timeouts failover_models"
    ),
    "Web applications": "fastapi_proxy flask_proxy django_view wsgi_app webhooks_fastapi",
    "Other programs": (
        "celery_task aws_lambda jupyter_notebook requests_session moving_from_openai"
    ),
    "Other servers": (
        "ollama_chat vllm_reasoning lm_studio_typed llama_cpp_timings openrouter_fallbacks "
        "litellm_gateway azure_deployment"
    ),
    "Tests": "testing_with_fakes replay_in_tests",
    "Cost, privacy, tracing": (
        "cached_embeddings budget_per_customer redaction opentelemetry_traces"
    ),
    "Parts of your own": "own_plugin own_transport",
}
"""The names of the examples for each heading."""

HEAD = """\
# Cookbook

Each example is one file that you can copy. Its docstring says what it shows, what to install and
how to run it. The file `NAME.output` beside it has what it prints.

trunkline has no release yet. [Install it from the clone](../../../README.md#install) first: then
the line `pip install trunkline ...` of a docstring works, and adds only what is missing.

The tests run every example and compare the output. No model is asked for that: a stand-in answers,
and what other servers do comes from their documentation. With your key, the answers differ.

Without a key, most examples run with `TRUNKLINE_TRANSPORT=local`, which answers in the process;
`batch`, `pagination`, `own_transport`, `requests_session`, `webhooks_fastapi` and those of other
servers do not:

```sh
TRUNKLINE_TRANSPORT=local python docs/examples/cookbook/responses_text.py
```

On Windows, [set the variable first](../../tutorial/1-first-call.md#your-key).
"""

TAIL = """
## Running them as the tests do

This prints what examples print with the stand-in of the tests. With `--write` it writes the
outputs, and this page, which is made from the docstrings:

```sh
python -m tests.cookbook responses_text chat_tools
python -m tests.cookbook --write
```

`nox -s cookbook` installs Flask, Django, Celery and IPython, and runs all of them.

[browser_chat.py](../browser_chat.py) is a whole program, with a page. The
[examples of openai-node's README](../readme/README.md) are in sync and in async code.
"""


def page() -> str:
    """Return the text of the page."""
    sections = [_section(heading, names.split()) for heading, names in NEEDS.items()]
    return HEAD + "".join(sections) + TAIL


def _section(heading: str, names: list[str]) -> str:
    rows = "".join(
        f"| {title(name)} | [{name}.py]({name}.py) | {_with(name)} |\n" for name in names
    )
    return f"\n## {heading}\n\n| | example | with |\n| --- | --- | --- |\n{rows}"


def _with(name: str) -> str:
    """Return what the docstring installs besides trunkline."""
    command = next(line for line in _docstring(name).splitlines() if "pip install" in line)
    packages = command.partition("#")[0].replace("--target package", "").split()[2:]
    return ", ".join(
        package.strip('"').replace("trunkline[", "the extra ").removesuffix("]")
        for package in packages
        if package not in {"trunkline", "."}
    )


def title(name: str) -> str:
    """Return the first line of an example's docstring, without its full stop."""
    return _docstring(name).partition("\n")[0].removesuffix(".")


def _docstring(name: str) -> str:
    tree = ast.parse((FOLDER / f"{name}.py").read_text("utf-8"))
    return ast.get_docstring(tree) or ""
