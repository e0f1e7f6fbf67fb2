"""Models among pydantic's: fields, adapters, FastAPI, and pydantic's names on models."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import subprocess
import sys
from typing import Any, ClassVar, Literal

import pydantic
import pytest
from pydantic import PrivateAttr, TypeAdapter, ValidationError

from tests.generated.instances import models
from trunkline.models import REQUIRED, BaseModel, field
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk
from trunkline.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
from trunkline.types.responses import ParsedResponse, Response, ResponseStreamEvent
from trunkline.types.sequence_not_str import SequenceNotStr

SENT: dict[str, Any] = {
    "id": "c", "choices": [{"finish_reason": "stop", "index": 0, "message": {
        "content": None, "role": "assistant", "novel": [1]}}],
    "created": 1, "model": "m", "object": "chat.completion", "extra": "x",
}  # fmt: skip


class Part(BaseModel):
    """A model that contains the model it is part of."""

    size: int
    whole: Whole | None = None


class Whole(BaseModel):
    """A model of the user's own, with a name on the wire and every kind of type."""

    id: str
    part: Part
    kinds: list[Literal["a", "b"]] | None = None
    one: Literal["only"] = "only"
    any: object = None
    sizes: dict[str, float] | None = None
    class_: bool | None = field(wire="class", default=None)


class Record(pydantic.BaseModel):
    """A pydantic model of a user."""

    completion: ChatCompletion
    chunks: list[ChatCompletionChunk] = []
    whole: Whole | None = None


def completion() -> ChatCompletion:
    return ChatCompletion.from_dict(copy.deepcopy(SENT))


def test_field_of_a_pydantic_model_when_an_answer_is_put_in_then_it_stays_that_object(
    world: Any,
) -> None:
    """Responses of every world can be stored in users' models, and come back from their JSON."""
    client = world.client([SENT])
    call = client.chat.completions.create
    answer = world.run(lambda: world.do(call(model="m", messages=[])))
    record = Record(completion=answer)
    assert record.completion is answer
    assert record.model_dump(exclude_unset=True) == {"completion": SENT}
    assert Record.model_validate_json(record.model_dump_json()).completion == answer
    assert Record.model_validate({"completion": SENT}).completion == answer


def test_field_of_a_pydantic_model_when_dumped_then_pydantics_options_apply() -> None:
    """Unset fields have their defaults, aliases are wire names, parts can be selected."""
    made = Record(completion=completion(), whole=Whole(id="w", part=Part(size=1), class_=True))
    dumped = made.model_dump()
    assert dumped["completion"]["usage"] is None
    assert dumped["completion"]["extra"] == "x"
    assert dumped["whole"]["class_"] is True
    assert made.model_dump(by_alias=True, exclude_none=True)["whole"]["class"] is True
    chosen = made.model_dump(include={"whole": {"id"}})
    assert chosen == {"whole": {"id": "w"}}
    assert "id" not in made.model_dump(exclude={"completion": {"id"}})["completion"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({**SENT, "choices": [5]}, "choices[0]: expected an object (Choice), got an integer"),
        ({"id": "c"}, "choices: expected a required field of ChatCompletion, got nothing"),
        ("x", "the response: expected an object (ChatCompletion), got a string"),
        (None, "the response: expected an object (ChatCompletion), got null"),
    ],
)
def test_field_of_a_pydantic_model_when_a_value_misfits_then_it_is_a_validation_error(
    value: Any, said: str
) -> None:
    """Pydantic reports our message at the field; values are not converted."""
    with pytest.raises(ValidationError) as caught:
        Record.model_validate({"completion": value})
    (error,) = caught.value.errors()
    assert error["loc"] == ("completion",)
    assert said in error["msg"]


def test_type_adapter_of_a_model_when_used_then_it_validates_dumps_and_describes() -> None:
    """`TypeAdapter` works for a model, a list of models, a union of events and a generic model."""
    assert TypeAdapter(ChatCompletion).validate_python(SENT) == completion()
    adapter = TypeAdapter(list[ChatCompletion])
    made = adapter.validate_json(json.dumps([SENT]))
    assert json.loads(adapter.dump_json(made, exclude_unset=True)) == [SENT]
    events: TypeAdapter[Any] = TypeAdapter(ResponseStreamEvent)
    delta = {"type": "response.output_text.delta", "delta": "d", "item_id": "i", "logprobs": [],
             "content_index": 0, "output_index": 0, "sequence_number": 1}  # fmt: skip
    assert type(events.validate_python(delta)).__name__ == "ResponseTextDeltaEvent"
    assert TypeAdapter(ParsedResponse[int]).json_schema()["title"] == "ParsedResponse"


def test_json_schema_when_pydantic_makes_it_then_each_model_is_a_definition() -> None:
    """Models refer to each other and to themselves by name, in pydantic's ``$defs``."""
    schema = Record.model_json_schema()
    assert {"ChatCompletion", "ChatCompletionMessage", "Whole", "Part"} <= {*schema["$defs"]}
    assert schema["properties"]["completion"] == {"$ref": "#/$defs/ChatCompletion"}
    part = schema["$defs"]["Part"]
    assert part["properties"]["whole"]["anyOf"] == [{"$ref": "#/$defs/Whole"}, {"type": "null"}]
    assert _dangling(schema) == set()
    assert _dangling(TypeAdapter(Response).json_schema()) == set()


def _dangling(schema: Any) -> set[str]:
    """Return the references of a schema that lead nowhere."""
    text = json.dumps(schema).split('"#/$defs/')
    return {one.split('"')[0] for one in text[1:]} - {*schema["$defs"]}


def test_json_schema_when_a_model_makes_it_then_it_is_whole_and_says_the_types() -> None:
    """`model_json_schema` needs no pydantic; a model that contains itself is a definition too."""
    schema = Whole.model_json_schema()
    assert schema["$ref"] == "#/$defs/Whole"
    made = schema["$defs"]["Whole"]
    assert made["required"] == ["id", "part"]
    assert made["properties"] == {
        "id": {"type": "string"},
        "part": {"$ref": "#/$defs/Part"},
        "kinds": {"anyOf": [{"type": "array", "items": {"enum": ["a", "b"]}}, {"type": "null"}],
                  "default": None},
        "one": {"const": "only", "default": "only"},
        "any": {"default": None},
        "sizes": {"anyOf": [{"type": "object", "additionalProperties": {"type": "number"}},
                            {"type": "null"}], "default": None},
        "class": {"anyOf": [{"type": "boolean"}, {"type": "null"}], "default": None},
    }  # fmt: skip
    assert "class_" in Whole.model_json_schema(by_alias=False)["$defs"]["Whole"]["properties"]
    there = Part.model_json_schema(ref_template="#/here/{model}")
    assert there["$ref"] == "#/here/Part"
    assert ChatCompletion.model_json_schema()["title"] == "ChatCompletion"


@pytest.mark.thorough
def test_json_schema_when_made_for_every_model_then_no_reference_dangles() -> None:
    """A sample of the models of the API has schemas, in which each name is defined once."""
    for model in [*models()][::10]:
        schema = model.model_json_schema()
        assert _dangling({"$defs": {}, **schema}) == set(), model


PARAMS = {"model": "m", "messages": [{"role": "user", "content": "hi"}], "stop": ["a", "b"]}


def test_parameters_when_validated_by_pydantic_then_sequences_are_checked() -> None:
    """The TypedDicts of parameters are types of pydantic; a text is not a sequence of texts."""
    adapter = TypeAdapter(CompletionCreateParamsNonStreaming)
    assert adapter.validate_python(PARAMS)["stop"] == ["a", "b"]
    with pytest.raises(ValidationError, match="messages"):
        adapter.validate_python({"model": "m"})
    texts = TypeAdapter(SequenceNotStr[str])
    assert texts.validate_python(("a",)) == ("a",)
    with pytest.raises(ValidationError):
        texts.validate_python("abc")


async def _get(app: Any, path: str) -> tuple[int, Any]:
    """Call an ASGI application, and return its status and decoded body."""
    sent: list[dict[str, Any]] = []
    scope = {
        "type": "http", "method": "GET", "path": path, "query_string": b"", "headers": [],
        "http_version": "1.1", "scheme": "http", "server": ("h", 80), "client": ("c", 1),
        "root_path": "", "raw_path": path.encode(), "asgi": {"version": "3.0"},
    }  # fmt: skip

    async def receive() -> dict[str, Any]:  # ASGI wants a coroutine function
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:  # the same
        sent.append(message)

    await app(scope, receive, send)
    body = b"".join(one.get("body", b"") for one in sent)
    return sent[0]["status"], json.loads(body)


def test_fastapi_when_a_model_is_the_response_model_then_it_is_sent_and_documented() -> None:
    """A route returns the model itself; FastAPI's options and OpenAPI document work."""
    from fastapi import FastAPI  # here, because it takes long and only this test needs it

    app = FastAPI()

    @app.get("/whole", response_model=ChatCompletion, response_model_exclude_unset=True)
    async def whole() -> Any:  # FastAPI runs other functions in threads
        return completion()

    @app.get("/typed")
    async def typed() -> list[ChatCompletion]:  # the same
        return [completion()]

    status, answer = asyncio.run(_get(app, "/whole"))
    assert (status, answer) == (200, SENT)
    status, answer = asyncio.run(_get(app, "/typed"))
    assert (status, answer[0]["usage"], answer[0]["extra"]) == (200, None, "x")
    document = app.openapi()
    content = document["paths"]["/whole"]["get"]["responses"]["200"]["content"]
    assert content["application/json"]["schema"] == {"$ref": "#/components/schemas/ChatCompletion"}
    assert {"ChatCompletion", "Choice", "CompletionUsage"} <= {*document["components"]["schemas"]}


def test_pydantic_when_models_are_used_then_trunkline_does_not_import_it() -> None:
    """Schemas are dictionaries, so pydantic is imported only by those who use it."""
    code = (
        "import sys\n"
        "from trunkline.types.chat import ChatCompletion as C\n"
        "C.model_json_schema(); C.__get_pydantic_core_schema__(C, None); C.model_fields\n"
        "C.model_construct(id='c').json()\n"
        "assert not {'pydantic', 'pydantic_core', 'attrs', 'cattrs'} & sys.modules.keys()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# -- pydantic's names --------------------------------------------------------------------------


def test_model_when_iterated_then_names_and_values_come_as_from_pydantic() -> None:
    """``dict(model)`` has all fields, those that were not sent with their defaults."""
    made = completion()
    fields = dict(made)
    assert fields["choices"] is made.choices
    assert fields["usage"] is None
    assert fields["extra"] == "x"
    assert [name for name, _ in made] == [*ChatCompletion.model_defaults, "extra"]


def test_names_of_pydantic_1_when_called_then_they_do_as_their_successors() -> None:
    """`dict`, `json`, `copy`, `construct`, `parse_obj` and `parse_raw` are openai-python's too."""
    made = completion()
    assert made.dict() == made.model_dump()
    assert made.dict(exclude_unset=True) == SENT
    assert made.json() == made.model_dump_json()
    assert json.loads(made.json(indent=2, exclude_unset=True)) == SENT
    assert made.copy(update={"id": "d"}).id == "d"
    assert made.copy(deep=True).choices[0] is not made.choices[0]
    assert ChatCompletion.construct(id="c") == ChatCompletion.model_construct(id="c")
    assert ChatCompletion.parse_obj(SENT) == ChatCompletion.parse_raw(json.dumps(SENT)) == made


def test_model_construct_when_values_are_given_then_nothing_is_checked() -> None:
    """Python names and wire names are taken; dictionaries become models; the rest stays unset."""
    made = Whole.model_construct(class_=5, part={"size": "big"}, novel=1)
    assert made.to_dict() == {"part": {"size": "big"}, "class": 5, "novel": 1}
    assert type(made.part) is Part
    assert Whole.model_construct(**{"class": True}).class_ is True
    assert Whole.model_construct({"id"}, id="a").model_fields_set == {"id"}
    with pytest.raises(ValueError, match="differs from the values in id: leave it out"):
        Whole.model_construct({"id"})


def test_model_validate_json_when_the_text_is_wrong_then_it_is_a_value_error() -> None:
    """Texts and bytes are decoded; invalid JSON and misfits raise ValueError, as in pydantic."""
    text = json.dumps(SENT)
    for given in (text, text.encode(), bytearray(text.encode())):
        assert ChatCompletion.model_validate_json(given, strict=True) == completion()
    for wrong in ("{", "[]", "null", '{"id": 1}'):
        with pytest.raises(ValueError):
            ChatCompletion.model_validate_json(wrong)
    with pytest.raises(TypeError, match="by_name"):
        ChatCompletion.model_validate(SENT, by_name=True)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # the test


def test_model_fields_when_read_then_they_say_what_pydantics_say() -> None:
    """Annotation, default, alias and whether a field is required."""
    fields = Whole.model_fields
    assert list(fields) == ["id", "part", "kinds", "one", "any", "sizes", "class_"]
    assert fields["part"].annotation is Part
    assert fields["id"].is_required()
    assert fields["id"].default is REQUIRED
    assert fields["id"].get_default() is None
    assert fields["one"].get_default() == "only"
    assert fields["class_"].alias == fields["class_"].serialization_alias == "class"
    assert fields["id"].alias is None
    assert repr(fields["class_"]) == "ModelField(class_, default=None, alias='class')"
    assert completion().model_fields.keys() == ChatCompletion.model_fields.keys()


class Private(BaseModel):
    """A model with private attributes, in all the ways in which pydantic declares them."""

    id: str
    renamed: int = pydantic.Field(default=3, alias="re-named")
    wanted: str = pydantic.Field(...)
    _cache: dict[str, int] = {}  # noqa: RUF012  # private attributes are copied
    _bare = {"n": [0]}  # noqa: RUF012  # the same
    _made: list[int] = PrivateAttr(default_factory=list)
    _given: str = PrivateAttr(default="g")
    _later: int
    _class: ClassVar[list[int]] = []

    def _method(self) -> str:
        return self._given


def test_private_attributes_when_mutable_then_each_instance_has_its_own() -> None:
    """They are not fields: the JSON neither has nor sets them. Copies of a model have them."""
    one, two = Private(id="1", wanted="w"), Private(id="2", wanted="w")
    one._cache["a"] = 1
    one._bare["n"].append(1)
    one._made.append(1)
    assert (two._cache, two._bare, two._made, two._given) == ({}, {"n": [0]}, [], "g")
    assert one._method() == "g"
    assert Private._class is one._class
    assert one.to_dict() == {"id": "1", "wanted": "w"}
    assert one.model_fields_set == {"id", "wanted"}
    for copied in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert copied._cache == {"a": 1}
        assert copied == one
    assert copy.deepcopy(one)._cache is not one._cache
    sent = Private.from_dict({"id": "1", "_cache": "evil", "_later": 1})
    assert sent._cache == {}
    assert sent.to_dict() == {"id": "1", "_cache": "evil", "_later": 1}
    with pytest.raises(AttributeError, match="_later"):
        sent._later  # noqa: B018  # reading it is the test


def test_field_of_pydantic_when_a_model_declares_it_then_alias_and_default_apply() -> None:
    """``Field(default=..., alias=...)`` of code that was written for openai-python works."""
    assert Private.from_dict({"re-named": 5}).renamed == 5
    assert Private.from_dict({}).renamed == 3
    assert Private.model_fields["wanted"].is_required()
    with pytest.raises(TypeError, match="default_factory of tags has no effect: use None"):
        type("Tags", (BaseModel,), {"__annotations__": {"tags": list},
             "tags": pydantic.Field(default_factory=list)})  # fmt: skip


class Shadowing(BaseModel):
    """A model whose fields have the names of methods."""

    json: str  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]
    copy: int  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]
    dict: bool | None = None  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]


def test_field_when_it_has_the_name_of_a_method_then_it_is_the_field() -> None:
    """The other names of the same methods still work."""
    made = Shadowing.from_dict({"json": "j", "copy": 1})
    assert (made.json, made.copy, made.dict) == ("j", 1, None)
    assert made.model_dump() == {"json": "j", "copy": 1, "dict": None}
    assert made.model_dump_json() == '{"json":"j","copy":1,"dict":null}'
    assert made.model_copy() == copy.deepcopy(made) == made
    assert made.to_dict() == {"json": "j", "copy": 1}
    assert TypeAdapter(Shadowing).dump_python(made) == made.model_dump()


@pytest.mark.parametrize("key", ["json", "dict", "copy", "construct", "model_fields"])
def test_key_from_the_wire_when_it_is_a_name_of_pydantic_then_it_is_only_data(key: str) -> None:
    """A server cannot replace a method; the value is in `model_extra`."""
    made = Part.from_dict({"size": 1, key: "evil"})
    assert getattr(made, key) != "evil"
    assert made.model_extra == {key: "evil"}
    assert made.to_dict() == {"size": 1, key: "evil"}


@pytest.mark.thorough
def test_no_model_of_the_api_when_generated_then_it_has_a_field_named_as_a_method() -> None:
    """The generator renames such fields."""
    taken = {name for name in dir(BaseModel) if not name.startswith("_")}
    hidden = {(one.__name__, name) for one in models() for name in one.model_defaults}
    assert [one for one in hidden if one[1] in taken] == []


def test_model_when_rebuilt_then_nothing_happens() -> None:
    """Libraries call it before they dump a value; `None` says that the class was complete."""
    assert ChatCompletion.model_rebuild() is None
    assert ChatCompletion.model_rebuild(force=True) is None
