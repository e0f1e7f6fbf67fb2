"""Videos of the stand-in: jobs that make none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trunkline.local.call import LocalCall, Routes
from trunkline.local.forms import form_of
from trunkline.local.jobs import Job, Jobs
from trunkline.local.models import CREATED
from trunkline.local.reply import LocalReply
from trunkline.local.store import Shelf


class Videos:
    """Begins jobs, and returns their state."""

    def __init__(self, shelf: Shelf[Job]) -> None:
        self._shelf = shelf
        self._jobs = Jobs(shelf, "video")

    def routes(self, rest: Sequence[str]) -> Routes:
        """Return the function for each method of a path below /videos."""
        match rest:
            case []:
                return {"POST": self._create}
            case [name] if name:
                return {"GET": lambda call: self._jobs.ask(name)}
            case _:
                return {}

    def _create(self, call: LocalCall) -> LocalReply:
        form = form_of(call)
        described: Mapping[str, object] = {
            "id": f"video_local_{self._shelf.take_number()}",
            "object": "video",
            "created_at": CREATED,
            "model": form.text("model") or "sora-2",
            "prompt": form.required("prompt"),
            "seconds": form.text("seconds") or "4",
            "size": form.text("size") or "720x1280",
        }
        return self._jobs.begin(str(described["id"]), lambda done: {**described, **_state(done)})


def _state(done: bool) -> dict[str, object]:
    progress = 100 if done else 50
    return {"status": "completed" if done else "in_progress", "progress": progress}
