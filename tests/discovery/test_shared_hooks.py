"""Hooks are made once for the clients that have the same modules as plugins."""

from __future__ import annotations

import gc
import weakref
from types import ModuleType
from typing import Any

import pytest

from trunkline import OpenAI, hookimpl
from trunkline.discovery.plugins import activate, choose
from trunkline_plugins import auth


@hookimpl
def provide_credential() -> Any:
    return None


def test_defaults_when_chosen_twice_then_both_clients_have_the_same_hooks() -> None:
    assert activate(choose([])) is activate(choose([]))
    assert activate(choose(["-retries"])) is not activate(choose([]))
    assert activate(choose(["-retries", "retries"])) is not activate(choose([]))  # another order


def test_function_of_a_module_that_is_replaced_then_the_next_client_has_the_new_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = activate(choose([]))
    monkeypatch.setattr(auth, "provide_credential", provide_credential)
    assert activate(choose([])) is not before
    monkeypatch.undo()
    assert activate(choose([])) is before


def test_module_that_is_not_a_plugin_then_each_client_refuses_it() -> None:
    for _ in range(2):
        with pytest.raises(Exception, match="is not a plugin"):
            activate(choose([ModuleType("empty")]))


class Plugin:
    """A plugin of the user, with state."""

    @hookimpl
    def before_call(self) -> None: ...


def test_object_that_is_a_plugin_when_its_client_is_gone_then_it_is_freed() -> None:
    plugin = Plugin()
    freed = weakref.ref(plugin)
    client = OpenAI(transport="local", plugins=[plugin])
    assert client.pipeline.hooks is not activate(choose([plugin]))
    del plugin, client
    gc.collect()
    assert freed() is None
