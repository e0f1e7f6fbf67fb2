"""trunkline: a client for the OpenAI API over the HTTP library of your choice.

The public names, loaded on first use so that ``import trunkline`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from trunkline import types as types
    from trunkline.answers.binary import HttpxBinaryResponseContent as HttpxBinaryResponseContent
    from trunkline.answers.open_body import APIResponse as APIResponse
    from trunkline.answers.open_body import AsyncAPIResponse as AsyncAPIResponse
    from trunkline.answers.pages import AsyncConversationCursorPage as AsyncConversationCursorPage
    from trunkline.answers.pages import AsyncCursorPage as AsyncCursorPage
    from trunkline.answers.pages import AsyncNextCursorPage as AsyncNextCursorPage
    from trunkline.answers.pages import AsyncPage as AsyncPage
    from trunkline.answers.pages import SyncConversationCursorPage as SyncConversationCursorPage
    from trunkline.answers.pages import SyncCursorPage as SyncCursorPage
    from trunkline.answers.pages import SyncNextCursorPage as SyncNextCursorPage
    from trunkline.answers.pages import SyncPage as SyncPage
    from trunkline.answers.raw import RawResponse as RawResponse
    from trunkline.answers.streams import AsyncStream as AsyncStream
    from trunkline.answers.streams import Stream as Stream
    from trunkline.client import DEFAULT_TIMEOUT as DEFAULT_TIMEOUT
    from trunkline.client import AsyncClient as AsyncClient
    from trunkline.client import AsyncOpenAI as AsyncOpenAI
    from trunkline.client import Client as Client
    from trunkline.client import OpenAI as OpenAI
    from trunkline.codec.structure import Codec as Codec
    from trunkline.errors import APIConnectionError as APIConnectionError
    from trunkline.errors import APIConnectionTimeoutError as APIConnectionTimeoutError
    from trunkline.errors import APIError as APIError
    from trunkline.errors import APIResponseValidationError as APIResponseValidationError
    from trunkline.errors import APIStatusError as APIStatusError
    from trunkline.errors import APITimeoutError as APITimeoutError
    from trunkline.errors import APIUserAbortError as APIUserAbortError
    from trunkline.errors import AuthenticationError as AuthenticationError
    from trunkline.errors import BadRequestError as BadRequestError
    from trunkline.errors import ConflictError as ConflictError
    from trunkline.errors import InternalServerError as InternalServerError
    from trunkline.errors import NotFoundError as NotFoundError
    from trunkline.errors import OpenAIError as OpenAIError
    from trunkline.errors import PermissionDeniedError as PermissionDeniedError
    from trunkline.errors import RateLimitError as RateLimitError
    from trunkline.errors import RedirectError as RedirectError
    from trunkline.errors import StreamTruncatedError as StreamTruncatedError
    from trunkline.errors import UnprocessableEntityError as UnprocessableEntityError
    from trunkline.hooks import Credential as Credential
    from trunkline.hooks import Failure as Failure
    from trunkline.hooks import Outcome as Outcome
    from trunkline.hooks import hookimpl as hookimpl
    from trunkline.http import URL as URL
    from trunkline.http import Body as Body
    from trunkline.http import Headers as Headers
    from trunkline.http import Request as Request
    from trunkline.http import Response as Response
    from trunkline.http import ServerSentEvent as ServerSentEvent
    from trunkline.middleware import Handler as Handler
    from trunkline.middleware import Layer as Layer
    from trunkline.middleware import Middleware as Middleware
    from trunkline.middleware import Stage as Stage
    from trunkline.models import BaseModel as BaseModel
    from trunkline.network import Limits as Limits
    from trunkline.network import Timeout as Timeout
    from trunkline.operations.routes import RequestOptions as RequestOptions
    from trunkline.options import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
    from trunkline.secrets import Secret as Secret
    from trunkline.uploads.forms import FileContent as FileContent
    from trunkline.uploads.forms import FileTypes as FileTypes
    from trunkline.uploads.forms import file_from_path as file_from_path
    from trunkline.uploads.forms import to_file as to_file
    from trunkline.values import NOT_GIVEN as NOT_GIVEN
    from trunkline.values import NotGiven as NotGiven
    from trunkline.values import Omit as Omit
    from trunkline.values import not_given as not_given
    from trunkline.values import omit as omit

_MODULES = {
    "answers.binary": "HttpxBinaryResponseContent",
    "answers.open_body": "APIResponse AsyncAPIResponse",
    "answers.pages": (
        "AsyncConversationCursorPage AsyncCursorPage AsyncNextCursorPage AsyncPage "
        "SyncConversationCursorPage SyncCursorPage SyncNextCursorPage SyncPage"
    ),
    "answers.raw": "RawResponse",
    "answers.streams": "AsyncStream Stream",
    "client": "AsyncClient AsyncOpenAI Client DEFAULT_TIMEOUT OpenAI",
    "codec.structure": "Codec",
    "errors": (
        "APIConnectionError APIConnectionTimeoutError APIError APIResponseValidationError "
        "APIStatusError APITimeoutError APIUserAbortError AuthenticationError "
        "BadRequestError ConflictError InternalServerError NotFoundError OpenAIError "
        "PermissionDeniedError RateLimitError RedirectError StreamTruncatedError "
        "UnprocessableEntityError"
    ),
    "hooks": "Credential Failure Outcome hookimpl",
    "http": "Body Headers Request Response ServerSentEvent URL",
    "middleware": "Handler Layer Middleware Stage",
    "models": "BaseModel",
    "network": "Limits Timeout",
    "operations.routes": "RequestOptions",
    "options": "DEFAULT_MAX_RETRIES",
    "secrets": "Secret",
    "uploads.forms": "FileContent FileTypes file_from_path to_file",
    "values": "NOT_GIVEN NotGiven Omit not_given omit",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = ["__version__", "types", *_MODULE_OF]  # pyright: ignore[reportUnsupportedDunderAll]  # held by a test


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name == "types":
        return import_module("trunkline.types")
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'trunkline' has no attribute {name!r}")
    value = getattr(import_module(f"trunkline.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
