"""The reference of everything but operations: autodoc's directives, and tables from the code."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import trunkline
from docs.site import signatures
from docs.site.chapters import CHAPTERS, Chapter
from tests.docs import plugin_tables, reference as tables
from trunkline.client import AnyClient
from trunkline.options import CallOptions, ClientOptions
from trunkline_plugins.registered import ENTRY_POINTS as PLUGINS
from trunkline_transports.registered import ENTRY_POINTS as TRANSPORTS

GUIDES = Path(__file__).parents[1] / "guides"
_KEYS = ("VERSION", "__version__")


def pages() -> dict[str, str]:
    """Return a page for each chapter, and the index of the reference."""
    made = {f"reference/{one.name}.md": _text(_chapter(one)) for one in CHAPTERS}
    return made | {"reference/index.md": _text(_index())}


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _index() -> Iterator[str]:
    yield "# Classes, functions and options"
    yield ""
    yield "Made from the signatures and docstrings of the installed package."
    yield ""
    yield "- [Operations](operations/index.md): every method of the API, by resource"
    yield from (f"- [{one.title}]({one.name}.md): {one.about}" for one in CHAPTERS)
    yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    yield from (one.name for one in CHAPTERS)
    yield "```"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"# {chapter.title}"
    yield ""
    yield f"{signatures.sentence(chapter.about)} {chapter.see}".rstrip()
    yield ""
    for name in chapter.tables:
        yield from TABLES[name]()
        yield ""
    for module, names in chapter.names.items():
        if len(chapter.names) > 1:
            yield f"## {chapter.headings.get(module, module)}"
            yield ""
        listed = names.split() if names else import_module(module).__all__
        for name in listed:
            yield from _documented(module, name)


def _documented(module: str, name: str) -> Iterator[str]:
    """Yield the directive of one public name."""
    value = getattr(import_module(module), name)
    full = f"{module}.{name}"
    if inspect.isclass(value):
        yield from _autodoc("autoclass", full, ":members:", *_inherited(value))
    elif inspect.isroutine(value) and not inspect.isbuiltin(value):
        yield from _autodoc("autofunction", full)
    else:
        yield f"::::{{py:data}} {full}"
        yield ""
        yield signatures.prose(_about(module, name, value))
        yield ""
        yield "::::"
        yield ""


def _inherited(kind: type) -> list[str]:
    own = [one for one in kind.__mro__[1:] if one.__module__.startswith("trunkline.")]
    return [":inherited-members: Exception, object"] if own else []


def _autodoc(directive: str, name: str, *options: str) -> Iterator[str]:
    yield "```{eval-rst}"
    yield f".. {directive}:: {name}"
    yield from (f"   {option}" for option in options)
    yield "```"
    yield ""


def _about(module: str, name: str, value: object) -> str:
    """Return the text about a value: below its assignment, or of its class."""
    if name in _KEYS:
        return "The version of trunkline."
    if inspect.ismodule(value):
        return inspect.getdoc(value) or ""
    home = vars(trunkline)["_MODULE_OF"].get(name) if module == "trunkline" else None
    text = signatures.value_text(f"trunkline.{home}" if home else module, name)
    return text or inspect.getdoc(type(value)) or ""


def client_options() -> Iterator[str]:
    """Yield the table of the options of clients."""
    client: Any = AnyClient
    _, texts = signatures.documented(client.__init__)
    yield "## Options of a client"
    yield ""
    yield "Of `OpenAI` and `AsyncOpenAI`, and of their method `with_options`. All are optional."
    yield ""
    yield from _options(ClientOptions, texts)


def call_options() -> Iterator[str]:
    """Yield the table of the options of calls."""
    texts = {name: text for name, _, text in signatures.fields(CallOptions)}
    yield "## Options of a call"
    yield ""
    yield "Every operation takes them in addition to its own parameters."
    yield ""
    yield from _options(CallOptions, texts)


def _options(kind: Any, texts: dict[str, str]) -> Iterator[str]:
    yield "| option | type | meaning |"
    yield "| --- | --- | --- |"
    for name, annotation, _ in signatures.fields(kind):
        yield f"| `{name}` | {signatures.code(annotation)} | {signatures.cell(texts[name])} |"


def environment() -> Iterator[str]:
    """Yield the section of the guide about environment variables, with links from here."""
    text = (GUIDES / "options.md").read_text(encoding="utf-8")
    section = text.partition("## Environment variables\n")[2].partition("\n## ")[0]
    table = re.sub(r"\]\((?!https?:)", "](../guides/", section.replace("](#", "](options.md#"))
    yield table.strip()


def plugins() -> Iterator[str]:
    """Yield a section for each plugin of the distribution, with its settings."""
    for name, home in sorted(PLUGINS["trunkline.plugins"].items()):
        module, _, attribute = home.partition(":")
        value = getattr(import_module(module), attribute) if attribute else import_module(module)
        yield f"## {name}"
        yield ""
        yield signatures.prose((inspect.getdoc(value) or "").replace("docs/guides/", ""))
        yield ""
        if attribute:
            yield from _autodoc("autoclass", f"{module}.{attribute}")
        else:
            yield "It is active in every client, unless its name with a minus is among `plugins`."
            yield ""


def transports() -> Iterator[str]:
    """Yield the capabilities of the transports, and the options that each takes."""
    yield from tables.transports()
    yield ""
    for name, home in sorted(TRANSPORTS["trunkline.transports"].items()):
        module = import_module(home.partition(":")[0])
        yield f"## {name}"
        yield ""
        yield signatures.prose(inspect.getdoc(module) or "")
        yield ""


def errors() -> Iterator[str]:
    """Yield the tree of errors."""
    yield "## The tree"
    yield ""
    yield from tables.errors()


def _headed(title: str, made: Callable[[], Iterable[str]]) -> Callable[[], Iterator[str]]:
    def lines() -> Iterator[str]:
        yield f"## {title}"
        yield ""
        yield from made()

    return lines


TABLES: dict[str, Callable[[], Iterable[str]]] = {
    "client_options": client_options,
    "call_options": call_options,
    "environment": environment,
    "plugins": plugins,
    "transports": transports,
    "errors": errors,
    "hooks": _headed("The hooks", plugin_tables.hooks),
    "stages": _headed("The stages", plugin_tables.stages),
    "effects": _headed("The effects", plugin_tables.effects),
    "taps": _headed("The methods of a tap", plugin_tables.taps),
    "promises": _headed("The promises of a transport", tables.promises),
    "plugin_promises": _headed("The promises of a plugin", tables.plugin_promises),
}
"""Tables and sections that a chapter may begin with."""
