"""Shapes of pydantic, with values. It imports only pydantic, for openai-python's interpreter."""

from __future__ import annotations

import enum
from datetime import datetime, timezone
from typing import Annotated, Any, Generic, Literal, TypeVar

import pydantic
from pydantic import BaseModel, ConfigDict, Field
from pydantic.dataclasses import dataclass

T = TypeVar("T")


class Size(str, enum.Enum):
    """A size."""

    SMALL = "s"
    LARGE = "l"


class User(BaseModel):
    """A user of the service."""

    name: str = Field(description="The full name.")
    tags: list[str]


class Account(BaseModel):
    owner: User = Field(description="Who pays.")
    backup: User | None = None
    size: Size
    kind: Literal["free", "paid"]
    opened: datetime
    share: float = Field(gt=0, le=1)
    code: str = Field(pattern="^[A-Z]{2}$")


class Node(BaseModel):
    value: int
    below: list[Node]


class Renamed(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    class_: str = Field(alias="class")


class Page(BaseModel, Generic[T]):
    items: list[T]
    next: str | None = None


class Circle(BaseModel):
    kind: Literal["circle"]
    radius: float


class Square(BaseModel):
    kind: Literal["square"]
    side: float


class Drawing(BaseModel):
    shape: Circle | Square


class Tagged(BaseModel):
    shape: Annotated[Circle | Square, Field(discriminator="kind")]


class Loose(BaseModel):
    unique: set[int]
    pair: tuple[int, int]
    limit: int = 10
    page: pydantic.AnyUrl


@dataclass
class Place:
    """A place."""

    city: str
    user: User


USER = User(name="U", tags=["a"])
CASES: dict[str, tuple[Any, Any]] = {
    "pydantic": (User, USER),
    "nested pydantic": (
        Account,
        Account(
            owner=USER, size=Size.LARGE, kind="paid", share=0.5, code="AB",
            opened=datetime(2026, 1, 2, tzinfo=timezone.utc),
        ),
    ),
    "recursive pydantic": (Node, Node(value=1, below=[Node(value=2, below=[])])),
    "renamed pydantic": (Renamed, Renamed(class_="c")),
    "generic pydantic": (Page[User], Page[User](items=[USER])),
    "pydantic union": (Drawing, Drawing(shape=Square(kind="square", side=1.5))),
    "pydantic dataclass": (Place, Place("Rome", USER)),
}  # fmt: skip
"""The shapes that openai-python makes the same strict schema of."""
MORE: dict[str, tuple[Any, Any]] = {
    "tagged pydantic": (Tagged, Tagged(shape=Circle(kind="circle", radius=1.0))),
    "loose pydantic": (
        Loose, Loose(unique={1}, pair=(1, 2), page=pydantic.AnyUrl("https://h.example/"))
    ),
    "pydantic adapter": (pydantic.TypeAdapter(User), USER),
}  # fmt: skip
"""Shapes whose schema of openai-python has keywords that the API refuses, and a TypeAdapter."""


def as_json(value: Any) -> Any:
    """Return a value of pydantic as JSON, with its names on the wire."""
    return pydantic.TypeAdapter(type(value)).dump_python(value, mode="json", by_alias=True)
