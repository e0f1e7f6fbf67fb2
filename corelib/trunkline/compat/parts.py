"""Small parts of openai-python's private modules that have no equal here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from trunkline.codec.structure import CODEC
from trunkline.codec.type_guards import is_mapping
from trunkline.network import Limits
from trunkline.values import Omit, is_omitted, omit

T = TypeVar("T")
ResponseT = TypeVar("ResponseT")
ModelT = TypeVar("ModelT")

Body: TypeAlias = object
Query: TypeAlias = Mapping[str, object]
AnyMapping: TypeAlias = Mapping[str, object]
Headers: TypeAlias = Mapping[str, str | Omit]
ProxiesTypes: TypeAlias = str | Mapping[str, str | None]
Omittable: TypeAlias = T | Omit
NoneType: Final = type(None)

DEFAULT_CONNECTION_LIMITS: Final = Limits()
RAW_RESPONSE_HEADER: Final = "X-Stainless-Raw-Response"
OVERRIDE_CAST_TO_HEADER: Final = "____stainless_override_cast_to"
API_KEY_SENTINEL: Final = "<missing API key>"
"""The key of openai-python's clients for Azure that have a token; ours have none."""


@attrs.define(kw_only=True)
class FinalRequestOptions:
    """A request as openai-python's clients pass it to `request`."""

    method: str
    url: str
    params: Any = None
    headers: Any = None
    max_retries: Any = omit
    timeout: Any = omit
    files: Any = None
    idempotency_key: str | None = None
    json_data: Any = None
    extra_json: Any = None
    perform: Any = attrs.field(default=None, repr=False)
    """Performs the operation that made these options."""

    @classmethod
    def construct(cls, **values: Any) -> FinalRequestOptions:
        """Return the options, without those that are not given."""
        return cls(**strip_not_given(values))

    model_construct = construct


def request(
    client: Any,
    cast_to: Any,
    options: FinalRequestOptions,
    *,
    stream: bool = False,
    stream_cls: Any = None,
) -> Any:
    """Send a request whose parts are in `options`. It is the method `request` of clients."""
    if options.perform is not None:
        return options.perform(options, stream_cls)
    more = {
        "extra_headers": options.headers,
        "extra_query": options.params,
        "max_retries": options.max_retries,
        "timeout": options.timeout,
        "idempotency_key": options.idempotency_key,
        "extra_body": options.extra_json,
        "body": options.json_data,
        "files": options.files,
    }
    given = {
        name: value
        for name, value in more.items()
        if not is_omitted(value) and (value or name == "timeout")
    }
    call = getattr(client, options.method.lower())
    return call(options.url, cast_to=cast_to, stream=stream, stream_cls=stream_cls, **given)


def base_url(client: Any) -> Any:
    """Return the base URL as a URL of httpx2, else of httpx: the private property of clients."""
    library: Any = import_module("httpx2" if find_spec("httpx2") else "httpx")
    return library.URL(f"{str(client.base_url).rstrip('/')}/")


def make_request_options(
    *,
    query: Mapping[str, object] | None = None,
    extra_headers: Mapping[str, Any] | None = None,
    extra_query: Mapping[str, object] | None = None,
    extra_body: Mapping[str, object] | None = None,
    idempotency_key: str | None = None,
    timeout: Any = omit,
) -> dict[str, Any]:
    """Return the `options` of ``client.post`` and others for the options of a call."""
    made = {
        "headers": extra_headers,
        "params": {**(query or {}), **(extra_query or {})},
        "extra_json": extra_body,
        "idempotency_key": idempotency_key,
    }
    given = {name: value for name, value in made.items() if value}
    return given if is_omitted(timeout) else {**given, "timeout": timeout}


def construct_type(*, value: object, type_: Any, metadata: Any = None) -> Any:
    """Return decoded JSON as a type. Values that do not fit are kept unchanged."""
    return CODEC.structure(value, type_)


def validate_type(*, type_: Any, value: object) -> Any:
    """Return decoded JSON as a type. Raises ValueError if it does not fit."""
    from trunkline.codec.strict import misfit

    found = misfit(value, type_)
    if found is not None:
        raise ValueError(found)
    return CODEC.structure(value, type_)


class PropertyInfo:
    """Notes about a field of a TypedDict, in an annotation. They have no effect."""

    def __init__(self, **notes: Any) -> None:
        self.notes = notes


def is_given(value: object) -> bool:
    """Return whether a value is neither `omit` nor `not_given`."""
    return not is_omitted(value)


def is_dict(value: object) -> bool:
    """Return whether a value is a dictionary."""
    return isinstance(value, dict)


def is_list(value: object) -> bool:
    """Return whether a value is a list."""
    return isinstance(value, list)


def strip_not_given(value: Any) -> Any:
    """Return a mapping without the values that are not given; other values unchanged."""
    if not is_mapping(value):
        return value
    return {key: one for key, one in value.items() if not is_omitted(one)}


def maybe_transform(data: Any, expected_type: object) -> Any:
    """Return the data unchanged: parameters are encoded when the request is made."""
    return data


async def async_maybe_transform(data: Any, expected_type: object) -> Any:
    """Return the data unchanged, as `maybe_transform`."""
    return data


transform: Callable[[Any, object], Any] = maybe_transform
async_transform = async_maybe_transform
