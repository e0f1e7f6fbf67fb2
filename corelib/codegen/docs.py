"""The sentences of the generated docstrings: our own ones, followed by facts of the document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from codegen.model import Facts
from codegen.toml_tables import is_table, read_toml

FOLDER = Path(__file__).with_name("docs")


class Docs:
    """Sentences by operation, parameter, type and field. The key of a type is `module:Name`."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Docs:
        """Read all tables of a folder."""
        tables: dict[str, Any] = {}
        for path in sorted(folder.glob("*.toml")):
            for key, table in read_toml(path).items():
                tables.setdefault(key, {}).update(table)
        return cls(tables)

    @cached_property
    def _types(self) -> Mapping[str, Any]:
        return self._tables.get("types", {})

    def resource(self, name: str) -> str | None:
        """Return the sentence for a resource."""
        return self._tables.get("resources", {}).get(name)

    def operation(self, name: str) -> str | None:
        """Return the sentence for an operation."""
        entry = self._tables.get("operations", {}).get(name)
        return entry.get("does") if is_table(entry) else entry

    def parameter(self, operation: str, name: str, facts: Facts) -> str | None:
        """Return the sentence for a parameter, preferably of this operation, and its facts."""
        entry = self._tables.get("operations", {}).get(operation)
        own: str | None = entry.get(name) if is_table(entry) else None
        general: str | None = self._tables.get("parameters", {}).get(name)
        return _joined(own or general, facts)

    def event(self, resource: str, type: str) -> str | None:
        """Return the sentence for the method that sends an event over a connection."""
        entry = self._event(resource, type)
        return entry.get("does") if is_table(entry) else entry

    def event_parameter(self, resource: str, type: str, name: str, facts: Facts) -> str | None:
        """Return the sentence for a parameter of such a method, or of the one that it is `like`."""
        entry = self._event(resource, type)
        told: Mapping[str, Any] = entry if is_table(entry) else {}
        if name in told:
            return _joined(told[name], facts)
        general: str | None = self._tables.get("event_parameters", {}).get(name)
        if general:
            return _joined(general, facts)
        return self.parameter(told.get("like", ""), name, facts)

    def _event(self, resource: str, type: str) -> Any:
        events: Mapping[str, Any] = self._tables.get("events", {})
        return events.get(f"{resource} {type}") or events.get(type)

    def type(self, key: str) -> str | None:
        """Return the sentence for a type."""
        return self._said(key, "is")

    def field(self, key: str, name: str, facts: Facts) -> str | None:
        """Return the sentence for a field, preferably of this type, and its facts."""
        return _joined(self._said(key, name) or self._general(key, name), facts)

    def _said(self, key: str, name: str) -> str | None:
        """Look up a type, then the model of the same shape, by module and name or by name alone."""
        model = _model_of(key)
        for one in (key, model, key.partition(":")[2], model.partition(":")[2]):
            entry = self._types.get(one)
            text = entry.get(name) if is_table(entry) else entry if name == "is" else None
            if text:
                return str(text)
        return None

    def _general(self, key: str, name: str) -> str | None:
        """Look up the general sentence for a field of a described type other than parameters."""
        if self.type(key) is None or key.partition(":")[0].endswith("_params"):
            return None
        text: str | None = self._tables.get("fields", {}).get(name)
        return text


def _model_of(key: str) -> str:
    """Return the key of the model that has the same shape as this dictionary of a request."""
    module, _, name = key.partition(":")
    if module.startswith("shared_params."):
        return f"shared.{module.removeprefix('shared_params.')}:{name}"
    return f"{module.removesuffix('_param')}:{name.removesuffix('Param')}"


def _joined(text: str | None, facts: Facts) -> str | None:
    return " ".join(one for one in (text, facts_of(facts)) if one) or None


def facts_of(facts: Facts) -> str | None:
    """Return the facts as a sentence: range, length, default, deprecation."""
    said: list[str] = []
    least, most = _telling(facts.minimum), _telling(facts.maximum)
    if least and most:
        said.append(f"from {least} to {most}")
    elif least:
        said.append(f"at least {least}")
    elif most:
        said.append(f"at most {most}")
    if facts.longest is not None:
        said.append(f"at most {facts.longest} characters")
    if facts.default is not None and not isinstance(facts.default, dict | list):
        said.append(f"default {_shown(facts.default)}")
    if facts.deprecated:
        said.append("deprecated")
    if not said:
        return None
    text = ", ".join(said)
    return f"{text[0].upper()}{text[1:]}."


def _telling(limit: float | None) -> str | None:
    """Return a limit as text; a limit of 64-bit numbers says nothing about the API."""
    return None if limit is None or abs(limit) >= 2**53 else f"{limit:g}"


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{text}`".replace("\\", "\\\\").replace('"', "'")
