"""trunkline: a client for the OpenAI API over the HTTP library of your choice.

The public names are loaded on first use, so ``import trunkline`` takes almost no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = VERSION = "0.1.0"

# The same names twice: type checkers read these imports (`X as X` marks a re-export), and
# `__getattr__` uses the table below at run time. tests/architecture compares the two.
if TYPE_CHECKING:
    from trunkline import types as types
    from trunkline.agent_errors import (
        AgentFilePreparationError as AgentFilePreparationError,
        AgentFileStagingError as AgentFileStagingError,
        AgentOutputParseError as AgentOutputParseError,
        AgentTurnResultError as AgentTurnResultError,
    )
    from trunkline.answers.assistant_handlers import (
        AssistantEventHandler as AssistantEventHandler,
        AsyncAssistantEventHandler as AsyncAssistantEventHandler,
    )
    from trunkline.answers.binary import HttpxBinaryResponseContent as HttpxBinaryResponseContent
    from trunkline.answers.chat_streams import (
        AsyncChatCompletionStream as AsyncChatCompletionStream,
        ChatCompletionStream as ChatCompletionStream,
    )
    from trunkline.answers.open_body import (
        APIResponse as APIResponse,
        AsyncAPIResponse as AsyncAPIResponse,
    )
    from trunkline.answers.pages import (
        AsyncConversationCursorPage as AsyncConversationCursorPage,
        AsyncCursorPage as AsyncCursorPage,
        AsyncNextCursorPage as AsyncNextCursorPage,
        AsyncPage as AsyncPage,
        AsyncTokenPage as AsyncTokenPage,
        SyncConversationCursorPage as SyncConversationCursorPage,
        SyncCursorPage as SyncCursorPage,
        SyncNextCursorPage as SyncNextCursorPage,
        SyncPage as SyncPage,
        SyncTokenPage as SyncTokenPage,
    )
    from trunkline.answers.raw import RawResponse as RawResponse
    from trunkline.answers.response_streams import (
        AsyncResponseStream as AsyncResponseStream,
        ResponseStream as ResponseStream,
    )
    from trunkline.answers.streams import AsyncStream as AsyncStream, Stream as Stream
    from trunkline.azure import AsyncAzureOpenAI as AsyncAzureOpenAI, AzureOpenAI as AzureOpenAI
    from trunkline.bedrock import (
        AsyncBedrockOpenAI as AsyncBedrockOpenAI,
        BedrockOpenAI as BedrockOpenAI,
    )
    from trunkline.calls import CallInfo as CallInfo, StateKey as StateKey
    from trunkline.client import (
        DEFAULT_TIMEOUT as DEFAULT_TIMEOUT,
        AsyncClient as AsyncClient,
        AsyncOpenAI as AsyncOpenAI,
        Client as Client,
        OpenAI as OpenAI,
    )
    from trunkline.clients.module_client import (
        admin as admin,
        admin_api_key as admin_api_key,
        api_key as api_key,
        api_type as api_type,
        api_version as api_version,
        audio as audio,
        azure_ad_token as azure_ad_token,
        azure_ad_token_provider as azure_ad_token_provider,
        azure_endpoint as azure_endpoint,
        base_url as base_url,
        batches as batches,
        bedrock_token_provider as bedrock_token_provider,
        beta as beta,
        chat as chat,
        completions as completions,
        containers as containers,
        content_provenance_checks as content_provenance_checks,
        conversations as conversations,
        decisions as decisions,
        default_headers as default_headers,
        default_query as default_query,
        edits as edits,
        embeddings as embeddings,
        evals as evals,
        files as files,
        fine_tunes as fine_tunes,
        fine_tuning as fine_tuning,
        http_client as http_client,
        images as images,
        live as live,
        max_retries as max_retries,
        moderations as moderations,
        organization as organization,
        project as project,
        realtime as realtime,
        responses as responses,
        safety as safety,
        skills as skills,
        timeout as timeout,
        vector_stores as vector_stores,
        videos as videos,
        webhook_secret as webhook_secret,
        webhooks as webhooks,
    )
    from trunkline.clients.sessions import (
        DefaultAioHttpClient as DefaultAioHttpClient,
        DefaultAsyncHttpx2Client as DefaultAsyncHttpx2Client,
        DefaultAsyncHttpxClient as DefaultAsyncHttpxClient,
        DefaultHttpx2Client as DefaultHttpx2Client,
        DefaultHttpxClient as DefaultHttpxClient,
    )
    from trunkline.clients.urls import DataResidency as DataResidency
    from trunkline.codec.structure import Codec as Codec
    from trunkline.discovery.preloading import preload as preload
    from trunkline.errors import (
        APIConnectionError as APIConnectionError,
        APIConnectionTimeoutError as APIConnectionTimeoutError,
        APIError as APIError,
        APIResponseValidationError as APIResponseValidationError,
        APIStatusError as APIStatusError,
        APITimeoutError as APITimeoutError,
        APIUserAbortError as APIUserAbortError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        ContentFilterFinishReasonError as ContentFilterFinishReasonError,
        FinishReasonError as FinishReasonError,
        InternalServerError as InternalServerError,
        InvalidWebhookSignatureError as InvalidWebhookSignatureError,
        LengthFinishReasonError as LengthFinishReasonError,
        MutuallyExclusiveAuthError as MutuallyExclusiveAuthError,
        NotFoundError as NotFoundError,
        OAuthError as OAuthError,
        OpenAIError as OpenAIError,
        PermissionDeniedError as PermissionDeniedError,
        PollTimeoutError as PollTimeoutError,
        RateLimitError as RateLimitError,
        RedirectError as RedirectError,
        StreamTruncatedError as StreamTruncatedError,
        UnprocessableEntityError as UnprocessableEntityError,
        UploadInterruptedError as UploadInterruptedError,
    )
    from trunkline.hooks import (
        Credential as Credential,
        Failure as Failure,
        Outcome as Outcome,
        hookimpl as hookimpl,
    )
    from trunkline.http import (
        URL as URL,
        Body as Body,
        Headers as Headers,
        Request as Request,
        Response as Response,
        ServerSentEvent as ServerSentEvent,
    )
    from trunkline.middleware import (
        Handler as Handler,
        Layer as Layer,
        Middleware as Middleware,
        Stage as Stage,
    )
    from trunkline.models import BaseModel as BaseModel
    from trunkline.network import Limits as Limits, Timeout as Timeout
    from trunkline.operations.routes import RequestOptions as RequestOptions
    from trunkline.options import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
    from trunkline.plugin_errors import (
        BudgetExceededError as BudgetExceededError,
        NotRecordedError as NotRecordedError,
        RateLimitWaitError as RateLimitWaitError,
        SubjectTokenProviderError as SubjectTokenProviderError,
    )
    from trunkline.secrets import Secret as Secret
    from trunkline.structured.tools import (
        pydantic_function_tool as pydantic_function_tool,
        pydantic_responses_function_tool as pydantic_responses_function_tool,
    )
    from trunkline.taps import Ending as Ending, Tap as Tap
    from trunkline.types.websocket_reconnection import (
        ReconnectingEvent as ReconnectingEvent,
        ReconnectingOverrides as ReconnectingOverrides,
    )
    from trunkline.uploads.forms import (
        FileContent as FileContent,
        FileTypes as FileTypes,
        file_from_path as file_from_path,
        to_file as to_file,
    )
    from trunkline.values import (
        NOT_GIVEN as NOT_GIVEN,
        NotGiven as NotGiven,
        Omit as Omit,
        not_given as not_given,
        omit as omit,
    )
    from trunkline.websocket_errors import (
        WebSocketConnectionClosedError as WebSocketConnectionClosedError,
        WebSocketQueueFullError as WebSocketQueueFullError,
    )

_MODULES = {
    "agent_errors": (
        "AgentFilePreparationError AgentFileStagingError AgentOutputParseError AgentTurnResultError"
    ),
    "answers.assistant_handlers": "AssistantEventHandler AsyncAssistantEventHandler",
    "answers.binary": "HttpxBinaryResponseContent",
    "answers.chat_streams": "AsyncChatCompletionStream ChatCompletionStream",
    "answers.open_body": "APIResponse AsyncAPIResponse",
    "answers.pages": (
        "AsyncConversationCursorPage AsyncCursorPage AsyncNextCursorPage AsyncPage AsyncTokenPage "
        "SyncConversationCursorPage SyncCursorPage SyncNextCursorPage SyncPage SyncTokenPage"
    ),
    "answers.raw": "RawResponse",
    "answers.response_streams": "AsyncResponseStream ResponseStream",
    "answers.streams": "AsyncStream Stream",
    "azure": "AsyncAzureOpenAI AzureOpenAI",
    "bedrock": "AsyncBedrockOpenAI BedrockOpenAI",
    "calls": "CallInfo StateKey",
    "client": "AsyncClient AsyncOpenAI Client DEFAULT_TIMEOUT OpenAI",
    "clients.module_client": (
        "admin admin_api_key api_key api_type api_version audio azure_ad_token "
        "azure_ad_token_provider azure_endpoint base_url batches bedrock_token_provider beta "
        "chat completions containers content_provenance_checks conversations decisions "
        "default_headers default_query edits embeddings evals files fine_tunes fine_tuning "
        "http_client images live max_retries moderations organization project realtime "
        "responses safety skills timeout vector_stores videos webhook_secret webhooks"
    ),
    "clients.sessions": (
        "DefaultAioHttpClient DefaultAsyncHttpx2Client DefaultAsyncHttpxClient "
        "DefaultHttpx2Client DefaultHttpxClient"
    ),
    "clients.urls": "DataResidency",
    "codec.structure": "Codec",
    "discovery.preloading": "preload",
    "errors": (
        "APIConnectionError APIConnectionTimeoutError APIError APIResponseValidationError "
        "APIStatusError APITimeoutError APIUserAbortError "
        "AuthenticationError BadRequestError ConflictError "
        "ContentFilterFinishReasonError FinishReasonError InternalServerError "
        "InvalidWebhookSignatureError LengthFinishReasonError MutuallyExclusiveAuthError "
        "NotFoundError OAuthError OpenAIError "
        "PermissionDeniedError PollTimeoutError RateLimitError RedirectError "
        "StreamTruncatedError UnprocessableEntityError "
        "UploadInterruptedError"
    ),
    "hooks": "Credential Failure Outcome hookimpl",
    "http": "Body Headers Request Response ServerSentEvent URL",
    "middleware": "Handler Layer Middleware Stage",
    "models": "BaseModel",
    "network": "Limits Timeout",
    "operations.routes": "RequestOptions",
    "options": "DEFAULT_MAX_RETRIES",
    "plugin_errors": (
        "BudgetExceededError NotRecordedError RateLimitWaitError SubjectTokenProviderError"
    ),
    "secrets": "Secret",
    "structured.tools": "pydantic_function_tool pydantic_responses_function_tool",
    "taps": "Ending Tap",
    "uploads.forms": "FileContent FileTypes file_from_path to_file",
    "types.websocket_reconnection": "ReconnectingEvent ReconnectingOverrides",
    "values": "NOT_GIVEN NotGiven Omit not_given omit",
    "websocket_errors": "WebSocketConnectionClosedError WebSocketQueueFullError",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = ["VERSION", "__version__", "types", *_MODULE_OF]  # pyright: ignore[reportUnsupportedDunderAll]  # a test checks it


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in {"types", "models", "uploads"}:
        return import_module(f"trunkline.{name}")
    if name not in _MODULE_OF:
        from trunkline.discovery.advice import about

        advice = "" if name.startswith("_") else about(name, __all__)
        raise AttributeError(f"module 'trunkline' has no attribute {name!r}{advice}")
    value = getattr(import_module(f"trunkline.{_MODULE_OF[name]}"), name)
    # Python calls a module's `__getattr__` only for missing names (PEP 562): once per name.
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
