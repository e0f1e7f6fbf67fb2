"""Generation and editing of images.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline import types
from trunkline.operations.deprecation import deprecated
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
    from trunkline.types import image_edit_params, image_generate_params
    from trunkline.types.image_model import ImageModel
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class EditOptions(CallOptions, total=False):
    """Optional parameters of `Images.edit`."""

    background: Literal["transparent", "opaque", "auto"] | None | Omit
    complexity: Literal["low", "medium", "high"] | None | Omit
    frame_count: int | None | Omit
    frame_duration_ms: int | None | Omit
    input_fidelity: Literal["high", "low"] | None | Omit
    markup: FileTypes | Omit
    mask: FileTypes | Omit
    model: str | ImageModel | None | Omit
    n: int | None | Omit
    output_compression: int | None | Omit
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None | Omit
    partial_images: int | None | Omit
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto", "standard"] | None | Omit
    response_format: Literal["url", "b64_json"] | None | Omit
    safety_identifier: str | None | Omit
    size: (
        str
        | Literal["256x256", "512x512", "1024x1024", "1536x1024", "1024x1536", "auto"]
        | None
        | Omit
    )
    svg: image_edit_params.Svg | None | Omit
    user: str | Omit


class Edit(Overloaded, Generic[T_co, S_co]):
    """`Images.edit`, whose result type depends on `stream`."""

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
        """Edit or combine images according to a prompt, complete or streamed.

        Args:
            image: One or more images to edit: paths, open files, bytes or `(name, content, type)`.
            prompt: Description of the desired image.
            background: Background of the image: transparent, opaque or `auto`. Default `auto`.
            complexity: How much the model plans the image before it draws.
            frame_count: Number of frames of a GIF, from 2 to 16.
            frame_duration_ms: Time between the frames of a GIF, in milliseconds.
            input_fidelity: How closely the result matches the input images, faces in particular.
            markup: Transparent PNG on top of the first image that shows what to change.
            mask: Image whose transparent areas mark where to edit the first image.
            model: Image model, such as `gpt-image-1`.
            n: Number of images to generate. From 1 to 10, default `1`.
            output_compression: Compression level of JPEG and WebP, in percent. Default `100`.
            output_format: File format of the images. Default `png`.
            partial_images: Number of partial images to stream before the final image.
            quality: Quality of the generated images. Default `auto`.
            response_format: Whether to return images as URLs or as base64 data.
            safety_identifier: Hashed ID of your end user, to detect misuse.
            size: Size of the images: width and height in pixels.
            stream: Whether to stream events with partial and final images. Default `false`.
            svg: Model and effort that write an SVG.
            user: Identifier of your end user, to detect misuse.
        """
        raise declaration()


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
    """Optional parameters of `Images.generate`."""

    background: Literal["transparent", "opaque", "auto"] | None | Omit
    complexity: Literal["low", "medium", "high"] | None | Omit
    frame_count: int | None | Omit
    frame_duration_ms: int | None | Omit
    model: str | ImageModel | None | Omit
    moderation: Literal["low", "auto"] | None | Omit
    n: int | None | Omit
    output_compression: int | None | Omit
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None | Omit
    partial_images: int | None | Omit
    quality: (
        Literal["low", "medium", "high", "xhigh", "max", "auto", "standard", "hd"] | None | Omit
    )
    response_format: Literal["url", "b64_json"] | None | Omit
    safety_identifier: str | None | Omit
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
    svg: image_generate_params.Svg | None | Omit
    user: str | Omit


class Generate(Overloaded, Generic[T_co, S_co]):
    """`Images.generate`, whose result type depends on `stream`."""

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
        """Generate images from a prompt, complete or streamed.

        Args:
            prompt: Description of the desired image.
            background: Background of the image: transparent, opaque or `auto`. Default `auto`.
            complexity: How much the model plans the image before it draws.
            frame_count: Number of frames of a GIF, from 2 to 16.
            frame_duration_ms: Time between the frames of a GIF, in milliseconds.
            model: Image model, such as `gpt-image-1`.
            moderation: Strictness of the content moderation: `low` or `auto`. Default `auto`.
            n: Number of images to generate. From 1 to 10, default `1`.
            output_compression: Compression level of JPEG and WebP, in percent. Default `100`.
            output_format: File format of the images. Default `png`.
            partial_images: Number of partial images to stream before the final image.
            quality: Quality of the generated images. Default `auto`.
            response_format: Whether to return images as URLs or as base64 data. Default `url`.
            safety_identifier: Hashed ID of your end user, to detect misuse.
            size: Size of the images: width and height in pixels.
            stream: Whether to stream events with partial and final images. Default `false`.
            style: Style of the images: `vivid` or `natural`. Default `vivid`.
            svg: Model and effort that write an SVG.
            user: Identifier of your end user, to detect misuse.
        """
        raise declaration()


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
    """Generation and editing of images."""

    with_raw_response: RawView[Images[SyncRaw], Images[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Images[SyncOpenBody], Images[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the API marks this operation as deprecated")
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
        """Generate variations of an image.

        Args:
            image: Image to vary: a path, an open file, bytes or `(name, content, type)`.
            model: Image model, such as `dall-e-2`.
            n: Number of variations to generate. From 1 to 10, default `1`.
            response_format: Whether to return images as URLs or as base64 data. Default `url`.
            size: Size of the images: width and height in pixels. Default `1024x1024`.
            user: Identifier of your end user, to detect misuse.
        """
        raise declaration()

    edit = EditOperation(
        "POST",
        "/images/edits",
        returns=lambda: types.ImagesResponse,
        options=EditOptions,
        event=lambda: types.ImageEditStreamEvent,
        form=True,
        files=("image", "markup", "mask"),
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
