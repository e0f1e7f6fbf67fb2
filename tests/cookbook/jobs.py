"""Routes of the API that the stand-in lacks: batches, and the list of fine-tuning jobs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from trunkline.local.reply import LocalReply, json_reply

JOBS = 45


class Batches:
    """Batches that are in progress at first, and completed when they are asked for once more."""

    def __init__(self, handle: Callable[[str, str, Mapping[str, str], bytes], LocalReply]) -> None:
        self._handle = handle
        self._batches: dict[str, dict[str, Any]] = {}

    def handle(self, method: str, path: str, body: bytes) -> LocalReply:
        if method == "POST" and path == "/v1/batches":
            asked = json.loads(body)
            batch = {
                "id": f"batch_{len(self._batches) + 1}",
                "object": "batch",
                "created_at": 1767225600,
                "status": "validating",
                **asked,
            }
            self._batches[batch["id"]] = batch
            return json_reply(batch)
        batch = self._batches[path.rpartition("/")[2]]
        if batch["status"] == "validating":
            batch["status"] = "in_progress"
        elif batch["status"] == "in_progress":
            self._complete(batch)
        return json_reply(batch)

    def _complete(self, batch: dict[str, Any]) -> None:
        content = self._handle("GET", f"/v1/files/{batch['input_file_id']}/content", {}, b"")
        lines = [json.loads(line) for line in b"".join(content.chunks).splitlines()]
        answers = [self._answer(line) for line in reversed(lines)]  # in no particular order
        output = "".join(json.dumps(answer) + "\n" for answer in answers)
        reply = self._handle("POST", "/v1/files", _FORM_HEADERS, _form("output.jsonl", output))
        batch["output_file_id"] = json.loads(b"".join(reply.chunks))["id"]
        batch["request_counts"] = {"total": len(lines), "completed": len(lines), "failed": 0}
        batch["status"] = "completed"

    def _answer(self, line: dict[str, Any]) -> dict[str, object]:
        reply = self._handle(line["method"], line["url"], {}, json.dumps(line["body"]).encode())
        body = json.loads(b"".join(reply.chunks))
        return {
            "id": f"batch_req_{line['custom_id']}",
            "custom_id": line["custom_id"],
            "response": {"status_code": reply.status, "request_id": "req", "body": body},
            "error": None,
        }


_FORM_HEADERS = {"content-type": "multipart/form-data; boundary=cookbook"}


def _form(name: str, content: str) -> bytes:
    return (
        '--cookbook\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nbatch\r\n'
        f'--cookbook\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        f"{content}\r\n--cookbook--\r\n"
    ).encode()


def fine_tuning_jobs(target: str) -> LocalReply:
    """Return the page of jobs that the query asks for."""
    after = re.search(r"after=ftjob-(\d+)", target)
    limit = re.search(r"limit=(\d+)", target)
    first = int(after[1]) + 1 if after else 1
    last = min(first + (int(limit[1]) if limit else 20) - 1, JOBS)
    jobs = [
        {
            "id": f"ftjob-{n}",
            "object": "fine_tuning.job",
            "created_at": 1767225600 + n,
            "model": "gpt-4o-mini",
            "status": "failed" if n % 20 == 0 else "succeeded",
        }
        for n in range(first, last + 1)
    ]
    return json_reply({"object": "list", "data": jobs, "has_more": last < JOBS})
