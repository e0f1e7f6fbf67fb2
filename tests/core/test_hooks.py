"""Plugins: how they are chosen, checked and replaced, and what happens if one fails."""

from __future__ import annotations

import logging
import types
from collections.abc import Iterable
from functools import partial
from typing import Any

import pytest

from trunkline.client import OpenAI
from trunkline.discovery.plugins import DEFAULTS, activate, choose
from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.hooks import Credential, Outcome, hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Layer, Stage
from trunkline.secrets import Secret
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply


class Witness:
    """Implements all observers, each with some of its arguments."""

    def __init__(self) -> None:
        self.story: list[Any] = []

    @hookimpl
    def before_call(self, request: Request) -> None:
        self.story.append(("before_call", request.operation or request.method))

    @hookimpl
    def after_call(self, outcome: Outcome) -> None:
        self.story.append(("after_call", outcome.status or type(outcome.error).__name__))

    @hookimpl
    def before_attempt(self, request: Request) -> None:
        self.story.append(("before_attempt", request.attempt))

    @hookimpl
    def after_attempt(self, outcome: Outcome, request: Request) -> None:
        self.story.append(("after_attempt", request.attempt, outcome.status, outcome.elapsed))

    @hookimpl
    def on_event(self, event: Any) -> None:
        self.story.append(("on_event", event.data))


def get(world: Any, client: Any) -> Any:
    return world.run(lambda: world.do(client.get("/x", cast_to=object)))


def test_observers_when_a_call_is_retried_then_they_are_told_of_call_and_attempts(
    world: Any,
) -> None:
    """Observers see one call and two attempts, with numbers, outcomes and seconds."""
    witness = Witness()
    slow = Reply.of_json({}).evolve(delay=2.0)
    client = world.client([Reply.of_error(503), slow], plugins=[witness])
    get(world, client)
    assert witness.story == [
        ("before_call", "GET /x"), ("before_attempt", 1), ("after_attempt", 1, 503, 0.0),
        ("before_attempt", 2), ("after_attempt", 2, 200, 2.0), ("after_call", 200),
    ]  # fmt: skip
    observing = [one.stage for one in client.pipeline.layers if one.name == "observers"]
    assert observing == [Stage.CALL, Stage.ATTEMPT]


def test_observers_when_a_call_fails_then_they_get_the_error(world: Any) -> None:
    """The last hook is called with the error of the call."""
    witness = Witness()
    client = world.client([APIConnectionError("reset")], plugins=[witness], max_retries=0)
    with pytest.raises(APIConnectionError):
        get(world, client)
    assert witness.story[-1] == ("after_call", "APIConnectionError")


class OfFailures:
    """Observes the ends of attempts, and nothing else."""

    def __init__(self) -> None:
        self.story: list[Any] = []

    @hookimpl
    def after_attempt(self, outcome: Outcome, request: Request) -> None:
        self.story.append((request.attempt, type(outcome.error).__name__, outcome.elapsed))


def test_observer_of_attempts_when_they_fail_then_it_gets_their_errors_and_times(
    world: Any,
) -> None:
    """Each time is that of one attempt."""
    witness = OfFailures()
    answers = [Reply(200, b"{}", delay=50), APIConnectionError("reset")]
    client = world.client(answers, plugins=[witness], max_retries=1, timeout=3)
    with pytest.raises(APIConnectionError):
        get(world, client)
    assert witness.story == [(1, "APITimeoutError", 3.0), (2, "APIConnectionError", 0.0)]


def test_observer_of_events_when_a_stream_is_read_then_it_sees_each_event(world: Any) -> None:
    """The observer sees each event as received, and so does the consumer."""
    witness = Witness()
    client = world.client([Reply.of_events({"a": 1}, {"a": 2})], plugins=[witness])

    async def scenario() -> Any:
        return await world.items(await world.do(client.get("/x", cast_to=object, stream=True)))

    assert len(world.run(scenario)) == 2
    events = [step[1] for step in witness.story if step[0] == "on_event"]
    assert events == [b'{"a": 1}', b'{"a": 2}']


class Failing:
    """A plugin whose observers all fail."""

    @hookimpl
    def before_call(self) -> None:
        raise RuntimeError("first")

    @hookimpl
    def after_call(self) -> None:
        raise RuntimeError("second")

    @hookimpl
    def before_attempt(self) -> None:
        raise RuntimeError("third")

    @hookimpl
    def after_attempt(self) -> None:
        raise RuntimeError("fourth")

    @hookimpl
    def on_event(self) -> None:
        raise RuntimeError("fifth")


def test_observer_when_it_fails_then_that_is_logged_with_its_name_and_the_call_goes_on(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """A failing observer is logged, and neither the call nor other observers are affected."""
    witness = Witness()
    plugins = [("nosy", Failing()), ("witness", witness)]
    client = world.client([Reply.of_events({"a": 1})], plugins=plugins)

    async def scenario() -> Any:
        return await world.items(await world.do(client.get("/x", cast_to=object, stream=True)))

    with caplog.at_level(logging.ERROR, "trunkline.plugins"):
        assert world.run(scenario) == [{"a": 1}]
    assert len(caplog.records) == 5
    assert all("'nosy'" in record.getMessage() for record in caplog.records)
    assert len(witness.story) == 5


def test_layer_when_it_fails_then_the_call_fails_with_its_error(world: Any) -> None:
    """An exception in a layer is raised by the call, because a layer is part of it."""

    class Broken:
        @hookimpl
        def around(self) -> Iterable[Layer]:
            def broken(request: Request, proceed: Any) -> Any:
                raise LookupError("broken layer")
                yield

            return [Layer(Stage.CALL, "broken", broken)]

    with pytest.raises(LookupError, match="broken layer"):
        get(world, world.client([{}], plugins=[Broken()]))


class Misspelt:
    @hookimpl
    def before_cal(self, request: Request) -> None:
        """Implement a hook that does not exist."""


class WrongArgument:
    @hookimpl
    def before_call(self, requset: Request) -> None:
        """Take an argument that does not exist."""


class AsyncObserver:
    @hookimpl
    async def before_call(self, request: Request) -> None:
        """Would never be awaited."""


class AsyncGenerator:
    @hookimpl
    async def around(self) -> Any:
        yield


class GeneratorObserver:
    @hookimpl
    def before_call(self) -> Any:
        yield


class GeneratorOfRetries:
    @hookimpl
    def provide_retry(self) -> Any:
        yield True


class Wrapper:
    @hookimpl(wrapper=True)
    def before_attempt(self) -> Any:
        return (yield)


class OldWrapper:
    @hookimpl(hookwrapper=True)
    def on_event(self) -> Any:
        yield


class LastWrapper:
    @hookimpl(wrapper=True)
    def after_call(self) -> Any:
        return (yield)


class WrapperOfOptions:
    @hookimpl(wrapper=True)
    def extend_options(self) -> Any:
        return (yield)


class Fine:
    @hookimpl
    def before_call(self) -> None:
        """Do nothing."""

    @hookimpl
    def after_call(self) -> None:
        """Do nothing."""


@pytest.mark.parametrize(
    ("plugin", "fact"),
    [
        (Misspelt(), "before_cal"),
        (WrongArgument(), "requset"),
        (AsyncObserver(), "before_call is async"),
        (AsyncGenerator(), "around is async"),
        (GeneratorObserver(), "before_call is a generator"),
        (GeneratorOfRetries(), "provide_retry is a generator"),
        (Wrapper(), "before_attempt is a wrapper"),
        (OldWrapper(), "on_event is a wrapper"),
        (LastWrapper(), "after_call is a wrapper"),
        pytest.param(WrapperOfOptions(), "extend_options is a wrapper", marks=pytest.mark.thorough),
    ],
)
def test_plugin_with_a_mistake_then_it_is_refused_by_name_when_the_client_is_made(
    plugin: Any, fact: str
) -> None:
    """Misspelt hooks and arguments, and functions that would never run, are refused at once."""
    with pytest.raises(OpenAIError, match=fact) as caught:
        fake_client(plugins=[("fine", Fine()), ("mine", plugin)])
    assert str(caught.value).startswith("plugin 'mine': ")


def test_plugin_whose_generators_are_run_then_it_is_taken(world: Any) -> None:
    """`around` may be a generator, and hooks with an answer may have wrappers."""

    class Quiet:
        @hookimpl
        def around(self) -> Any:
            yield Layer(Stage.CALL, "quiet", lambda request, proceed: proceed(request))

        @hookimpl(wrapper=True)
        def provide_credential(self) -> Any:
            yield
            return Credential(Secret("wrapped"))

    client = world.client([{}], plugins=[Quiet()])
    get(world, client)
    assert "quiet" in str(client.pipeline)
    assert client.transport.requests[0].headers["authorization"] == "Bearer wrapped"


def test_plugins_when_an_iterator_gives_them_then_copies_have_them_too(world: Any) -> None:
    """Plugins from an iterator, which can be read only once, are kept for copies."""
    witness = Witness()
    client = world.client([{}, {}], plugins=(plugin for plugin in [witness]))
    get(world, client.with_options(max_retries=1).with_options(timeout=3))
    assert witness.story[0] == ("before_call", "GET /x")


def test_plugin_given_under_two_names_then_it_is_refused_with_a_typed_error() -> None:
    """The same object cannot be two plugins."""
    witness = Witness()
    with pytest.raises(OpenAIError, match="second"):
        activate({"first": witness, "second": witness})


def test_plugins_when_chosen_then_defaults_are_replaced_left_out_or_added_to() -> None:
    """Defaults are replaced and removed by name, and keep their order."""
    mine, more = types.ModuleType("mine"), Witness()
    chosen = choose([("auth", mine), "-logs", more])
    names = list(chosen)
    assert names[:4] == [name for name in DEFAULTS if name != "logs"]
    assert chosen["auth"] is mine
    assert names[4].startswith("Witness")
    assert chosen[names[4]] is more
    assert list(choose([mine]))[-1] == "mine"


@pytest.mark.parametrize("spec", ["unknown", "-unknown"])
def test_plugin_of_an_unknown_name_then_the_error_says_so(spec: str) -> None:
    """An unknown name is an error, also if it is to be removed."""
    with pytest.raises(OpenAIError, match="unknown"):
        choose([spec])


def test_plugins_when_only_installed_then_they_are_not_active(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An installed plugin is active only if it is named, because it can see credentials."""
    witness = types.ModuleType("witness")
    loaded: list[str] = []

    def load(name: str) -> object:
        loaded.append(name)
        return witness

    monkeypatch.setattr("trunkline.discovery.plugins.load", load)
    assert "extra" not in choose([])
    assert "extra" in choose(["extra"])
    assert loaded.count("extra") == 1


def test_plugin_that_replaces_auth_then_its_credential_is_the_one_that_is_sent(
    world: Any,
) -> None:
    """The plugin's credential, with its own header and prefix, replaces the default one."""

    class Header:
        @hookimpl
        def provide_credential(self) -> Credential:
            return Credential(Secret("k"), header="api-key", prefix="")

    client = world.client([{}], plugins=[Header()])
    get(world, client)
    (request,) = client.transport.requests
    assert request.headers["api-key"] == "k"
    assert "authorization" not in request.headers


def broken() -> Any:
    return {}["missing"]


class BrokenCredential:
    @hookimpl
    def provide_credential(self) -> Any:
        return broken()


class BrokenAdminCredential:
    @hookimpl(wrapper=True)
    def provide_credential(self, admin: bool) -> Any:
        found = yield
        return broken() if admin else found


class BrokenProxy:
    @hookimpl
    def provide_proxy(self) -> Any:
        return broken()


class BrokenCodec:
    @hookimpl
    def extend_codec(self) -> Any:
        return broken()


class BrokenOptions:
    @hookimpl
    def extend_options(self) -> Any:
        return broken()


class BrokenRetry:
    @hookimpl
    def provide_retry(self) -> Any:
        return broken()


@pytest.mark.thorough
@pytest.mark.parametrize(
    "plugin",
    [
        BrokenCredential(), BrokenAdminCredential(), BrokenProxy(), BrokenCodec(), BrokenOptions(),
        BrokenRetry(),
    ],
)  # fmt: skip
def test_hook_with_an_answer_when_it_raises_then_the_error_names_its_plugin(plugin: Any) -> None:
    """Not the built-in plugin or the call that asks it."""
    hook = next(name for name in vars(type(plugin)) if not name.startswith("_"))
    options: Any = {"plugins": [("fine", Fine()), ("mine", plugin)], "api_key": "k"}
    if hook == "extend_options":
        options["plugin_options"] = {"mine": {}}
    answers = [Reply.of_error(500), {}]
    make: Any = OpenAI if hook == "provide_proxy" else partial(fake_client, answers)
    with pytest.raises(OpenAIError) as raised:
        make(**options).get("/x", cast_to=dict)
    assert str(raised.value) == f"plugin 'mine': {hook} failed: KeyError: 'missing'"
    assert isinstance(raised.value.__cause__, KeyError)


def test_plugin_left_out_then_what_it_did_is_not_done(world: Any) -> None:
    """Without retries an error is final, and without redirects a 307 is an error."""
    client = world.client([Reply.of_error(500)], plugins=["-retries"])
    with pytest.raises(OpenAIError):
        get(world, client)
    assert len(client.transport.requests) == 1
    client = world.client([Reply(307, b"", {"location": "/v1/y"})], plugins=["-redirects"])
    with pytest.raises(OpenAIError, match="307"):
        get(world, client)


def test_hooks_when_nobody_observes_then_there_is_no_layer_for_it() -> None:
    """A hook without implementations adds no layer."""
    pipeline = fake_client(plugins=["-logs", "-retries", "-redirects"]).pipeline
    assert [layer.name for layer in pipeline.layers] == ["deadline", "body", "auth"]
    assert pipeline.hooks.on_event is None


def test_retry_hook_when_it_answers_then_that_is_what_happens(world: Any) -> None:
    """True retries, a number sets the pause, False is final, and None uses the default rule."""

    class Stubborn:
        answers: Any = iter([True, 7.5, None, False])

        @hookimpl
        def provide_retry(self, failure: Any) -> Any:
            return next(self.answers)

    answers = [Reply.of_error(400), Reply.of_error(404), Reply.of_error(500), Reply.of_error(500)]
    client = world.client(answers, plugins=[Stubborn()], max_retries=9)
    with pytest.raises(OpenAIError, match="500"):
        get(world, client)
    assert client.transport.clock.slept == [0.4375, 7.5, 1.75]


@pytest.mark.parametrize(
    "answer",
    [-1.0, float("nan"), float("inf"), pytest.param("'5'", marks=pytest.mark.thorough)],
)
def test_retry_hook_when_it_answers_no_pause_then_the_error_says_so(
    world: Any, answer: Any
) -> None:
    """An invalid pause is an error whose cause is the failure of the attempt."""

    class Wrong:
        @hookimpl
        def provide_retry(self, failure: Any) -> Any:
            return "5" if answer == "'5'" else answer

    client = world.client([Reply.of_error(500)], plugins=[Wrong()])
    with pytest.raises(OpenAIError, match=f"provide_retry must return .*, not {answer}"):
        get(world, client)
    assert client.transport.open_responses == 0
    client = world.client([APIConnectionError("reset")], plugins=[Wrong()])
    with pytest.raises(OpenAIError, match="provide_retry") as caught:
        get(world, client)
    assert isinstance(caught.value.__cause__, APIConnectionError)


def test_codec_hook_when_a_plugin_extends_it_then_its_types_are_made(world: Any) -> None:
    """A registered type can be decoded by the client of the plugin."""

    class Decimals:
        @hookimpl
        def extend_codec(self, codec: Any) -> None:
            codec.register(complex, lambda value: complex(*value))

    client = world.client([[1, 2]], plugins=[Decimals()])
    client.transport._answers = iter([Reply.of_json([1, 2])])
    answer = world.run(lambda: world.do(client.get("/x", cast_to=complex)))
    assert answer == complex(1, 2)


@pytest.mark.thorough
@pytest.mark.parametrize("kind", [StopIteration, StopAsyncIteration])
def test_codec_hook_when_its_function_fails_as_an_iterator_ends_then_no_stream_ends_by_that(
    world: Any, kind: type[Exception]
) -> None:
    """The rest of the stream would be lost without an error."""

    class Wrong:
        @hookimpl
        def extend_codec(self, codec: Any) -> None:
            codec.register(complex, self.made)

        def made(self, value: Any) -> Any:
            raise kind

    client = world.client([Reply.of_events(1, 2)], plugins=[Wrong()], max_retries=0)

    async def scenario() -> Any:
        stream = await world.do(client.get("/x", cast_to=complex, stream=True))
        return await world.items(stream)

    with pytest.raises(RuntimeError, match=f"function of the codec raised {kind.__name__}"):
        world.run(scenario)
    assert client.transport.open_responses == 0


def test_response_of_an_observer_when_kept_then_it_holds_no_body(world: Any) -> None:
    """An outcome has a status and headers, but no body; it is immutable."""
    kept: list[Outcome] = []

    class Keeper:
        @hookimpl
        def after_call(self, outcome: Outcome) -> None:
            kept.append(outcome)

    headers = {"x-request-id": "req_1"}
    get(world, world.client([Reply.of_json({}, headers=headers)], plugins=[Keeper()]))
    assert kept[0].request_id == "req_1"
    assert not any(isinstance(getattr(kept[0], name), Response) for name in ("headers", "error"))
    with pytest.raises(AttributeError):
        kept[0].status = 500  # type: ignore[misc]  # the test is that it is frozen


def test_plugin_when_it_asks_for_its_name_then_it_is_the_one_of_this_client() -> None:
    """For its options of calls; an object that is not a plugin of the client has none."""
    told: list[str] = []

    class Asking:
        @hookimpl
        def around(self, hooks: Any) -> Any:
            told.extend([hooks.name_of(self), hooks.name_of(object())])
            return []

    fake_client(plugins=[("mine", Asking())])
    assert told == ["mine", ""]
