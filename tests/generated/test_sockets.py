"""The generated connections: their routes, and the methods that send events."""

from __future__ import annotations

import inspect
from operator import attrgetter
from typing import Any

import pytest

from codegen.docs import FOLDER
from codegen.generate import Api
from codegen.sockets import sockets
from codegen.spec import SpecError
from codegen.toml_tables import is_table, read_toml
from tests.generated.small import TEXT, api, constant, record, reference
from trunkline.sockets.managers import AsyncConnectionManager, ConnectionManager
from trunkline.sockets.options import SocketOptions
from trunkline.testing import fake_async_client, fake_client

pytestmark = pytest.mark.thorough

ROUTES = {
    "realtime": "/realtime call_id? model?",
    "realtime.translations": "/realtime/translations model",
    "beta.realtime": "/realtime model",
    "responses": "/responses",
    "beta.responses": "/responses",
    "live": "/live/sessions",
    "live.forks": "/live/sessions/{session_id}/fork session_id",
    "live.sideband": "/live/sessions/{session_id}/attach session_id graceful_close?",
}
"""The path and the parameters of each `connect` of openai-python 3.57; `?` is for optional ones."""
REALTIME = {
    "conversation.item.create": "item event_id? previous_item_id?",
    "conversation.item.delete": "item_id event_id?",
    "conversation.item.retrieve": "item_id event_id?",
    "conversation.item.truncate": "audio_end_ms content_index item_id event_id?",
    "input_audio_buffer.append": "audio event_id?",
    "input_audio_buffer.clear": "event_id?",
    "input_audio_buffer.commit": "event_id?",
    "output_audio_buffer.clear": "event_id?",
    "response.cancel": "event_id? response_id?",
    "response.create": "event_id? response?",
    "session.update": "session event_id?",
}
RESPONSES = {
    "response.create": (
        "access_programs? background? background_options? context_management? conversation? "
        "generate? image? include? input? instructions? max_output_tokens? max_tool_calls? "
        "metadata? model? moderation? parallel_tool_calls? previous_response_id? prompt? "
        "prompt_cache_key? prompt_cache_options? prompt_cache_retention? reasoning? "
        "safety_identifier? service_tier? store? stream? stream_id? stream_options? temperature? "
        "text? tool_choice? tools? top_logprobs? top_p? truncation? user?"
    ),
    "response.steer": "input previous_response_id",
}
ANY_LIVE = {
    "decision.create": "event_id",
    "decision.item.create": "item event_id?",
    "decision.item.delete": "item_id event_id?",
    "response.create": "event_id?",
    "response.item.create": "item event_id?",
    "session.close": "event_id?",
    "session.commentary.append": "content delegation_id event_id?",
    "session.input_audio.mute": "event_id?",
    "session.input_audio.unmute": "event_id?",
    "session.instructions.append": "content delegation_id event_id?",
    "session.output_audio.fixture.play": "audio event_id?",
    "session.thinking.append": "content delegation_id event_id?",
    "session.update": "session event_id?",
}
LIVE = {
    **ANY_LIVE,
    "session.input_audio.append": "audio event_id?",
    "session.start": "session event_id?",
}
EVENTS: dict[str, dict[str, str]] = {
    "realtime": REALTIME,
    "realtime.translations": {
        "session.close": "event_id?",
        "session.input_audio_buffer.append": "audio event_id?",
        "session.update": "session event_id?",
    },
    "beta.realtime": {**REALTIME, "transcription_session.update": "session event_id?"},
    "responses": RESPONSES,
    "beta.responses": {
        "response.create": RESPONSES["response.create"].replace(
            " parallel_", " multi_agent? parallel_"
        ),
        "response.inject": "input response_id",
        "response.steer": "input previous_response_id",
    },
    "live": LIVE,
    "live.forks": LIVE,
    "live.sideband": {**ANY_LIVE, "transport.dtmf.send": "event event_id?"},
}
"""The parameters of the methods that send events, by the place of a method in a connection."""
BY_PLACE = {"realtime.translations": ["model"]}


class _Sent:
    """Takes the place of an open connection."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []

    def send(self, event: dict[str, Any]) -> None:
        self.events.append(event)


def _told(function: Any, without: Any = ()) -> str:
    """Return the parameters as in the tables above."""
    given = inspect.signature(function).parameters.values()
    return " ".join(
        f"{one.name}{'' if one.default is one.empty else '?'}"
        for one in given
        if one.name not in without
    )


def _connections(resource: str) -> tuple[type[Any], type[Any]]:
    found: tuple[type[Any], type[Any]] = attrgetter(f"{resource}.connect")(
        fake_client()
    )._endpoint.connections()
    return found


def _sending(kind: type[Any], sent: Any) -> Any:
    """Return a connection that keeps what its methods send."""
    connection: Any = object.__new__(kind)
    connection.__dict__["send"] = sent.send
    return connection


def _places(group: Any, path: str = "") -> list[str]:
    """Return the places of all methods that send events."""
    found: list[str] = []
    for name, value in vars(type(group)).items():
        place = f"{path}.{name}".lstrip(".")
        if type(value).__name__ == "ClientEvent":
            found.append(place)
        elif type(value).__name__ == "cached_property":
            found += _places(getattr(group, name), place)
    return sorted(found)


@pytest.mark.parametrize("resource", ROUTES)
@pytest.mark.parametrize(
    ("client", "manager"),
    [(fake_client(), ConnectionManager), (fake_async_client(), AsyncConnectionManager)],
    ids=["sync", "async"],
)
def test_connect_when_compared_then_has_path_and_parameters_of_openai_python(
    resource: str, client: Any, manager: Any
) -> None:
    """Both clients have it, and the options of connections besides."""
    connect = attrgetter(f"{resource}.connect")(client)
    path, _, parameters = ROUTES[resource].partition(" ")
    signature = inspect.signature(connect)

    assert connect._endpoint.route.path == path
    assert _told(connect, SocketOptions.__annotations__) == parameters
    assert {*SocketOptions.__annotations__} <= signature.parameters.keys()
    by_place = [
        one.name for one in signature.parameters.values() if one.kind is not one.KEYWORD_ONLY
    ]
    assert by_place == BY_PLACE.get(resource, [])
    assert signature.return_annotation.__origin__ is manager
    assert not inspect.iscoroutinefunction(connect)


@pytest.mark.parametrize("resource", ROUTES)
def test_events_when_compared_then_have_the_methods_of_openai_python(resource: str) -> None:
    """Each method is where the type of its event says, and sends the arguments as fields."""
    for kind in _connections(resource):
        sent = _Sent()
        connection = _sending(kind, sent)
        assert _places(connection) == sorted(EVENTS[resource])
        for place, parameters in EVENTS[resource].items():
            method = attrgetter(place)(connection)
            assert _told(method) == parameters, place
            given = {name.rstrip("?"): object() for name in parameters.split()}
            required = {name: value for name, value in given.items() if name in parameters.split()}
            for arguments in (given, required):
                method(**arguments)
                assert sent.events.pop() == {"type": place, **arguments}


def test_sockets_when_read_then_each_part_has_a_sentence(api: Api) -> None:
    """Each `connect`, each method of an event and each parameter is described."""
    for socket in api.sockets:
        documented = [attrgetter(f"{socket.resource}.connect")(fake_client())]
        connection = _sending(_connections(socket.resource)[0], _Sent())
        documented += [attrgetter(place)(connection) for place in _places(connection)]
        for one in documented:
            assert "No description" not in one.__doc__
            assert "Send the event" not in one.__doc__


def test_sentences_when_loaded_then_they_speak_only_of_events_that_exist(api: Api) -> None:
    """Also those of parameters."""
    found: dict[str, set[str]] = {}
    for socket in api.sockets:
        for event in socket.events:
            names = {"does", "like", *(one.name for one in event.parameters)}
            for key in (event.type, f"{socket.resource} {event.type}"):
                found.setdefault(key, set()).update(names)
    table = read_toml(FOLDER / "sockets.toml")
    wrong = [
        f"{key} {name}"
        for key, entry in table["events"].items()
        for name in (entry if is_table(entry) else ("does",))
        if name not in found.get(key, ())
    ]

    assert wrong == []
    assert table["event_parameters"].keys() <= set().union(*found.values())


def test_connect_when_compared_then_has_headers_and_queue_of_openai_python() -> None:
    """Only `beta.realtime` has a header; live sessions keep twice as many bytes."""
    client = fake_client()
    connects = {resource: attrgetter(f"{resource}.connect")(client) for resource in ROUTES}
    headers = {name: dict(one._endpoint.route.headers) for name, one in connects.items()}
    sizes = {name: one._max_queue_size for name, one in connects.items()}

    assert {name: one for name, one in headers.items() if one} == {
        "beta.realtime": {"OpenAI-Beta": "realtime=v1"}
    }
    assert sizes == {name: (2 if name.startswith("live") else 1) * 2**20 for name in ROUTES}


def _small(**entry: Any) -> Any:
    """Return the connections of a table, in a document with three events."""
    components = {
        "Sent": {"anyOf": [reference("Play"), reference("Stop")]},
        "Play": record(("type",), type=constant("player.play"), speed=TEXT),
        "Stop": record(("type", "at"), type=constant("player.stop"), at=TEXT),
        "Fast": record(("type",), type=constant("player.play"), speed={"type": "integer"}),
        "Silent": record(speed=TEXT),
    }
    table = {"types": {"": {"same": [*components]}}, "also": {"request": [*components]}}
    layout = api(components, table=table).layout
    told = {"path": "/play", "server": "sent_param:SentParam", "client": "sent_param:SentParam"}
    return sockets(layout, {"things": {**told, **entry}})


def test_table_when_two_events_have_one_type_then_a_method_takes_what_either_has() -> None:
    """The type of the parameter is that of both."""
    (socket,) = _small(also=["fast_param:FastParam"])
    play, stop = socket.events

    assert (play.type, [one.name for one in play.parameters]) == ("player.play", ["speed"])
    assert {one.kind for one in play.parameters[0].type.members} == {"string", "integer"}
    assert (stop.type, [one.field.required for one in stop.parameters]) == ("player.stop", [True])


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"client": "sent_param:Nothing"}, "things: there is no type 'sent_param:Nothing'"),
        ({"client": "silent_param:SilentParam"}, "the event SilentParam has no constant `type`"),
        ({"parameters": {"speed": "number?"}}, "no parameter is of the type 'number?'"),
    ],
)
def test_table_when_it_is_wrong_then_the_error_says_where(
    entry: dict[str, Any], message: str
) -> None:
    """It names the resource and the fact."""
    with pytest.raises(SpecError, match=message.replace("?", r"\?")):
        _small(**entry)
