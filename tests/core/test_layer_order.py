"""The order of layers: by stages, and by the names in `before` and `after`."""

from __future__ import annotations

from typing import Any

import pytest

from trunkline.errors import OpenAIError
from trunkline.hooks import hookimpl
from trunkline.middleware import Layer, Stage, in_order
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply


def passing(request: Any, proceed: Any) -> Any:
    return (yield from proceed(request))


def layer(name: str, stage: Stage = Stage.ATTEMPT, **sides: Any) -> Layer:
    return Layer(stage, name, passing, **sides)


A, B, C = layer("a"), layer("b"), layer("c")


@pytest.mark.parametrize(
    ("layers", "order"),
    [
        ([A, B, layer("x", before=("a",))], "x a b"),
        ([A, B, layer("x", before=("b",))], "a x b"),
        ([layer("x", after=("c",)), A, B, C], "a b c x"),
        ([layer("x", after=("a",)), A, B, C], "a x b c"),
        ([A, layer("x", after=("a",), before=("b",)), B], "a x b"),
        ([A, layer("x", after=("y",)), layer("y", after=("b",)), B], "a b y x"),
        ([A, layer("x", before=("z?",)), B], "a x b"),
        ([A, A, layer("x", before=("a",))], "x a a"),
        ([layer("w", Stage.WIRE, after=("a",)), A, B], "a b w"),
        ([layer("a", Stage.CALL), layer("x", after=("a",)), A], "a a x"),
        ([layer("s", Stage.SIGN), layer("w", Stage.WIRE), A], "a w s"),
        ([layer("x", after=("gone", "auth", "body")), A], "x a"),
        ([layer("observers", Stage.CALL), A, layer("x", before=("observers",))], "observers a x"),
        ([layer("observers"), A, layer("x", before=("observers",))], "x observers a"),
    ],
)
def test_layers_with_names_when_put_in_order_then_only_they_move(
    layers: list[Layer], order: str
) -> None:
    """A layer that asks for it moves; the others keep their order."""
    assert " ".join(one.name for one in in_order(layers, ["gone"])) == order


@pytest.mark.parametrize(
    ("layers", "fact"),
    [
        (
            [layer("x", after=("auht",))],
            "layer 'x' is to run after 'auht', .*mean 'auth'.*with '?'",
        ),
        ([layer("x", before=("zzz",))], "before 'zzz', but no layer and no installed plugin"),
        (
            [layer("x", before=("y",), plugin="p"), layer("y", before=("x",), plugin="q")],
            "in a circle: layer '.' of plugin '.', layer '.' of plugin '.'$",
        ),
        ([A, B, layer("x", before=("a",), after=("b",))], "in a circle: .*'x'"),
        (
            [A, layer("w", Stage.WIRE, before=("a",))],
            "layer 'w' cannot run before layer 'a': the stage WIRE is inside of ATTEMPT",
        ),
        (
            [A, layer("w", Stage.CALL, after=("a",))],
            "layer 'w' cannot run after layer 'a': the stage CALL is outside of ATTEMPT",
        ),
    ],
)
def test_layers_whose_names_cannot_be_true_then_they_are_refused_by_name(
    layers: list[Layer], fact: str
) -> None:
    """Unknown names, circles and contradictions of the stages are errors with the names."""
    with pytest.raises(OpenAIError, match=fact):
        in_order(layers)


@pytest.mark.parametrize(
    ("sides", "fact"),
    [
        ({"before": "auth"}, "`before` of layer 'x' must be a tuple such as"),
        ({"after": (5,)}, "`after` of layer 'x' must be a tuple"),
        ({"after": ("x",)}, "layer 'x' cannot run after itself"),
    ],
)
def test_names_of_a_wrong_type_then_the_layer_is_refused(sides: Any, fact: str) -> None:
    """A text is not taken for a tuple of letters."""
    with pytest.raises((TypeError, ValueError), match=fact):
        layer("x", **sides)


class Plugin:
    def __init__(self, *layers: Layer) -> None:
        self.layers = layers

    @hookimpl
    def around(self) -> Any:
        return self.layers


def test_pipeline_when_printed_then_it_has_the_names_that_determined_it() -> None:
    """A layer of a plugin runs where it asks to, and the printed pipeline has the reason."""
    plugin = Plugin(layer("x", after=("logs",), before=("auth", "budget?")))
    printed = str(fake_client(plugins=[plugin]).pipeline).splitlines()
    assert printed[3:6] == [
        "ATTEMPT  logs",
        "ATTEMPT  x (before auth, budget?; after logs)",
        "ATTEMPT  auth",
    ]


def test_layer_that_signs_when_a_request_is_redirected_then_it_has_the_last_word(
    world: Any,
) -> None:
    """A layer of the stage SIGN runs for each request that is sent, inside of all others."""

    def sign(request: Any, proceed: Any) -> Any:
        signature = f"{request.url.path} {request.headers.get('x-late')}"
        headers = request.headers.merge({"X-Signature": signature})
        return (yield from proceed(request.evolve(headers=headers)))

    def late(request: Any, proceed: Any) -> Any:
        headers = request.headers.merge({"X-Late": "yes"})
        return (yield from proceed(request.evolve(headers=headers)))

    layers = [Layer(Stage.SIGN, "sign", sign), Layer(Stage.WIRE, "late", late)]
    answers = [Reply(307, b"", {"location": "/v1/y"}), {}]
    client = world.client(answers, plugins=[Plugin(*layers)])
    world.run(lambda: world.do(client.get("/x", cast_to=object)))
    sent = [request.headers["x-signature"] for request in client.transport.requests]
    assert sent == ["/v1/x yes", "/v1/y yes"]
