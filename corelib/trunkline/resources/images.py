"""Pictures from prompts and from pictures.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline import types
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    declaration,
    upload,
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
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.types.image_model import ImageModel
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class EditOptions(CallOptions, total=False):
    """The parameters of `Images.edit` that may be left out."""

    background: Literal["transparent", "opaque", "auto"] | None | Omit
    input_fidelity: Literal["high", "low"] | None | Omit
    mask: FileTypes | Omit
    model: str | ImageModel | None | Omit
    n: int | None | Omit
    output_compression: int | None | Omit
    output_format: Literal["png", "jpeg", "webp"] | None | Omit
    partial_images: int | None | Omit
    quality: Literal["standard", "low", "medium", "high", "auto"] | None | Omit
    response_format: Literal["url", "b64_json"] | None | Omit
    size: (
        str
        | Literal["256x256", "512x512", "1024x1024", "1536x1024", "1024x1536", "auto"]
        | None
        | Omit
    )
    user: str | Omit


class Edit(Overloaded, Generic[T_co, S_co]):
    """`Images.edit`: what it gives is decided by `stream`."""

    @overload
    def __call__(
        self,
        *,
        image: FileTypes | SequenceNotStr[FileTypes],
        prompt: str,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[EditOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        image: FileTypes | SequenceNotStr[FileTypes],
        prompt: str,
        stream: Literal[True],
        **options: Unpack[EditOptions],
    ) -> S_co: ...
    @overload
    def __call__(
        self,
        *,
        image: FileTypes | SequenceNotStr[FileTypes],
        prompt: str,
        stream: bool,
        **options: Unpack[EditOptions],
    ) -> T_co | S_co: ...
    def __call__(
        self,
        *,
        image: FileTypes | SequenceNotStr[FileTypes],
        prompt: str,
        stream: bool | None | Omit = omit,
        **options: Unpack[EditOptions],
    ) -> Any:
        """Change pictures as a prompt says, or combine them; whole or streamed.

        Args:
            image: The picture, or several: paths, open files, bytes.
            prompt: What is to be on the pictures.
            background: Whether the pictures are transparent where nothing is. Default `auto`.
            input_fidelity: How closely the result keeps to the pictures given.
            mask: A picture that is transparent where the first one is to change.
            model: The model's id.
            n: How many to make. From 1 to 10, default `1`.
            output_compression: How much the picture is compressed, in percent. Default `100`.
            output_format: The kind of picture file. Default `png`.
            partial_images: How many unfinished pictures a stream shows.
            quality: How well the picture is made. Default `auto`.
            response_format: Whether pictures come as links or as base64.
            size: Width and height in pixels.
            stream: True gives the answer in pieces, as they are made. Default `false`.
            user: Your end user's id, to trace misuse.
        """
        declaration()


class EditOperation(OverloadedOperation):
    """`Images.edit` in each world."""

    bound = Edit

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Edit[types.ImagesResponse, Stream[types.ImageEditStreamEvent]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Edit[
        Coroutine[Any, Any, types.ImagesResponse],
        Coroutine[Any, Any, AsyncStream[types.ImageEditStreamEvent]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Edit[
        RawResponse[types.ImagesResponse], RawResponse[Stream[types.ImageEditStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Edit[
        Coroutine[Any, Any, RawResponse[types.ImagesResponse]],
        Coroutine[Any, Any, RawResponse[AsyncStream[types.ImageEditStreamEvent]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Edit[
        ResponseManager[types.ImagesResponse], ResponseManager[Stream[types.ImageEditStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Edit[
        AsyncResponseManager[types.ImagesResponse],
        AsyncResponseManager[AsyncStream[types.ImageEditStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class GenerateOptions(CallOptions, total=False):
    """The parameters of `Images.generate` that may be left out."""

    background: Literal["transparent", "opaque", "auto"] | None | Omit
    model: str | ImageModel | None | Omit
    moderation: Literal["low", "auto"] | None | Omit
    n: int | None | Omit
    output_compression: int | None | Omit
    output_format: Literal["png", "jpeg", "webp"] | None | Omit
    partial_images: int | None | Omit
    quality: Literal["standard", "hd", "low", "medium", "high", "auto"] | None | Omit
    response_format: Literal["url", "b64_json"] | None | Omit
    size: (
        str
        | Literal[
            "auto",
            "1024x1024",
            "1536x1024",
            "1024x1536",
            "256x256",
            "512x512",
            "1792x1024",
            "1024x1792",
        ]
        | None
        | Omit
    )
    style: Literal["vivid", "natural"] | None | Omit
    user: str | Omit


class Generate(Overloaded, Generic[T_co, S_co]):
    """`Images.generate`: what it gives is decided by `stream`."""

    @overload
    def __call__(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[GenerateOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[GenerateOptions]
    ) -> S_co: ...
    @overload
    def __call__(
        self, *, prompt: str, stream: bool, **options: Unpack[GenerateOptions]
    ) -> T_co | S_co: ...
    def __call__(
        self, *, prompt: str, stream: bool | None | Omit = omit, **options: Unpack[GenerateOptions]
    ) -> Any:
        """Make pictures from a prompt; whole or streamed.

        Args:
            prompt: What is to be on the pictures.
            background: Whether the pictures are transparent where nothing is. Default `auto`.
            model: The model's id.
            moderation: Has the request and the answer moderated, or how strictly. Default `auto`.
            n: How many to make. From 1 to 10, default `1`.
            output_compression: How much the picture is compressed, in percent. Default `100`.
            output_format: The kind of picture file. Default `png`.
            partial_images: How many unfinished pictures a stream shows.
            quality: How well the picture is made. Default `auto`.
            response_format: Whether pictures come as links or as base64. Default `url`.
            size: Width and height in pixels.
            stream: True gives the answer in pieces, as they are made. Default `false`.
            style: How natural or how vivid the picture is. Default `vivid`.
            user: Your end user's id, to trace misuse.
        """
        declaration()


class GenerateOperation(OverloadedOperation):
    """`Images.generate` in each world."""

    bound = Generate

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Generate[types.ImagesResponse, Stream[types.ImageGenStreamEvent]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Generate[
        Coroutine[Any, Any, types.ImagesResponse],
        Coroutine[Any, Any, AsyncStream[types.ImageGenStreamEvent]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Generate[
        RawResponse[types.ImagesResponse], RawResponse[Stream[types.ImageGenStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Generate[
        Coroutine[Any, Any, RawResponse[types.ImagesResponse]],
        Coroutine[Any, Any, RawResponse[AsyncStream[types.ImageGenStreamEvent]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Generate[
        ResponseManager[types.ImagesResponse], ResponseManager[Stream[types.ImageGenStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Generate[
        AsyncResponseManager[types.ImagesResponse],
        AsyncResponseManager[AsyncStream[types.ImageGenStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Images(Resource[W_co]):
    """Pictures from prompts and from pictures."""

    with_raw_response: RawView[Images[SyncRaw], Images[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Images[SyncOpenBody], Images[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @upload("/images/variations", files=("image",))
    def create_variation(
        self,
        *,
        image: FileTypes,
        model: str | ImageModel | None | Omit = omit,
        n: int | None | Omit = omit,
        response_format: Literal["url", "b64_json"] | None | Omit = omit,
        size: Literal["256x256", "512x512", "1024x1024"] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.ImagesResponse:
        """Make pictures that resemble one.

        Args:
            image: The picture, or several: paths, open files, bytes.
            model: The model's id.
            n: How many to make. From 1 to 10, default `1`.
            response_format: The form of the answer. Default `url`.
            size: Width and height in pixels. Default `1024x1024`.
            user: Your end user's id, to trace misuse.
        """
        declaration()

    edit = EditOperation(
        "POST",
        "/images/edits",
        returns=lambda: types.ImagesResponse,
        options=EditOptions,
        event=lambda: types.ImageEditStreamEvent,
        form=True,
        files=("image", "mask"),
        final_events=("image_edit.completed",),
        final_event_repeats=True,
    )

    generate = GenerateOperation(
        "POST",
        "/images/generations",
        returns=lambda: types.ImagesResponse,
        options=GenerateOptions,
        event=lambda: types.ImageGenStreamEvent,
        final_events=("image_generation.completed",),
        final_event_repeats=True,
    )
