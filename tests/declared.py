"""The operations that the resources declare, for tests of all of them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from trunkline.operations.endpoint import Endpoint
from trunkline.operations.operation import Operation, OverloadedOperation, Resource


def below(group: Resource[Any]) -> Iterator[Endpoint]:
    """Yield the operations of a resource and of the resources below it."""
    for name in dir(type(group)):
        member = inspect.getattr_static(type(group), name)
        if isinstance(member, cached_property):
            child: object = getattr(group, name)
            if isinstance(child, Resource):
                yield from below(child)
        elif isinstance(member, (Operation, OverloadedOperation)):
            yield member.endpoint
