"""Patches of the alias of `openai` about models and pydantic, in this process, and taken back."""

from __future__ import annotations

import builtins
import json
from types import SimpleNamespace
from typing import Any

import pydantic
import pytest

import trunkline
from trunkline.codec.structure import CODEC
from trunkline.compat import among_pydantic, subclasses
from trunkline.models import BaseModel
from trunkline.types import CompletionUsage, Model

pytestmark = pytest.mark.thorough


@pytest.fixture(autouse=True)
def _taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take back the patches of the functions that are called."""
    monkeypatch.setattr(builtins, "__build_class__", builtins.__build_class__)
    meta: Any = type(pydantic.BaseModel)
    monkeypatch.setattr(meta, "__instancecheck__", meta.__instancecheck__)
    for name in ("private_attributes__", "pydantic_extra__", "pydantic_fields_set__",
                 "pydantic_serializer__"):  # fmt: skip
        monkeypatch.setattr(BaseModel, f"__{name}", None, raising=False)


class Other(pydantic.BaseModel):
    """A model that is none of ours."""


def test_models_when_pydantic_is_asked_then_they_are_instances() -> None:
    """Of its base class alone; it dumps them where no type says what they are."""
    among_pydantic.recognize()
    model = Model.from_dict({"id": "m", "object": None, "more": 1})
    given: list[Any] = [model, Other()]
    assert [isinstance(one, pydantic.BaseModel) for one in given] == [True, True]
    assert [isinstance(one, Other) for one in given] == [False, True]
    assert not isinstance(5, pydantic.BaseModel)
    assert not issubclass(Model, pydantic.BaseModel)
    adapter: Any = pydantic.TypeAdapter(Any)
    assert adapter.dump_python(model) == {**model.model_dump(), "more": 1}
    assert "object" in adapter.dump_python(model)
    assert "object" not in adapter.dump_python(model, exclude_none=True)
    assert json.loads(adapter.dump_json([model]))[0]["id"] == "m"
    value: Any = model
    assert value.__pydantic_extra__ == {"more": 1}
    assert value.__pydantic_fields_set__ == {"id", "object", "more"}
    assert value.__private_attributes__ == {}


def test_models_when_pydantic_is_not_installed_then_nothing_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both patches need it."""
    before = builtins.__build_class__
    for module in (among_pydantic, subclasses):
        monkeypatch.setattr(module, "find_spec", lambda name: None)
    among_pydantic.recognize()
    subclasses.convert()
    assert not isinstance(Model.from_dict({}), pydantic.BaseModel)
    assert builtins.__build_class__ is before


def test_subclasses_when_others_declare_them_then_they_are_classes_of_pydantic() -> None:
    """With all that pydantic offers; what the server adds is kept."""
    subclasses.convert()

    class Usage(CompletionUsage):
        cost: float = pydantic.Field(0.0, ge=0, alias="Cost")

    class Plain(BaseModel):
        name: str
        size: int = 1

    assert isinstance(Usage, type(pydantic.BaseModel))
    assert Usage.__mro__[1].__name__ == "CompletionUsage"
    assert (Usage.__mro__[1].__module__, Usage.__mro__[1].__doc__) == (
        CompletionUsage.__module__,
        CompletionUsage.__doc__,
    )
    tokens: Any = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    usage: Any = Usage(**tokens, Cost=1.5, later=4)
    assert usage.to_dict() == {**tokens, "Cost": 1.5, "later": 4}
    assert usage.to_dict(by_alias=False)["cost"] == 1.5
    assert (usage.cost, usage.later, usage.completion_tokens_details) == (1.5, 4, None)
    assert usage.to_json().startswith('{\n  "')
    assert json.loads(usage.to_json()) == {**tokens, "Cost": 1.5, "later": 4}
    assert usage.to_json(indent=None, exclude_unset=False).count("null") >= 1
    with pytest.raises(ValueError, match="prompt_tokens"):
        Usage(completion_tokens=2, total_tokens=3)

    plain: Any = Plain(name="a")
    root: Any = Plain.__mro__[1]
    assert (root.__name__, root.__module__, root.__doc__) == (
        "BaseModel",
        BaseModel.__module__,
        BaseModel.__doc__,
    )
    assert (plain.to_dict(), plain._request_id) == ({"name": "a"}, None)
    assert "\n" in plain.to_json()
    plain._request_id = "req_1"
    assert (plain._request_id, plain.to_dict()) == ("req_1", {"name": "a"})
    assert CODEC.structure({"name": "b"}, Plain) == Plain(name="b")
    kept: Any = CODEC.structure({"name": 5, "size": 2}, Plain)
    assert (type(kept), kept.name, kept.size) == (Plain, 5, 2)
    assert CODEC.structure([1], Plain) == [1]


def test_subclasses_when_they_are_ours_or_no_models_then_they_are_as_always(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The code of trunkline, and of the alias, is not converted."""
    registered: list[Any] = []
    codec = SimpleNamespace(register=lambda kind, _: registered.append(kind))
    monkeypatch.setattr(subclasses, "CODEC", codec)
    subclasses.convert()
    for module, is_ours in (("trunkline.made", True), ("openai.made", True), ("others", False)):
        names: dict[str, Any] = {"__name__": module, "BaseModel": BaseModel, "Meta": type}
        exec("class Made(BaseModel):\n    name: str", names)
        assert (type(names["Made"]) is type(BaseModel)) is is_ours
        exec("class Bare(metaclass=Meta):\n    name: str", names)
        assert type(names["Bare"]) is type
        assert registered == ([] if is_ours else [names["Made"]])
    mixed: Any = type(trunkline.BaseModel)
    assert not issubclass(mixed, type(pydantic.BaseModel))
