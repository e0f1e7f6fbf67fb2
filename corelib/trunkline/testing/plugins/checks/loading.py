"""Checks of entry points, settings and options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trunkline.errors import OpenAIError
from trunkline.testing.plugins.bench import PluginBench, answered, ensure
from trunkline.testing.plugins.keeping import upholds
from trunkline.testing.plugins.subject import Subject, plugin_of

_UNKNOWN = {"no_such_setting": "unknown"}


@upholds("accepted")
def accepted(bench: PluginBench) -> None:
    pipeline = str(bench.client().pipeline)
    ensure("SEND" in pipeline, f"the pipeline is {pipeline!r}")


def _has_entry_point(subject: Subject) -> bool:
    return bool(subject.name)


@upholds("by-name", worlds=("sync",), applies=_has_entry_point)
def by_name(bench: PluginBench) -> None:
    from trunkline.discovery.plugins import load

    name = bench.subject.name
    loaded, made = load(name), bench.plugin()
    if isinstance(loaded, type):
        same = isinstance(made, loaded)
    else:
        same = isinstance(made, type(loaded))
        bench.client(plugins=[name])
    ensure(same, f"the entry point {name!r} is {loaded!r}, but `make` returned {made!r}")


@upholds("settings-refused", worlds=("sync",), applies=_has_entry_point)
def settings_refused(bench: PluginBench) -> None:
    for settings in (_UNKNOWN, *bench.subject.refused):
        _refused(bench, {"plugins": [(bench.subject.name, dict(settings))]}, settings)


def _refused(bench: PluginBench, options: Mapping[str, Any], what: object) -> None:
    try:
        bench.client(**options)
    except OpenAIError as error:
        ensure(bench.subject.name in str(error), f"the error does not name it: {error}")
    except Exception as error:
        raise AssertionError(f"{what!r} raised {error!r}") from error
    else:
        raise AssertionError(f"{what!r} was accepted")


def _has_options(subject: Subject) -> bool:
    return bool(subject.name) and hasattr(plugin_of(subject.made()), "extend_options")


@upholds("options-refused", applies=_has_options)
def options_refused(bench: PluginBench) -> None:
    client = bench.client()
    unknown = {bench.subject.name: {"no_such_option": 1}}
    error: Exception | None = None
    try:
        text = bench.answer(client, "plain", "options", plugin_options=unknown)
    except OpenAIError as raised:
        error = raised
    else:
        answered(text, "", "a call with an unknown option")
    ensure(bench.subject.name in str(error), f"the error does not name it: {error}")
    ensure(not client.transport.requests, "the call was sent")
