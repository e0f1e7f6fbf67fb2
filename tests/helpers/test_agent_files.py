"""Local files for the environments of agents: the accepted ones, and the requests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from trunkline import AgentFilePreparationError, AgentFileStagingError, BadRequestError
from trunkline.testing import Reply, fake_client

FILE = {
    "environment_id": "env", "object": "environment.file", "path": "/workspace/a", "size_bytes": 1,
}  # fmt: skip
REFUSED = Reply(400, b'{"error": {"message": "too large"}}')


def uploads(count: int) -> list[dict[str, Any]]:
    """Return the answers to uploads, which get the IDs file_0, file_1, ..."""
    return [{"id": f"file_{number}", "object": "file"} for number in range(count)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two texts, one of them in a folder of its own, and a picture."""
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    for name in ("b.txt", "sub/a.txt", "c.png"):
        (root / name).write_bytes(name.encode())
    return root


def test_files_when_prepared_then_each_is_uploaded_and_named(world: Any, folder: Path) -> None:
    """In their order; the result is what a new environment takes."""
    client = world.client(uploads(2))
    given = {"/workspace/x/b.txt": folder / "b.txt", "/workspace/c.png": str(folder / "c.png")}

    files = client.beta.agents.environments.files
    prepared = world.run(lambda: world.do(files.prepare(given, timeout=9)))

    assert prepared.uploaded_file_ids == ["file_0", "file_1"]
    assert prepared.files == [
        {"type": "file_id", "file_id": "file_0", "path": "/workspace/x/b.txt"},
        {"type": "file_id", "file_id": "file_1", "path": "/workspace/c.png"},
    ]
    requests = client.transport.requests
    assert [(one.url.path, one.timeout.read) for one in requests] == [("/v1/files", 9)] * 2


def test_folder_when_prepared_then_the_files_that_match_keep_their_places(
    world: Any, folder: Path
) -> None:
    client = world.client(uploads(2))
    files = client.beta.agents.environments.files
    prepared = world.run(
        lambda: world.do(
            files.prepare_directory(folder, destination="/workspace/in", include=["**/*.txt"])
        )
    )
    assert [one["path"] for one in prepared.files] == [
        "/workspace/in/b.txt", "/workspace/in/sub/a.txt",
    ]  # fmt: skip


def test_file_when_uploaded_then_it_is_copied_into_the_environment(world: Any) -> None:
    """The path is checked first; the key of the call is for the upload."""
    client = world.client([*uploads(1), FILE], idempotency_header="X-Key")
    files = client.beta.agents.environments.files
    staged = world.run(
        lambda: world.do(
            files.upload("env", file=("a", b"x"), path="/workspace/a", idempotency_key="k")
        )
    )
    first, second = client.transport.requests
    assert (staged.uploaded_file_id, staged.file.path) == ("file_0", "/workspace/a")
    assert second.url.path == "/v1/agents/environments/env/files"
    assert json.loads(second.body) == {
        "type": "file_id", "file_id": "file_0", "path": "/workspace/a",
    }  # fmt: skip
    assert first.headers["x-key"] == "k" != second.headers["x-key"]


def test_upload_when_it_fails_then_the_error_has_those_before_it(world: Any, folder: Path) -> None:
    """They can be deleted, or used."""
    client = world.client([*uploads(1), REFUSED])
    files = client.beta.agents.environments.files
    given = {f"/workspace/{name}": folder / name for name in ("b.txt", "c.png")}
    with pytest.raises(AgentFilePreparationError, match=r"1 of 2 files .* too large") as caught:
        world.run(lambda: world.do(files.prepare(given)))
    assert caught.value.prepared.uploaded_file_ids == ["file_0"]
    assert type(caught.value.__cause__) is BadRequestError


def test_copy_when_it_fails_then_the_error_has_the_upload(world: Any) -> None:
    client = world.client([*uploads(1), REFUSED])
    files = client.beta.agents.environments.files
    with pytest.raises(AgentFileStagingError, match="too large") as caught:
        world.run(lambda: world.do(files.upload("env", file=b"x", path="/workspace/a")))
    assert caught.value.uploaded_file_id == "file_0"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("a.txt", "not below /workspace"),
        ("/workspace", "not below /workspace"),
        ("/workspaces/a", "not below /workspace"),
        ("/workspace/a\\b", "not below /workspace"),
        ("/workspace/a\0", "not below /workspace"),
        ("/workspace/", "empty part"),
        ("/workspace/a//b", "empty part"),
        ("/workspace/a/../b", "empty part"),
        ("/workspace/./b", "empty part"),
        ("/workspace/.codex/a", "reserved"),
        ("/workspace/.managed-agents", "reserved"),
        ("/workspace/.managed-agents-1/a", "reserved"),
        ("/workspace/outputs", "reserved"),
    ],
)
def test_path_when_it_is_not_possible_then_nothing_is_sent(path: str, why: str) -> None:
    client = fake_client()
    files = client.beta.agents.environments.files
    with pytest.raises(ValueError, match=why):
        files.upload("env", file=b"x", path=path)
    with pytest.raises(ValueError, match=why):
        files.prepare({path: __file__})
    assert client.transport.requests == []


def test_paths_when_one_is_a_folder_of_another_then_nothing_is_sent() -> None:
    """`/workspace/outputs/a` is possible, below a folder that is reserved for results."""
    files = fake_client().beta.agents.environments.files
    with pytest.raises(ValueError, match="/workspace/a would be a file, and a folder"):
        files.prepare({"/workspace/a": __file__, "/workspace/a/b": __file__})
    assert (
        fake_client(uploads(1))
        .beta.agents.environments.files.prepare({"/workspace/outputs/a": __file__})
        .files
    )


@pytest.mark.parametrize(
    ("include", "why"),
    [
        ("*.txt", "must be a list of patterns"),
        ([], "must be a list of patterns"),
        ([""], "must stay within"),
        (["/etc/*"], "must stay within"),
        (["../*"], "must stay within"),
        (["*.zip"], r"\*.zip matches no file"),
        (["link*"], "is a link"),
        (["linked/*"], "is a link, or within one"),
    ],
)
def test_patterns_when_they_do_not_fit_then_nothing_is_sent(
    include: Any, why: str, folder: Path
) -> None:
    (folder / "link.txt").symlink_to(folder / "b.txt")
    (folder / "linked").symlink_to(folder / "sub")
    files = fake_client().beta.agents.environments.files
    with pytest.raises(ValueError, match=why):
        files.prepare_directory(folder, destination="/workspace/in", include=include)
    with pytest.raises(ValueError, match="not a folder"):
        files.prepare_directory(folder / "linked", destination="/workspace", include=["*"])


def test_file_when_it_is_a_link_or_a_folder_then_nothing_is_sent(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "b.txt")
    files = fake_client().beta.agents.environments.files
    for name in ("link.txt", "sub", "missing"):
        with pytest.raises(ValueError, match="not a regular file"):
            files.prepare({"/workspace/a": folder / name})


@pytest.mark.parametrize(
    "options", [{"idempotency_key": "k"}, {"extra_headers": {"Idempotency-key": "k"}}]
)
def test_key_when_there_are_several_uploads_then_it_is_refused(
    options: dict[str, Any], folder: Path
) -> None:
    given = {f"/workspace/{name}": folder / name for name in ("b.txt", "c.png")}
    with pytest.raises(ValueError, match="is for one upload"):
        fake_client().beta.agents.environments.files.prepare(given, **options)
    client = fake_client(uploads(1), idempotency_header="Idempotency-Key")
    one = {"/workspace/b.txt": given["/workspace/b.txt"]}
    client.beta.agents.environments.files.prepare(one, **options)
    assert client.transport.requests[0].headers["idempotency-key"] == "k"
