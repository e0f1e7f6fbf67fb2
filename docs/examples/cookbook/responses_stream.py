"""Print an answer as it comes.

`text_deltas` are the pieces of the text; a loop over the stream itself yields all events, typed.
`get_final_response` returns the whole response. If you leave the `with` block early, the connection
is closed, and the server stops writing.

    pip install trunkline
    OPENAI_API_KEY=... python responses_stream.py
"""

from trunkline import OpenAI

with (
    OpenAI() as client,
    client.responses.stream(model="gpt-4o-mini", input="Write a verse about rain.") as stream,
):
    for text in stream.text_deltas:
        print(text, end="", flush=True)
    response = stream.get_final_response()

print()
print("status:", response.status)
