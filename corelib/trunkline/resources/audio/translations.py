"""Speech to English text.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline.operations.deprecation import deprecated_call
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    declaration,
)
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.options import CallOptions
from trunkline.types import audio
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.types.audio_model import AudioModel
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)
T_co = TypeVar("T_co", covariant=True)
U_co = TypeVar("U_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)


class CreateOptions(CallOptions, total=False):
    """Optional parameters of `Translations.create`."""

    prompt: str | Omit
    temperature: float | Omit


class Create(Overloaded, Generic[T_co, U_co, V_co]):
    """`Translations.create`, whose result type depends on `response_format`."""

    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["json"] | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["verbose_json"],
        **options: Unpack[CreateOptions],
    ) -> U_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["text", "srt", "vtt"],
        **options: Unpack[CreateOptions],
    ) -> V_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["json", "text", "srt", "verbose_json", "vtt"],
        **options: Unpack[CreateOptions],
    ) -> T_co | U_co | V_co: ...
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["json", "text", "srt", "verbose_json", "vtt"] | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Translate speech in an audio file into English text.

        Args:
            file: Audio file to translate: a path, an open file, bytes or `(name, content, type)`.
            model: Translation model, such as `whisper-1`.
            prompt: English text that guides the style or continues the previous audio segment.
            response_format: Format of the translation; it decides the result type. Default `json`.
            temperature: Sampling temperature: higher is more varied. Default `0`.
        """
        raise declaration()


class CreateOperation(OverloadedOperation):
    """`Translations.create` in each world."""

    bound = Create

    @overload
    @deprecated_call("the API marks this operation as deprecated")
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[audio.Translation, audio.TranslationVerbose, str]: ...
    @overload
    @deprecated_call("the API marks this operation as deprecated")
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, audio.Translation],
        Coroutine[Any, Any, audio.TranslationVerbose],
        Coroutine[Any, Any, str],
    ]: ...
    @overload
    @deprecated_call("the API marks this operation as deprecated")
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[
        RawResponse[audio.Translation], RawResponse[audio.TranslationVerbose], RawResponse[str]
    ]: ...
    @overload
    @deprecated_call("the API marks this operation as deprecated")
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[audio.Translation]],
        Coroutine[Any, Any, RawResponse[audio.TranslationVerbose]],
        Coroutine[Any, Any, RawResponse[str]],
    ]: ...
    @overload
    @deprecated_call("the API marks this operation as deprecated")
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Create[
        ResponseManager[audio.Translation],
        ResponseManager[audio.TranslationVerbose],
        ResponseManager[str],
    ]: ...
    @overload
    @deprecated_call("the API marks this operation as deprecated")
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Create[
        AsyncResponseManager[audio.Translation],
        AsyncResponseManager[audio.TranslationVerbose],
        AsyncResponseManager[str],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Translations(Resource[W_co]):
    """Speech to English text."""

    with_raw_response: RawView[Translations[SyncRaw], Translations[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Translations[SyncOpenBody], Translations[AsyncOpenBody]
    ] = OpenBodyView()

    create = CreateOperation(
        "POST",
        "/audio/translations",
        returns=lambda: audio.Translation,
        options=CreateOptions,
        formats=lambda: {
            "json": audio.Translation,
            "verbose_json": audio.TranslationVerbose,
            "text": str,
            "srt": str,
            "vtt": str,
        },
        deprecated="the API marks this operation as deprecated",
        form=True,
        files=("file",),
    )
