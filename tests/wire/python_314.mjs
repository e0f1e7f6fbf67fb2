// Make calls in Python 3.14, which Pyodide brings as WebAssembly, and test its `compression.zstd`:
// node python_314.mjs PYODIDE PACKAGES CORELIB TRANSPORTS PLUGINS TESTS, all of them folders.
const [pyodide, ...folders] = process.argv.slice(2);
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide();
for (const [number, root] of folders.entries()) {
  python.FS.mkdirTree(`/given/${number}`);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, `/given/${number}`);
}
const code = await python.runPythonAsync(`
import os, sys
import compression.zstd
from dataclasses import dataclass

sys.path[:0] = [f"/given/{number}" for number in range(4)]
sys.dont_write_bytecode = True
os.chdir("/tmp")
import pytest
from trunkline import AsyncOpenAI, NotFoundError, OpenAI

print("Python", sys.version)


@dataclass
class City:
    name: str


ask = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}
with OpenAI(transport="local") as client:
    chunks = list(client.chat.completions.create(**ask, stream=True))
    assert "".join(one.choices[0].delta.content or "" for one in chunks).startswith("You said")
    parsed = client.chat.completions.parse(**ask, response_format=City)
    assert isinstance(parsed.choices[0].message.parsed, City)
    with pytest.raises(NotFoundError):
        client.models.retrieve("none")
async with AsyncOpenAI(transport="local") as client:
    assert [model.id async for model in client.models.list()][0] == "local"
print("calls: sync, stream, parse, error, async")

options = ["-q", "-W", "error", "--noconftest", "-p", "no:cacheprovider", "--rootdir=/tmp"]
int(pytest.main([*options, "-k", "compression or installed",
                 "/given/4/wire/test_optional_encodings.py"]))
`);
process.exit(code); // timers of the event loop would keep Node.js running
