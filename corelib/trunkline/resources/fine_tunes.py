"""Legacy fine-tunes, as of November 2023.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

import trunkline
from trunkline import types
from trunkline.operations.deprecation import deprecated, deprecated_call
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    declaration,
    get,
    paged,
    post,
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
    from collections.abc import Coroutine, Iterable

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.types import fine_tune_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class ListEventsOptions(CallOptions, total=False):
    """Optional parameters of `FineTunes.list_events`."""


class ListEvents(Overloaded, Generic[T_co, S_co]):
    """`FineTunes.list_events`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self,
        fine_tune_id: str,
        *,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[ListEventsOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self, fine_tune_id: str, *, stream: Literal[True], **options: Unpack[ListEventsOptions]
    ) -> S_co: ...
    @overload
    def __call__(
        self, fine_tune_id: str, *, stream: bool, **options: Unpack[ListEventsOptions]
    ) -> T_co | S_co: ...
    def __call__(
        self,
        fine_tune_id: str,
        *,
        stream: bool | None | Omit = omit,
        **options: Unpack[ListEventsOptions],
    ) -> Any:
        """List the status events of a legacy fine-tune, optionally as a stream.

        Args:
            fine_tune_id: ID of the fine-tune.
            stream: Whether to stream events until the fine-tune ends.
        """
        raise declaration()


class ListEventsOperation(OverloadedOperation):
    """`FineTunes.list_events` in each world."""

    bound = ListEvents

    @overload
    @deprecated_call("the OpenAI API no longer has this operation, but some compatible servers do")
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> ListEvents[types.FineTuneEventsListResponse, Stream[types.FineTuneEvent]]: ...
    @overload
    @deprecated_call("the OpenAI API no longer has this operation, but some compatible servers do")
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> ListEvents[
        Coroutine[Any, Any, types.FineTuneEventsListResponse],
        Coroutine[Any, Any, AsyncStream[types.FineTuneEvent]],
    ]: ...
    @overload
    @deprecated_call("the OpenAI API no longer has this operation, but some compatible servers do")
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> ListEvents[
        RawResponse[types.FineTuneEventsListResponse], RawResponse[Stream[types.FineTuneEvent]]
    ]: ...
    @overload
    @deprecated_call("the OpenAI API no longer has this operation, but some compatible servers do")
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> ListEvents[
        Coroutine[Any, Any, RawResponse[types.FineTuneEventsListResponse]],
        Coroutine[Any, Any, RawResponse[AsyncStream[types.FineTuneEvent]]],
    ]: ...
    @overload
    @deprecated_call("the OpenAI API no longer has this operation, but some compatible servers do")
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> ListEvents[
        ResponseManager[types.FineTuneEventsListResponse],
        ResponseManager[Stream[types.FineTuneEvent]],
    ]: ...
    @overload
    @deprecated_call("the OpenAI API no longer has this operation, but some compatible servers do")
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> ListEvents[
        AsyncResponseManager[types.FineTuneEventsListResponse],
        AsyncResponseManager[AsyncStream[types.FineTuneEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class FineTunes(Resource[W_co]):
    """Legacy fine-tunes, as of November 2023."""

    with_raw_response: RawView[FineTunes[SyncRaw], FineTunes[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[FineTunes[SyncOpenBody], FineTunes[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the OpenAI API no longer has this operation, but some compatible servers do")
    @post("/fine-tunes/{fine_tune_id}/cancel")
    def cancel(self, fine_tune_id: str, **options: Unpack[CallOptions]) -> types.FineTune:
        """Cancel a legacy fine-tune.

        Args:
            fine_tune_id: ID of the fine-tune.
        """
        raise declaration()

    @deprecated("the OpenAI API no longer has this operation, but some compatible servers do")
    @post("/fine-tunes")
    def create(
        self,
        *,
        training_file: str,
        batch_size: int | None | Omit = omit,
        classification_betas: Iterable[float] | None | Omit = omit,
        classification_n_classes: int | None | Omit = omit,
        classification_positive_class: str | None | Omit = omit,
        compute_classification_metrics: bool | None | Omit = omit,
        hyperparameters: fine_tune_create_params.Hyperparameters | Omit = omit,
        learning_rate_multiplier: float | None | Omit = omit,
        model: str | None | Omit = omit,
        prompt_loss_weight: float | None | Omit = omit,
        suffix: str | None | Omit = omit,
        validation_file: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.FineTune:
        """Fine-tune a model on an uploaded file, with the legacy API.

        Args:
            training_file: ID of the uploaded file of training examples.
            batch_size: Number of examples in each training batch.
            classification_betas: Beta values of the F-beta scores to compute.
            classification_n_classes: Number of classes of the classification.
            classification_positive_class: Positive class of a binary classification.
            compute_classification_metrics: Whether to compute accuracy and F1 score.
            hyperparameters: Training hyperparameters.
            learning_rate_multiplier: Factor by which to scale the learning rate.
            model: Base model to fine-tune.
            prompt_loss_weight: Weight of the prompt tokens in the training loss.
            suffix: Suffix of the fine-tuned model's name.
            validation_file: ID of the uploaded file of validation examples.
        """
        raise declaration()

    @deprecated("the OpenAI API no longer has this operation, but some compatible servers do")
    @paged("/fine-tunes")
    def list(self, **options: Unpack[CallOptions]) -> trunkline.SyncPage[types.FineTune]:
        """List the legacy fine-tunes."""
        raise declaration()

    list_events = ListEventsOperation(
        "GET",
        "/fine-tunes/{fine_tune_id}/events",
        returns=lambda: types.FineTuneEventsListResponse,
        options=ListEventsOptions,
        event=lambda: types.FineTuneEvent,
        deprecated="the OpenAI API no longer has this operation, but some compatible servers do",
        timeout=86400,
    )

    @deprecated("the OpenAI API no longer has this operation, but some compatible servers do")
    @get("/fine-tunes/{fine_tune_id}")
    def retrieve(self, fine_tune_id: str, **options: Unpack[CallOptions]) -> types.FineTune:
        """Return one legacy fine-tune.

        Args:
            fine_tune_id: ID of the fine-tune.
        """
        raise declaration()
