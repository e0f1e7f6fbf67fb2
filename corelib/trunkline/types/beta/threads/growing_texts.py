"""The texts that grow while a run streams: those of a snapshot are made when they are read."""

from __future__ import annotations

from trunkline.modelling.lazy_fields import make_lazy
from trunkline.models import BaseModel
from trunkline.snapshots.moments import Moment


class GrowingValue(BaseModel):
    """The base of texts in messages."""

    value: str


class GrowingArguments(BaseModel):
    """The base of functions in tool calls."""

    arguments: str


class GrowingInput(BaseModel):
    """The base of code in tool calls."""

    input: str


make_lazy(GrowingValue, "value", Moment, Moment.snapshot)
make_lazy(GrowingArguments, "arguments", Moment, Moment.snapshot)
make_lazy(GrowingInput, "input", Moment, Moment.snapshot)
