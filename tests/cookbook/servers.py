"""Stand-ins for other servers of the API, with the facts that their documentation states.

Each answers below its own path. They have what differs from the API: the fields, headers and
comments that an example reads, and the parameters that it sends.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from trunkline.local.reply import LocalReply, event, event_reply, json_reply

Answer: TypeAlias = Callable[[str, Mapping[str, str], dict[str, Any]], LocalReply]

_HEAD = {"id": "chatcmpl-1", "created": 1767225600}


def _completion(
    asked: Mapping[str, Any], message: Mapping[str, object], **more: object
) -> LocalReply:
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "logprobs": None,
        "message": {"role": "assistant", **message},
    }
    usage = {"prompt_tokens": 18, "completion_tokens": 9, "total_tokens": 27}
    head = {**_HEAD, "object": "chat.completion", "model": asked["model"]}
    return json_reply({**head, "choices": [choice], "usage": usage, **more})


def _chunks(asked: Mapping[str, Any], *deltas: Mapping[str, object]) -> list[bytes]:
    head = {**_HEAD, "object": "chat.completion.chunk", "model": asked["model"]}
    choices: list[dict[str, object]] = [
        {"index": 0, "delta": delta, "finish_reason": None} for delta in deltas
    ]
    choices.append({"index": 0, "delta": {}, "finish_reason": "stop"})
    return [event({**head, "choices": [choice]}) for choice in choices]


def _usage(asked: Mapping[str, Any], **more: object) -> bytes:
    """Return the last chunk of a stream, which has the usage and no choice."""
    head = {**_HEAD, "object": "chat.completion.chunk", "model": asked["model"]}
    usage = {"prompt_tokens": 18, "completion_tokens": 9, "total_tokens": 27, **more}
    return event({**head, "choices": [], "usage": usage})


_DONE = b"data: [DONE]\n\n"


def ollama(path: str, headers: Mapping[str, str], asked: dict[str, Any]) -> LocalReply:
    """Thoughts come as `reasoning`; the usage of a stream only if it is asked for.

    https://docs.ollama.com/api/openai-compatibility
    """
    assert path == "/v1/chat/completions", path
    assert asked["reasoning_effort"] == "low", asked
    chunks = _chunks(
        asked,
        {"role": "assistant", "content": "", "reasoning": "The user wants"},
        {"content": "", "reasoning": " a short greeting."},
        {"content": "Good"},
        {"content": " morning!"},
    )
    usage = [_usage(asked)] if asked["stream_options"]["include_usage"] else []
    return event_reply([*chunks, *usage, _DONE])


def vllm(path: str, headers: Mapping[str, str], asked: dict[str, Any]) -> LocalReply:
    """It takes `top_k` and `chat_template_kwargs`; thoughts are in `reasoning`.

    Until version 0.11 this field was `reasoning_content`.
    https://docs.vllm.ai/en/v0.26.0/features/reasoning_outputs/
    https://docs.vllm.ai/en/v0.6.1/serving/openai_compatible_server.html
    """
    if path == "/v1/models":
        model = {"id": "Qwen/Qwen3-8B", "object": "model", "created": 1767225600}
        return json_reply({"object": "list", "data": [{**model, "max_model_len": 40960}]})
    assert path == "/v1/chat/completions", path
    assert asked["top_k"] == 20, asked
    assert asked["chat_template_kwargs"] == {"enable_thinking": True}, asked
    thoughts = "9.8 is 9.80, and 80 hundredths are more than 11."
    message = {"content": "9.8 is greater.", "reasoning": thoughts, "tool_calls": []}
    return _completion(asked, message, prompt_logprobs=None)


def lm_studio(path: str, headers: Mapping[str, str], asked: dict[str, Any]) -> LocalReply:
    """It needs no key; `ttl` is the time in seconds that an idle model stays in memory.

    https://lmstudio.ai/docs/api/openai-api
    https://lmstudio.ai/docs/developer/core/ttl-and-auto-evict
    """
    assert "authorization" not in headers, headers
    if path == "/v1/models":
        models = [
            {"id": name, "object": "model", "owned_by": "organization_owner"}
            for name in ("qwen3-8b", "text-embedding-nomic-embed-text-v1.5")
        ]
        return json_reply({"object": "list", "data": models})
    assert path == "/v1/chat/completions", path
    assert asked["ttl"] == 300, asked
    text = '{"name": "Tower Bridge", "city": "London", "year": 1894}'
    return _completion(asked, {"content": text}, stats={}, system_fingerprint=asked["model"])


def llama_cpp(path: str, headers: Mapping[str, str], asked: dict[str, Any]) -> LocalReply:
    """It adds `timings`; /health and /props are below the server, not below /v1.

    https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md
    """
    assert "authorization" not in headers, headers
    if path == "/health":
        return json_reply({"status": "ok"})
    assert path == "/v1/chat/completions", path
    assert asked["top_k"] == 40, asked
    timings = {
        "cache_n": 236,
        "prompt_n": 1,
        "prompt_ms": 30.958,
        "prompt_per_token_ms": 30.958,
        "prompt_per_second": 32.301828283480845,
        "predicted_n": 35,
        "predicted_ms": 661.064,
        "predicted_per_token_ms": 18.887542857142858,
        "predicted_per_second": 52.94495885402805,
    }
    return _completion(asked, {"content": "A haiku needs rain."}, timings=timings)


def openrouter(path: str, headers: Mapping[str, str], asked: dict[str, Any]) -> LocalReply:
    """Comments keep a stream open; `models` are fallbacks; the last chunk has the cost.

    https://openrouter.ai/docs/use-cases/usage-accounting
    https://openrouter.ai/docs/use-cases/reasoning-tokens
    """
    assert path == "/v1/chat/completions", path
    assert headers["authorization"].startswith("Bearer "), headers
    assert headers["http-referer"] == "https://example.com", headers
    assert asked["models"] == ["openai/gpt-4o"], asked
    waiting = b": OPENROUTER PROCESSING\n\n"
    deltas = _chunks(
        asked,
        {"role": "assistant", "content": "", "reasoning": "It is in Norway."},
        {"content": "The capital"},
        {"content": " is Oslo."},
    )
    usage = _usage(asked, cost=0.00014, cost_details={"upstream_inference_cost": None})
    return event_reply([waiting, waiting, *deltas, usage, _DONE])


def litellm(path: str, headers: Mapping[str, str], asked: dict[str, Any]) -> LocalReply:
    """Headers say what a call has cost, and which deployment has answered.

    https://docs.litellm.ai/docs/proxy/response_headers
    https://docs.litellm.ai/docs/proxy/request_headers
    """
    assert path == "/v1/chat/completions", path
    assert headers["x-litellm-tags"] == "search,nightly", headers
    reply = _completion(asked, {"content": "Routed."})
    stamps = (
        ("x-litellm-model-id", "deployment-west"),
        ("x-litellm-response-cost", "2.85e-05"),
    )
    return LocalReply(reply.status, (*reply.headers, *stamps), reply.chunks)


SERVERS: dict[str, Answer] = {
    "ollama": ollama,
    "vllm": vllm,
    "lm-studio": lm_studio,
    "llama-cpp": llama_cpp,
    "openrouter": openrouter,
    "litellm": litellm,
}
"""The stand-ins by the first part of their paths."""
