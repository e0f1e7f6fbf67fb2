"""The few models that the stand-in lists."""

from __future__ import annotations

from threading import Lock

from trunkline.local import faults
from trunkline.local.refusals import RefusedError
from trunkline.local.reply import LocalReply, json_reply

# 2025-01-01T00:00:00Z. All objects have this time, so that answers are always the same.
CREATED = 1735689600

_LISTED = ("local", "gpt-4o-mini", "text-embedding-3-small", "ft:gpt-4o-mini:trunkline::local")


class Models:
    """The models of one LocalAPI, some of which can be deleted. Threads can share it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._ids = dict.fromkeys(_LISTED)

    def list(self) -> LocalReply:
        """Answer GET /models."""
        with self._lock:
            data = [_model(model) for model in self._ids]
        return json_reply({"object": "list", "data": data})

    def retrieve(self, model: str) -> LocalReply:
        """Answer GET /models/{id}. Raises RefusedError (404) for a model that is not listed."""
        failure = faults.reply_of_model(model)
        if failure is not None:
            return failure
        if model not in self._ids:
            raise _unknown(model)
        return json_reply(_model(model))

    def delete(self, model: str) -> LocalReply:
        """Answer DELETE /models/{id}. Raises RefusedError (404, or 403 unless it is fine-tuned)."""
        failure = faults.reply_of_model(model)
        if failure is not None:
            return failure
        with self._lock:
            if model not in self._ids:
                raise _unknown(model)
            if not model.startswith("ft:"):
                message = f"The model '{model}' cannot be deleted; only fine-tuned models can."
                raise RefusedError(403, message, param="model")
            del self._ids[model]
        return json_reply({"id": model, "object": "model", "deleted": True})


def _model(model: str) -> dict[str, object]:
    return {"id": model, "object": "model", "created": CREATED, "owned_by": "trunkline"}


def _unknown(model: str) -> RefusedError:
    message = f"The model '{model}' does not exist or you do not have access to it."
    return RefusedError(404, message, param="model", code="model_not_found")
