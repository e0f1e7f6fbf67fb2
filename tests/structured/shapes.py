"""Python shapes of all libraries, each with a value, for the table of strict schemas."""

from __future__ import annotations

import enum
import typing
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, NamedTuple, NewType, Optional, TypeVar
from uuid import UUID

import attrs
import msgspec
from pydantic import Field
from typing_extensions import Doc, NotRequired, TypeAliasType, TypedDict

from tests.structured import of_pydantic
from trunkline.models import BaseModel, Discriminator, field as wire_field

T = TypeVar("T")
UserId = NewType("UserId", int)


class Color(enum.Enum):
    """A color."""

    RED = "red"
    BLUE = "blue"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


@dataclass
class Point:
    x: int
    y: float


@dataclass
class Documented:
    """A line between two points."""

    start: Point
    end: Annotated[Point, Doc("Where it ends.")]
    name: str = field(default="line", metadata={"description": "Its name."})


@dataclass
class Tree:
    value: int
    children: list[Tree]


@dataclass
class Left:
    right: Right | None


@dataclass
class Right:
    left: Left | None


@dataclass
class Box(Generic[T]):
    content: T
    more: list[T]


@dataclass
class Boxes:
    ints: Box[int]
    texts: Box[str]


@dataclass
class Times:
    at: datetime
    day: date
    clock: time
    lasts: timedelta
    id: UUID
    price: Decimal


@dataclass
class Choices:
    one: Literal["a"]
    several: Literal["a", "b"]
    mixed: Literal["a", 1]
    color: Color
    level: Level


@dataclass
class Arrays:
    texts: list[str]
    fixed: tuple[int, int]
    open: tuple[int, ...]
    unique: frozenset[int]
    sequence: Sequence[bool]
    nested: list[list[Point]]


@dataclass
class Limited:
    rating: Annotated[int, msgspec.Meta(ge=1, le=5)]
    share: Annotated[float, msgspec.Meta(gt=0, lt=1)]
    code: Annotated[str, msgspec.Meta(pattern="^[A-Z]+$", min_length=2, max_length=4)]
    tags: Annotated[list[str], msgspec.Meta(min_length=1, max_length=3)]
    maybe: Annotated[int | None, msgspec.Meta(multiple_of=5, description="By fives.")]


@attrs.define
class Score:
    points: Annotated[int, msgspec.Meta(ge=1)]


class Scores(TypedDict):
    points: Annotated[int, msgspec.Meta(ge=1)]
    all: list[Annotated[float, Field(le=2, description="Each.")]]


class Mark(NamedTuple):
    points: Annotated[int, msgspec.Meta(ge=1)]


@dataclass
class Wider:
    a: int
    b: int = 0


@dataclass
class Narrower:
    a: int


@dataclass
class Unions:
    number: int | float
    anything: list[int] | str | None
    shape: Wider | Narrower
    old: Optional[int]  # noqa: UP045  # the older way to write it


@dataclass
class Named:
    user: UserId
    matrix: Matrix


Matrix = TypeAliasType("Matrix", list[list[float]])


@dataclass
class Computed:
    given: int
    made: int = field(init=False, default=7)


@dataclass
class Nothing:
    pass


@attrs.define
class Person:
    """A person."""

    name: str
    age: int | None = attrs.field(default=None, metadata={"description": "In years."})


@attrs.frozen
class Team:
    lead: Person
    members: tuple[Person, ...] = attrs.field(converter=tuple)
    counter: int = attrs.field(init=False, default=0)


@attrs.define
class Pair(Generic[T]):
    one: T
    other: T | None


class Movie(TypedDict):
    """A film."""

    title: str
    year: NotRequired[int]


class Partial(TypedDict, total=False):
    a: int
    movie: Movie


class Position(NamedTuple):
    lat: float
    lon: float = 0.0


class Route(NamedTuple):
    """Places in their order."""

    places: list[Position]


class Animal(msgspec.Struct):
    """An animal."""

    name: Annotated[str, msgspec.Meta(description="What it is called.")]
    legs: int = 4


class Cat(msgspec.Struct, tag=True):
    lives: int


class Dog(msgspec.Struct, tag=True):
    tricks: set[str]


class Zoo(msgspec.Struct, rename="camel"):
    main_animal: Cat | Dog
    all_animals: list[Animal]
    next_zoo: Zoo | None = None


class Text(BaseModel):
    """A text."""

    type: Literal["text"]
    text: str


class Group(BaseModel):
    type: Literal["group"]
    parts: list[Annotated[Text | Group, Discriminator("type")]]
    class_: str | None = wire_field(wire="class", default=None)


@dataclass
class Mixed:
    person: Person
    animal: Animal
    text: Text
    user: of_pydantic.User
    positions: list[Position]
    movie: Movie


class Holding(msgspec.Struct):
    point: Point
    person: Person


POINT = Point(1, 2.5)
POSITION = Position(1.5, 2.0)
MIDNIGHT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
TIMES = Times(
    MIDNIGHT, date(2026, 1, 2), time(3, 4, 5), timedelta(days=1, seconds=5),
    UUID("12345678123456781234567812345678"), Decimal("12.50"),
)  # fmt: skip
CASES: dict[str, tuple[Any, Any]] = {
    "dataclass": (Point, POINT),
    "described dataclass": (Documented, Documented(POINT, Point(3, 4.0))),
    "recursive dataclass": (Tree, Tree(1, [Tree(2, []), Tree(3, [])])),
    "mutually recursive": (Left, Left(Right(Left(None)))),
    "generic dataclass": (Box[int], Box(1, [2])),
    "generic parts": (Boxes, Boxes(Box(1, [2]), Box("a", ["b"]))),
    "times": (Times, TIMES),
    "choices": (Choices, Choices("a", "b", 1, Color.BLUE, Level.HIGH)),
    "arrays": (Arrays, Arrays(["a"], (1, 2), (3,), frozenset({4}), [True], [[POINT]])),
    "limits": (Limited, Limited(5, 0.5, "AB", ["t"], 10)),
    "unions": (Unions, Unions(1.5, [1], Narrower(1), None)),
    "wider member of a union": (Unions, Unions(1, "text", Wider(1, 2), 3)),
    "aliases": (Named, Named(UserId(1), [[1.0]])),
    "fields that are not arguments": (Computed, Computed(1)),
    "limits of attrs": (Score, Score(1)),
    "limits of TypedDict": (Scores, Scores(points=1, all=[1.0])),
    "limits of NamedTuple": (Mark, Mark(1)),
    "no fields": (Nothing, Nothing()),
    "attrs": (Person, Person("Ann", 30)),
    "frozen attrs": (Team, Team(Person("Ann"), (Person("Bob", 1),))),
    "generic attrs": (Pair[str], Pair("a", None)),
    "TypedDict": (Movie, Movie(title="M", year=1931)),
    "partial TypedDict": (Partial, Partial(a=1, movie=Movie(title="M", year=1931))),
    "NamedTuple": (Position, POSITION),
    "NamedTuple of NamedTuples": (Route, Route([POSITION, Position(3.0)])),
    "msgspec": (Animal, Animal("Tom")),
    "tagged msgspec": (Zoo, Zoo(Dog({"sit"}), [Animal("Tom", 3)], Zoo(Cat(9), []))),
    "msgspec of others": (Holding, Holding(POINT, Person("Ann"))),
    "model": (Text, Text(type="text", text="t")),
    "recursive model": (
        Group,
        Group(
            type="group",
            parts=[Text(type="text", text="t"), Group(type="group", parts=[], class_="c")],
            class_=None,
        ),
    ),
    "all libraries": (
        Mixed,
        Mixed(
            Person("Ann"), Animal("Tom"), Text(type="text", text="t"),
            of_pydantic.User(name="U", tags=["a"]), [POSITION], Movie(title="M", year=1),
        ),
    ),
    "str": (str, "text"),
    "list": (list[Point], [POINT]),
    "optional": (int | None, None),
    "enum": (Color, Color.RED),
    "literal": (Literal["a", "b"], "b"),
    "list of pydantic": (list[of_pydantic.User], [of_pydantic.User(name="U", tags=[])]),
    **of_pydantic.CASES,
    **of_pydantic.MORE,
}  # fmt: skip
"""By name: the shape, and a value of it."""

REFUSED: dict[str, tuple[Any, str]] = {
    "open dictionary": (dict[str, int], r"dict\[str, int\] is an object with any keys \(dict"),
    "any": (Any, "Any accepts any value, .*: declare its type$"),
    "bare list": (list, r"list is an array of any values \(list\), .*: declare their type$"),
    "mixed tuple": (tuple[int, str], "fixed order of types .*: declare a class instead$"),
    "bytes": (bytes, "bytes is of the type bytes, .*: use str, a number, or a class with fields$"),
    "bare dictionary": (typing.Dict, "is an object with any keys"),  # noqa: UP006
}
"""By name: a shape that the API cannot take, and a part of the message."""
