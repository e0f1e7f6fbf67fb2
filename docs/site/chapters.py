"""The chapters of the reference, and the public names that each documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Chapter:
    """One page of the reference."""

    name: str
    title: str
    about: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names by module; an empty text means all public ones."""
    tables: tuple[str, ...] = ()
    """Tables before the names: see `docs.site.reference.TABLES`."""
    see: str = ""
    """A sentence that leads to guides."""
    headings: Mapping[str, str] = field(default_factory=dict[str, str])


_SETTINGS = (
    "admin_api_key api_key api_type api_version azure_ad_token azure_ad_token_provider "
    "azure_endpoint base_url bedrock_token_provider default_headers default_query http_client "
    "max_retries organization project timeout webhook_secret"
)
_RESOURCES = (
    "admin audio batches beta chat completions containers content_provenance_checks conversations "
    "decisions edits embeddings evals files fine_tunes fine_tuning images live moderations "
    "realtime responses safety skills vector_stores videos webhooks"
)

CHAPTERS = (
    Chapter(
        "clients",
        "Clients",
        "the classes of clients, and the client of the module",
        {
            "trunkline": (
                "OpenAI AsyncOpenAI Client AsyncClient AzureOpenAI AsyncAzureOpenAI BedrockOpenAI "
                "AsyncBedrockOpenAI DefaultHttpxClient DefaultAsyncHttpxClient DefaultHttpx2Client "
                "DefaultAsyncHttpx2Client DefaultAioHttpClient preload VERSION __version__ types "
                f"{_SETTINGS} {_RESOURCES}"
            )
        },
        see="`trunkline.chat` and other names of the module are those of a client that is made on "
        "first use. Their operations are in the [reference of operations](operations/index.md).",
    ),
    Chapter(
        "options",
        "Options",
        "what clients and calls can be configured with",
        {
            "trunkline": (
                "Timeout Limits RequestOptions DataResidency DEFAULT_TIMEOUT DEFAULT_MAX_RETRIES "
                "omit Omit not_given NotGiven NOT_GIVEN Secret"
            )
        },
        tables=("client_options", "call_options"),
        see="The [guide](../guides/options.md) has examples.",
        headings={"trunkline": "Values of options"},
    ),
    Chapter(
        "environment",
        "Environment variables",
        "the variables that a client reads when it is made",
        tables=("environment",),
    ),
    Chapter(
        "errors",
        "Errors",
        "the tree of errors, what each means and what it carries",
        {
            "trunkline": (
                "OpenAIError APIError APIStatusError BadRequestError AuthenticationError "
                "PermissionDeniedError NotFoundError ConflictError UnprocessableEntityError "
                "RateLimitError InternalServerError RedirectError APIConnectionError "
                "APITimeoutError APIConnectionTimeoutError APIUserAbortError "
                "APIResponseValidationError StreamTruncatedError UploadInterruptedError "
                "FinishReasonError LengthFinishReasonError ContentFilterFinishReasonError "
                "PollTimeoutError InvalidWebhookSignatureError MutuallyExclusiveAuthError "
                "OAuthError SubjectTokenProviderError BudgetExceededError NotRecordedError "
                "RateLimitWaitError AgentFilePreparationError AgentFileStagingError "
                "AgentOutputParseError AgentTurnResultError ComputerUseError "
                "WebSocketConnectionClosedError WebSocketQueueFullError ResponsesWebSocketError "
                "ResponsesWebSocketBufferError"
            )
        },
        tables=("errors",),
        see="[Troubleshooting](../guides/troubleshooting.md) goes from messages to remedies.",
    ),
    Chapter(
        "models",
        "Models",
        "the base of results, and the codec that makes them",
        {"trunkline": "BaseModel Codec"},
        see="The fields of each result are listed with its [operation](operations/index.md).",
    ),
    Chapter(
        "streams",
        "Streams",
        "streams of events, and those with snapshots",
        {
            "trunkline": (
                "Stream AsyncStream ServerSentEvent ChatCompletionStream AsyncChatCompletionStream "
                "ResponseStream AsyncResponseStream AssistantEventHandler "
                "AsyncAssistantEventHandler"
            )
        },
        see="See the guides of [typed answers](../guides/typed-answers.md) and of [streams to "
        "browsers](../guides/streams-to-browsers.md).",
    ),
    Chapter(
        "connections",
        "WebSocket connections",
        "the classes of all connections, without the events of each",
        {
            "trunkline": "ReconnectingEvent ReconnectingOverrides",
            "trunkline.sockets.managers": "ConnectionManager AsyncConnectionManager",
            "trunkline.sockets.connection": "SocketConnection AsyncSocketConnection",
            "trunkline.sockets.options": "SocketOptions",
            "trunkline.live_transcripts": "",
            "trunkline.responses_websocket": (
                "ResponsesWebSocketSession AsyncResponsesWebSocketSession ResponsesWebSocketLane "
                "AsyncResponsesWebSocketLane ResponsesWebSocketLimits "
                "ResponsesWebSocketAccumulator ResponsesWebSocketSnapshot ResponsesWebSocketOutput"
            ),
            "trunkline.realtime_translation": "",
        },
        see="The [guide](../guides/realtime.md) has examples.",
    ),
    Chapter(
        "pages",
        "Pages",
        "the results of operations that list",
        {
            "trunkline": (
                "SyncPage AsyncPage SyncCursorPage AsyncCursorPage SyncConversationCursorPage "
                "AsyncConversationCursorPage SyncNextCursorPage AsyncNextCursorPage SyncTokenPage "
                "AsyncTokenPage"
            ),
        },
    ),
    Chapter(
        "raw",
        "Raw and binary responses",
        "results of `with_raw_response` and `with_streaming_response`, and files",
        {"trunkline": "RawResponse APIResponse AsyncAPIResponse HttpxBinaryResponseContent"},
    ),
    Chapter(
        "uploads",
        "Uploads and tools",
        "files as arguments, functions as tools, and runs",
        {
            "trunkline": (
                "FileTypes FileContent file_from_path to_file pydantic_function_tool "
                "pydantic_responses_function_tool ComputerToolset AsyncComputerToolset "
                "ComputerDriver AsyncComputerDriver"
            ),
            "trunkline.tools": "",
            "trunkline.computer": "ComputerActionInput Screenshot CloseStatus",
            "trunkline.tool_diagnostics": "",
            "trunkline.helpers": "",
        },
    ),
    Chapter(
        "identities",
        "Identities and providers",
        "credentials in place of keys",
        {"trunkline.auth": "", "trunkline.providers": ""},
        see="See the [guide](../guides/identity.md).",
    ),
    Chapter(
        "hooks",
        "Hooks",
        "what a plugin may implement, and what its hooks are passed",
        {"trunkline": "hookimpl Outcome Failure Credential CallInfo StateKey"},
        tables=("hooks",),
        see="The guide is [Middleware and hooks](../guides/middleware-and-hooks.md).",
    ),
    Chapter(
        "layers",
        "Layers, stages, effects and taps",
        "middleware, and the requests and responses that it sees",
        {
            "trunkline": (
                "Layer Stage Middleware Handler Request Response Headers URL Body Tap Ending"
            ),
            "trunkline.flow": (
                "Effect Send Read Discard Keep ReadBody HashBody Sleep Now WallClock Random Call "
                "Emit Within Exclusive Limit Gather Race"
            ),
        },
        tables=("stages", "effects", "taps"),
    ),
    Chapter(
        "transports",
        "Transports",
        "the transports of the distribution, and the protocols of others",
        {"trunkline.transport": "Transport AsyncTransport ByteStream AsyncByteStream Capabilities"},
        tables=("transports",),
        see="[Choosing one](../guides/transports.md), and [writing "
        "one](../guides/writing-a-transport.md).",
    ),
    Chapter(
        "plugins",
        "Built-in plugins",
        "the plugins of the distribution and their settings",
        tables=("plugins",),
        see="[What do you want to do?](../guides/plugins/README.md)",
    ),
    Chapter(
        "testing",
        "Testing",
        "fakes, a server, a clock, and the checks of transports and plugins",
        {
            "trunkline.testing": "",
            "trunkline.testing.plugins": (
                "PluginCase Subject cases outdated_exemptions run_checks PROMISES"
            ),
        },
        tables=("promises", "plugin_promises"),
        see="The guide is [Testing your code](../guides/testing.md).",
    ),
)
