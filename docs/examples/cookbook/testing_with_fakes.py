"""Test your own code against answers and errors that you script.

`fake_client` is a real client whose server is a list of answers. Time is virtual: a test of retries
takes no time. pytest runs the functions below as they are.

    pip install trunkline pytest
    pytest testing_with_fakes.py
"""

import pytest

from trunkline import APIConnectionError, AuthenticationError, OpenAI, RateLimitError
from trunkline.testing import Reply, fake_client


def subject(client: OpenAI, mail: str) -> str:
    """The code under test: the subject of a mail, or a text for its reader."""
    try:
        answer = client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "user", "content": f"A subject for this mail: {mail}"}],
        )
    except RateLimitError:
        return "(too busy, try later)"
    except APIConnectionError:
        return "(no connection)"
    return answer.choices[0].message.content or "(no subject)"


def said(text: str) -> dict[str, object]:
    message = {"role": "assistant", "content": text}
    return {"choices": [{"index": 0, "finish_reason": "stop", "message": message}]}


def test_mail_is_sent_and_the_subject_comes_back() -> None:
    client = fake_client([said("Lunch?")])
    assert subject(client, "Shall we eat?") == "Lunch?"
    assert "Shall we eat?" in client.transport.requests[0].body.decode()


def test_busy_server_is_asked_three_times() -> None:
    client = fake_client([Reply.of_error(429)] * 3)
    assert subject(client, "") == "(too busy, try later)"
    assert len(client.transport.requests) == 3
    assert len(client.transport.clock.slept) == 2


def test_cut_cable_is_reported() -> None:
    client = fake_client([APIConnectionError("cable cut")], max_retries=0)
    assert subject(client, "") == "(no connection)"


def test_wrong_key_is_not_hidden() -> None:
    client = fake_client([Reply.of_error(401, "wrong key")])
    with pytest.raises(AuthenticationError, match="wrong key"):
        subject(client, "")


if __name__ == "__main__":
    for name, function in list(globals().items()):
        if name.startswith("test_"):
            function()
            print("passed:", name)
