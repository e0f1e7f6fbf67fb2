"""The rules for names, and the table of the exceptions."""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

from codegen.toml_tables import read_toml

CORRECTIONS = Path(__file__).with_name("corrections.toml")

_ACRONYMS = {
    word.lower(): word
    for word in [
        "API",
        "C2PA",
        "ChatKit",
        "HTTP",
        "HTTPS",
        "ID",
        "IP",
        "JSON",
        "JSONL",
        "OAuth",
        "PCM",
        "PCMA",
        "PCMU",
        "SynthID",
        "URL",
    ]
}
_SINGULARS = {
    "aliases": "alias",
    "analysis": "analysis",
    "children": "child",
    "criteria": "criterion",
    "data": "data",
    "indices": "index",
    "series": "series",
    "status": "status",
    "statuses": "status",
}
_METHODS = {"schema", "copy", "json", "dict", "construct", "parse_obj", "parse_raw", "to_dict",
            "to_json", "from_dict"}  # fmt: skip
"""Fields that would hide a current or former method of models."""


def words(name: str) -> list[str]:
    """Return the words of a name in any spelling, in lower case."""
    name = _one_word(name)
    name = re.sub(r"[^0-9A-Za-z]+", "_", name)
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    return [word for word in name.lower().split("_") if word]


def _one_word(name: str) -> str:
    """Return the name with brands such as ChatKit spelled as one word."""
    for brand in ("ChatKit", "C2PA", "SynthID", "OAuth"):
        name = name.replace(brand, brand.capitalize())
    return name


def camel(name: str) -> str:
    """Return a class name: `APIKeyCreated` for `api_key.created`."""
    return "".join(_ACRONYMS.get(word, word[:1].upper() + word[1:]) for word in words(name))


def snake(name: str) -> str:
    """Return the module name of a class: `chat_completion_chunk` for `ChatCompletionChunk`."""
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", _one_word(name))
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()


def singular(name: str) -> str:
    """Return the name of an item of a list: `category` for `categories`."""
    head, _, last = name.rpartition("_")
    if last in _SINGULARS:
        last = _SINGULARS[last]
    elif last.endswith("ies") and len(last) > 4:
        last = f"{last[:-3]}y"
    elif last.endswith(("sses", "shes", "ches", "xes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith("ss"):
        last = last[:-1]
    return f"{head}_{last}" if head else last


def attribute(wire: str, mode: str = "request") -> str:
    """Return the Python name of a field: `hate_threatening` for `hate/threatening`."""
    name = re.sub(r"\W+", "_", wire.replace("[]", ""))
    if name[:1].isdigit():
        return f"_{name}"
    if keyword.iskeyword(name) or (mode == "answer" and name in _METHODS):
        return f"{name}_"
    if mode == "answer" and name.startswith("model_"):
        return f"api_{name}"
    return name


@attrs.frozen
class Public:
    """The package from which users import a component, and its class name."""

    package: str
    name: str


class Corrections:
    """The exceptions to the rules, from corrections.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.table = table

    @classmethod
    def load(cls, path: Path = CORRECTIONS) -> Corrections:
        return cls(read_toml(path))

    def public(self, components: Collection[str]) -> dict[str, Public]:
        """Return the components, and parts of components, that have their own module."""
        groups: Mapping[str, Any] = self.table.get("types", {})
        found: dict[str, Public] = {}
        for package, group in groups.items():
            for component in group.get("same", ()):
                found[component] = Public(package, component)
            for name, source in group.get("renamed", {}).items():
                for component in [source] if isinstance(source, str) else source:
                    found[component] = Public(package, name)
        for package, group in groups.items():
            for one, public in self._by_rule(package, group, components, found):
                if one not in group.get("without", ()):
                    found.setdefault(one, public)
        return found

    def _by_rule(
        self,
        package: str,
        group: Mapping[str, Any],
        components: Collection[str],
        listed: Mapping[str, Public],
    ) -> Iterator[tuple[str, Public]]:
        """Yield components that match a pattern of `rules` or mirror another package."""
        for pattern, name in group.get("rules", {}).items():
            start, end = pattern.split("*")
            for one in components:
                if one.startswith(start) and one.endswith(end):
                    inner = one[len(start) : len(one) - len(end)]
                    yield one, Public(package, name.replace("*", inner))
        if "mirrors" in group:
            prefix = group["prefix"]
            for one, public in list(listed.items()):
                if (
                    public.package == group["mirrors"]
                    and f"{prefix}{one}".split(".")[0] in components
                ):
                    yield f"{prefix}{one}", Public(package, f"{prefix}{public.name}")

    def module(self, package: str, name: str) -> str:
        """Return the module of a public class."""
        path = f"{package}.{snake(name)}" if package else snake(name)
        return str(self.table.get("modules", {}).get("names", {}).get(path, path))

    @cached_property
    def spots(self) -> dict[str, str]:
        """Names of nested types, by module and the name by the rules."""
        return {
            f"{module}:{rule}": name
            for group in self.table.get("parts", ())
            for module, renamed in group["names"].items()
            for rule, name in renamed.items()
        }
